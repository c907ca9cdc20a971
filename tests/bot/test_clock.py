"""Replicas agree on the time, whatever their machines' clocks say."""

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine

from bot import clock
from storage.database import open_database
from tests.bot.coach import SECRET
from tests.postgresql import Server

SOON = timedelta(minutes=1)


async def test_on_postgresql_the_servers_clock_counts_and_not_a_wrong_or_jumping_one(
    tmp_path: Path, postgresql: Server
) -> None:
    with postgresql.database() as url:
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
    with postgresql.database() as url:
        async with open_database(url, SECRET, tmp_path / "unused") as database:
            now = await clock.clock_of(database)
            seen = now()
            later = time.monotonic() + 3600
            monkeypatch.setattr(time, "monotonic", lambda: later)
            assert timedelta(minutes=59) < now() - seen < timedelta(minutes=61)


async def test_on_sqlite_it_is_the_machines(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path}/data/sidestride.db"
    async with open_database(url, SECRET, tmp_path / "unused") as database:
        assert await clock.clock_of(database) is clock.now
