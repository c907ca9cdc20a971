"""What was done, and how far it has brought the runner: start slow, grow by small steps."""

from datetime import date, timedelta

from coach.guide import LEVELS, Level
from coach.runner import Runner

BUILDING_AFTER, SETTLED_AFTER = 4, 12
"""Sessions of one activity after which its level rises (ours: small steps, over weeks)."""
BREAK = timedelta(days=14)
STARTING_WINDOW, STARTING_BELOW = timedelta(days=28), 4
FLOORS = (0, BUILDING_AFTER, SETTLED_AFTER)


def monday_of(day: date) -> date:
    """The Monday of the day's week."""
    return day - timedelta(days=day.weekday())


def is_starting(runner: Runner, day: date) -> bool:
    """Whether cross-training is new: under four sessions in the four weeks before this one."""
    monday = monday_of(day)
    recent = [
        done
        for done in runner.done
        if monday - STARTING_WINDOW <= done.day < monday and not done.was_skipped
    ]
    return not runner.used_to and len(recent) < STARTING_BELOW


def level_after(days: frozenset[date], day: date, *, used_to: bool) -> Level:
    """The level on a day after sessions of an activity on those days.

    Each session before the day's week counts a step, so that a week never outgrows its own plan;
    each break of 14 days takes one level away.
    """
    steps, previous = SETTLED_AFTER if used_to else 0, None
    for done in sorted(one for one in days if one < day):
        if previous is not None:
            steps = _set_back(steps, done - previous)
        steps += done < monday_of(day)
        previous = done
    if previous is not None:
        steps = _set_back(steps, day - previous)
    return LEVELS[_index(steps)]


def days_of(runner: Runner, activity: str) -> frozenset[date]:
    """The days on which the runner really did the activity."""
    return frozenset(
        done.day for done in runner.done if done.activity == activity and not done.was_skipped
    )


def _set_back(steps: int, gap: timedelta) -> int:
    breaks = gap // BREAK
    return FLOORS[max(0, _index(steps) - breaks)] if breaks else steps


def _index(steps: int) -> int:
    return sum(steps >= floor for floor in FLOORS) - 1
