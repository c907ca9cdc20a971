"""Replicas agree on the time, whatever their machines' clocks say."""

import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine
from sqlalchemy import text

from bot import clock, daily
from coach.records import Pause
from storage.database import open_database
from storage.deliveries import claim
from tests.bot.coach import NOON, RUNNER, SECRET, Coach
from tests.bot.test_daily import TUESDAY
from tests.fakes.telegram import Person
from tests.postgresql import Server

SOON = timedelta(minutes=1)


async def test_on_postgresql_the_servers_clock_counts_and_not_a_wrong_or_jumping_one(
    tmp_path: Path, postgresql: Server
) -> None:
    with postgresql.emptied() as url:
        async with open_database(url, SECRET, tmp_path / "unused") as database:
            right = datetime.now(UTC)
            with time_machine.travel(right + timedelta(days=1)):
                now = await clock.clock_of(database)
                assert abs(now() - right) < SOON
            with time_machine.travel(right - timedelta(days=1)):
                async with database.reading() as session:
                    assert abs(await clock.look_at(now, session) - right) < SOON
                assert abs(now() - right) < SOON


async def test_between_two_looks_it_goes_on(
    tmp_path: Path, postgresql: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    with postgresql.emptied() as url:
        async with open_database(url, SECRET, tmp_path / "unused") as database:
            now = await clock.clock_of(database)
            seen = now()
            later = time.monotonic() + 3600
            monkeypatch.setattr(time, "monotonic", lambda: later)
            assert timedelta(minutes=59) < now() - seen < timedelta(minutes=61)


async def morning(coach: Coach, day: datetime) -> int:
    """What is sent at seven of a day, after the hourly look."""
    coach.clock.now = day
    await coach.daily.set_right(day)
    return await coach.daily.deliver_due()


@pytest.mark.parametrize("was_killed", [False, True])
async def test_a_machines_clock_that_ran_ahead_and_was_set_back_silences_nobody(
    pusher: Coach, runner: Person, *, was_killed: bool
) -> None:
    ahead = [TUESDAY + timedelta(days=days) for days in (10, 11)]
    assert await morning(pusher, ahead[0]) == 1  # Tuesday's, which is too late
    assert await morning(pusher, ahead[0] + timedelta(minutes=1)) == 1
    await runner.hears("Fri 4 Dec")
    if was_killed:
        async with pusher.database.writing() as session:
            assert await claim(session, ahead[1], daily.LEASE, 9, "telegram")
    for days in range(14):
        assert await morning(pusher, TUESDAY + timedelta(days=days)) == 1, days
        assert f" {(TUESDAY + timedelta(days=days)).day} " in (await runner.hears()).text
    async with pusher.database.reading() as session:
        pending = text("SELECT count(*) FROM deliveries WHERE state = 'pending'")
        assert (await session.execute(pending)).scalar_one() == 1


async def test_what_a_clock_that_ran_ahead_had_claimed_is_due_again(
    pusher: Coach, runner: Person
) -> None:
    async with pusher.database.writing() as session:
        assert await claim(session, TUESDAY + timedelta(days=10), daily.LEASE, 9, "telegram")
    assert await morning(pusher, TUESDAY) == 1
    await runner.hears("Tue 24 Nov")


async def test_who_is_away_for_long_stays_away(pusher: Coach, runner: Person) -> None:
    until = TUESDAY.date() + timedelta(days=30)
    away = replace(RUNNER, pause=Pause(since=NOON.date(), until=until))
    await pusher.knows(runner, away)
    assert await morning(pusher, TUESDAY) == 0
    assert await morning(pusher, TUESDAY + timedelta(days=30)) == 1
    await runner.hears("Welcome back.")


async def test_on_sqlite_it_is_the_machines(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path}/data/sidestride.db"
    async with open_database(url, SECRET, tmp_path / "unused") as database:
        assert await clock.clock_of(database) is clock.now
