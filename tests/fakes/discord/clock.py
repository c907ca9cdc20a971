"""The server's own time, and the ids that carry it."""

import time
from datetime import UTC, datetime, timedelta

EPOCH = datetime(2015, 1, 1, tzinfo=UTC)
"""Where the time in a snowflake begins (Discord's reference, "Snowflakes")."""


class Clock:
    """Goes on with the machine's from an instant, and jumps when it is told to."""

    def __init__(self, at: datetime | None = None) -> None:
        self._began: float | None = time.monotonic()
        self._at = at or datetime.now(UTC)

    @property
    def now(self) -> datetime:
        """The time here, in UTC."""
        if self._began is None:
            return self._at
        return self._at + timedelta(seconds=time.monotonic() - self._began)

    def stop(self) -> None:
        """Lets time pass only by `advance`, so that a busy machine makes no answer late."""
        self._at, self._began = self.now, None

    def advance(self, *, minutes: float = 0, seconds: float = 0) -> None:
        """Lets time pass at once; it never goes back."""
        self._at += timedelta(minutes=minutes, seconds=seconds)


class Snowflakes:
    """Ids that grow, each with the time at which it was given."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last = 0
        self._guilds = snowflake(datetime(2020, 1, 1, tzinfo=UTC))

    def new(self) -> str:
        """The next id."""
        self._last = max(self._last + 1, snowflake(self._clock.now))
        return str(self._last)

    def new_guild(self) -> str:
        """The id of an older guild; one after the other falls on the next shard."""
        self._guilds += 1 << 22
        return str(self._guilds)


def snowflake(instant: datetime) -> int:
    """The lowest id of an instant."""
    return int((instant - EPOCH) / timedelta(milliseconds=1)) << 22
