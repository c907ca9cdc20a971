"""How many sessions a week is meant to have, and how many of them strength."""

from dataclasses import dataclass
from datetime import date

from coach.activities import activity_named
from coach.fit import chosen_by
from coach.progress import is_lighter_week, is_starting, level_on, monday_of
from coach.runner import Runner

FEW, MANY = 2, 3
"""The guide: two or three sessions a week."""


@dataclass(frozen=True)
class Targets:
    """How many sessions a week is meant to have: 2 or 3, of them 1 or 2 of strength."""

    strength: int
    sessions: int


def targets(runner: Runner, day: date) -> Targets:
    """The targets of the day's week.

    Two sessions for who starts, comes back or has a lighter week, else three; strength twice only
    for who has grown into it and whose answers ask for it.
    """
    if is_starting(runner, day) or is_lighter_week(runner, day):
        return Targets(1, FEW)
    is_new = level_on(runner, "strength", monday_of(day)) == "starting"
    twice = not is_new and chosen_by(runner, activity_named(runner, "strength"))
    return Targets(2 if twice else 1, MANY)
