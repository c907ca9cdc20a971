"""SIGTERM: the process ends within five seconds, and nothing is lost or repeated after it."""

import asyncio
import time
from pathlib import Path

from tests.bot.coach import NOON, SECRET, Clock, Coach, locked, opened
from tests.bot.process import STARTING, Running, running
from tests.bot.test_daily import TUESDAY
from tests.bot.test_limiter import crowd
from tests.fakes.telegram import FakeTelegram, Person

WITHIN = 5


async def ends_soon(bot: Running) -> str:
    """Tells it to stop; returns what it printed."""
    began = time.monotonic()
    code, log = await bot.told_to_stop()
    assert (code, time.monotonic() - began < WITHIN) == (0, True), log
    assert "Traceback" not in log
    return log


async def test_with_a_reply_on_its_way(tmp_path: Path, telegram: FakeTelegram, ada: Person) -> None:
    async with running(tmp_path, telegram, at=NOON, SECRET_KEY=SECRET) as bot:
        await ada.says("/start")
        await ada.hears("1 of 4", timeout=STARTING)
        telegram.hold()
        said = await ada.says("Not sure")
        await telegram.called("editMessageText")
        assert (await ends_soon(bot)).endswith("INFO Stopped.\n")
    assert telegram.unconfirmed == [said]  # it was stored, but its answer did not get out

    telegram.release()
    async with opened(tmp_path, telegram, Clock()) as coach, coach.listening():
        await ada.hears("2 of 4")
        await telegram.confirmed(said)
    assert [message.text[:6] for message in ada.chat[3:]] == ["Not su", "2 of 4"]


async def test_with_a_push_on_its_way(
    tmp_path: Path, telegram: FakeTelegram, pusher: Coach
) -> None:
    (ada,) = await crowd(telegram, pusher, 1)
    telegram.hold(only=[ada.chat_id])
    async with running(tmp_path, telegram, at=TUESDAY, SECRET_KEY=SECRET) as bot:
        await telegram.called("sendMessage", within=STARTING)
        ending = asyncio.create_task(ends_soon(bot))
        await asyncio.sleep(0.5)
        telegram.release()
        log = await ending
    assert "sent=1" in log
    await ada.hears("Tue 24 Nov")
    assert await pusher.deliveries() == [("Tue", "sent"), ("Wed", "pending")]


async def test_while_another_program_holds_the_database(
    tmp_path: Path, telegram: FakeTelegram, ada: Person
) -> None:
    async with running(tmp_path, telegram, at=NOON, SECRET_KEY=SECRET) as bot:
        await ada.says("/start")
        await ada.hears("1 of 4", timeout=STARTING)
        with locked(tmp_path):
            said = [await ada.says(words) for words in ("Not sure", "yoga")]
            await bot.prints("An update waits: ")
            await asyncio.sleep(0.5)  # by then one of them waits for the lock again
            log = await ends_soon(bot)
    assert log.endswith("INFO Stopped.\n")
    assert telegram.unconfirmed == said, log


async def test_during_the_start_while_another_program_holds_the_database(
    tmp_path: Path, telegram: FakeTelegram
) -> None:
    async with opened(tmp_path, telegram, Clock()):
        pass
    with locked(tmp_path):
        async with running(tmp_path, telegram, SECRET_KEY=SECRET) as bot:
            await bot.prints("Opening the database.")
            log = await ends_soon(bot)
    assert log.endswith("INFO Stopped before the database was open.\n")
    assert len(log.splitlines()) == 1
