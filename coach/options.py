"""All that fits a day: what its week plans first, then what could stand in for it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from coach.activities import GENTLE, enjoyed, offered
from coach.case import DAY, Candidate, Case, taken_by
from coach.fit import fit
from coach.guide import GUIDE, Activity
from coach.planner import plan
from coach.records import Done
from coach.rules import CEILINGS, refusals, runs_allow
from coach.runner import Runner
from coach.suggestion import Suggestion, gentle, suggest

Planned = tuple[tuple[date, str], ...]

FORESEEN = timedelta(weeks=3)
"""What is done before that decides little about a day, and planning takes milliseconds a day."""


def lived(runner: Runner, day: date, on: date | None) -> Runner:
    """The runner as the day finds them, if what is planned in the weeks until then gets done."""
    on = on and max(on, day - FORESEEN)
    while on is not None and on < day:
        planned = plan(runner, on).days[on.weekday()].suggestion
        if planned is not None:
            done = Done(day=on, activity=planned.activity, minutes=planned.minutes)
            runner = replace(runner, done=(*runner.done, done))
        on += DAY
    return runner


def options_on(runner: Runner, day: date) -> tuple[Planned, list[Suggestion]]:
    """The other sessions of the week, and all that fits the day, the advised one first."""
    week = plan(runner, day)
    today = week.days[day.weekday()].suggestion
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
    for activity, option in _gentle(runner):
        if _fits(runner, day, activity, option, others):
            yield option


def beyond_ceiling(runner: Runner, day: date, others: Planned) -> Iterator[Suggestion]:
    """At a ceiling: gentle things that are no session, where nothing but the ceiling forbids them.

    They are for days without a record, since one a day is enough.
    """
    if any(done.day == day for done in runner.done):
        return
    taken = taken_by(runner, others)
    for activity, option in _gentle(runner):
        case = Case(runner, day, Candidate(activity, option.minutes, option.effort), taken)
        if runs_allow(case) and any(rule(case) for rule in CEILINGS):
            yield option


def _gentle(runner: Runner) -> Iterator[tuple[Activity, Suggestion]]:
    likes = enjoyed(runner)
    activities = [GUIDE.activities[name] for name in GENTLE]
    for activity in sorted(activities, key=lambda one: (one not in likes, -fit(runner, one))):
        option = gentle(activity)
        if option is not None:
            yield activity, option


def _fits(
    runner: Runner, day: date, activity: Activity, option: Suggestion, others: Planned
) -> bool:
    candidate = Candidate(activity, option.minutes, option.effort)
    return not refusals(runner, day, candidate, others)
