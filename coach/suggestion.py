"""A session as it is proposed: the longest that the runner's level and the day allow."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from coach.activities import GENTLE
from coach.guide import GUIDE, LEVELS, Activity, Level, Session
from coach.progress import days_of, level_after
from coach.rules import RUN_RULES, Candidate, Case
from coach.runner import Impact, Run, Runner

TYPED_MINUTES = {Impact.LOW: (20, 30, 40), Impact.MODERATE: (15, 25, 35), Impact.HIGH: (15, 20, 30)}
"""Minutes at the three levels of what the guide has no session for: the more impact, the less."""
TYPED_EFFORT = 3


@dataclass(frozen=True)
class Suggestion:
    """A proposed session; `effort` is RPE, 1 to 10.

    `activity` is an id of guide.toml, or the name of what the runner typed, which has no `session`.
    An `optional` one may be left out: rest is as good.
    """

    activity: str
    minutes: int
    effort: int
    session: Session | None = None
    optional: bool = False


def suggest(
    runner: Runner, activity: Activity, day: date, days: frozenset[date] = frozenset()
) -> Suggestion | None:
    """The session of that activity which fits the day's runs, or None where none does.

    On the eve of a race it may be left out.
    `days` are sessions of the activity that are planned before the day.
    """
    done = days_of(runner, activity.id) | days
    level = level_after(done, day, used_to=activity.id in runner.used_to)
    for suggestion in sessions_up_to(activity, level):
        candidate = Candidate(activity, suggestion.minutes, suggestion.effort)
        case = Case(runner, day, candidate)
        if not any(rule(case) for rule in RUN_RULES):
            return replace(suggestion, optional=case.next_run.kind is Run.RACE)
    return None


def gentlest(activity: Activity) -> Suggestion:
    """The session of somebody who starts."""
    return next(sessions_up_to(activity, LEVELS[0]))


def gentle(activity: Activity) -> Suggestion | None:
    """A short easy walk or gentle yoga, or nothing; None for other activities."""
    if activity.id not in GENTLE:
        return None
    return replace(gentlest(activity), optional=True)


def sessions_up_to(activity: Activity, level: Level) -> Iterator[Suggestion]:
    """The activity's sessions from that level downwards."""
    reached = LEVELS[LEVELS.index(level) :: -1]
    if (activity.id, LEVELS[0]) not in _SESSIONS:
        for one in reached:
            minutes = TYPED_MINUTES[activity.impact][LEVELS.index(one)]
            yield Suggestion(activity.id, minutes, TYPED_EFFORT)
    for one in reached:
        session = _SESSIONS.get((activity.id, one))
        if session is not None:
            yield Suggestion(activity.id, session.minutes, session.effort, session)


_SESSIONS = {(one.activity, one.level): one for one in reversed(GUIDE.sessions)}
"""The first session of each activity and level in guide.toml."""
