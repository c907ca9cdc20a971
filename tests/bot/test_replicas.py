"""Two processes on one PostgreSQL share the push, and one of them listens."""

import time
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import text

from bot.bot_api import make_bot
from tests.bot.coach import RUNNER, SECRET, Clock, Coach, opened
from tests.bot.process import HURRIED, STARTING, running
from tests.bot.test_limiter import busiest_second, pushed
from tests.fakes.telegram import FakeTelegram, Person
from tests.postgresql import Server

CROWD = 60

BOTH_HAVE_SEEN_IT = "now() + interval '3 seconds'"
"""What is due then is known to every process, as a hurried one looks every second."""


def at_noon(now: datetime) -> str:
    """A zone where it is about noon, so that nothing is too late there."""
    return f"Etc/GMT{now.hour - 12:+d}"


@pytest.fixture
async def crowd(
    tmp_path: Path, telegram: FakeTelegram, postgresql: Server
) -> AsyncIterator[tuple[Coach, str, list[Person]]]:
    """So many who are owed a message that was due some minutes ago, and where that is stored."""
    now = datetime.now(UTC)
    local = now - timedelta(minutes=5)
    zone = at_noon(now)
    with postgresql.database() as url:
        clock = Clock(now - timedelta(minutes=10))
        async with opened(tmp_path, telegram, clock, url=url) as coach:
            hour = local.astimezone(ZoneInfo(zone)).time().replace(second=0, microsecond=0)
            people = [telegram.person(f"Runner {number}") for number in range(CROWD)]
            for person in people:
                await person.says("/start")
                await coach.knows(person, replace(RUNNER, zone=zone, message_at=hour))
            async with make_bot(telegram.token, telegram.url) as bot:
                await bot.delete_webhook(drop_pending_updates=True)
            await due(coach, "now() + interval '1 hour'")
            yield coach, url, people


async def due(coach: Coach, when: str) -> None:
    async with coach.database.writing() as session:
        await session.execute(text(f"UPDATE deliveries SET wake_at = {when}"))  # noqa: S608 - our own words


async def test_both_push_within_the_limit_and_one_listens_until_it_dies(
    tmp_path: Path, telegram: FakeTelegram, crowd: tuple[Coach, str, list[Person]]
) -> None:
    coach, url, people = crowd
    settings = {"SECRET_KEY": SECRET, "DATABASE_URL": url}
    ada = telegram.person("Ada")
    async with running(tmp_path, telegram, at=None, module=HURRIED, **settings) as one:
        await one.prints("listens")
        async with running(tmp_path, telegram, at=None, module=HURRIED, **settings) as other:
            await other.prints("stands by")
            await due(coach, BOTH_HAVE_SEEN_IT)
            for person in people:
                await person.hears(timeout=STARTING)
            await one.prints("Daily push: ")
            await other.prints("Daily push: ")
            times = pushed(telegram, people)
            assert len(times) == CROWD
            assert busiest_second(times) <= 30
            assert {state for _day, state in await coach.deliveries()} == {"sent", "pending"}

            log = await one.killed()
            died = time.monotonic()
            await ada.says("/start")
            await ada.hears("1 of 4", timeout=STARTING)
            assert time.monotonic() - died < 10
            code, said = await other.told_to_stop()
    assert code == 0, said
    assert "ERROR" not in log + said
