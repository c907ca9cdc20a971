"""What the clock owes: found by an index, claimed for a while, then settled or postponed."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, Select, delete, exists, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from dialogs.messages import Where
from dialogs.scene import Wake
from storage.tables import AccountRow, DeliveryRow, Kind, Settled

__all__ = [
    "Delivery",
    "Settled",
    "claim",
    "due_deliveries",
    "forget_deliveries",
    "next_wake",
    "owe",
    "postpone",
    "settle",
]

UNSYNCHRONIZED = {"synchronize_session": False}


@dataclass(frozen=True, kw_only=True)
class Delivery:
    """One claimed delivery; `where` is the chat of the runner's that it goes to.

    `attempts` counts the claims, this one included.
    """

    id: int
    runner_id: int
    where: Where
    kind: Kind
    day: date
    due_at: datetime
    attempts: int


async def claim(
    session: AsyncSession,
    now: datetime,
    lease: timedelta,
    limit: int,
    platforms: Collection[str],
) -> list[Delivery]:
    """Takes at most `limit` due deliveries that go to `platforms`, the longest waiting first.

    For the time of the lease nobody else gets them; if they are not settled by then, for instance
    because this process was killed, they are due again.
    """
    until = now + lease
    due = due_deliveries(now, limit, platforms).cte("due")
    claiming = (
        update(DeliveryRow)
        .where(DeliveryRow.id.in_(select(due.c.id)))
        .values(wake_at=until, leased_until=until, attempts=DeliveryRow.attempts + 1)
        .returning(DeliveryRow.id)
        .execution_options(**UNSYNCHRONIZED)
    )
    claimed = (await session.scalars(claiming)).all()
    found = await session.execute(
        select(DeliveryRow, AccountRow)
        .join(AccountRow, AccountRow.runner_id == DeliveryRow.runner_id)
        .where(DeliveryRow.id.in_(claimed), _reachable(platforms))
        .order_by(DeliveryRow.due_at, DeliveryRow.id)
        .execution_options(populate_existing=True)
    )
    return list({row.id: _delivery(row, account) for row, account in found}.values())


def due_deliveries(now: datetime, limit: int, platforms: Collection[str]) -> Select[int]:
    """The ids of deliveries that are due, by the index on `wake_at`.

    As a CTE it is evaluated once on PostgreSQL, where a subquery with a limit might be repeated.
    """
    return (
        select(DeliveryRow.id)
        .where(DeliveryRow.wake_at <= now, _has_reachable_account(platforms))
        .order_by(DeliveryRow.wake_at)
        .limit(limit)
        .with_for_update(skip_locked=True, of=DeliveryRow)
    )


async def settle(session: AsyncSession, delivery: Delivery, state: Settled) -> None:
    """Notes what came of a delivery; it is not due again, unless `owe` says so.

    Nothing happens if the lease ran out and another process has claimed it meanwhile.
    """
    await session.execute(
        update(DeliveryRow)
        .where(*_still_mine(delivery))
        .values(state=state, wake_at=None, leased_until=None)
        .execution_options(**UNSYNCHRONIZED)
    )


async def postpone(session: AsyncSession, delivery: Delivery, until: datetime) -> None:
    """Gives a delivery back, to be claimed again from `until` on.

    Nothing happens if the lease ran out and another process has claimed it meanwhile.
    """
    await session.execute(
        update(DeliveryRow)
        .where(*_still_mine(delivery))
        .values(wake_at=until, leased_until=None)
        .execution_options(**UNSYNCHRONIZED)
    )


async def next_wake(session: AsyncSession, platforms: Collection[str]) -> datetime | None:
    """When the next one for `platforms` is due, or its lease runs out; None if nothing is owed."""
    return await session.scalar(
        select(DeliveryRow.wake_at)
        .where(DeliveryRow.wake_at.is_not(None), _has_reachable_account(platforms))
        .order_by(DeliveryRow.wake_at)
        .limit(1)
    )


async def owe(session: AsyncSession, runner_id: int, wakes: Iterable[Wake], now: datetime) -> None:
    """Makes `wakes` all that the clock owes a runner.

    Left alone is what was sent, what is being sent, and what is due and not listed: a message
    that the runner wrote a second after seven must not cost the one that was due at seven. What
    was settled without being sent is owed again if its new time is still to come: who moves a
    message that failed this morning to the evening is waiting for it. So a listed wake is pending
    afterwards, unless it was sent, or was given up and its time is over.
    """
    owed = {(wake.kind, wake.day): wake for wake in wakes}
    stored = await session.scalars(
        select(DeliveryRow)
        .where(
            DeliveryRow.runner_id == runner_id,
            or_(DeliveryRow.wake_at.is_not(None), DeliveryRow.day.in_({day for _, day in owed})),
        )
        .with_for_update()
    )
    for row in stored:
        wake = owed.pop((row.kind, row.day), None)
        if row.state == "sent" or (row.leased_until is not None and row.leased_until > now):
            continue
        if row.state != "pending":
            if wake is not None and wake.at > now:
                row.state, row.due_at, row.wake_at = "pending", wake.at, wake.at
        elif wake is not None and row.due_at != wake.at:
            row.due_at = row.wake_at = wake.at
        elif wake is None and row.due_at > now:
            await session.delete(row)
    session.add_all(_pending(runner_id, wake) for wake in owed.values())


async def forget_deliveries(session: AsyncSession, before: date) -> int:
    """Deletes what was settled for days before `before`; returns how many rows that were."""
    result = await session.execute(
        delete(DeliveryRow)
        .where(DeliveryRow.state != "pending", DeliveryRow.day < before)
        .returning(DeliveryRow.id)
        .execution_options(**UNSYNCHRONIZED)
    )
    return len(result.all())


def _pending(runner_id: int, wake: Wake) -> DeliveryRow:
    return DeliveryRow(
        runner_id=runner_id,
        kind=wake.kind,
        day=wake.day,
        due_at=wake.at,
        wake_at=wake.at,
        state="pending",
        attempts=0,
    )


def _delivery(row: DeliveryRow, account: AccountRow) -> Delivery:
    return Delivery(
        id=row.id,
        runner_id=row.runner_id,
        where=Where(account.platform, account.chat, account.user),
        kind=row.kind,
        day=row.day,
        due_at=row.due_at,
        attempts=row.attempts,
    )


def _still_mine(delivery: Delivery) -> tuple[ColumnElement[bool], ...]:
    return (
        DeliveryRow.id == delivery.id,
        DeliveryRow.attempts == delivery.attempts,
        DeliveryRow.state == "pending",
    )


def _reachable(platforms: Collection[str]) -> ColumnElement[bool]:
    here = AccountRow.platform.in_(platforms)
    return AccountRow.pushes & AccountRow.blocked_at.is_(None) & here


def _has_reachable_account(platforms: Collection[str]) -> ColumnElement[bool]:
    return exists().where(AccountRow.runner_id == DeliveryRow.runner_id, _reachable(platforms))
