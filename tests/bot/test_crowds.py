"""How late the fullest minute will be, as the operator reads it and as the dialogs learn of it."""

from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest

from bot.crowds import line_about
from bot.daily import Daily
from bot.limiter import Limiter
from storage.crowds import Crowd
from tests.bot.coach import NOON, SECRET, Clock, opened
from tests.bot.process import ran, settings_for
from tests.fakes.telegram import FakeTelegram

SEVEN = datetime(2026, 11, 24, 7, tzinfo=UTC)


@pytest.mark.parametrize(
    ("crowd", "line"),
    [
        (None, "nothing is due within a day."),
        (
            Crowd(SEVEN, 1_200, timedelta()),
            "at most 1,200 messages are due at 07:00 UTC, and none of a day's is late.",
        ),
        (
            Crowd(SEVEN, 10_000, timedelta(minutes=5, seconds=40)),
            (
                "10,000 messages are due at 07:00 UTC, and the last of them is 6 min late; "
                "PUSH_SPREAD_MINUTES spreads them."
            ),
        ),
    ],
)
def test_the_operator_reads_how_late_the_last_one_is(crowd: Crowd | None, line: str) -> None:
    assert line_about(crowd) == line


async def test_check_and_the_dialogs_are_told(tmp_path: Path, telegram: FakeTelegram) -> None:
    slow = 1.2 / 70
    async with opened(tmp_path, telegram, Clock()) as coach:
        people = [telegram.person(name) for name in ("Ada", "Bob")]
        for person in people:
            await person.says("/start")
            await coach.knows(person)
        platforms = {"telegram": coach.telegram}
        limiters = {"telegram": Limiter(slow)}
        pushing = Daily(coach.database, coach.handler, platforms, coach.clock, limiters=limiters)
        await pushing.look_for_crowds(NOON)
        assert coach.handler.house.crowded == {time(7)}
    settings = {
        **settings_for(telegram),
        "SECRET_KEY": SECRET,
        "TELEGRAM_MESSAGES_PER_SECOND": str(slow),
    }
    _code, printed = await ran(tmp_path, "check", settings=settings, at=NOON)
    assert "ok    push: 2 messages are due at 07:00 UTC, and the last of them is" in printed
