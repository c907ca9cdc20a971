"""The week as it is planned: past days as they were, the best sessions for the rest of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from coach.activities import activity_named
from coach.case import DAY
from coach.choices import MOST, STRENGTH
from coach.gap import StrengthGap, strength_gap
from coach.records import Done
from coach.runner import Runner
from coach.runs import PlannedRun, Run
from coach.search import Sessions, Week
from coach.suggestion import Suggestion, suggest
from coach.swaps import chosen_for


@dataclass(frozen=True)
class PlannedDay:
    """A day of the week: its run, the suggestion (None is rest), and what was done.

    A `pencilled` suggestion holds only if the run of the next day, not known yet, allows it.
    """

    day: date
    run: PlannedRun
    suggestion: Suggestion | None = None
    done: Done | None = None
    pencilled: bool = False


@dataclass(frozen=True)
class Plan:
    """The days Monday to Sunday, and what keeps strength out of the week, if its runs do."""

    days: tuple[PlannedDay, ...]
    gap: StrengthGap | None = None

    @property
    def sessions(self) -> Sessions:
        """What is planned and not done yet, as days and activities."""
        return tuple((one.day, one.suggestion.activity) for one in self.days if one.suggestion)


def plan(runner: Runner, today: date) -> Plan:
    """The calendar week around today: past days as they were, then the best legal sessions.

    It stays the same while it is followed; a day that was missed, skipped or added to is taken as
    it is, and nothing is made up for. What the runner would rather do on a day has its place, and
    the rest is planned around it.
    """
    runner = runner.before(today)
    swapped = _swapped(runner, today)
    week = Week(_as_if_done(runner, swapped), today)
    chosen = _chosen(week) | {day: one.activity for day, one in swapped.items()}
    done = {one.day: one for one in sorted(runner.done, key=lambda one: not one.was_skipped)}
    days = []
    for day in week.days:
        suggestion, pencilled = swapped.get(day), False
        if suggestion is None and day in chosen:
            pencilled = chosen[day] == STRENGTH and day in week.choices.pencilled
            before = frozenset(one for one in chosen if chosen[one] == chosen[day] and one < day)
            activity = activity_named(runner, chosen[day])
            suggestion = suggest(runner, activity, day, before, pencilled=pencilled)
        run = runner.run_on(day)
        days.append(PlannedDay(day, run, suggestion, done.get(day), pencilled))
    return Plan(tuple(days), strength_gap(runner, today))


def planned_after(runner: Runner, day: date) -> Iterator[PlannedDay]:
    """The days after one that have a session, this week and the next, as far as they are asked for.

    Planning the next week is worth its time only where this one has nothing left.
    """
    for today in (day, day + 7 * DAY):
        yield from (one for one in plan(runner, today).days if one.day > day and one.suggestion)


def _swapped(runner: Runner, today: date) -> dict[date, Suggestion]:
    """What the runner would rather do on days to come, as far as no rule is in its way."""
    swapped: dict[date, Suggestion] = {}
    for day in sorted(day for day in runner.swaps if today <= day):
        suggestion = chosen_for(_as_if_done(runner, swapped), day)
        if suggestion is not None:
            swapped[day] = suggestion
    return swapped


def _as_if_done(runner: Runner, sessions: Mapping[date, Suggestion]) -> Runner:
    """The runner for whom those sessions are settled."""
    if not sessions:
        return runner
    settled = (
        Done(day=day, activity=one.activity, minutes=one.minutes) for day, one in sessions.items()
    )
    return replace(runner, done=(*runner.done, *settled))


def _chosen(week: Week) -> dict[date, str]:
    """The best sessions to come, and no more of them than were left before one was missed.

    The week is lived through from its Monday, or from the runner's first day: each day that went
    otherwise than planned has the rest planned anew. What was missed is gone; only strength, which
    belongs in every week, may still move to a later day, unless the runner passed on it.
    """
    runner, today = week.runner, week.today
    first = min((one.day for one in runner.done), default=today)
    day = max(week.monday, first)
    if day >= today and not any(one.day == today for one in runner.done):
        return dict(week.best())
    went = {one.day: one for one in sorted(runner.done, key=lambda one: one.minutes)}
    room = MOST
    planned: dict[date, str] | None = None
    while day <= today:
        if planned is None or _waits(week, day, planned):
            known = tuple(one for one in runner.done if one.day < day or one.day > today)
            planned = dict(Week(replace(runner.before(day), done=known), day, room).best())
        if day == today and day not in went:
            return {one: name for one, name in planned.items() if one >= today}
        meant, real = planned.get(day), went.get(day)
        if meant != (None if real is None or real.was_skipped else real.activity):
            if meant is not None and (real is None or real.was_skipped):
                room = sum(one > day for one in planned) + (meant == STRENGTH and real is None)
            planned = None
        day += DAY
    if planned is None:
        return dict(Week(runner, today, room).best())
    return {one: name for one, name in planned.items() if one >= day}


def _waits(week: Week, day: date, planned: dict[date, str]) -> bool:
    """Whether the day has come for what still waits for the next run to be told."""
    return planned.get(day) == STRENGTH and week.runner.run_on(day + DAY).kind is Run.UNKNOWN
