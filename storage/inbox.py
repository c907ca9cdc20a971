"""Updates that were taken and are still to be handled: each once, each person's in order."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Select,
    delete,
    exists,
    insert,
    literal,
    or_,
    select,
    tuple_,
    update,
)
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from storage.errors import Conflict
from storage.tables import InboxRow, SeenUpdateRow

UNSYNCHRONIZED = {"synchronize_session": False}


@dataclass(frozen=True, kw_only=True)
class Arrived:
    """What a platform sent about one of its users; by `number` their updates are in order."""

    platform: str
    number: int
    user: str
    body: str


@dataclass(frozen=True, order=True)
class Taken:
    """A claimed update; `attempts` counts the claims, this one included."""

    number: int
    id: int
    attempts: int


async def put(session: AsyncSession, arrived: Arrived, now: datetime) -> None:
    """Stores an update, unless it is there already or was handled before.

    Raises:
        Conflict: another process is storing it at this moment.
    """
    here, number = arrived.platform, arrived.number
    seen = exists().where(SeenUpdateRow.platform == here, SeenUpdateRow.update == str(number))
    there = exists().where(InboxRow.platform == here, InboxRow.number == number)
    row = {**vars(arrived), "at": now, "attempts": 0}
    columns = InboxRow.__table__.columns
    values = (literal(value, columns[name].type) for name, value in row.items())
    putting = insert(InboxRow).from_select(list(row), select(*values).where(~seen, ~there))
    try:
        await session.execute(putting)
    except IntegrityError as error:
        raise Conflict("Another process was faster.") from error


async def claim(session: AsyncSession, now: datetime, until: datetime, limit: int) -> list[Taken]:
    """Takes at most `limit` updates, of each person the first one and only while none is handled.

    Nobody else gets them until `until`; if they are not finished or renewed by then, for instance
    because this process was killed, they are there again.
    """
    first = first_of_each(now, limit).cte("first")
    claiming = (
        update(InboxRow)
        .where(InboxRow.id.in_(select(first.c.id)))
        .values(leased_until=until, attempts=InboxRow.attempts + 1)
        .returning(InboxRow.number, InboxRow.id, InboxRow.attempts)
        .execution_options(**UNSYNCHRONIZED)
    )
    return sorted(Taken(*row) for row in await session.execute(claiming))


def first_of_each(now: datetime, limit: int) -> Select[int]:
    """The ids of what can be claimed, the longest waiting first.

    As a CTE it is evaluated once on PostgreSQL, where a subquery with a limit might be repeated.
    """
    other = aliased(InboxRow)
    waits_for_another = exists().where(
        other.platform == InboxRow.platform,
        other.user == InboxRow.user,
        other.id != InboxRow.id,
        or_(other.number < InboxRow.number, other.leased_until > now),
    )
    return (
        select(InboxRow.id)
        .where(or_(InboxRow.leased_until.is_(None), InboxRow.leased_until <= now))
        .where(~waits_for_another)
        .order_by(InboxRow.id)
        .limit(limit)
        .with_for_update(skip_locked=True, of=InboxRow)
    )


async def bodies_of(session: AsyncSession, taken: Sequence[Taken]) -> list[str]:
    """What the platform sent, of each."""
    ids = [each.id for each in taken]
    found = await session.execute(select(InboxRow.id, InboxRow.body).where(InboxRow.id.in_(ids)))
    bodies = dict(iter(found))
    return [bodies[id] for id in ids]


async def renew(session: AsyncSession, held: Collection[Taken], until: datetime | None) -> None:
    """Keeps what was claimed for longer, or with None gives it back at once.

    What another process has claimed meanwhile is left alone.
    """
    await session.execute(
        update(InboxRow)
        .where(_still_mine(held))
        .values(leased_until=until)
        .execution_options(**UNSYNCHRONIZED)
    )


async def finish(session: AsyncSession, handled: Collection[Taken]) -> None:
    """Forgets updates that were handled and answered."""
    gone = delete(InboxRow).where(InboxRow.id.in_([each.id for each in handled]))
    await session.execute(gone.execution_options(**UNSYNCHRONIZED))


async def is_empty(session: AsyncSession) -> bool:
    """Whether nothing is to be handled, not even by others."""
    return await session.scalar(select(InboxRow.id).limit(1)) is None


async def oldest(session: AsyncSession, platform: str) -> datetime | None:
    """Since when the first of a platform's updates has been waiting, None if none is."""
    waiting = select(InboxRow.at).where(InboxRow.platform == platform)
    return await session.scalar(waiting.order_by(InboxRow.id).limit(1))


def _still_mine(held: Collection[Taken]) -> ColumnElement[bool]:
    return tuple_(InboxRow.id, InboxRow.attempts).in_([(each.id, each.attempts) for each in held])
