from dataclasses import replace
from datetime import date, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as some

from coach.activities import activity_named
from coach.advice import advise, swap
from coach.answers import Impact, OtherActivity
from coach.guide import GUIDE, LEVELS
from coach.planner import Plan, plan
from coach.races import recovery_days
from coach.records import Done
from coach.runner import Runner
from coach.runs import PlannedRun, Run
from coach.suggestion import Suggestion, sessions_up_to
from tests.coach.legality import broken, counted
from tests.coach.notes import MONDAY, runner_of
from tests.coach.weeks import RUNNERS, TODAYS

many = settings(max_examples=60, deadline=None)


def check(runner: Runner, day: date, suggestion: Suggestion, week: Plan) -> None:
    others = counted(runner) + [one for one in week.sessions if one[0] != day]
    name, minutes, effort = suggestion.activity, suggestion.minutes, suggestion.effort
    if suggestion.optional and name in {"walking", "yoga"} and minutes <= 20 and effort <= 3:
        others = [one for one in counted(runner) if one[0] == day]
    assert broken(runner, day, name, minutes, effort, others) == []


@many
@given(RUNNERS, TODAYS)
def test_no_plan_breaks_a_rule(runner: Runner, today: date) -> None:
    week = plan(runner, today)
    assert [one.day.weekday() for one in week.days] == list(range(7))
    for one in week.days:
        if one.suggestion:
            assert one.day >= today
            told = {one.day + timedelta(1): PlannedRun(Run.EASY)} if one.pencilled else {}
            check(replace(runner, runs={**runner.runs, **told}), one.day, one.suggestion, week)
            assert not one.pencilled or one.day > today


@many
@given(RUNNERS, TODAYS)
def test_no_advice_breaks_a_rule(runner: Runner, today: date) -> None:
    week, advice = plan(runner, today), advise(runner, today)
    offers = [*advice.alternatives, *filter(None, [advice.suggestion])]
    for offer in offers:
        check(runner, today, offer, week)
        other = swap(runner, today, offer.activity)
        if other:
            assert other.activity != offer.activity
            check(runner, today, other, week)
    assert len({offer.activity for offer in offers}) == len(offers)
    assert 1 <= len(advice.reasons) <= 2
    assert len(advice.alternatives) <= 2


@many
@given(RUNNERS, TODAYS)
def test_advice_is_what_the_plan_says(runner: Runner, today: date) -> None:
    planned = plan(runner, today).days[today.weekday()].suggestion
    advised = advise(runner, today).suggestion
    assert advised == planned if planned else advised is None or advised.optional


@many
@given(RUNNERS, TODAYS, some.sampled_from([Run.HARD, Run.LONG, Run.RACE, Run.UNKNOWN]))
def test_something_hard_tomorrow_never_allows_high_impact(
    runner: Runner, today: date, kind: Run
) -> None:
    tomorrow = today + timedelta(1)
    races = tuple(race for race in runner.races if race.day != tomorrow)
    runs = {**runner.runs, tomorrow: PlannedRun(kind)}
    runner = replace(runner, races=races, runs=runs, not_running=None)
    advice = advise(runner, today)
    for offer in (*advice.alternatives, *filter(None, [advice.suggestion])):
        assert activity_named(runner, offer.activity).impact is not Impact.HIGH


@settings(max_examples=60, deadline=None)
@given(RUNNERS)
def test_a_plan_that_is_followed_does_not_change(runner: Runner) -> None:
    runner = replace(runner, done=tuple(one for one in runner.done if one.day < MONDAY))
    monday = plan(runner, MONDAY)
    assume(not any(day.pencilled for day in monday.days))
    for number, day in enumerate(monday.days):
        assert plan(runner, day.day).days[number:] == monday.days[number:]
        if day.suggestion:
            minutes = day.suggestion.minutes
            done = Done(day=day.day, activity=day.suggestion.activity, minutes=minutes)
            runner = replace(runner, done=(*runner.done, done))


@many
@given(RUNNERS, TODAYS)
def test_planning_twice_gives_the_same(runner: Runner, today: date) -> None:
    assert plan(runner, today) == plan(runner, today)


@many
@given(RUNNERS, TODAYS)
def test_a_race_is_prepared_and_recovered_from_whether_or_not_it_is_noted_as_run(
    runner: Runner, today: date
) -> None:
    noted = replace(runner, races=tuple(replace(race, was_run=True) for race in runner.races))

    assert advise(noted, today) == advise(runner, today)


@given(some.floats(0.1, 100), some.floats(0.1, 100))
def test_a_longer_race_never_needs_less_recovery(one: float, other: float) -> None:
    assert 1 <= recovery_days(min(one, other)) <= recovery_days(max(one, other)) <= 14


def test_recovery_is_that_of_the_distances_runners_race() -> None:
    assert [recovery_days(km) for km in (5, 10, 21.0975, 42.195)] == [1, 2, 5, 14]


def test_at_equal_level_more_impact_never_means_more_minutes() -> None:
    typed = [runner_of(others=[OtherActivity("juggling", impact)]) for impact in Impact]
    juggling = [activity_named(runner, "juggling") for runner in typed]
    activities = [*GUIDE.activities.values(), *juggling]
    order = list(Impact)
    for level in LEVELS:
        minutes = [
            (order.index(one.impact), next(sessions_up_to(one, level)).minutes)
            for one in activities
        ]
        for weight, long in minutes:
            assert all(long <= other for lighter, other in minutes if lighter < weight)
