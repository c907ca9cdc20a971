"""A session as it is proposed: the longest that the runner's level and the day allow."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from coach.activities import GENTLE
from coach.answers import Impact
from coach.case import Candidate, Case
from coach.guide import GUIDE, LEVELS, Activity, Level, Session
from coach.health_rules import is_back_from_illness
from coach.progress import days_of, level_on, most_minutes
from coach.rules import runs_allow
from coach.runner import Runner
from coach.runs import Run

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
    runner: Runner,
    activity: Activity,
    day: date,
    planned: frozenset[date] = frozenset(),
    *,
    pencilled: bool = False,
    minutes: int = 0,
) -> Suggestion | None:
    """The session of that activity which fits the day's runs, or None where none does.

    It may be left out on the eve of a race, on a tired day and just after an illness. `planned`
    are the activity's days before this one; a `pencilled` session is one that waits for the next
    day's run to be told. It lasts `minutes` at most, where the runner has no more.
    """
    before = frozenset(one for one in days_of(runner, activity.id) | planned if one < day)
    level = level_on(runner, activity.id, day, planned)
    most = most_minutes(runner, activity.id, day)
    shortest = shortened(gentlest(activity), minutes)
    for each in sessions_up_to(activity, level, turn=len(before)):
        suggestion = shortest if each == gentlest(activity) else each
        if suggestion != shortened(suggestion, minutes):
            continue
        candidate = Candidate(activity, suggestion.minutes, suggestion.effort)
        case = Case(runner, day, candidate)
        is_step = most is None or suggestion.minutes <= most or suggestion == shortest
        if is_step and (pencilled or runs_allow(case)):
            weak = runner.tired_on == day or is_back_from_illness(runner, day)
            return replace(suggestion, optional=weak or case.next_run.kind is Run.RACE)
    return None


def shortened(suggestion: Suggestion, minutes: int) -> Suggestion:
    """A session that ends after so many minutes at the latest; 0 is no limit."""
    return replace(suggestion, minutes=min(suggestion.minutes, minutes or suggestion.minutes))


@cache
def gentlest(activity: Activity) -> Suggestion:
    """The shortest and easiest session of somebody who starts."""
    sessions = _ladder(activity)[LEVELS[0]]
    return min(sessions, key=lambda one: (one.minutes, one.effort))


def gentle(activity: Activity) -> Suggestion | None:
    """A short easy walk or gentle yoga, or nothing; None for other activities."""
    easiest = gentlest(activity)
    is_gentle = Candidate(activity, easiest.minutes, easiest.effort).is_gentle
    return replace(easiest, optional=True) if activity.id in GENTLE and is_gentle else None


def sessions_up_to(activity: Activity, level: Level, turn: int = 0) -> Iterator[Suggestion]:
    """The activity's sessions from that level downwards; at each level they take turns."""
    ladder = _ladder(activity)
    for one in LEVELS[LEVELS.index(level) :: -1]:
        sessions = ladder[one]
        for number in range(len(sessions)):
            yield sessions[(turn + number) % len(sessions)]
    yield gentlest(activity)


@cache
def _ladder(activity: Activity) -> dict[Level, list[Suggestion]]:
    """The activity's sessions by level, in the order of guide.toml."""
    ladder: dict[Level, list[Suggestion]] = {level: [] for level in LEVELS}
    for one in GUIDE.sessions:
        if one.activity == activity.id:
            ladder[one.level].append(Suggestion(activity.id, one.minutes, one.effort, one))
    if not ladder[LEVELS[0]]:
        for level, minutes in zip(LEVELS, TYPED_MINUTES[activity.impact], strict=True):
            ladder[level].append(Suggestion(activity.id, minutes, TYPED_EFFORT))
    return ladder
