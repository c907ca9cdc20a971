from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.bot.coach import Clock, Coach, opened
from tests.fakes.telegram import FakeTelegram, Person


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as telegram:
        yield telegram


@pytest.fixture
def ada(telegram: FakeTelegram) -> Person:
    return telegram.person("Ada")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def coach(tmp_path: Path, telegram: FakeTelegram, clock: Clock) -> AsyncIterator[Coach]:
    """A coach who listens."""
    async with opened(tmp_path, telegram, clock) as coach, coach.listening():
        yield coach


@pytest.fixture
async def pusher(tmp_path: Path, telegram: FakeTelegram, clock: Clock) -> AsyncIterator[Coach]:
    """A coach who does not listen, for what the clock owes."""
    async with opened(tmp_path, telegram, clock) as coach:
        yield coach
