"""What a runner's health leaves to do, and how remarks of it come and go."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from coach.activities import offered
from coach.case import Candidate, Case
from coach.guide import GUIDE, Activity
from coach.health_rules import HEALTH_RULES, bad_niggle, ill, red_flag
from coach.records import Niggle
from coach.runner import Runner
from coach.suggestion import gentlest


@dataclass(frozen=True)
class SortedByHealth:
    """Activities' ids: what is withheld, and what is left to do.

    `instead` is what the guide names besides, where nothing of the runner's own is left.
    """

    withheld: tuple[str, ...]
    left: tuple[str, ...]
    instead: tuple[str, ...] = ()


def sort_by_health(runner: Runner, day: date) -> SortedByHealth:
    """What the runner's health withholds on a day of what could be proposed, and what it leaves."""
    own = offered(runner)
    left = _left(runner, day, own)
    others = [one for one in GUIDE.activities.values() if one.source == "guide" and one not in own]
    return SortedByHealth(
        withheld=tuple(one.id for one in own if one.id not in left),
        left=left,
        instead=() if left else _left(runner, day, others),
    )


def _left(runner: Runner, day: date, activities: Iterable[Activity]) -> tuple[str, ...]:
    return tuple(one.id for one in activities if not _is_withheld(runner, day, one))


def _is_withheld(runner: Runner, day: date, activity: Activity) -> bool:
    start = gentlest(activity)
    case = Case(runner, day, Candidate(activity, start.minutes, start.effort))
    return any(rule(case) for rule in HEALTH_RULES)


def rests(runner: Runner, day: date) -> bool:
    """Whether illness or pain leaves nothing on a day but rest."""
    walking = GUIDE.activities["walking"]
    start = gentlest(walking)
    case = Case(runner, day, Candidate(walking, start.minutes, start.effort))
    return any(rule(case) for rule in (red_flag, ill, bad_niggle))


def with_niggle(runner: Runner, niggle: Niggle) -> Runner:
    """The runner with something that hurts; what was said of the same part and side before goes."""
    return replace(runner, niggles=(*_others(runner, niggle), niggle))


def without_niggle(runner: Runner, niggle: Niggle) -> Runner:
    """The runner once it does not hurt any more."""
    return replace(runner, niggles=_others(runner, niggle))


def _others(runner: Runner, niggle: Niggle) -> tuple[Niggle, ...]:
    place = (niggle.body_part, niggle.side)
    return tuple(one for one in runner.niggles if (one.body_part, one.side) != place)


def recovered(runner: Runner, day: date) -> Runner:
    """The runner once an illness, or what may have been serious, is over: it starts gently."""
    return replace(runner, ill_since=None, red_flag_on=None, well_since=day)


def without_health(runner: Runner) -> Runner:
    """The runner of whose health nothing is known."""
    return replace(
        runner,
        niggles=(),
        ill_since=None,
        well_since=None,
        red_flag_on=None,
        not_running=None,
        tired_on=None,
        time_off=(),
    )
