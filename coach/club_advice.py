"""What a club's members may do beside its runs on a day, whatever their level."""

from dataclasses import dataclass, replace
from datetime import date

from coach.activities import activity_named, offered
from coach.case import Candidate, Case
from coach.club import DAY, Club
from coach.guide import LEVELS, Level
from coach.planner import plan
from coach.progress import monday_of
from coach.records import Done
from coach.rules import runs_allow
from coach.runner import Runner
from coach.runs import PlannedRun, Run, RunWeek
from coach.suggestion import Suggestion, sessions_up_to

ONE_WEEK = 7 * DAY


@dataclass(frozen=True, kw_only=True)
class ClubAdvice:
    """What to do on a day; no sessions means rest.

    `sessions` are one and the same activity for those who start, those who have begun and those
    who are used to it, without doubles. `run` and `next_run` are the club's of the day and of the
    next, None where it has none: the advice then holds for who rests or runs easily.
    """

    day: date
    run: PlannedRun | None
    next_run: PlannedRun | None
    sessions: tuple[tuple[Level, Suggestion], ...] = ()


def advise_club(club: Club, day: date) -> ClubAdvice:
    """The advice for a day, by the best week for somebody who runs with the club alone."""
    runner = _member(club, day)
    planned = plan(runner, monday_of(day)).days[day.weekday()].suggestion
    return ClubAdvice(
        day=day,
        run=_shown(club, day),
        next_run=_shown(club, day + DAY),
        sessions=() if planned is None else _at_each_level(runner, planned, day),
    )


def _member(club: Club, day: date) -> Runner:
    """Somebody who runs with the club and not beside it, and did as was advised last week."""
    rest = PlannedRun(Run.REST)
    monday = monday_of(day)
    days = [monday - ONE_WEEK + DAY * number for number in range(3 * 7)]
    runner = Runner(
        usual_week=RunWeek((rest,) * 7),
        runs={each: club.run_on(each) or rest for each in days},
        races=club.races,
        used_to=frozenset(activity.id for activity in offered(Runner())),
    )
    last = plan(runner, monday - ONE_WEEK).days
    done = (
        Done(day=each.day, activity=each.suggestion.activity, minutes=each.suggestion.minutes)
        for each in last
        if each.suggestion is not None
    )
    return replace(runner, done=tuple(done))


def _shown(club: Club, day: date) -> PlannedRun | None:
    race = club.race_on(day)
    return PlannedRun(Run.RACE, race.distance_km) if race else club.run_on(day)


def _at_each_level(
    runner: Runner, planned: Suggestion, day: date
) -> tuple[tuple[Level, Suggestion], ...]:
    activity = activity_named(runner, planned.activity)
    found: dict[tuple[int, int], tuple[Level, Suggestion]] = {}
    for level in LEVELS:
        for each in sessions_up_to(activity, level):
            candidate = Candidate(activity, each.minutes, each.effort)
            if runs_allow(Case(runner, day, candidate)):
                found.setdefault((each.minutes, each.effort), (level, each))
                break
    return tuple(found.values())
