import asyncio
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, event, func, select

from coach.runner import Runner
from dialogs.messages import Where
from dialogs.scene import Conversation, Erase, Outcome
from storage.conversations import forget_updates, set_blocked
from storage.database import Database, open_database
from storage.errors import Conflict
from storage.loading import Kept, load
from storage.tables import AccountRow, Base, CanaryRow, DeliveryRow, RunnerRow, SeenUpdateRow
from tests.saving import save
from tests.storage.samples import (
    CONVERSATION,
    GROUP,
    HERE,
    NOW,
    OUTCOME,
    RUNNER,
    keep,
    listen,
    recall,
)

ERASED = Outcome(runner=None, conversation=Conversation(), changes=(Erase(),))


async def test_a_stranger_has_neither_runner_nor_conversation(database: Database) -> None:
    kept = await recall(database, update="1")
    assert (kept.runner, kept.conversation, kept.is_repeat) == (None, Conversation(), False)


async def test_what_was_saved_comes_back(database: Database) -> None:
    kept = await keep(database)
    assert (kept.runner, kept.conversation) == (RUNNER, CONVERSATION)


async def test_a_conversation_before_the_welcome_ends_is_kept_without_a_runner(
    database: Database,
) -> None:
    kept = await keep(database, Outcome(runner=None, conversation=CONVERSATION))
    assert (kept.runner, kept.conversation) == (None, CONVERSATION)


async def test_the_runner_is_known_in_a_group_where_the_conversation_is_another(
    database: Database,
) -> None:
    await keep(database)
    kept = await recall(database, GROUP)
    assert (kept.runner, kept.conversation) == (RUNNER, Conversation())


async def test_people_in_a_group_do_not_share_a_conversation(database: Database) -> None:
    await keep(database, where=GROUP)
    assert (await recall(database, replace(GROUP, user="101"))).conversation == Conversation()


async def test_updates_are_remembered_singly(database: Database) -> None:
    await keep(database, update="7")
    assert [(await recall(database, update=id)).is_repeat for id in ("6", "7", "8", "")] == [
        False,
        True,
        False,
        False,
    ]


async def test_a_repeated_update_can_be_saved_without_harm(database: Database) -> None:
    first = await keep(database, update="7")
    assert await keep(database, update="7") == first


async def test_old_updates_are_forgotten(database: Database) -> None:
    await keep(database, update="1", now=NOW - timedelta(days=3))
    await keep(database, update="2")
    async with database.writing() as session:
        assert await forget_updates(session, NOW - timedelta(days=2), 10) == 1
    assert not (await recall(database, update="1")).is_repeat
    assert (await recall(database, update="2")).is_repeat


async def test_loading_takes_at_most_three_round_trips(database: Database) -> None:
    await keep(database, update="1")
    async with database.reading() as session:
        statements = listen(session)
        await load(session, HERE, "1")
    assert len([sql for sql, _ in statements if not sql.startswith("BEGIN")]) <= 3


async def test_saving_is_one_transaction(database: Database) -> None:
    kept = await recall(database)
    commits: list[Connection] = []
    async with database.writing() as session:
        event.listen(session.get_bind(), "commit", commits.append)
        await save(session, kept, OUTCOME, update="1", now=NOW)
        assert commits == []
    assert len(commits) == 1


async def test_what_has_not_changed_is_not_written(database: Database) -> None:
    before = await keep(database)
    assert await keep(database, now=NOW + timedelta(hours=1)) == before
    async with database.reading() as session:
        assert await session.scalar(select(RunnerRow.changed_at)) == NOW


async def test_true_is_another_answer_than_one(database: Database) -> None:
    progress = CONVERSATION.current
    assert progress is not None
    for answer in (1, True):
        current = replace(progress, answers={"days": answer})
        said = replace(OUTCOME, conversation=replace(CONVERSATION, current=current))
        kept = await keep(database, said)
        assert kept.conversation.current is not None
        assert kept.conversation.current.answers["days"] is answer


async def _save_and_fail(database: Database, kept: Kept) -> None:
    async with database.writing() as session:
        await save(session, kept, OUTCOME, update="1", now=NOW)
        raise RuntimeError("power cut")


async def test_an_error_undoes_everything(database: Database) -> None:
    kept = await recall(database)
    with pytest.raises(RuntimeError, match="power cut"):
        await _save_and_fail(database, kept)
    assert await recall(database, update="1") == kept


@pytest.mark.parametrize(
    "other",
    [
        replace(OUTCOME, runner=replace(RUNNER, town="York")),
        replace(OUTCOME, conversation=replace(CONVERSATION, session=9)),
        ERASED,
    ],
    ids=["the runner", "the conversation", "erased"],
)
async def test_a_change_by_another_process_is_a_conflict(
    url: str, secret: str, key_file: Path, other: Outcome
) -> None:
    async with (
        open_database(url, secret, key_file) as ours,
        open_database(url, secret, key_file) as theirs,
    ):
        before = await keep(ours)
        after = await keep(theirs, other)
        mine = replace(OUTCOME, runner=replace(RUNNER, town="Hull"))
        with pytest.raises(Conflict):
            async with ours.writing() as session:
                await save(session, before, mine, update="2", now=NOW)
        assert await recall(ours, update="2") == after


