"""The rows of many turns, runners and conversations, written only where nobody was faster."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, Executable, Select, bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from coach.runner import Runner
from dialogs.scene import Conversation, Outcome
from storage.loading import Kept
from storage.tables import AccountRow, ConversationRow, RunnerRow


def _revisions_in(table: type[RunnerRow | ConversationRow]) -> Select[int, int]:
    """Of those that nobody else is writing at this moment, for whom a whole batch would wait."""
    ids: BindParameter[int] = bindparam("ids", expanding=True)
    found = select(table.id, table.revision).where(table.id.in_(ids))
    return found.with_for_update(skip_locked=True)


RUNNER_REVISIONS = _revisions_in(RunnerRow)
CONVERSATION_REVISIONS = _revisions_in(ConversationRow)
WRITE_RUNNER = (
    update(RunnerRow)
    .where(RunnerRow.id == bindparam("its_id"))
    .values(
        profile=bindparam("profile"),
        zone=bindparam("zone"),
        changed_at=bindparam("now"),
        revision=RunnerRow.revision + 1,
    )
)
WRITE_CONVERSATION = (
    update(ConversationRow)
    .where(ConversationRow.id == bindparam("its_id"))
    .values(
        state=bindparam("state"),
        runner_id=bindparam("its_runner_id"),
        revision=ConversationRow.revision + 1,
    )
)


@dataclass(frozen=True, kw_only=True)
class Decided:
    """What was remembered, and what was made of it."""

    kept: Kept
    outcome: Outcome


async def are_current(session: AsyncSession, decided: Sequence[Decided]) -> list[bool]:
    """Whether what each was decided on has not changed since it was loaded, and is not about to.

    Nobody else changes it until the transaction ends.
    """
    kept = [each.kept for each in decided]
    runners = await _revisions(
        session, RUNNER_REVISIONS, (id for each in kept for id in (each.runner_id, each.other_id))
    )
    conversations = await _revisions(
        session, CONVERSATION_REVISIONS, (each.conversation_id for each in kept)
    )
    return [
        runners.get(each.runner_id) == each.runner_revision
        and runners.get(each.other_id) == each.other_revision
        and conversations.get(each.conversation_id) == each.conversation_revision
        for each in kept
    ]


async def _revisions(
    session: AsyncSession, what: Select[int, int], ids: Iterable[int | None]
) -> dict[int | None, int]:
    wanted = {id for id in ids if id is not None}
    if not wanted:
        return {}
    return dict(iter(await (await session.connection()).execute(what, {"ids": list(wanted)})))


async def write_all(
    session: AsyncSession, decided: Sequence[Decided], now: datetime
) -> list[int | None]:
    """Writes what has changed, with a statement for each table; returns the runners' ids."""
    runner_ids = await _add_runners(session, decided, now)
    runners, conversations = [], []
    for each, runner_id in zip(decided, runner_ids, strict=True):
        kept, runner, conversation = each.kept, each.outcome.runner, each.outcome.conversation
        if kept.runner is not None and runner is not None and _runner_changed(kept.runner, runner):
            runners.append(
                {"its_id": runner_id, "profile": runner, "zone": runner.zone, "now": now}
            )
        if kept.conversation_id is None:
            if conversation != kept.conversation:
                session.add(_new_conversation(each, runner_id))
        elif runner_id != kept.runner_id or _conversation_changed(kept.conversation, conversation):
            conversations.append(
                {
                    "its_id": kept.conversation_id,
                    "its_runner_id": runner_id,
                    "state": conversation,
                }
            )
    await execute_each(session, WRITE_RUNNER, runners)
    await execute_each(session, WRITE_CONVERSATION, conversations)
    return runner_ids


async def execute_each(
    session: AsyncSession, statement: Executable, rows: Sequence[dict[str, Any]]
) -> None:
    """Executes a statement once for each row, in one go."""
    if rows:
        await (await session.connection()).execute(statement, rows)


async def _add_runners(
    session: AsyncSession, decided: Sequence[Decided], now: datetime
) -> list[int | None]:
    """Adds who was a stranger before; returns the ids of all, None for who stays a stranger."""
    new = {
        each.kept.where: RunnerRow(profile=runner, zone=runner.zone, created_at=now, changed_at=now)
        for each in decided
        if each.kept.runner_id is None and (runner := each.outcome.runner) is not None
    }
    session.add_all(new.values())
    if new:
        await session.flush()
    session.add_all(
        AccountRow(
            platform=where.platform,
            user=where.user,
            chat=where.home or where.chat,
            runner_id=row.id,
            pushes=True,
        )
        for where, row in new.items()
    )
    return [
        new[each.kept.where].id if each.kept.where in new else each.kept.runner_id
        for each in decided
    ]


def _new_conversation(decided: Decided, runner_id: int | None) -> ConversationRow:
    where = decided.kept.where
    return ConversationRow(
        platform=where.platform,
        chat=where.chat,
        user=where.user,
        runner_id=runner_id,
        state=decided.outcome.conversation,
    )


def _runner_changed(before: Runner, after: Runner) -> bool:
    return before is not after and not RunnerRow.profile.type.compare_values(before, after)


def _conversation_changed(before: Conversation, after: Conversation) -> bool:
    return before is not after and not ConversationRow.state.type.compare_values(before, after)
