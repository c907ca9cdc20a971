"""Goal races around a day: the taper before one and the recovery after it.

The guide says to pull back before a race and to stay low after hard runs; the days are ours.
"""

from datetime import date, timedelta
from itertools import pairwise
from math import ceil

from coach.runner import Runner
from coach.runs import PlannedRun

TAPER_DAYS = 6
LAST_DAYS = 3
ASSUMED_KM = 10.0
"""The distance of a race that nobody told."""

RECOVERY = ((0.0, 1), (5.0, 1), (10.0, 2), (21.1, 5), (42.2, 14))
"""Kilometres raced, and the days of low impact after them; what lies between is interpolated."""

LONGEST = RECOVERY[-1][1]


def recovery_days(distance_km: float) -> int:
    """How many days after a race of that distance only low impact is proposed: 1 to 14."""
    for (near, few), (far, many) in pairwise(RECOVERY):
        if distance_km <= far:
            return ceil(few + (many - few) * max(0.0, distance_km - near) / (far - near))
    return RECOVERY[-1][1]


def race_ahead(runner: Runner, day: date) -> tuple[date, PlannedRun] | None:
    """The nearest goal race one to six days after the day, with its date."""
    for race in runner.goal_race_days:
        if 0 < (race - day).days <= TAPER_DAYS:
            return race, runner.run_on(race)
    return None


def races_behind(runner: Runner, day: date) -> tuple[tuple[date, PlannedRun], ...]:
    """The goal races that the runner is still recovering from on the day, the latest first."""
    behind = []
    for race in reversed(runner.goal_race_days):
        run = runner.run_on(race)
        if 0 < (day - race).days <= recovery_days(run.distance_km or ASSUMED_KM):
            behind.append((race, run))
    return tuple(behind)


def strength_returns(runner: Runner, day: date) -> date | None:
    """The first day clear of every race's taper and recovery; None if the day itself is clear.

    A race in another one's recovery moves it on.
    """
    if _is_clear(runner, day):
        return None
    last = max((*runner.goal_race_days, day))
    ahead = (day + timedelta(days=number) for number in range(1, (last - day).days + LONGEST + 2))
    return next(one for one in ahead if _is_clear(runner, one))


def _is_clear(runner: Runner, day: date) -> bool:
    is_race = day in runner.goal_race_days
    return not is_race and race_ahead(runner, day) is None and not races_behind(runner, day)
