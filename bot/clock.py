"""The one place that reads the time."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Clock = Callable[[], datetime]


def now() -> datetime:
    """This instant, aware, in UTC."""
    return datetime.now(UTC)


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
