"""What the clock owes: found by an index, claimed for a while, then settled or postponed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import ClassVar

from sqlalchemy import Select, delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from dialogs.messages import Where
from storage.base import Owed
from storage.limits import Pace, bucket_in, locked_limit, put, slots
from storage.owed import UNSYNCHRONIZED, due, next_wake, postpone, settle, take
from storage.tables import AccountRow, DeliveryRow, Kind, Settled

__all__ = [
    "Delivery",
    "Settled",
    "claim",
    "due_deliveries",
    "forget_deliveries",
    "next_wake",
    "postpone",
    "settle",
]


@dataclass(frozen=True, kw_only=True)
class Delivery:
    """One claimed delivery; `where` is the chat of the runner's that it goes to.

    `send_at` is the instant that the platform's limit has room for it. `attempts` counts the
    claims, this one included.
    """

    table: ClassVar[type[Owed]] = DeliveryRow

    id: int
    runner_id: int
    where: Where
    kind: Kind
    day: date
    due_at: datetime
    send_at: datetime
    attempts: int


async def claim(
    session: AsyncSession,
    now: datetime,
    lease: timedelta,
    most: int,
    platform: str,
    pace: Pace | None = None,
) -> list[Delivery]:
    """Takes at most `most` due deliveries that go to a platform, the longest waiting first.

    For the time of the lease nobody else gets them; if they are not settled by then, for instance
    because this process was killed, they are due again. With a pace, no more are taken than have
    their instant soon, and the platform's limit is moved on by them.
    """
    if pace is None:
        return [_delivery(*each, now) for each in await _take(session, now, lease, most, platform)]
    row = await locked_limit(session, platform)
    bucket = pace.moved(bucket_in(row), now)
    free = slots(bucket, pace.limit, now, most)
    taken = await _take(session, now, lease, len(free), platform) if free else []
    put(free[len(taken) - 1][1] if taken else bucket, row)
    return [_delivery(*each, at) for each, (at, _bucket) in zip(taken, free, strict=False)]


async def _take(
    session: AsyncSession, now: datetime, lease: timedelta, most: int, platform: str
) -> Sequence[tuple[DeliveryRow, AccountRow]]:
    claimed = await take(session, DeliveryRow, now, lease, most, platform)
    if not claimed:
        return ()
    to_where = (AccountRow.runner_id == DeliveryRow.runner_id) & AccountRow.pushes
    found = await session.execute(
        select(DeliveryRow, AccountRow)
        .join(AccountRow, to_where & (AccountRow.platform == DeliveryRow.platform))
        .where(DeliveryRow.id.in_(claimed))
        .order_by(DeliveryRow.due_at, DeliveryRow.id)
        .execution_options(populate_existing=True)
    )
    return list({row.id: (row, account) for row, account in found}.values())


def due_deliveries(now: datetime, most: int, platform: str) -> Select[int]:
    """The ids of deliveries that are due."""
    return due(DeliveryRow, now, most, platform)


async def forget_deliveries(session: AsyncSession, before: date, most: int) -> int:
    """Deletes at most so many that were settled for days before `before`; returns how many."""
    old = (
        select(DeliveryRow.id)
        .where(DeliveryRow.day < before, DeliveryRow.state != "pending")
        .limit(most)
    )
    result = await session.execute(
        delete(DeliveryRow)
        .where(DeliveryRow.id.in_(old))
        .returning(DeliveryRow.id)
        .execution_options(**UNSYNCHRONIZED)
    )
    return len(result.all())


def _delivery(row: DeliveryRow, account: AccountRow, send_at: datetime) -> Delivery:
    return Delivery(
        id=row.id,
        runner_id=row.runner_id,
        where=Where(account.platform, account.chat, account.user),
        kind=row.kind,
        day=row.day,
        due_at=row.due_at,
        send_at=send_at,
        attempts=row.attempts,
    )
