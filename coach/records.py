"""What is noted of a runner: sessions, swaps, what hurts, and time away."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Severity(StrEnum):
    """How bad a niggle is; anything above MILD withholds every session."""

    MILD = "mild"
    BAD = "bad"


@dataclass(frozen=True, kw_only=True)
class Done:
    """What came of a day's suggestion; `minutes` is 0 where it was skipped.

    `effort` is RPE, 1 to 10, or None where it was not told.
    """

    day: date
    activity: str
    minutes: int
    effort: int | None = None

    @property
    def was_skipped(self) -> bool:
        """Whether the runner passed on the day's session."""
        return self.minutes == 0


@dataclass(frozen=True, kw_only=True)
class Swap:
    """What the runner would rather do than what was suggested; an `optional` one is gentle.

    It lasts `minutes` at most; 0 is as long as the coach thinks right.
    """

    activity: str
    optional: bool = False
    minutes: int = 0


@dataclass(frozen=True, kw_only=True)
class Niggle:
    """A body part that hurts, on which side, since when, and how badly.

    `side` is "left", "right" or "both", and "" where it was not told. `at_rest` says that it hurts
    without being used, which is never mild. `asked_on` is when the runner was last asked how it is.
    """

    body_part: str
    severity: Severity
    since: date
    at_rest: bool = False
    side: str = ""
    asked_on: date | None = None

    @property
    def withholds_all(self) -> bool:
        """Whether it is too bad for any session."""
        return self.at_rest or self.severity is not Severity.MILD


@dataclass(frozen=True, kw_only=True)
class NotRunning:
    """Not running for now: since when, and the activities that a professional allowed."""

    since: date
    allowed: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Pause:
    """Nothing is sent from a day on, up to the day before `until`, or until the runner is back."""

    since: date
    until: date | None = None

    def holds_on(self, day: date) -> bool:
        """Whether the runner is away on that day."""
        return self.since <= day and (self.until is None or day < self.until)
