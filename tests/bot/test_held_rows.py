"""Another program holds a row of PostgreSQL for long: that is one runner's trouble."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from dialogs.messages import Incoming, Where
from dialogs.scene import Outcome
from storage.errors import Conflict
from tests.bot.coach import Clock, Coach, direct_bot, opened
from tests.fakes.telegram import FakeTelegram
from tests.postgresql import Server

PEOPLE = [Where("telegram", str(number), str(number)) for number in range(1, 13)]


@pytest.fixture
async def shared(
    tmp_path: Path, telegram: FakeTelegram, clock: Clock, postgresql: Server
) -> AsyncIterator[tuple[Coach, str]]:
    """A coach whose database others use as well, and its address."""
    with postgresql.emptied() as url:
        async with opened(tmp_path, telegram, clock, url=url, bot=direct_bot(telegram)) as coach:
            yield coach, url


async def said_by(coach: Coach, where: Where, words: str) -> str:
    """What somebody hears who writes."""
    said: list[str] = []

    async def say(outcome: Outcome) -> None:
        said.append(outcome.replies[0].text)

    incoming = Incoming(text=words, language="en", id=f"{words} {where.user}")
    await coach.handler.handle(where, incoming, say)
    return said[0]


@pytest.mark.parametrize("table", ["runners", "conversations"])
async def test_a_row_that_is_held_holds_up_nobody_else(
    shared: tuple[Coach, str], table: str
) -> None:
    coach, url = shared
    await asyncio.gather(*(said_by(coach, where, "/start") for where in PEOPLE))
    held = PEOPLE[4]
    engine = create_engine(url)
    with engine.connect() as other:
        other.execute(text(f"SELECT id FROM {table} WHERE id = 5 FOR UPDATE"))  # noqa: S608 - our own words
        waiting = asyncio.create_task(said_by(coach, held, "Not sure"))
        await asyncio.sleep(0.1)
        others = [where for where in PEOPLE if where != held]
        async with asyncio.timeout(3):
            said = await asyncio.gather(*(said_by(coach, each, "Not sure") for each in others))
        assert all("2 of 4" in text for text in said)
        with pytest.raises(Conflict):
            await waiting
    assert "2 of 4" in await said_by(coach, held, "Not sure")
    engine.dispose()
