"""What was done, and how far it has brought the runner: start slow, grow by small steps."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise

from coach.guide import LEVELS, Level
from coach.records import Done
from coach.runner import Runner

BUILDING_AFTER, SETTLED_AFTER = 4, 12
"""Sessions of one activity after which its level rises (ours: small steps, over weeks)."""
FLOORS = (0, BUILDING_AFTER, SETTLED_AFTER)
STEP_MINUTES = 15
"""A session is at most so much longer than what was really done in the four weeks before."""
TOO_HARD = 7
"""A session that felt this hard (RPE) or harder is no step up: none below the top is meant to."""
BREAK, WINDOW = timedelta(days=14), timedelta(days=28)
STARTING_BELOW = 4
LIGHTER_EVERY = 4


def monday_of(day: date) -> date:
    """The Monday of the day's week."""
    return day - timedelta(days=day.weekday())


def sessions_before(runner: Runner, day: date) -> list[date]:
    """The days before that one with a session that was really done, the earliest first."""
    return sorted(done.day for done in runner.done if done.day < day and not done.was_skipped)


def is_back_after_break(runner: Runner, day: date) -> bool:
    """Whether the week follows a break: no session in the two weeks before it, though some once."""
    monday = monday_of(day)
    known = (*sessions_before(runner, monday), *filter(None, [runner.last_session]))
    last = max((one for one in known if one < monday), default=None)
    return last is not None and monday - last >= BREAK


def is_starting(runner: Runner, day: date) -> bool:
    """Whether cross-training is new: under four sessions in the four weeks before this one."""
    if is_back_after_break(runner, day) or runner.not_running is not None:
        return True
    monday = monday_of(day)
    recent = [one for one in sessions_before(runner, monday) if one >= monday - WINDOW]
    return not runner.used_to and len(recent) < STARTING_BELOW


def is_lighter_week(runner: Runner, day: date) -> bool:
    """Whether this is the lighter one of four weeks, counted from the first after a break."""
    monday = monday_of(day)
    sessions = sessions_before(runner, monday)
    if not sessions or is_back_after_break(runner, day):
        return False
    after_breaks = (later for one, later in pairwise(sessions) if later - one >= BREAK)
    began = max(after_breaks, default=sessions[0])
    return (monday - monday_of(began)).days // 7 % LIGHTER_EVERY == LIGHTER_EVERY - 1


def level_on(runner: Runner, activity: str, day: date, planned: Iterable[date] = ()) -> Level:
    """How far the runner has come with an activity by a day, if it is `planned` before as well.

    A lighter week is one level lower; who does not run for now begins again.
    """
    if runner.not_running is not None and runner.not_running.since <= day:
        return LEVELS[0]
    reached = LEVELS.index(_level_reached(runner, activity, day, planned))
    return LEVELS[max(0, reached - is_lighter_week(runner, day))]


def _level_reached(runner: Runner, activity: str, day: date, planned: Iterable[date]) -> Level:
    """Each session before the day's week counts a step; each break of 14 days costs a level."""
    done = _sessions_of(runner, activity)
    steps = SETTLED_AFTER if activity in runner.used_to else 0
    monday, previous = monday_of(day), runner.last_session
    too_hard = {one.day for one in done if (one.effort or 0) >= TOO_HARD}
    for session in sorted(one for one in {*(each.day for each in done), *planned} if one < day):
        if previous is not None:
            steps = _set_back(steps, session - previous)
        steps += session < monday and session not in too_hard
        previous = session
    if previous is not None:
        steps = _set_back(steps, day - previous)
    return LEVELS[_index(steps)]


def most_minutes(runner: Runner, activity: str, day: date) -> int | None:
    """The longest that a session may be by what was done lately; None where nothing is known."""
    monday = monday_of(day)
    lately = [
        one.minutes for one in _sessions_of(runner, activity) if monday - WINDOW <= one.day < monday
    ]
    return max(lately) + STEP_MINUTES if lately else None


def days_of(runner: Runner, activity: str) -> frozenset[date]:
    """The days on which the runner really did the activity."""
    return frozenset(one.day for one in _sessions_of(runner, activity))


def _sessions_of(runner: Runner, activity: str) -> list[Done]:
    return [one for one in runner.done if one.activity == activity and not one.was_skipped]


def _set_back(steps: int, gap: timedelta) -> int:
    breaks = gap // BREAK
    return FLOORS[max(0, _index(steps) - breaks)] if breaks > 0 else steps


def _index(steps: int) -> int:
    return sum(steps >= floor for floor in FLOORS) - 1
