"""A day's advice: the suggestion, its reasons, its alternatives, and "why not X?"."""

from dataclasses import dataclass, replace
from datetime import date

from coach.activities import activity_named, kind_of
from coach.aims import why, why_rest
from coach.case import DAY, Candidate, Case, taken_by
from coach.options import beyond_ceiling, lived, options_on
from coach.reasons import Reason
from coach.rules import against
from coach.runner import Runner
from coach.runs import PlannedRun, Run
from coach.suggestion import Suggestion, gentlest
from coach.swaps import wished, without_swap

ALTERNATIVES = 2
AHEAD = range(1, 15)


@dataclass(frozen=True)
class Advice:
    """What to do on a day; no suggestion means rest.

    `reasons` are one or two, the first about the runs. `alternatives` differ in kind. `unknown` is
    a day whose run would change the advice if it were told. `next_strength` is the next day that
    strength fits, where it does not fit on this one.
    """

    day: date
    suggestion: Suggestion | None
    reasons: tuple[Reason, ...]
    alternatives: tuple[Suggestion, ...] = ()
    unknown: date | None = None
    next_strength: date | None = None


@dataclass(frozen=True)
class WhyNot:
    """What forbids an activity on a day (empty if nothing does), and the next day it is allowed.

    `next_day` is None where nothing forbids it, and where 14 days bring no such day.
    """

    reasons: tuple[Reason, ...]
    next_day: date | None = None


def advise(runner: Runner, day: date, *, on: date | None = None) -> Advice:
    """The advice for a day, as if it were today: what its week's plan says, or a gentle option.

    `on` is the day on which it is given, where that is earlier: an evening counts on it that what
    is planned until then gets done. No sentence of the reasons is said two days running.
    """
    runner = lived(runner.before(day), day, on)
    others, options = options_on(runner, day)
    at_ceiling = not options
    if at_ceiling:
        options = list(beyond_ceiling(runner, day, others))
    suggestion = None if at_ceiling else options.pop(0)
    return Advice(
        day=day,
        suggestion=suggestion,
        reasons=why(runner, day, suggestion) if suggestion else why_rest(runner, day, others),
        alternatives=_of_other_kinds(runner, suggestion, options),
        unknown=_unknown(runner, day),
        next_strength=why_not(runner, "strength", day).next_day,
    )


def why_not(runner: Runner, activity_id: str, day: date) -> WhyNot:
    """The rules that keep an activity from being proposed on a day, and the next day without any.

    What is only planned does not count: the plan makes room for what the runner would rather do.
    """
    activity, taken = activity_named(runner, activity_id), taken_by(runner.before(day))
    start = gentlest(activity)
    candidate = Candidate(activity, start.minutes, start.effort)
    reasons = against(Case(runner, day, candidate, taken))
    if not reasons:
        return WhyNot(())
    ahead = (Case(runner, day + DAY * number, candidate, taken) for number in AHEAD)
    return WhyNot(reasons, next((case.day for case in ahead if not against(case)), None))


def swap(
    runner: Runner, day: date, not_activity: str, *, on: date | None = None
) -> Suggestion | None:
    """Something else that fits the day; asked again and again it goes round all there is."""
    runner = without_swap(lived(runner.before(day), day, on), day)
    others, options = options_on(runner, day)
    options = options or list(beyond_ceiling(runner, day, others))
    names = [option.activity for option in options]
    start = names.index(not_activity) + 1 if not_activity in names else 0
    round_trip = (*options[start:], *options[:start])
    return next((one for one in round_trip if one.activity != not_activity), None)


def swap_to(
    runner: Runner, day: date, activity_id: str, *, minutes: int = 0, on: date | None = None
) -> Suggestion | WhyNot:
    """The session of that activity on the day, or what forbids it and when it fits next.

    As in `why_not`, what is only planned makes room for it. It lasts `minutes` at most; 0 is as
    long as the coach thinks right.
    """
    runner = without_swap(lived(runner.before(day), day, on), day)
    found = wished(runner, activity_named(runner, activity_id), day, minutes)
    return found or why_not(runner, activity_id, day)


def _of_other_kinds(
    runner: Runner, suggestion: Suggestion | None, options: list[Suggestion]
) -> tuple[Suggestion, ...]:
    """Two of the options, each of another kind than the suggestion and each other."""
    kinds = {kind_of(activity_named(runner, suggestion.activity))} if suggestion else set()
    chosen: list[Suggestion] = []
    for option in options:
        kind = kind_of(activity_named(runner, option.activity))
        if kind not in kinds and len(chosen) < ALTERNATIVES:
            kinds.add(kind)
            chosen.append(option)
    return tuple(chosen)


def _unknown(runner: Runner, day: date) -> date | None:
    """The first of the day and the next whose run is not known, if strength hangs on it."""
    days = [one for one in (day, day + DAY) if runner.run_on(one).kind is Run.UNKNOWN]
    if not days:
        return None
    told = replace(runner, runs={**runner.runs, **dict.fromkeys(days, PlannedRun(Run.EASY))})
    return None if why_not(told, "strength", day).reasons else days[0]
