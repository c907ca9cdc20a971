"""What came of deliveries, noted together with what their runners became by them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Executable, bindparam, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from dialogs.scene import Outcome
from storage.deliveries import Delivery, Settled
from storage.errors import Conflict
from storage.loading import Kept
from storage.owing import owe
from storage.tables import ConversationRow, DeliveryRow, RunnerRow
from storage.writing import changed, new_conversation

SETTLE = (
    update(DeliveryRow)
    .where(
        DeliveryRow.id == bindparam("its_id"),
        DeliveryRow.attempts == bindparam("its_attempts"),
        DeliveryRow.state == "pending",
    )
    .values(state=bindparam("became"), wake_at=None, leased_until=None)
)
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
    .values(state=bindparam("state"), revision=ConversationRow.revision + 1)
)


@dataclass(frozen=True, kw_only=True)
class Settlement:
    """What came of one delivery: its state, what was remembered, and what that becomes."""

    delivery: Delivery
    state: Settled
    kept: Kept
    outcome: Outcome


async def settle_all(
    session: AsyncSession,
    settlements: Sequence[Settlement],
    now: datetime,
    spread: timedelta = timedelta(),
) -> list[bool]:
    """Writes all of it with a few statements; says of each whether it was.

    What was not has changed since it was loaded: load it again and decide again. A delivery whose
    lease ran out and that another process has claimed meanwhile stays as it is.

    Raises:
        Conflict: another process has just made a conversation that would be made here. Undo the
            transaction and settle each alone.
    """
    runners = await _revisions(session, RunnerRow, (each.kept.runner_id for each in settlements))
    conversations = await _revisions(
        session, ConversationRow, (each.kept.conversation_id for each in settlements)
    )
    is_current = [
        runners.get(each.kept.runner_id) == each.kept.runner_revision
        and conversations.get(each.kept.conversation_id) == each.kept.conversation_revision
        for each in settlements
    ]
    current = [each for each, is_so in zip(settlements, is_current, strict=True) if is_so]
    await _write(session, current, now)
    wakes = {
        each.delivery.runner_id: each.outcome.wakes
        for each in current
        if each.outcome.runner is not None
    }
    try:
        await owe(session, wakes, now, spread)
        await session.flush()
    except IntegrityError as error:
        raise Conflict("Another process was faster.") from error
    return is_current


async def _revisions(
    session: AsyncSession, table: type[RunnerRow | ConversationRow], ids: Iterable[int | None]
) -> dict[int | None, int]:
    """The present revisions, which nobody else changes until the transaction ends."""
    found = await session.execute(
        select(table.id, table.revision)
        .where(table.id.in_({id for id in ids if id is not None}))
        .order_by(table.id)
        .with_for_update()
    )
    return dict(iter(found))


async def _write(session: AsyncSession, settlements: Sequence[Settlement], now: datetime) -> None:
    settled, runners, conversations = [], [], []
    for each in settlements:
        delivery, kept, outcome = each.delivery, each.kept, each.outcome
        settled.append(
            {"its_id": delivery.id, "its_attempts": delivery.attempts, "became": each.state}
        )
        if outcome.runner is not None and changed(RunnerRow.profile, kept.runner, outcome.runner):
            runners.append(
                {
                    "its_id": kept.runner_id,
                    "profile": outcome.runner,
                    "zone": outcome.runner.zone,
                    "now": now,
                }
            )
        if changed(ConversationRow.state, kept.conversation, outcome.conversation):
            if kept.conversation_id is None:
                session.add(new_conversation(kept.where, outcome.conversation, kept.runner_id))
            else:
                conversations.append(
                    {"its_id": kept.conversation_id, "state": outcome.conversation}
                )
    await _execute(session, SETTLE, settled)
    await _execute(session, WRITE_RUNNER, runners)
    await _execute(session, WRITE_CONVERSATION, conversations)


async def _execute(session: AsyncSession, what: Executable, rows: list[dict[str, Any]]) -> None:
    if rows:
        await (await session.connection()).execute(what, rows)
