"""The rules that are never broken: each is one function that answers with what to say, or None.

RUN_RULES look at the runner and the day alone, SESSION_RULES at the sessions around it too.
"""

from collections.abc import Callable
from datetime import date

from coach.answers import Impact
from coach.case import (
    DAY,
    GENTLE_MINUTES,
    SESSIONS_A_WEEK,
    STRENGTH_A_WEEK,
    Candidate,
    Case,
    taken_by,
)
from coach.health_rules import HEALTH_RULES
from coach.races import LAST_DAYS, TAPER_DAYS, race_ahead, races_behind
from coach.reasons import Reason, reason
from coach.runner import Runner
from coach.runs import Run

Rule = Callable[[Case], Reason | None]
HARD_RUNS = frozenset({Run.HARD, Run.LONG, Run.UNKNOWN})
BESIDE_HARD_MINUTES, BESIDE_HARD_EFFORT = 45, 4


def day_not_free(case: Case) -> Reason | None:
    """Nothing on a weekday that the runner does not keep free."""
    free = case.runner.free_days
    if free is None or case.day.weekday() in free:
        return None
    return reason("day_not_free", day=case.day)


def no_equipment(case: Case) -> Reason | None:
    """Nothing that needs what the runner does not have at hand."""
    have, activity = case.runner.equipment, case.candidate.activity
    if have is None or have.issuperset(activity.equipment):
        return None
    return reason("no_equipment", activity=activity.id)


def nothing_on_race_day(case: Case) -> Reason | None:
    """Nothing beside a goal race."""
    if case.run.kind is not Run.RACE:
        return None
    return reason("nothing_on_race_day", day=case.day, run=case.run)


def gentle_before_race(case: Case) -> Reason | None:
    """The day before a goal race rest, or a short easy walk or yoga."""
    if case.next_run.kind is not Run.RACE or case.candidate.is_gentle:
        return None
    run = case.next_run
    return reason("gentle_before_race", day=case.day + DAY, run=run, minutes=GENTLE_MINUTES)


def low_in_race_week(case: Case) -> Reason | None:
    """Only low impact within six days before a goal race."""
    race = None if case.impact is Impact.LOW else race_ahead(case.runner, case.day)
    return reason("low_in_race_week", day=race[0], run=race[1]) if race else None


def rest_after_race(case: Case) -> Reason | None:
    """Rest on the first day after a goal race."""
    day = case.day - DAY
    if day not in case.runner.goal_race_days:
        return None
    return reason("rest_after_race", day=day, run=case.runner.run_on(day))


def low_after_race(case: Case) -> Reason | None:
    """Only low impact for 1 to 14 days after a goal race, by its distance."""
    races = () if case.impact is Impact.LOW else races_behind(case.runner, case.day)
    return reason("low_after_race", day=races[0][0], run=races[0][1]) if races else None


def high_before_hard(case: Case) -> Reason | None:
    """No high impact the day before a long or hard run or a race."""
    if case.impact is not Impact.HIGH or case.next_run.kind not in HARD_RUNS | {Run.RACE}:
        return None
    if case.next_run.kind is Run.UNKNOWN:
        return reason("high_before_unknown", day=case.day + DAY)
    return reason("high_before_hard", day=case.day + DAY, run=case.next_run)


def low_beside_hard(case: Case) -> Reason | None:
    """Only low impact on the day of a hard or long run."""
    if case.impact is Impact.LOW or case.run.kind not in HARD_RUNS:
        return None
    if case.run.kind is Run.UNKNOWN:
        return reason("low_beside_unknown", day=case.day)
    return reason("low_beside_hard", day=case.day, run=case.run)


def easy_beside_hard(case: Case) -> Reason | None:
    """On the day of a hard or long run 45 minutes and RPE 4 at most."""
    light = case.candidate.minutes <= BESIDE_HARD_MINUTES
    if (light and case.candidate.effort <= BESIDE_HARD_EFFORT) or case.run.kind not in HARD_RUNS:
        return None
    return reason("easy_beside_hard", minutes=BESIDE_HARD_MINUTES, effort=BESIDE_HARD_EFFORT)


def one_session_a_day(case: Case) -> Reason | None:
    """One session a day."""
    same = next((one for one in case.taken if one.day == case.day), None)
    return reason("one_session_a_day", day=case.day, activity=same.activity) if same else None


def strength_on_consecutive_days(case: Case) -> Reason | None:
    """No strength, nor anything as hard on the legs, on consecutive days."""
    if case.impact is not Impact.HIGH:
        return None
    for one in case.taken:
        if one.heavy and abs(one.day - case.day) == DAY:
            return reason("strength_on_consecutive_days", day=one.day, activity=one.activity)
    return None


def two_strength_in_seven_days(case: Case) -> Reason | None:
    """At most two sessions of strength, or as hard on the legs, in any seven consecutive days."""
    if case.impact is not Impact.HIGH:
        return None
    most = case.in_any_week(STRENGTH_A_WEEK, heavy=True)
    return reason("two_strength_in_seven_days", count=most) if most >= STRENGTH_A_WEEK else None


def three_in_seven_days(case: Case) -> Reason | None:
    """At most three sessions in any seven consecutive days."""
    most = case.in_any_week(SESSIONS_A_WEEK)
    return reason("three_in_seven_days", count=most) if most >= SESSIONS_A_WEEK else None


def two_in_race_week(case: Case) -> Reason | None:
    """At most two sessions in the six days before a goal race."""
    for race, days in _races_ahead(case, TAPER_DAYS):
        if case.within(TAPER_DAYS - days, days - 1) >= SESSIONS_A_WEEK - 1:
            return reason("two_in_race_week", day=race, run=case.runner.run_on(race))
    return None


def one_in_last_days(case: Case) -> Reason | None:
    """At most one session in the three days before a goal race."""
    for race, days in _races_ahead(case, LAST_DAYS):
        if case.within(LAST_DAYS - days, days - 1) >= 1:
            return reason("one_in_last_days", day=race, run=case.runner.run_on(race))
    return None


def _races_ahead(case: Case, most: int) -> list[tuple[date, int]]:
    """The goal races one to so many days after the day, and how many."""
    ahead = ((race, (race - case.day).days) for race in case.runner.goal_race_days)
    return [(race, days) for race, days in ahead if 0 < days <= most]


RUN_RULES = (
    *HEALTH_RULES,
    day_not_free,
    no_equipment,
    nothing_on_race_day,
    gentle_before_race,
    low_in_race_week,
    rest_after_race,
    low_after_race,
    high_before_hard,
    low_beside_hard,
    easy_beside_hard,
)
CEILINGS = (
    strength_on_consecutive_days,
    two_strength_in_seven_days,
    three_in_seven_days,
    one_in_last_days,
    two_in_race_week,
)
SESSION_RULES = (one_session_a_day, *CEILINGS)


def runs_allow(case: Case) -> bool:
    """Whether the runner and the runs allow the case, whatever other sessions there are."""
    return not any(rule(case) for rule in RUN_RULES)


def refusals(
    runner: Runner, day: date, candidate: Candidate, planned: tuple[tuple[date, str], ...] = ()
) -> tuple[Reason, ...]:
    """Every never-rule that this session would break on this day; empty where it may be proposed.

    `planned` holds the other sessions around the day, as days and activities; what the runner has
    done counts by itself.
    """
    return against(Case(runner, day, candidate, taken_by(runner, planned)))


def against(case: Case) -> tuple[Reason, ...]:
    """Every never-rule that the case breaks."""
    found = (rule(case) for rule in (*RUN_RULES, *SESSION_RULES))
    return tuple(one for one in found if one is not None)
