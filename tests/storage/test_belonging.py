"""Whatever is stored about somebody is found in every table: to hand over, and to delete."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Table, select, text

from coach.runner import Runner
from dialogs.messages import Where
from dialogs.scene import Conversation, Erase, Outcome
from storage.belonging import IMPERSONAL, Owner, rows_of
from storage.database import Database
from storage.erasing import forget_silent
from storage.exporting import stored_about
from storage.inbox import Arrived, put
from storage.tables import AccountRow, Base
from tests.storage.samples import (
    CONVERSATION,
    GROUP,
    HERE,
    NOW,
    OUTCOME,
    RUNNER,
    TYPED,
    keep,
    recall,
)

THERE = Where("discord", "5550123", "5550999")
NOBODY = Owner(None, ())
ERASED = Outcome(runner=None, conversation=Conversation(), changes=(Erase(),))


@pytest.mark.parametrize("table", Base.metadata.sorted_tables, ids=lambda table: table.name)
def test_every_table_belongs_to_somebody_or_names_nobody(table: Table) -> None:
    assert (rows_of(table, NOBODY) is None) == (table.name in IMPERSONAL)


@pytest.mark.parametrize("name", sorted(IMPERSONAL))
def test_what_names_nobody_has_no_column_that_could(name: str) -> None:
    named = {"runner_id", "user", "chat", "profile"}
    assert not named & set(Base.metadata.tables[name].columns.keys())


async def move_in(database: Database) -> None:
    """A runner with two accounts, who talks in three chats and has just written."""
    await keep(database, where=HERE)
    runner_id = (await recall(database)).runner_id
    async with database.writing() as session:
        session.add(
            AccountRow(
                platform=THERE.platform,
                user=THERE.user,
                chat=THERE.chat,
                runner_id=runner_id,
                pushes=False,
            )
        )
        said = Arrived(platform=HERE.platform, number=7, user=HERE.user, body=TYPED)
        await put(session, said, NOW)
    await keep(database, replace(OUTCOME, runner=None), where=GROUP)
    await keep(database, replace(OUTCOME, runner=None), where=THERE)


async def raw(database: Database) -> str:
    """All that lies in the database, as a thief of the file would read it, and decrypted."""
    found = []
    async with database.reading() as session:
        for table in Base.metadata.sorted_tables:
            found += [str(tuple(row)) for row in await session.execute(select(table))]
            plain = await session.execute(text(f"SELECT * FROM {table.name}"))  # noqa: S608 - ours
            found += [str(tuple(row)) for row in plain]
    return "\n".join(found)


def traces() -> Iterator[str]:
    yield from (TYPED, "Leeds", "'100'", "'-900'", THERE.user, THERE.chat)


async def test_erased_somebody_leaves_no_trace_in_any_table(database: Database) -> None:
    await move_in(database)
    before = await raw(database)
    assert all(trace in before for trace in traces())
    await keep(database, ERASED, where=THERE, update="9")
    after = await raw(database)
    assert [trace for trace in traces() if trace in after] == []


async def test_an_export_holds_every_row_of_theirs_and_nobody_elses(database: Database) -> None:
    other = Where("telegram", "200", "200")
    await move_in(database)
    await keep(database, where=other)
    async with database.reading() as session:
        stored = await stored_about(session, THERE)
    assert stored is not None
    assert stored.runner == RUNNER
    assert {account.user for account in stored.accounts} == {HERE.user, THERE.user}
    assert stored.conversations == (("telegram", CONVERSATION),) * 2 + (("discord", CONVERSATION),)
    assert set(stored.tables) == set(Base.metadata.tables) - IMPERSONAL
    everything = str(stored.tables)
    assert all(trace in everything for trace in traces())
    assert "'200'" not in everything


async def test_there_is_nothing_to_export_about_a_stranger(database: Database) -> None:
    async with database.reading() as session:
        assert await stored_about(session, HERE) is None


async def test_who_is_silent_for_long_is_forgotten(database: Database) -> None:
    await keep(database, Outcome(runner=Runner(), conversation=CONVERSATION))
    for before, forgotten in ((NOW, 0), (NOW + timedelta(seconds=1), 1)):
        async with database.writing() as session:
            assert await forget_silent(session, before, most=10) == forgotten
    kept = await recall(database)
    assert (kept.runner, kept.conversation) == (None, Conversation())


async def test_who_is_still_written_to_is_not_forgotten(database: Database) -> None:
    await keep(database)
    async with database.writing() as session:
        assert await forget_silent(session, NOW + timedelta(minutes=30), most=10) == 0
        assert await forget_silent(session, NOW + timedelta(hours=2), most=0) == 0
        assert await forget_silent(session, NOW + timedelta(hours=2), most=1) == 1
