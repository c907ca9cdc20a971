"""Everything between a bot and Telegram can break, when a test wants it to."""

import asyncio
import subprocess
import sys

import pytest
from telegram import Bot
from telegram.error import BadRequest, NetworkError, RetryAfter

from tests.fakes.telegram import FakeTelegram, Person


@pytest.fixture
async def ada(fake: FakeTelegram) -> Person:
    ada = fake.person("Ada")
    await ada.says("/start")
    return ada


async def test_the_next_calls_fail(fake: FakeTelegram, ada: Person, bot: Bot) -> None:
    fake.fail_next("sendMessage", 400, "Bad Request: TOPIC_CLOSED", times=2)
    fake.fail_next("sendMessage", 429, "Too Many Requests: retry after 7", retry_after=7)
    for _ in range(2):
        with pytest.raises(BadRequest):
            await bot.send_message(ada.id, "x")
    with pytest.raises(RetryAfter, match="7"):
        await bot.send_message(ada.id, "x")
    await bot.send_message(ada.id, "x")
    assert [message.text for message in ada.chat] == ["/start", "x"]


@pytest.mark.parametrize("after_doing", [False, True])
async def test_an_answer_gets_lost(
    fake: FakeTelegram,
    ada: Person,
    bot: Bot,
    after_doing: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    fake.drop_next("sendMessage", after_doing=after_doing)
    with pytest.raises(NetworkError):
        await bot.send_message(ada.id, "x")
    assert len(ada.chat) == (2 if after_doing else 1)
    await bot.send_message(ada.id, "y")
    assert ada.screen.text == "y"


async def test_held_calls_happen_when_they_are_released(
    fake: FakeTelegram, ada: Person, bot: Bot
) -> None:
    fake.hold()
    sending = asyncio.create_task(bot.send_message(ada.id, "x"))
    await fake.called("sendMessage")
    assert len(await bot.get_updates()) == 1
    await ada.hears_nothing(within=0.05)
    fake.release()
    await sending
    await ada.hears("x")


async def test_down_and_back_at_the_same_address(fake: FakeTelegram, ada: Person, bot: Bot) -> None:
    address = fake.url
    for refusing in (False, True):
        poll = asyncio.create_task(bot.get_updates(offset=fake.unconfirmed[-1] + 1, timeout=20))
        await fake.called("getUpdates", times=1 + refusing)
        await fake.goes_down(refusing=refusing)
        with pytest.raises(NetworkError):
            await poll
        with pytest.raises(NetworkError):
            await bot.get_me()
        await fake.comes_back()
        await ada.says("still there?")
    assert fake.url == address
    assert len(await bot.get_updates()) == 1


_BOT = """
import asyncio, sys
from telegram import Bot

async def main(url, token):
    async with Bot(token, base_url=url + "/bot") as bot:
        offset = None
        while True:
            for update in await bot.get_updates(offset=offset, timeout=20):
                await bot.send_message(update.message.chat.id, "You said " + update.message.text)
                offset = update.update_id + 1

asyncio.run(main(*sys.argv[1:]))
"""


async def start(fake: FakeTelegram) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable, "-c", _BOT, fake.url, fake.token, stderr=subprocess.DEVNULL
    )


async def test_a_bot_in_a_process_of_its_own_is_killed_in_mid_work(fake: FakeTelegram) -> None:
    ada = fake.person("Ada")
    fake.hold()
    process = await start(fake)
    fake.release()
    first = await ada.says("one")
    await ada.hears("You said one", timeout=20)
    await fake.confirmed(first)

    fake.hold()
    second = await ada.says("two")
    await fake.called("sendMessage", times=2)
    process.kill()
    await process.wait()
    fake.release()
    await ada.hears_nothing()
    assert fake.unconfirmed == [second]

    process = await start(fake)
    await ada.hears("You said two", timeout=20)
    process.kill()
    await process.wait()
