"""Webhook mode: the real process behind a public address, and Telegram that sends to it."""

import asyncio
import sqlite3
import time
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import timedelta
from functools import partial
from io import BytesIO
from pathlib import Path

import aiohttp
import pytest

from bot.bot_api import make_bot
from bot.inbox import Inbox
from bot.patience import TokenRefused
from bot.polling import KINDS
from bot.settings import Settings
from bot.webhook import HEADER, Webhook, address_of, receive, secret_for
from tests.bot.coach import NOON, SECRET, Clock, Coach, locked, opened
from tests.bot.process import STARTING, Running, ran, running, settings_for
from tests.bot.web import free_port
from tests.bot.webhooks import listening
from tests.fakes.telegram import FakeTelegram, Person

LATER = NOON + timedelta(minutes=1)
QUESTIONS = ("1 of 4", "2 of 4", "3 of 4", "4 of 4")
ANSWERS = ("/start", "Not sure", "yoga", "all of it")


class Place:
    """Where the bot listens."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.settings = {
            "SECRET_KEY": SECRET,
            "TELEGRAM_WEBHOOK_URL": "https://bot.example.org/hook",
            "HTTP_PORT": str(port),
        }

    async def posts(self, body: bytes, *, secret: str | None) -> int:
        """Whoever knows the address posts something there; the status of the answer."""
        headers = {} if secret is None else {HEADER: secret}
        address = f"http://127.0.0.1:{self.port}/hook"
        async with (
            aiohttp.ClientSession(headers=headers) as session,
            session.post(address, data=BytesIO(body)) as answer,
        ):
            return answer.status


@pytest.fixture
async def place(telegram: FakeTelegram) -> AsyncIterator[Place]:
    place = Place(free_port())
    async with telegram.forwarding(f"http://127.0.0.1:{place.port}"):
        yield place


def questions(ada: Person) -> list[str]:
    """The questions that the bot asked, in order."""
    heard = [message.text for message in ada.shown if not message.edited]
    return [question for text in heard for question in QUESTIONS if f"{question}." in text]


def waiting(home: Path) -> int:
    with closing(sqlite3.connect(home / "data" / "sidestride.db")) as opened:
        (count,) = opened.execute("SELECT count(*) FROM inbox").fetchone()
        assert isinstance(count, int)
        return count


async def begun(bot: Running, ada: Person) -> None:
    await bot.prints("listens at")
    await ada.says("/start")
    await ada.hears("1 of 4", timeout=STARTING)


async def test_a_runner_gets_through_the_first_questions(
    tmp_path: Path, telegram: FakeTelegram, ada: Person, place: Place
) -> None:
    async with running(tmp_path, telegram, at=NOON, **place.settings, LOG_LEVEL="DEBUG") as bot:
        await begun(bot, ada)
        await ada.presses("A weak spot")
        await ada.hears("2 of 4")
        await ada.presses("Yoga")
        await ada.hears("2 of 4")
        await ada.presses("Next")
        await ada.hears("3 of 4")
        await telegram.confirmed(await ada.blocks())
        await telegram.confirmed(await ada.unblocks())
        await ada.says("all of it")
        await ada.hears("4 of 4")
        code, log = await bot.told_to_stop()
    assert code == 0, log
    assert waiting(tmp_path) == 0
    (call,) = await telegram.called("setWebhook")
    assert call.params["allowed_updates"] == KINDS
    assert call.params["secret_token"] == secret_for(telegram.token)
    assert [
        secret for secret in (telegram.token, call.params["secret_token"]) if secret in log
    ] == []
    assert not any(call.method == "getUpdates" for call in telegram.calls)


async def test_only_telegram_is_listened_to(
    tmp_path: Path, telegram: FakeTelegram, ada: Person, place: Place
) -> None:
    secret = "say-friend-and-enter"
    settings = {**place.settings, "TELEGRAM_WEBHOOK_SECRET": secret}
    async with running(tmp_path, telegram, at=NOON, **settings) as bot:
        await begun(bot, ada)
        update = b'{"update_id": 1}'
        assert await place.posts(update, secret=secret) == 200
        for wrong in (None, "", "friend", "ÿ", secret_for(telegram.token)):
            assert await place.posts(update, secret=wrong) == 403
        for broken in (b"", b"{", b"\xff", b"[]", b'{"update_id": "1"}', b"[" * 100_000):
            assert await place.posts(broken, secret=secret) == 400
        assert await place.posts(b" " * 2**20 + update, secret=secret) == 413
        unknown = b'{"update_id": 2, "message": {"text": []}}'
        assert await place.posts(unknown, secret=secret) == 200
        await bot.prints("A platform's update broke")
        await ada.says("Not sure")
        await ada.hears("2 of 4")
        _code, log = await bot.told_to_stop()
    assert waiting(tmp_path) == 0
    assert secret not in log
    assert "Traceback" not in log


async def test_a_power_cut_loses_and_repeats_nothing_that_waits(
    tmp_path: Path, telegram: FakeTelegram, ada: Person, place: Place
) -> None:
    async with running(tmp_path, telegram, at=NOON, **place.settings) as bot:
        await begun(bot, ada)
        telegram.hold()
        for answer in ANSWERS[1:]:
            await telegram.confirmed(await ada.says(answer), within=STARTING)
        await telegram.called("editMessageText")
        log = await bot.killed()
    assert waiting(tmp_path) == 3
    assert telegram.unconfirmed == []
    telegram.release()
    async with running(tmp_path, telegram, at=LATER, **place.settings) as bot:
        await ada.hears("4 of 4", timeout=STARTING)
        await ada.says("farther")
        await ada.hears("Which town")
        log += (await bot.told_to_stop())[1]
    assert questions(ada) == list(QUESTIONS)
    assert waiting(tmp_path) == 0
    assert [answer for answer in ANSWERS[1:] if answer in log] == []


async def test_whoever_goes_back_to_polling_takes_what_waits_along(
    tmp_path: Path, telegram: FakeTelegram, ada: Person, place: Place
) -> None:
    async with running(tmp_path, telegram, at=NOON, **place.settings) as bot:
        await begun(bot, ada)
        telegram.hold()
        for answer in ANSWERS[1:]:
            await telegram.confirmed(await ada.says(answer), within=STARTING)
        code, log = await bot.told_to_stop()
        assert (code, log.endswith("INFO Stopped.\n")) == (0, True), log
    telegram.release()
    async with running(tmp_path, telegram, at=LATER, SECRET_KEY=SECRET):
        await ada.hears("4 of 4", timeout=STARTING)
        await ada.says("farther")
        await ada.hears("Which town")
    assert questions(ada) == list(QUESTIONS)


async def test_telegram_keeps_what_a_locked_database_cannot(
    tmp_path: Path, telegram: FakeTelegram, ada: Person, place: Place
) -> None:
    async with running(tmp_path, telegram, at=NOON, **place.settings) as bot:
        await begun(bot, ada)
        with locked(tmp_path):
            said = await ada.says("Not sure")
            await bot.prints("An update was not taken: ")
            assert telegram.unconfirmed == [said]
        await ada.hears("2 of 4", timeout=10)
        await telegram.confirmed(said)


async def test_a_press_is_answered_within_a_second_even_if_it_cannot_be_stored(
    tmp_path: Path, telegram: FakeTelegram, clock: Clock, ada: Person
) -> None:
    async with opened(tmp_path, telegram, clock) as coach, listening(telegram, coach):
        await ada.says("/start")
        await ada.hears("1 of 4")
        with locked(tmp_path):
            began = time.monotonic()
            await ada.presses("Not sure")
            (answered,) = await telegram.called("answerCallbackQuery")
            await asyncio.sleep(began + 4 - time.monotonic())
        await ada.hears("2 of 4", timeout=10)
    assert answered.at - began < 1


async def test_an_address_that_telegram_does_not_take_is_one_line(
    tmp_path: Path, telegram: FakeTelegram, place: Place
) -> None:
    settings = {**settings_for(telegram), **place.settings, "LOG_LEVEL": "ERROR"}
    settings["TELEGRAM_WEBHOOK_URL"] = "http://bot.example.org"
    code, printed = await ran(tmp_path, settings=settings)
    assert (code, len(printed.splitlines())) == (1, 1), printed
    assert printed.startswith("Telegram does not accept TELEGRAM_WEBHOOK_URL: Bad webhook: ")


async def test_a_wrong_token_ends_it(telegram: FakeTelegram, pusher: Coach) -> None:
    bot = make_bot(telegram.token[:-1] + "?", telegram.url)
    inbox = Inbox(pusher.database, partial(receive, bot, pusher.telegram), pusher.clock)
    with pytest.raises(TokenRefused):
        await Webhook(bot, inbox, "https://bot.example.org", "s").run(asyncio.Event())
    await bot.shutdown()


async def test_a_token_that_is_taken_back_ends_it(
    telegram: FakeTelegram, pusher: Coach, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.webhook.LOOK_AGAIN", 0.05)
    bot = make_bot(telegram.token, telegram.url)
    inbox = Inbox(pusher.database, partial(receive, bot, pusher.telegram), pusher.clock)
    running = asyncio.create_task(
        Webhook(bot, inbox, "https://bot.example.org", "s").run(asyncio.Event())
    )
    await telegram.called("getMe", times=3)
    telegram.token = telegram.token[:-1] + "?"
    with pytest.raises(TokenRefused, match="Copy it again"):
        await asyncio.wait_for(running, 5)
    await bot.shutdown()


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("https://bot.example.org", "/telegram"),
        ("https://bot.example.org/", "/telegram"),
        ("https://bot.example.org:8443/a/b", "/a/b"),
    ],
)
def test_the_path_is_that_of_the_address(url: str, path: str) -> None:
    assert address_of(url).path == path


@pytest.mark.parametrize(("port", "found"), [(None, 8080), (9000, 9000)])
def test_a_webhook_is_listened_for_even_if_no_port_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, port: int | None, found: int
) -> None:
    monkeypatch.chdir(tmp_path)
    url = "https://bot.example.org"
    assert Settings(telegram_webhook_url=url, http_port=port).port == found
