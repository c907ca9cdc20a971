"""The rules that are never broken: each is one function that answers with what to say, or None.

RUN_RULES look at the runner and the day alone, SESSION_RULES at the sessions around it too.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

from coach.activities import GENTLE, activity_named
from coach.guide import GUIDE, Activity, Source
from coach.races import LAST_DAYS, TAPER_DAYS, race_ahead, races_behind
from coach.rule_names import RuleName
from coach.runner import Impact, PlannedRun, Run, Runner, Severity

Value = date | PlannedRun | str | int
HARD_RUNS = frozenset({Run.HARD, Run.LONG, Run.UNKNOWN})
BESIDE_HARD_MINUTES, BESIDE_HARD_EFFORT = 45, 4
EVE_MINUTES, EVE_EFFORT = 20, 3
WEEK, SESSIONS_A_WEEK, STRENGTH_A_WEEK = 7, 3, 2
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Reason:
    """Why something is so: `sentence` is a msgid whose placeholders `values` fill.

    A date is read as its weekday, a run as a phrase ("an easy 6 km"), a text is an activity's id or
    a part of the body. Only a reason whose source is "guide" may be cited as the guide's.
    """

    rule: str
    sentence: str
    source: Source
    values: Mapping[str, Value] = field(default_factory=dict)


def reason(rule: RuleName, **values: Value) -> Reason:
    """The reason of that name in guide.toml, filled with values."""
    text = GUIDE.rules[rule]
    return Reason(rule, text.sentence, text.source, values)


@dataclass(frozen=True)
class Candidate:
    """A session that might be proposed; `effort` is RPE, 1 to 10."""

    activity: Activity
    minutes: int
    effort: int


@dataclass(frozen=True)
class Taken:
    """A session that was done or is planned already; `heavy` is what strength is to the legs."""

    day: date
    activity: str
    heavy: bool


@dataclass(frozen=True)
class Case:
    """What a rule looks at: may this runner be proposed this session on this day?"""

    runner: Runner
    day: date
    candidate: Candidate
    taken: tuple[Taken, ...] = ()

    @cached_property
    def run(self) -> PlannedRun:
        """The run of the day."""
        return self.runner.run_on(self.day)

    @cached_property
    def next_run(self) -> PlannedRun:
        """The run of the day after."""
        return self.runner.run_on(self.day + DAY)

    @property
    def impact(self) -> Impact:
        """The candidate's impact."""
        return self.candidate.activity.impact

    @cached_property
    def _around(self) -> tuple[tuple[int, bool], ...]:
        """How many days each taken session lies after the day, and whether it is heavy."""
        return tuple(((one.day - self.day).days, one.heavy) for one in self.taken)

    def in_any_week(self, enough: int, *, heavy: bool = False) -> int:
        """The most sessions in any seven days running around the day; 0 if there are not enough."""
        if len([one for one in self.taken if one.heavy >= heavy]) < enough:
            return 0
        return max(self.within(before, WEEK - 1 - before, heavy=heavy) for before in range(WEEK))

    def within(self, before: int, after: int, *, heavy: bool = False) -> int:
        """How many sessions lie from so many days before the day to so many after it."""
        return sum(-before <= days <= after and hard >= heavy for days, hard in self._around)


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
    if case.run.kind not in HARD_RUNS or (light and case.candidate.effort <= BESIDE_HARD_EFFORT):
        return None
    return reason("easy_beside_hard", minutes=BESIDE_HARD_MINUTES, effort=BESIDE_HARD_EFFORT)


def low_in_race_week(case: Case) -> Reason | None:
    """Only low impact within six days before a goal race."""
    race = race_ahead(case.runner, case.day)
    if race is None or case.impact is Impact.LOW:
        return None
    return reason("low_in_race_week", day=race[0], run=race[1])


def gentle_before_race(case: Case) -> Reason | None:
    """The day before a goal race rest, or a short easy walk or yoga."""
    gentle = case.candidate.activity.id in GENTLE
    short = case.candidate.minutes <= EVE_MINUTES and case.candidate.effort <= EVE_EFFORT
    if case.next_run.kind is not Run.RACE or (gentle and short):
        return None
    return reason("gentle_before_race", day=case.day + DAY, run=case.next_run, minutes=EVE_MINUTES)


def nothing_on_race_day(case: Case) -> Reason | None:
    """Nothing beside a goal race."""
    if case.run.kind is not Run.RACE:
        return None
    return reason("nothing_on_race_day", day=case.day, run=case.run)