@pytest.mark.parametrize("update", ["", "1"])
async def test_of_two_first_messages_one_is_a_conflict(database: Database, update: str) -> None:
    first = await recall(database, update=update)
    await keep(database, update=update)
    with pytest.raises(Conflict):
        async with database.writing() as session:
            await save(session, first, OUTCOME, update=update, now=NOW)


async def test_the_same_update_handled_twice_at_once_is_a_conflict(database: Database) -> None:
    quiet = Outcome(runner=None, conversation=Conversation())
    first = await recall(database, update="1")
    await keep(database, quiet, update="1")
    with pytest.raises(Conflict):
        async with database.writing() as session:
            await save(session, first, quiet, update="1", now=NOW)


async def _run_on(database: Database, times: int) -> None:
    """Adds to the runner's `used_to` and counts sessions, again after each conflict."""
    while times:
        kept = await recall(database)
        assert kept.runner is not None
        counted = frozenset({*kept.runner.used_to, str(len(kept.runner.used_to))})
        outcome = Outcome(
            runner=replace(kept.runner, used_to=counted),
            conversation=replace(kept.conversation, session=kept.conversation.session + 1),
        )
        try:
            async with database.writing() as session:
                await save(session, kept, outcome, update="", now=NOW)
        except Conflict:
            continue
        times -= 1


async def test_no_write_is_lost_between_two_processes(
    url: str, secret: str, key_file: Path
) -> None:
    async with (
        open_database(url, secret, key_file) as one,
        open_database(url, secret, key_file) as two,
    ):
        await keep(one)
        await asyncio.gather(*(_run_on(database, 5) for database in (one, two, one, two)))
        kept = await recall(one)
    assert kept.runner is not None
    assert (len(kept.runner.used_to), kept.conversation.session) == (20, 21)


async def test_erasing_leaves_nothing_in_any_table(database: Database) -> None:
    await keep(database, Outcome(runner=None, conversation=CONVERSATION), where=GROUP)
    await keep(database)
    await keep(database, replace(OUTCOME, runner=None), where=replace(GROUP, chat="-901"))
    await keep(database, ERASED, update="9")
    async with database.reading() as session:
        for table in Base.metadata.sorted_tables:
            if table.name not in {CanaryRow.__tablename__, SeenUpdateRow.__tablename__}:
                assert await session.scalar(select(func.count()).select_from(table)) == 0, table
    assert (await recall(database, update="9")).is_repeat


async def test_remembered_updates_name_nobody() -> None:
    assert {column.name for column in SeenUpdateRow.__table__.columns} == {
        "id",
        "platform",
        "update",
        "at",
    }


async def test_erasing_touches_nobody_else(database: Database) -> None:
    other = Where("telegram", "200", "200")
    await keep(database, where=other)
    await keep(database)
    await keep(database, ERASED)
    kept = await recall(database, other)
    assert (kept.runner, kept.conversation) == (RUNNER, CONVERSATION)


async def test_erasing_reaches_the_runners_other_accounts(database: Database) -> None:
    there = Where("discord", "5", "5")
    await keep(database, Outcome(runner=None, conversation=CONVERSATION), where=there)
    runner_id = (await keep(database)).runner_id
    async with database.writing() as session:
        session.add(
            AccountRow(platform="discord", user="5", chat="5", runner_id=runner_id, pushes=False)
        )
    await keep(database, ERASED)
    kept = await recall(database, there)
    assert (kept.runner, kept.conversation) == (None, Conversation())


async def test_who_only_ever_said_hello_is_erased_too(database: Database) -> None:
    await keep(database, Outcome(runner=None, conversation=CONVERSATION))
    assert (await keep(database, ERASED)).conversation == Conversation()


async def test_an_erased_runners_id_is_never_given_to_another(database: Database) -> None:
    erased = (await keep(database)).runner_id
    await keep(database, ERASED)
    assert (await keep(database)).runner_id != erased


async def test_a_blocked_chat_is_reachable_again_when_the_runner_writes(
    database: Database,
) -> None:
    await keep(database)
    for where, update, expected in ((HERE, "", NOW), (GROUP, "1", NOW), (HERE, "2", None)):
        async with database.writing() as session:
            await set_blocked(session, HERE, NOW)
        await keep(database, where=where, update=update)
        async with database.reading() as session:
            assert await session.scalar(select(AccountRow.blocked_at)) == expected


async def test_nothing_is_owed_to_a_chat_that_cannot_be_written_to(database: Database) -> None:
    await keep(database)
    async with database.writing() as session:
        await set_blocked(session, HERE, NOW)
        assert await session.scalar(select(func.count()).select_from(DeliveryRow)) == 0


async def test_the_zone_stands_in_clear_beside_the_profile(database: Database) -> None:
    await keep(database)
    await keep(database, replace(OUTCOME, runner=Runner(zone="America/Nuuk")))
    async with database.reading() as session:
        assert await session.scalar(select(RunnerRow.zone)) == "America/Nuuk"
