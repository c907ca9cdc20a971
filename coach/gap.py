"""A week whose runs leave no day for strength, and the smallest change that opens one."""

from dataclasses import dataclass, replace
from datetime import date

from coach.activities import activity_named
from coach.case import DAY, WEEK, Candidate, Case
from coach.progress import monday_of
from coach.rules import runs_allow
from coach.runner import Runner
from coach.runs import PlannedRun, Run
from coach.suggestion import gentlest

IN_THE_WAY = frozenset({Run.HARD, Run.LONG, Run.RACE})


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


def strength_gap(runner: Runner, today: date) -> StrengthGap | None:
    """The runs that leave no day of the week for strength; None where there is a day.

    Only known runs count, only a run from today on is offered for change, and never a race. What
    hurts or tires is no run in the way, and has its own reason.
    """
    if runner.not_running or runner.ill_since or runner.red_flag_on:
        return None
    healthy = replace(runner, niggles=(), tired_on=None, well_since=None)
    days = [monday_of(today) + DAY * number for number in range(WEEK + 1)]
    runs = [healthy.run_on(day).kind for day in days]
    if Run.UNKNOWN in runs or _opening(healthy, days[:-1]):
        return None
    return _smallest_change(healthy, today, days)


def _smallest_change(runner: Runner, today: date, days: list[date]) -> StrengthGap | None:
    """A hard run made easy rather than a long one, the earliest that opens a day."""
    week = days[:-1]
    runs = {day: runner.run_on(day).kind for day in days}
    blocking = tuple(
        day
        for day in days
        if runs[day] in IN_THE_WAY and (day in week or runs[day - DAY] not in IN_THE_WAY)
    )
    for wanted in (Run.HARD, Run.LONG):
        for day in days:
            if day < today or runs[day] is not wanted or runner.race_on(day):
                continue
            eased = replace(runner, runs={**runner.runs, day: PlannedRun(Run.EASY)})
            opens = _opening(eased, [one for one in week if one >= today])
            if opens:
                return StrengthGap(blocking, day, Run.EASY, opens)
    return None


def _opening(runner: Runner, days: list[date]) -> date | None:
    """The first of the days whose runs allow strength."""
    strength = activity_named(runner, "strength")
    start = gentlest(strength)
    candidate = Candidate(strength, start.minutes, start.effort)
    return next((day for day in days if runs_allow(Case(runner, day, candidate))), None)
