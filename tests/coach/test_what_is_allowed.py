"""What may be proposed, rather than what is: the rules only ever get stricter, never looser."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as some

from coach.activities import activity_named, kind_of
from coach.advice import advise
from coach.case import Candidate
from coach.guide import GUIDE
from coach.planner import Plan, plan
from coach.progress import STEP_MINUTES
from coach.records import Done
from coach.rules import refusals
from coach.runner import Runner
from coach.runs import PlannedRun, Race, Run
from tests.coach.notes import MONDAY
from tests.coach.weeks import DATES, RUNNERS, TODAYS

many = settings(max_examples=60, deadline=None)
DAY = timedelta(1)
SIZES = [(15, 2), (20, 3), (30, 4), (45, 4), (60, 6)]


def allowed(runner: Runner, day: date) -> set[tuple[str, int, int]]:
    """The activities, minutes and effort that nothing forbids on the day."""
    return {
        (name, minutes, effort)
        for name in ("strength", "rowing", "swimming", "yoga", "walking")
        for minutes, effort in SIZES
        if not refusals(runner, day, Candidate(GUIDE.activities[name], minutes, effort))
    }


def no_race_by_run(runner: Runner) -> Runner:
    runs = {day: run for day, run in runner.runs.items() if run.kind is not Run.RACE}
    return replace(runner, runs=runs)


@many
@given(RUNNERS, DATES, some.integers(1, 12), some.integers(1, 12), some.sampled_from([5.0, 42.2]))
def test_a_nearer_race_never_allows_more_before_it(
    runner: Runner, day: date, one: int, other: int, distance: float
) -> None:
    runner = before(no_race_by_run(runner), day)
    near, far = (
        replace(runner, races=(Race(day=day + days * DAY, distance_km=distance),))
        for days in (min(one, other), max(one, other))
    )
    assert allowed(near, day) <= allowed(far, day)


@many
@given(RUNNERS, DATES, some.sampled_from([Run.HARD, Run.LONG]), some.sampled_from(Run))
def test_a_hard_run_never_allows_more_on_the_day_before(
    runner: Runner, day: date, hard: Run, other: Run
) -> None:
    assume(other is not Run.RACE)
    races = tuple(race for race in runner.races if race.day != day + DAY)
    hard_then, other_then = (
        replace(runner, races=races, runs={**runner.runs, day + DAY: PlannedRun(kind)})
        for kind in (hard, other)
    )
    assert allowed(hard_then, day) <= allowed(other_then, day)


def doing(runner: Runner, week: Plan, but: date | None = None) -> Runner:
    """The runner after doing all of the plan, but for what was planned on one day."""
    done = tuple(
        Done(day=one.day, activity=one.suggestion.activity, minutes=one.suggestion.minutes)
        for one in week.days
        if one.suggestion is not None and one.day != but
    )
    return replace(runner, done=(*runner.done, *done))


def minutes(week: Plan) -> int:
    return sum(one.suggestion.minutes for one in week.days if one.suggestion)


def before(runner: Runner, day: date) -> Runner:
    return replace(runner, done=tuple(one for one in runner.done if one.day < day))


@many
@given(RUNNERS, some.integers(0, 2))
def test_a_missed_session_never_raises_next_weeks_load_by_more_than_the_step(
    runner: Runner, which: int
) -> None:
    runner = before(runner, MONDAY)
    week = plan(runner, MONDAY)
    assume(len(week.sessions) > which)
    missed = doing(runner, week, but=week.sessions[which][0])
    then = plan(doing(runner, week), MONDAY + 7 * DAY)
    usual = max(minutes(week), minutes(then))
    assert minutes(plan(missed, MONDAY + 7 * DAY)) <= usual + STEP_MINUTES


@many
@given(RUNNERS, TODAYS, some.integers(0, 2))
def test_what_is_missed_is_never_caught_up_on_within_the_week(
    runner: Runner, today: date, skipped: int
) -> None:
    began = Done(day=MONDAY - 7 * DAY, activity="walking", minutes=20)
    runner = before(runner, MONDAY)
    runner = replace(runner, done=(*runner.done, began))
    left = len([one for one in plan(runner, today).sessions if one[0] > today])
    had_one = any(one[0] == today for one in plan(runner, today).sessions)
    assume(had_one and not any(one.pencilled for one in plan(runner, today).days))
    passed = replace(runner, done=(*runner.done, Done(day=today, activity="yoga", minutes=0)))
    after = runner if skipped else passed
    if today.weekday() < 6:
        assert len(plan(after, today + DAY).sessions) <= left + bool(skipped)


@many
@given(RUNNERS, TODAYS)
def test_no_sentence_of_a_reason_is_said_two_days_running(runner: Runner, today: date) -> None:
    one, other = (
        {reason.sentence for reason in advise(runner, day).reasons} for day in (today, today + DAY)
    )
    assert not one & other


@many
@given(RUNNERS, TODAYS)
def test_the_first_reason_names_a_day_and_its_run(runner: Runner, today: date) -> None:
    first = advise(runner, today).reasons[0]
    if first.rule.endswith("unknown"):
        assert isinstance(first.values["day"], date)
    else:
        assert isinstance(first.values["run"], PlannedRun)


@many
@given(RUNNERS, TODAYS)
def test_alternatives_differ_in_kind(runner: Runner, today: date) -> None:
    advice = advise(runner, today)
    offers = [*filter(None, [advice.suggestion]), *advice.alternatives]
    kinds = [kind_of(activity_named(runner, offer.activity)) for offer in offers]
    assert len(kinds) == len(set(kinds))


@many
@given(RUNNERS, TODAYS)
def test_an_evening_says_what_the_next_morning_says(runner: Runner, today: date) -> None:
    runner = before(runner, today)
    planned = plan(runner, today).days[today.weekday()].suggestion
    evening = advise(runner, today + DAY, on=today)
    if planned is not None:
        done = Done(day=today, activity=planned.activity, minutes=planned.minutes)
        runner = replace(runner, done=(*runner.done, done))
    assert advise(runner, today + DAY) == evening
