"""Messages of one hour go out spread over a while, each runner's always at the same moment."""

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest

from coach.runner import Runner
from dialogs.due import is_too_late, local_day, owed, owed_check_in
from dialogs.messages import Where
from storage.database import Database
from storage.deliveries import next_wake
from storage.owing import owe, spread_of, wake_at
from tests.dialogs.runners import READY
from tests.storage.samples import HERE, NOW, OUTCOME, SOON, keep

MINUTE = timedelta(minutes=1)
WIDEST = timedelta(minutes=180)


def test_a_crowd_is_spread_evenly_within_the_minute() -> None:
    moments = sorted(spread_of(number, MINUTE) for number in range(1, 1501))
    in_each_second = [
        sum(int(at.total_seconds()) == second for at in moments) for second in range(60)
    ]
    assert sum(in_each_second) == 1500
    assert max(in_each_second) <= 27
    assert min(in_each_second) >= 23


async def test_a_runner_has_one_moment_for_all_days(database: Database) -> None:
    kept = await keep(database, replace(OUTCOME, wakes=()), where=Where(HERE.platform, "7", "7"))
    runner_id = kept.runner_id
    assert runner_id is not None
    for days in range(3):
        wake = replace(SOON, day=SOON.day + timedelta(days=days), at=SOON.at + timedelta(days=days))
        async with database.writing() as session:
            await owe(session, {runner_id: [wake]}, NOW, MINUTE)
        async with database.reading() as session:
            at = await next_wake(session, [HERE.platform])
        assert at == wake.at + spread_of(runner_id, MINUTE)


@pytest.mark.parametrize("hour", [time(7), time(14, 59), time(20), time(22), time(23, 30)])
@pytest.mark.parametrize("runner_id", range(1, 9))
def test_the_widest_spread_makes_no_message_too_late(hour: time, runner_id: int) -> None:
    runner = replace(READY, message_at=hour, advised_on=None)
    wake = owed(runner, NOW)
    assert wake is not None
    assert not is_too_late(runner, wake.day, wake_at(wake, runner_id, WIDEST))


@pytest.mark.parametrize("hour", [time(19), time(21), time(23, 59)])
@pytest.mark.parametrize("runner_id", range(1, 9))
def test_nor_an_evenings_question(hour: time, runner_id: int) -> None:
    runner: Runner = replace(READY, check_in_at=hour, checked_in_on=None)
    wake = owed_check_in(runner, NOW)
    assert wake is not None
    at: datetime = wake_at(wake, runner_id, WIDEST)
    assert local_day(runner, at) == wake.day
