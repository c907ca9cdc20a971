"""The way to Telegram: through a proxy, and never so full of the push that replies wait."""

import asyncio
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from telegram.error import NetworkError

from bot.bot_api import make_bot
from bot.platform import Unavailable
from dialogs.messages import Reply
from tests.bot.coach import Coach, where
from tests.bot.process import STARTING, ran, running, settings_for
from tests.fakes.proxy import make_certificate, proxy_to
from tests.fakes.telegram import FakeTelegram, Person

HOST = "api.telegram.test"


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    path = tmp_path / "certificate.pem"
    make_certificate(path, HOST)
    return path


def port_of(telegram: FakeTelegram) -> int:
    return urlsplit(telegram.url).port or 0


async def test_all_of_it_goes_through_the_proxy_and_its_password_into_no_log(
    tmp_path: Path, telegram: FakeTelegram, ada: Person, certificate: Path
) -> None:
    async with proxy_to(port_of(telegram), certificate) as proxy:
        settings = {
            "HTTPS_PROXY": f"http://me:hunter2@127.0.0.1:{proxy.port}",
            "TELEGRAM_API_URL": f"https://{HOST}",
            "SSL_CERT_FILE": str(certificate),
            "LOG_LEVEL": "DEBUG",
        }
        async with running(tmp_path, telegram, at=None, **settings) as bot:
            await ada.says("/start")
            await ada.hears("1 of 4", timeout=STARTING)
            log = await bot.killed()
        code, printed = await ran(
            tmp_path, "check", settings={**settings_for(telegram), **settings}
        )
    assert code == 0, printed
    assert set(proxy.asked) == {f"{HOST}:443"}
    assert set(proxy.known_as) == {"me:hunter2"}
    assert "hunter2" not in log + printed


async def test_a_proxy_that_is_away_is_one_line(tmp_path: Path, telegram: FakeTelegram) -> None:
    settings = {
        **settings_for(telegram),
        "HTTPS_PROXY": "http://me:hunter2@127.0.0.1:9",
        "TELEGRAM_API_URL": f"https://{HOST}",
    }
    code, printed = await ran(tmp_path, "check", settings=settings)
    assert (code, "WRONG telegram: " in printed) == (1, True), printed
    assert "hunter2" not in printed


async def test_a_local_server_is_reached_without_the_proxy(
    telegram: FakeTelegram, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_PROXY", "localhost")
    async with proxy_to(port_of(telegram), certificate) as proxy:
        address = f"http://127.0.0.1:{proxy.port}"
        async with make_bot(telegram.token, telegram.url, proxy=address):
            pass
        with pytest.raises(NetworkError):
            async with make_bot(telegram.token, "https://localhost:9", proxy=address):
                pass
    assert proxy.asked == []


async def test_a_reply_gets_through_while_the_push_hangs(
    telegram: FakeTelegram, coach: Coach, ada: Person
) -> None:
    pushed = [telegram.person(f"Runner {number}") for number in range(300)]
    telegram.hold(only=[person.chat_id for person in pushed])
    words = [Reply(text="Good morning.")]
    hanging = [asyncio.create_task(coach.telegram.push(where(each), words)) for each in pushed]
    await telegram.called("sendMessage", times=len(pushed), within=20)
    await ada.says("/start")
    await ada.hears("1 of 4", timeout=2)
    for each in hanging:
        each.cancel()
    telegram.release()
    ended = await asyncio.gather(*hanging, return_exceptions=True)
    assert not any(isinstance(error, Unavailable) for error in ended)