def rest_after_race(case: Case) -> Reason | None:
    """Rest on the first day after a goal race."""
    run = case.runner.run_on(case.day - DAY)
    return reason("rest_after_race", day=case.day - DAY, run=run) if run.kind is Run.RACE else None


def low_after_race(case: Case) -> Reason | None:
    """Only low impact for 1 to 14 days after a goal race, by its distance."""
    races = () if case.impact is Impact.LOW else races_behind(case.runner, case.day)
    return reason("low_after_race", day=races[0][0], run=races[0][1]) if races else None


def mild_niggle(case: Case) -> Reason | None:
    """Nothing that loads what hurts; a part that the guide does not know counts as loaded."""
    for niggle in case.runner.niggles:
        known = niggle.body_part in GUIDE.body_parts
        loaded = niggle.body_part in case.candidate.activity.loads or not known
        if niggle.severity is Severity.MILD and niggle.since <= case.day and loaded:
            return reason("mild_niggle", part=niggle.body_part)
    return None


def bad_niggle(case: Case) -> Reason | None:
    """Nothing at all while something hurts badly."""
    for niggle in case.runner.niggles:
        if niggle.severity is not Severity.MILD and niggle.since <= case.day:
            return reason("bad_niggle", part=niggle.body_part)
    return None


def one_session_a_day(case: Case) -> Reason | None:
    """One session a day."""
    same = next((one for one in case.taken if one.day == case.day), None)
    return reason("one_session_a_day", day=case.day, activity=same.activity) if same else None


def three_in_seven_days(case: Case) -> Reason | None:
    """At most three sessions in any seven consecutive days."""
    most = case.in_any_week(SESSIONS_A_WEEK)
    return reason("three_in_seven_days", count=most) if most >= SESSIONS_A_WEEK else None


def two_strength_in_seven_days(case: Case) -> Reason | None:
    """At most two sessions of strength, or as hard on the legs, in any seven consecutive days."""
    if case.impact is not Impact.HIGH:
        return None
    most = case.in_any_week(STRENGTH_A_WEEK, heavy=True)
    return reason("two_strength_in_seven_days", count=most) if most >= STRENGTH_A_WEEK else None


def strength_on_consecutive_days(case: Case) -> Reason | None:
    """No strength, nor anything as hard on the legs, on consecutive days."""
    if case.impact is not Impact.HIGH:
        return None
    for one in case.taken:
        if one.heavy and abs(one.day - case.day) == DAY:
            return reason("strength_on_consecutive_days", day=one.day, activity=one.activity)
    return None


def fewer_in_race_week(case: Case) -> Reason | None:
    """At most two sessions in the six days before a goal race, one in the last three."""
    if not case.taken:
        return None
    for days in range(1, TAPER_DAYS + 1):
        race = case.day + DAY * days
        run = case.runner.run_on(race)
        if run.kind is not Run.RACE:
            continue
        if days <= LAST_DAYS and case.within(LAST_DAYS - days, days - 1) >= 1:
            return reason("one_in_last_days", day=race, run=run)
        if case.within(TAPER_DAYS - days, days - 1) >= SESSIONS_A_WEEK - 1:
            return reason("two_in_race_week", day=race, run=run)
    return None


RUN_RULES = (
    bad_niggle,
    mild_niggle,
    nothing_on_race_day,
    gentle_before_race,
    low_in_race_week,
    rest_after_race,
    low_after_race,
    high_before_hard,
    low_beside_hard,
    easy_beside_hard,
)
SESSION_RULES = (
    one_session_a_day,
    strength_on_consecutive_days,
    two_strength_in_seven_days,
    three_in_seven_days,
    fewer_in_race_week,
)


def taken_by(runner: Runner, planned: tuple[tuple[date, str], ...] = ()) -> tuple[Taken, ...]:
    """What was really done, and what is planned besides."""
    real = tuple((done.day, done.activity) for done in runner.done if not done.was_skipped)
    return tuple(
        Taken(day, activity, activity_named(runner, activity).impact is Impact.HIGH)
        for day, activity in (*real, *planned)
    )


def refusals(
    runner: Runner, day: date, candidate: Candidate, planned: tuple[tuple[date, str], ...] = ()
) -> tuple[Reason, ...]:
    """Every never-rule that this session would break on this day; empty where it may be proposed.

    `planned` holds the other sessions around the day, as days and activities; what the runner has
    done counts by itself.
    """
    case = Case(runner, day, candidate, taken_by(runner, planned))
    found = (rule(case) for rule in (*RUN_RULES, *SESSION_RULES))
    return tuple(one for one in found if one is not None)
