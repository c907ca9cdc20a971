"""What is to be sent, to runners or to clubs: found by an index, claimed, settled or postponed."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import ClassVar, Protocol

from sqlalchemy import ARRAY, ColumnElement, Integer, Select, any_, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from storage.base import Owed, Settled
from storage.tables import DeliveryRow

UNSYNCHRONIZED = {"synchronize_session": False}


class Claimed(Protocol):
    """One claimed thing, of whichever table; `attempts` counts the claims, this one included."""

    table: ClassVar[type[Owed]]

    @property
    def id(self) -> int:
        """The row's."""

    @property
    def attempts(self) -> int:
        """As it was when it was claimed."""


async def take(
    session: AsyncSession,
    table: type[Owed],
    now: datetime,
    lease: timedelta,
    most: int,
    platform: str,
) -> Sequence[int]:
    """Claims at most `most` that are due and go to a platform; returns their ids.

    For the time of the lease nobody else gets them; if they are not settled by then, for instance
    because this process was killed, they are due again.
    """
    until = now + lease
    claiming = (
        update(table)
        .where(_is_among(session, table, due(table, now, most, platform)))
        .values(wake_at=until, leased_until=until, attempts=table.attempts + 1)
        .returning(table.id)
        .execution_options(**UNSYNCHRONIZED)
    )
    return (await session.scalars(claiming)).all()


def due(table: type[Owed], now: datetime, most: int, platform: str) -> Select[int]:
    """The ids of what is due, the longest waiting first, by the index on platform and `wake_at`."""
    return (
        select(table.id)
        .where(table.platform == platform, table.wake_at <= now)
        .order_by(table.wake_at)
        .limit(most)
        .with_for_update(skip_locked=True)
    )


def _is_among(session: AsyncSession, table: type[Owed], ids: Select[int]) -> ColumnElement[bool]:
    """Whether a row is one of those.

    On PostgreSQL as an array, which is looked up once and by the key: a subquery with a limit may
    be repeated, and joined with a scan of the table.
    """
    if session.get_bind().dialect.name == "postgresql":
        return table.id == any_(func.array(ids.scalar_subquery(), type_=ARRAY(Integer)))
    return table.id.in_(ids)


async def settle(session: AsyncSession, claimed: Claimed, state: Settled) -> None:
    """Notes what came of it; it is not due again, unless that is owed anew.

    Nothing happens if the lease ran out and another process has claimed it meanwhile.
    """
    await session.execute(
        update(claimed.table)
        .where(*_still_mine(claimed))
        .values(state=state, wake_at=None, leased_until=None)
        .execution_options(**UNSYNCHRONIZED)
    )


async def postpone(session: AsyncSession, claimed: Claimed, until: datetime) -> None:
    """Gives it back, to be claimed again from `until` on.

    Nothing happens if the lease ran out and another process has claimed it meanwhile.
    """
    await session.execute(
        update(claimed.table)
        .where(*_still_mine(claimed))
        .values(wake_at=until, leased_until=None)
        .execution_options(**UNSYNCHRONIZED)
    )


async def next_wake(
    session: AsyncSession, platforms: Collection[str], table: type[Owed] = DeliveryRow
) -> datetime | None:
    """When the next one for `platforms` is due, or its lease runs out; None if nothing is owed."""
    first = func.min(table.wake_at)
    wakes = [
        await session.scalar(
            select(first).where(table.platform == each, table.wake_at.is_not(None))
        )
        for each in platforms
    ]
    return min((wake for wake in wakes if wake is not None), default=None)


def _still_mine(claimed: Claimed) -> tuple[ColumnElement[bool], ...]:
    table = claimed.table
    return (
        table.id == claimed.id,
        table.attempts == claimed.attempts,
        table.state == "pending",
    )
