"""Runs and races: of a day, of the week that repeats, and on their dates."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

KILOMETRES_A_MILE = 1.609344


class Run(StrEnum):
    """What kind of running a day holds; UNKNOWN counts as HARD, never as RACE."""

    REST = "rest"
    EASY = "easy"
    HARD = "hard"
    LONG = "long"
    RACE = "race"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class PlannedRun:
    """The run of one day; `distance_km` is None where it was not told."""

    kind: Run
    distance_km: float | None = None


@dataclass(frozen=True)
class RunWeek:
    """The week that repeats: seven runs, Monday first, of rest, easy, hard and long."""

    runs: tuple[PlannedRun, ...]

    def __post_init__(self) -> None:
        """Refuses weeks that are not seven days long, and races, which have dates."""
        if len(self.runs) != 7:
            raise ValueError(f"a week has seven days, not {len(self.runs)}")
        if any(run.kind is Run.RACE for run in self.runs):
            raise ValueError("a race has a date; it does not repeat every week")


@dataclass(frozen=True, kw_only=True)
class Race:
    """A race on its date; a goal race has a taper and a recovery, a training race is a hard run.

    It `was_run` once the runner says so.
    """

    day: date
    distance_km: float
    name: str = ""
    is_goal: bool = True
    was_run: bool = False
