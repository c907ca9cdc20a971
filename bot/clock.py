"""The one place that reads the time."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from storage.database import Database
from storage.times import server_time

Clock = Callable[[], datetime]


def now() -> datetime:
    """This instant, aware, in UTC."""
    return datetime.now(UTC)


class ServerClock:
    """The clock of the database's server, on which all replicas agree.

    Between two looks at it time goes on by this machine's monotonic clock, so that a wrong or a
    jumping one does no harm.
    """

    def __init__(self) -> None:
        self._set(now())

    def __call__(self) -> datetime:
        """This instant as the server has it."""
        return self._seen + timedelta(seconds=time.monotonic() - self._seen_at)

    async def look(self, session: AsyncSession) -> datetime:
        """Asks the server."""
        self._set(await server_time(session) or now())
        return self._seen

    def _set(self, instant: datetime) -> None:
        self._seen, self._seen_at = instant, time.monotonic()


async def clock_of(database: Database) -> Clock:
    """The server's clock, or this machine's where the database is a file on it."""
    async with database.reading() as session:
        if await server_time(session) is None:
            return now
        clock = ServerClock()
        await clock.look(session)
        return clock


async def look_at(clock: Clock, session: AsyncSession) -> datetime:
    """This instant, on the server's own clock if it is that."""
    return await clock.look(session) if isinstance(clock, ServerClock) else clock()


class MovableClock:
    """A clock that can be moved, so that tomorrow's message can be seen today."""

    def __init__(self) -> None:
        self._ahead = timedelta()

    def __call__(self) -> datetime:
        """This instant as the clock stands."""
        return now() + self._ahead

    def move_to(self, instant: datetime) -> None:
        """Moves the clock to an instant; it goes on from there."""
        self._ahead = instant - now()
