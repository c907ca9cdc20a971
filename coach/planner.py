"""The week as it is planned: past days as they were, the best sessions for the rest of it."""

from dataclasses import dataclass, replace
from datetime import date

from coach.activities import activity_named
from coach.progress import monday_of
from coach.rules import DAY, RUN_RULES, WEEK, Candidate, Case
from coach.runner import Done, PlannedRun, Run, Runner
from coach.search import Week
from coach.suggestion import Suggestion, gentlest, suggest


@dataclass(frozen=True)
class PlannedDay:
    """A day of the week: its run, the suggestion (None is rest), and what was done."""

    day: date
    run: PlannedRun
    suggestion: Suggestion | None = None
    done: Done | None = None


@dataclass(frozen=True)
class StrengthGap:
    """A week whose runs leave no day for strength, and the smallest change that opens one.

    `blocking` are the days of the runs in the way; making the run of `change` what `to` says lets
    strength in on the day `opens`.
    """

    blocking: tuple[date, ...]
    change: date
    to: Run
    opens: date


@dataclass(frozen=True)
class Plan:
    """The days Monday to Sunday, and what keeps strength out of the week, if its runs do."""

    days: tuple[PlannedDay, ...]
    gap: StrengthGap | None = None

    @property
    def sessions(self) -> tuple[tuple[date, str], ...]:
        """What is planned and not done yet, as days and activities."""
        return tuple((one.day, one.suggestion.activity) for one in self.days if one.suggestion)


def plan(runner: Runner, today: date) -> Plan:
    """The calendar week around today: past days as they were, then the best legal sessions.

    It stays the same while it is followed; a day that was missed, skipped or added to is taken as
    it is, and nothing is made up for.
    """
    week = Week(runner, today)
    chosen = week.best()
    planned: dict[date, Suggestion | None] = {}
    for day, activity in chosen:
        before = frozenset(one for one, other in chosen if other == activity and one < day)
        planned[day] = suggest(runner, activity, day, before)
    done = {one.day: one for one in sorted(runner.done, key=lambda one: not one.was_skipped)}
    days = tuple(
        PlannedDay(day, runner.run_on(day), planned.get(day), done.get(day)) for day in week.days
    )
    return Plan(days, strength_gap(runner, today))


def strength_gap(runner: Runner, today: date) -> StrengthGap | None:
    """The runs that leave no day of the week for strength; None where there is a day.

    Only known runs count, only a run from today on is offered for change, and never a race.
    """
    days = [monday_of(today) + DAY * number for number in range(WEEK + 1)]
    runs = {day: runner.run_on(day) for day in days}
    if any(run.kind is Run.UNKNOWN for run in runs.values()) or _opening(runner, days[:-1]):
        return None
    in_the_way = {Run.HARD, Run.LONG, Run.RACE}
    blocking = tuple(
        day
        for day in days
        if runs[day].kind in in_the_way
        and (day != days[-1] or runs[day - DAY].kind not in in_the_way)
    )
    for wanted in (Run.HARD, Run.LONG):
        for day in days:
            if day < today or runs[day].kind is not wanted or runner.race_on(day):
                continue
            eased = replace(runner, runs={**runner.runs, day: PlannedRun(Run.EASY)})
            opens = _opening(eased, [one for one in days[:-1] if one >= today])
            if opens:
                return StrengthGap(blocking, day, Run.EASY, opens)
    return None


def _opening(runner: Runner, days: list[date]) -> date | None:
    """The first of the days whose runs allow strength."""
    strength = activity_named(runner, "strength")
    start = gentlest(strength)
    candidate = Candidate(strength, start.minutes, start.effort)
    healthy = replace(runner, niggles=())
    for day in days:
        if not any(rule(Case(healthy, day, candidate)) for rule in RUN_RULES):
            return day
    return None
