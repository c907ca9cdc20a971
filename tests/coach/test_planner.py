from dataclasses import replace
from typing import Any

import pytest

from coach.answers import Benefit, Goal, Impact, OtherActivity, Purpose
from coach.planner import plan
from coach.runner import Runner
from coach.runs import Run
from tests.coach.notes import EASY_WEEK, MONDAY, USUAL, day_of, done_of, runner_of


def planned(runner: Runner, today: str = "mon") -> dict[str, str]:
    return {f"{day:%a}".lower(): activity for day, activity in plan(runner, day_of(today)).sessions}


def test_a_starting_runner_gets_strength_once_and_one_thing_more() -> None:
    runner = runner_of(USUAL, purposes=["weak_spot"], enjoys=["cycling", "yoga"])
    assert planned(runner) == {"mon": "yoga", "thu": "strength"}


def test_who_is_used_to_strength_and_wants_it_gets_it_twice() -> None:
    runner = runner_of(EASY_WEEK, enjoys=["strength", "yoga"], used_to=["strength"])
    activities = list(planned(runner).values())
    assert sorted(activities) == ["strength", "strength", "yoga"]


WEAK_SPOT = runner_of(
    USUAL, purposes=["weak_spot"], enjoys=["cycling", "yoga"], benefits=["strength"]
)
TWO_LIKINGS = runner_of(USUAL, enjoys=["yoga", "cycling"], goals=["faster"])


@pytest.mark.parametrize(
    ("runner", "changed"),
    [
        (WEAK_SPOT, {"purposes": (Purpose.LESS_IMPACT,)}),
        (WEAK_SPOT, {"enjoys": ("swimming",)}),
        (WEAK_SPOT, {"benefits": (Benefit.FITNESS,)}),
        (TWO_LIKINGS, {"goals": (Goal.REGULARLY,)}),
    ],
    ids=["purpose", "enjoy", "benefits", "goals"],
)
def test_each_answer_changed_alone_changes_the_plan(
    runner: Runner, changed: dict[str, Any]
) -> None:
    assert runner.answers
    other = replace(runner, answers=replace(runner.answers, **changed))
    assert planned(runner) != planned(other)


def test_past_days_are_as_they_were() -> None:
    runner = runner_of(USUAL, enjoys=["yoga"], done=["mon yoga 15", "tue walking 0"])
    days = plan(runner, day_of("wed")).days
    assert days[0].done == done_of("mon yoga 15")
    assert days[1].done == done_of("tue walking 0")
    assert all(day.suggestion is None for day in days[:2])


def test_a_session_passed_on_is_not_proposed_again_that_day() -> None:
    runner = runner_of(USUAL, enjoys=["yoga"], benefits=["strength"])
    skipped = replace(runner, done=(done_of("fri strength 0"),))
    assert planned(runner, "fri")["fri"] == "strength"
    assert "fri" not in planned(skipped, "fri")


def test_a_week_without_a_day_for_strength_says_what_would_open_one() -> None:
    runner = runner_of(
        "Mon rest, Tue hard, Wed easy, Thu hard, Fri easy, Sat hard, Sun long", enjoys=["yoga"]
    )
    week = replace(runner, runs={MONDAY: runner.run_on(day_of("tue"))})
    gap = plan(week, MONDAY).gap
    assert gap
    assert gap.to is Run.EASY
    eased = replace(week, runs={**week.runs, gap.change: runner.run_on(day_of("wed"))})
    assert "strength" in planned(eased).values()
    assert day_of("sun") in gap.blocking
    assert day_of("wed") not in gap.blocking


def test_a_long_run_is_moved_only_where_no_hard_run_will_do() -> None:
    gap = plan(
        runner_of("Mon hard, Tue easy, Wed hard, Thu easy, Fri hard, Sat easy, Sun long"), MONDAY
    ).gap
    assert gap
    assert gap.change != day_of("sun")


def test_a_week_with_a_day_for_strength_has_no_gap_nor_has_one_that_is_not_known() -> None:
    assert plan(runner_of(USUAL), MONDAY).gap is None
    assert plan(runner_of(), MONDAY).gap is None


def test_a_typed_activity_is_planned_and_counts_as_high_until_told() -> None:
    typed = runner_of(USUAL, others=[OtherActivity("juggling")])
    told = runner_of(USUAL, others=[OtherActivity("bouldering", Impact.LOW)])
    week = "Mon hard, Tue hard, Wed hard, Thu hard, Fri hard, Sat hard, Sun long"
    assert "bouldering" in planned(told).values()
    assert "juggling" not in planned(replace(typed, usual_week=runner_of(week).usual_week)).values()


def test_sessions_grow_with_what_was_done() -> None:
    weeks = [f"{day}-{7 * back} strength 15" for back in (1, 2) for day in ("mon", "thu")]
    new = runner_of(EASY_WEEK, enjoys=["strength"])
    grown = replace(new, done=tuple(map(done_of, weeks)))
    minutes = [
        [
            one.suggestion.minutes
            for one in plan(runner, MONDAY).days
            if one.suggestion and one.suggestion.activity == "strength"
        ]
        for runner in (new, grown)
    ]
    assert minutes == [[15], [20, 20]]
