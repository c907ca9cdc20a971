"""A day's advice: the suggestion, its reasons, its alternatives, and "why not X?"."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from coach.activities import GENTLE, activity_named, enjoyed, offered
from coach.aims import why, why_rest
from coach.fit import fit
from coach.guide import GUIDE, Activity, Level
from coach.planner import plan
from coach.progress import days_of, level_after
from coach.rules import DAY, Candidate, Reason, refusals
from coach.runner import PlannedRun, Run, Runner
from coach.suggestion import Suggestion, gentle, gentlest, suggest

ALTERNATIVES = 2
LOOK_AHEAD = 14

Planned = tuple[tuple[date, str], ...]


@dataclass(frozen=True)
class Advice:
    """What to do on a day; no suggestion means rest.

    `reasons` are one or two, the first about the runs. `unknown` is a day whose run would change
    the advice if it were told. `next_strength` is the next day that strength fits, where it does
    not fit on this one.
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


def advise(runner: Runner, day: date) -> Advice:
    """The advice for a day, as if it were today: what its week's plan says, or a gentle option."""
    others, options = _options(runner, day)
    suggestion = options[0] if options else None
    strength = why_not(runner, "strength", day)
    return Advice(
        day=day,
        suggestion=suggestion,
        reasons=why(runner, day, suggestion) if suggestion else why_rest(runner, day, others),
        alternatives=tuple(options[1 : 1 + ALTERNATIVES]),
        unknown=_unknown(runner, day),
        next_strength=strength.next_day,
    )


def why_not(runner: Runner, activity_id: str, day: date) -> WhyNot:
    """The rules that keep an activity from being proposed on a day, and the next day without any.

    What is only planned does not count: the plan makes room for what the runner would rather do.
    """
    activity = activity_named(runner, activity_id)
    reasons = _against(runner, day, activity)
    if not reasons:
        return WhyNot(())
    ahead = (day + timedelta(number) for number in range(1, LOOK_AHEAD + 1))
    return WhyNot(
        reasons, next((one for one in ahead if not _against(runner, one, activity)), None)
    )


def swap(runner: Runner, day: date, not_activity: str) -> Suggestion | None:
    """Something else that fits the day; asked again and again it goes round all there is."""
    _others, options = _options(runner, day)
    names = [option.activity for option in options]
    start = names.index(not_activity) + 1 if not_activity in names else 0
    round_trip = (*options[start:], *options[:start])
    return next((one for one in round_trip if one.activity != not_activity), None)


def level_of(runner: Runner, activity: str, day: date) -> Level:
    """How far the runner has come with an activity by a day, from what was really done."""
    return level_after(days_of(runner, activity), day, used_to=activity in runner.used_to)


def _options(runner: Runner, day: date) -> tuple[Planned, list[Suggestion]]:
    """The other sessions of the week, and all that fits the day, the advised one first."""
    week = plan(runner, day)
    today = next(one.suggestion for one in week.days if one.day == day)
    others = tuple(one for one in week.sessions if one[0] != day)
    if any(done.day == day for done in runner.done):
        return others, []
    found = [today] if today else []
    found += _whole(runner, day, others) if today else _small(runner, day, others)
    names = [option.activity for option in found]
    return others, [one for number, one in enumerate(found) if one.activity not in names[:number]]


def _whole(runner: Runner, day: date, others: Planned) -> Iterator[Suggestion]:
    """What could stand in for the planned session, then what is always easy to do."""
    for activity in sorted(offered(runner), key=lambda one: -fit(runner, one)):
        option = suggest(runner, activity, day)
        if option is not None and _fits(runner, day, activity, option, others):
            yield option
    yield from _small(runner, day, others)


def _small(runner: Runner, day: date, others: Planned) -> Iterator[Suggestion]:
    """Gentle things that may as well be left out."""
    likes = enjoyed(runner)
    activities = [GUIDE.activities[name] for name in GENTLE]
    for activity in sorted(activities, key=lambda one: (one not in likes, -fit(runner, one))):
        option = gentle(activity)
        if option is not None and _fits(runner, day, activity, option, others):
            yield option


def _fits(
    runner: Runner, day: date, activity: Activity, option: Suggestion, others: Planned
) -> bool:
    candidate = Candidate(activity, option.minutes, option.effort)
    return not refusals(runner, day, candidate, others)


def _against(runner: Runner, day: date, activity: Activity) -> tuple[Reason, ...]:
    start = gentlest(activity)
    return refusals(runner, day, Candidate(activity, start.minutes, start.effort))


def _unknown(runner: Runner, day: date) -> date | None:
    """The first of the day and the next whose run is not known, if strength hangs on it."""
    days = [one for one in (day, day + DAY) if runner.run_on(one).kind is Run.UNKNOWN]
    if not days:
        return None
    told = replace(runner, runs={**runner.runs, **dict.fromkeys(days, PlannedRun(Run.EASY))})
    return None if why_not(told, "strength", day).reasons else days[0]
