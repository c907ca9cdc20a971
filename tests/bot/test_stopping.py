"""SIGTERM: the process ends within five seconds, and nothing is lost or repeated after it."""

import time
from pathlib import Path

from tests.bot.coach import NOON, SECRET, Clock, opened
from tests.bot.process import STARTING, running
from tests.fakes.telegram import FakeTelegram, Person

WITHIN = 5


async def test_with_a_reply_on_its_way(tmp_path: Path, telegram: FakeTelegram, ada: Person) -> None:
    async with running(tmp_path, telegram, at=NOON, SECRET_KEY=SECRET) as bot:
        await ada.says("/start")
        await ada.hears("1 of 4", timeout=STARTING)
        telegram.hold()
        said = await ada.says("Not sure")
        await telegram.called("sendMessage", times=3)
        began = time.monotonic()
        code, log = await bot.told_to_stop()
        assert (code, time.monotonic() - began < WITHIN) == (0, True), log
        assert log.endswith("INFO Stopped.\n")
    assert telegram.unconfirmed == [said]  # it was stored, but its answer did not get out

    telegram.release()
    async with opened(tmp_path, telegram, Clock()) as coach, coach.listening():
        await ada.hears("2 of 4")
        await telegram.confirmed(said)
    assert [message.text[:6] for message in ada.chat[3:]] == ["Not su", "2 of 4"]
