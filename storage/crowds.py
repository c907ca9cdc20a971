"""How many messages are wanted at the same time, and how late the last of them will be."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from storage.deliveries_report import connected
from storage.limits import Limit
from storage.tables import DeliveryRow

AHEAD = timedelta(days=1)
"""By then everybody's next message has been wanted once."""


@dataclass(frozen=True)
class Crowd:
    """What is due at one instant: how many messages, and by how much the last will be late."""

    at: datetime
    count: int
    late: timedelta


def wanted(now: datetime, platform: str) -> Select[datetime, int]:
    """How many messages are wanted at each instant of the next day."""
    return (
        select(DeliveryRow.due_at, func.count())
        .where(
            DeliveryRow.platform == platform,
            DeliveryRow.wake_at > now,
            DeliveryRow.wake_at <= now + AHEAD,
            DeliveryRow.due_at > now,
        )
        .group_by(DeliveryRow.due_at)
        .order_by(DeliveryRow.due_at)
    )


def crowds(due: Iterable[tuple[datetime, int]], limit: Limit, spread: timedelta) -> list[Crowd]:
    """Each instant with its crowd, the earliest first, as the push works them off.

    Late is what comes after its time and the spread.
    """
    found: list[Crowd] = []
    done_at: datetime | None = None
    for at, count in due:
        began = at if done_at is None else max(at, done_at)
        done_at = began + count * limit.between_pushes
        found.append(Crowd(at, count, max(done_at - at - spread, timedelta())))
    return found


async def coming_crowds(
    session: AsyncSession, now: datetime, platform: str, limit: Limit, spread: timedelta
) -> list[Crowd]:
    """The crowds of the next day; all that is pending is counted."""
    found = await session.execute(wanted(now, platform))
    return crowds([(at, count) for at, count in found], limit, spread)


def latest_crowd(
    url: str, now: datetime, platform: str, limit: Limit, spread: timedelta
) -> Crowd | None:
    """The one whose last message will be the latest, the fullest of equals; None if none is due.

    Raises:
        DatabaseUnreachable: there is no database, or none that this version can read.
    """
    with connected(url) as connection:
        due = [(at, count) for at, count in connection.execute(wanted(now, platform))]
    return max(crowds(due, limit, spread), key=lambda one: (one.late, one.count), default=None)
