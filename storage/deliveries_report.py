"""What the clock owes, counted for support: by kind and state, the oldest, the latest failures."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, Connection, Label, Select, case, func, literal, select

from storage import schema
from storage.addresses import file_of, parse
from storage.base import Owed
from storage.engine import explained, threaded_engine
from storage.errors import DatabaseUnreachable
from storage.tables import ClubPostRow, DeliveryRow

LATE = timedelta(minutes=1)
"""What has been due for longer, and nobody is sending, is late."""

CLUB = "club"
"""What clubs' posts are counted as, beside the kinds of what is owed to runners."""

FAILED = ("refused", "failed")
MOST_LISTED = 10


@dataclass(frozen=True)
class Listed:
    """One delivery, without whose it is."""

    id: int
    kind: str
    day: date
    due_at: datetime
    state: str
    attempts: int


@dataclass(frozen=True)
class Report:
    """The counts by kind and state; what is due longest, what is next, what failed last."""

    now: datetime
    counts: dict[str, dict[str, int]]
    oldest: Listed | None
    next: Listed | None
    failures: tuple[Listed, ...]


def report(url: str, now: datetime) -> Report:
    """Looks at all deliveries, and counts clubs' posts; nothing is changed, no key is needed.

    Raises:
        DatabaseUnreachable: there is no database, or none that this version can read.
    """
    with connected(url) as connection:
        counts: dict[str, dict[str, int]] = {}
        for counted in (_counted(DeliveryRow, now), _counted(ClubPostRow, now)):
            for kind, state, count in connection.execute(counted):
                counts.setdefault(kind, {})[state] = count
        waits = _listed(now).where(DeliveryRow.wake_at.is_not(None)).limit(1)
        due = waits.where(DeliveryRow.wake_at <= now).order_by(DeliveryRow.due_at)
        later = waits.where(DeliveryRow.wake_at > now).order_by(DeliveryRow.wake_at)
        failed = _listed(now).where(DeliveryRow.state.in_(FAILED)).order_by(DeliveryRow.id.desc())
        return Report(
            now=now,
            counts=counts,
            oldest=_first(connection, due),
            next=_first(connection, later),
            failures=tuple(_all(connection, failed.limit(MOST_LISTED))),
        )


@contextmanager
def connected(url: str) -> Iterator[Connection]:
    """A connection for looking at what needs no key.

    Raises:
        DatabaseUnreachable: there is no database, or none that this version can read.
    """
    address = parse(url)
    path = file_of(address)
    if path is not None and not path.exists():
        raise DatabaseUnreachable(f"There is no database at {path} yet; the first start makes it.")
    engine = threaded_engine(address)
    try:
        with explained(address), engine.connect() as connection:
            if schema.current(connection) != schema.newest():
                raise DatabaseUnreachable("The schema is older; run the migrate command first.")
            yield connection
    finally:
        engine.dispose()


def _state(table: type[Owed], now: datetime) -> Label[str]:
    """A settled state, or what a pending one is waiting for."""
    sends: ColumnElement[bool] = table.leased_until > now
    return case(
        (table.state != "pending", table.state),
        (sends, "sending"),
        (table.due_at > now, "to come"),
        # Its own moment within the spread.
        ((table.wake_at > now) & (table.attempts == 0), "to come"),
        (table.wake_at > now, "to be retried"),
        (table.due_at <= now - LATE, "late"),
        else_="due",
    ).label("state")


def _counted(table: type[DeliveryRow | ClubPostRow], now: datetime) -> Select[str, str, int]:
    kind = literal(CLUB).label("kind") if table is ClubPostRow else DeliveryRow.kind
    # Grouped outside, since a database may take two equal parameters for different ones.
    each = select(kind, _state(table, now)).subquery()
    return (
        select(each.c.kind, each.c.state, func.count())
        .group_by(each.c.kind, each.c.state)
        .order_by(each.c.kind, each.c.state)
    )


def _listed(now: datetime) -> Select[int, str, date, datetime, str, int]:
    return select(
        DeliveryRow.id,
        DeliveryRow.kind,
        DeliveryRow.day,
        DeliveryRow.due_at,
        _state(DeliveryRow, now),
        DeliveryRow.attempts,
    )


def _first(
    connection: Connection, chosen: Select[int, str, date, datetime, str, int]
) -> Listed | None:
    return next(_all(connection, chosen), None)


def _all(
    connection: Connection, chosen: Select[int, str, date, datetime, str, int]
) -> Iterator[Listed]:
    return (Listed(*row) for row in connection.execute(chosen))
