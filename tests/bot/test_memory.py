"""Many turns at once: they are stored together, and what is wrong with one stays with that one."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from bot import memory
from dialogs.messages import Incoming, Where
from dialogs.scene import Outcome
from storage.conversations import Turn, save_all
from storage.errors import Conflict
from tests.bot.coach import Coach

MANY = 12
PEOPLE = [Where("telegram", str(number), str(number)) for number in range(1, MANY + 1)]


async def said_by_all(coach: Coach, words: str) -> list[str]:
    """What everybody reads who writes the same at the same time."""
    said: list[str] = []

    async def one(where: Where) -> None:
        async def say(outcome: Outcome) -> None:
            said.append(f"{where.user}: {outcome.replies[0].text}")

        incoming = Incoming(text=words, language="en", id=f"{words} {where.user}")
        await coach.handler.handle(where, incoming, say)

    await asyncio.gather(*(one(where) for where in PEOPLE))
    return said


@pytest.fixture
def batches(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many turns were saved at a time."""
    counted: list[int] = []

    async def count(
        session: AsyncSession, turns: Sequence[Turn], now: datetime, spread: timedelta
    ) -> list[bool]:
        counted.append(len(turns))
        return await save_all(session, turns, now, spread)

    monkeypatch.setattr(memory, "save_all", count)
    return counted


async def test_what_many_say_at_once_is_stored_at_once(coach: Coach, batches: list[int]) -> None:
    assert len(await said_by_all(coach, "/start")) == MANY
    assert sum(batches) == MANY
    assert len(batches) <= 3


async def test_a_row_that_cannot_be_read_is_one_runners_trouble(coach: Coach) -> None:
    await said_by_all(coach, "/start")
    async with coach.database.writing() as session:
        await session.execute(text("UPDATE conversations SET state = 'rust' WHERE chat = '5'"))
    said = await said_by_all(coach, "Not sure")
    assert [line for line in said if "Something broke" in line] == [
        "5: Something broke on my side, and that was not stored. Please try it again."
    ]
    assert sum("2 of 4" in line for line in said) == MANY - 1


async def test_who_was_overtaken_is_decided_again_and_nobody_else(
    coach: Coach, monkeypatch: pytest.MonkeyPatch
) -> None:
    await said_by_all(coach, "/start")
    overtaken = ["7"]
    tried: list[str] = []

    async def overtake(
        session: AsyncSession, turns: Sequence[Turn], now: datetime, spread: timedelta
    ) -> list[bool]:
        if overtaken and any(turn.kept.where.user == overtaken[0] for turn in turns):
            user = overtaken.pop()
            faster = "UPDATE conversations SET revision = revision + 1 WHERE chat = :chat"
            await session.execute(text(faster), {"chat": user})
        tried.extend(turn.kept.where.user for turn in turns)
        return await save_all(session, turns, now, spread)

    monkeypatch.setattr(memory, "save_all", overtake)
    said = await said_by_all(coach, "Not sure")
    assert sum("2 of 4" in line for line in said) == MANY
    assert sorted(tried) == sorted(["7", *(where.user for where in PEOPLE)])


async def test_what_shows_only_in_writing_undoes_nobody_elses_turn(
    coach: Coach, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def overtake(
        session: AsyncSession, turns: Sequence[Turn], now: datetime, spread: timedelta
    ) -> list[bool]:
        saved = await save_all(session, turns, now, spread)
        if len(turns) > 1:
            raise Conflict("Another process was faster.")
        return saved

    monkeypatch.setattr(memory, "save_all", overtake)
    said = await said_by_all(coach, "/start")
    assert len(said) == len(set(said)) == MANY
    for where in PEOPLE:
        kept = await coach.handler.memory.load(where, Incoming(id=f"/start {where.user}"))
        assert kept.is_repeat
        assert kept.conversation.session == 1
