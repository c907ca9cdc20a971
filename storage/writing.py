"""A turn's two rows, the runner and the conversation, written only if nobody was faster."""

from datetime import datetime
from typing import Any

from sqlalchemy import Executable, exists, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from coach.runner import Runner
from dialogs.messages import Where
from dialogs.scene import Conversation
from storage.errors import Conflict
from storage.loading import Kept
from storage.tables import AccountRow, ConversationRow, RunnerRow

OVERTAKEN = "The runner or the conversation has changed since."


async def write(
    session: AsyncSession,
    kept: Kept,
    runner: Runner | None,
    conversation: Conversation,
    now: datetime,
) -> int | None:
    """Writes both; returns the runner's id.

    A statement each at most: a turn waits for every one of them.

    Raises:
        Conflict: one of them has changed since it was loaded.
    """
    runner_id, revision = kept.runner_id, kept.runner_revision
    if runner_id is None:
        runner_id = None if runner is None else await _add(session, kept.where, runner, now)
    elif runner is not None and changed(RunnerRow.profile, kept.runner, runner):
        await _write_runner(session, kept, runner, now)
        revision = (revision or 0) + 1
    if kept.conversation_id is None:
        await _check(session, RunnerRow, kept.runner_id, revision)
        if conversation != kept.conversation:
            session.add(new_conversation(kept.where, conversation, runner_id))
    elif runner_id != kept.runner_id or changed(
        ConversationRow.state, kept.conversation, conversation
    ):
        await _write_conversation(session, kept, conversation, runner_id, revision)
    else:
        await _check(session, RunnerRow, kept.runner_id, revision)
        await _check(session, ConversationRow, kept.conversation_id, kept.conversation_revision)
    return runner_id


def changed(
    column: Any,  # noqa: ANN401 - a mapped column, which has no common type
    before: Runner | Conversation | None,
    after: Runner | Conversation,
) -> bool:
    """Whether a column's value becomes another one, as it is stored."""
    return not column.type.compare_values(before, after)


def new_conversation(
    where: Where, conversation: Conversation, runner_id: int | None
) -> ConversationRow:
    """The row of a conversation that was not remembered before."""
    return ConversationRow(
        platform=where.platform,
        chat=where.chat,
        user=where.user,
        runner_id=runner_id,
        state=conversation,
    )


async def _add(session: AsyncSession, where: Where, runner: Runner, now: datetime) -> int:
    row = RunnerRow(profile=runner, zone=runner.zone, created_at=now, changed_at=now)
    session.add(row)
    await session.flush()
    session.add(
        AccountRow(
            platform=where.platform,
            user=where.user,
            chat=where.home or where.chat,
            runner_id=row.id,
            pushes=True,
        )
    )
    return row.id


async def _write_runner(session: AsyncSession, kept: Kept, runner: Runner, now: datetime) -> None:
    as_loaded = (RunnerRow.id == kept.runner_id, RunnerRow.revision == kept.runner_revision)
    await _execute(
        session,
        update(RunnerRow)
        .where(*as_loaded)
        .values(profile=runner, zone=runner.zone, changed_at=now, revision=RunnerRow.revision + 1),
    )


async def _write_conversation(
    session: AsyncSession,
    kept: Kept,
    conversation: Conversation,
    runner_id: int | None,
    revision: int | None,
) -> None:
    as_loaded = [
        ConversationRow.id == kept.conversation_id,
        ConversationRow.revision == kept.conversation_revision,
    ]
    if kept.runner_id is not None:
        same = (RunnerRow.id == kept.runner_id, RunnerRow.revision == revision)
        as_loaded.append(exists().where(*same))
    await _execute(
        session,
        update(ConversationRow)
        .where(*as_loaded)
        .values(state=conversation, runner_id=runner_id, revision=ConversationRow.revision + 1),
    )


async def _check(
    session: AsyncSession,
    table: type[RunnerRow | ConversationRow],
    id: int | None,
    revision: int | None,
) -> None:
    if id is None:
        return
    if await session.scalar(select(table.revision).where(table.id == id)) != revision:
        raise Conflict(OVERTAKEN)


async def _execute(session: AsyncSession, statement: Executable) -> None:
    result = await (await session.connection()).execute(statement)
    if result.rowcount != 1:
        raise Conflict(OVERTAKEN)
