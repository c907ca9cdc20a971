"""A swap is always legal, is remembered, and the week is planned around it."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as some

from coach.activities import activity_named
from coach.advice import WhyNot, advise, swap, swap_to
from coach.planner import plan
from coach.records import Done
from coach.runner import Runner
from coach.runs import PlannedRun, Run
from coach.suggestion import Suggestion
from coach.swaps import with_swap
from tests.coach.legality import broken, counted
from tests.coach.notes import EASY_WEEK, MONDAY, USUAL, day_of, runner_of
from tests.coach.weeks import NAMES, RUNNERS, TODAYS

many = settings(max_examples=60, deadline=None)


def check(runner: Runner, day: date, suggestion: Suggestion) -> None:
    """That nothing forbids the session, with all that was done and is planned now."""
    planned = [one for one in plan(runner, day).sessions if one[0] != day]
    others = counted(runner) + planned
    if suggestion.optional:
        others = [one for one in counted(runner) if one[0] == day]
    found = broken(runner, day, suggestion.activity, suggestion.minutes, suggestion.effort, others)
    assert found == []


def legal_week(runner: Runner, today: date) -> None:
    """That every session of the week, the swapped ones too, breaks no rule."""
    week = plan(runner, today)
    for one in week.days:
        if one.suggestion is not None and not one.suggestion.optional and not one.pencilled:
            others = counted(runner) + [each for each in week.sessions if each[0] != one.day]
            offer = one.suggestion
            assert not broken(runner, one.day, offer.activity, offer.minutes, offer.effort, others)


@many
@given(RUNNERS, TODAYS)
def test_a_swap_is_legal_and_stays_until_it_is_swapped_again(runner: Runner, today: date) -> None:
    first = advise(runner, today).suggestion
    seen: list[str] = [first.activity] if first else []
    for _again in range(4):
        other = swap(runner, today, seen[-1] if seen else "")
        if other is None:
            break
        assert other.activity not in seen[-1:]
        runner = with_swap(runner, today, other)
        check(runner, today, other)
        legal_week(runner, today)
        assert advise(runner, today).suggestion == other
        seen.append(other.activity)


@many
@given(RUNNERS, TODAYS, NAMES, some.integers(min_value=1, max_value=90))
def test_a_swap_lasts_no_longer_than_was_said(
    runner: Runner, today: date, name: str, minutes: int
) -> None:
    found, free = swap_to(runner, today, name, minutes=minutes), swap_to(runner, today, name)

    assert isinstance(found, WhyNot) == isinstance(free, WhyNot)
    if isinstance(found, Suggestion) and isinstance(free, Suggestion):
        assert found.minutes <= min(minutes, free.minutes)
        runner = with_swap(runner, today, found, minutes)
        check(runner, today, found)
        assert advise(runner, today).suggestion == found


@many
@given(RUNNERS, TODAYS, NAMES)
def test_a_wish_is_granted_if_it_is_legal_and_refused_with_a_rule_if_not(
    runner: Runner, today: date, name: str
) -> None:
    found = swap_to(runner, today, name)
    if isinstance(found, WhyNot):
        assert found.reasons
        assert found.next_day is None or found.next_day > today
        return
    assert activity_named(runner, found.activity) == activity_named(runner, name)
    runner = with_swap(runner, today, found)
    check(runner, today, found)
    legal_week(runner, today)
    assert advise(runner, today).suggestion == found


@many
@given(RUNNERS, TODAYS, some.sampled_from([Run.HARD, Run.LONG, Run.RACE, Run.UNKNOWN]))
def test_a_swap_gives_way_to_a_run_that_comes_after_it(
    runner: Runner, today: date, kind: Run
) -> None:
    found = swap_to(runner, today, "strength")
    if isinstance(found, WhyNot):
        return
    runner = with_swap(runner, today, found)
    tomorrow = today + timedelta(days=1)
    races = tuple(race for race in runner.races if race.day != tomorrow)
    runs = {**runner.runs, tomorrow: PlannedRun(kind)}
    runner = replace(runner, runs=runs, races=races, not_running=None)
    suggestion = advise(runner, today).suggestion
    assert suggestion is None or suggestion.activity != "strength"


def test_swapping_goes_round_all_there_is() -> None:
    runner = runner_of(EASY_WEEK, enjoys=["cycling", "yoga", "swimming"])
    names = [""]
    for _again in range(8):
        other = swap(runner, MONDAY, names[-1])
        assert other is not None
        runner = with_swap(runner, MONDAY, other)
        names.append(other.activity)
    assert names[1:] == ["cycling", "swimming", "yoga", "walking"] * 2


def test_a_swap_says_that_it_is_one() -> None:
    runner = runner_of(USUAL, enjoys=["cycling", "yoga"])
    thursday = day_of("thu")
    found = swap_to(runner, thursday, "cycling")
    assert isinstance(found, Suggestion)
    advice = advise(with_swap(runner, thursday, found), thursday)
    assert [one.rule for one in advice.reasons] == ["room_before_easy", "your_swap"]


def test_strength_that_was_swapped_away_moves_to_a_later_day() -> None:
    runner = runner_of(EASY_WEEK, enjoys=["cycling", "yoga"])
    day = next(day for day, name in plan(runner, MONDAY).sessions if name == "strength")
    found = swap_to(runner, day, "cycling")
    assert isinstance(found, Suggestion)
    after = plan(with_swap(runner, day, found), day).sessions
    assert (day, "cycling") in after
    assert [name for one, name in after if one > day].count("strength") == 1


def test_what_was_swapped_to_and_not_answered_counts() -> None:
    runner = runner_of(EASY_WEEK, enjoys=["hiit"])
    found = swap_to(runner, MONDAY, "hiit")
    assert isinstance(found, Suggestion)
    swapped = with_swap(runner, MONDAY, found)
    assert swapped.suggested[-1] == Done(day=MONDAY, activity="hiit", minutes=found.minutes)
    tuesday = advise(swapped, MONDAY + timedelta(days=1)).suggestion
    assert tuesday is None or tuesday.activity not in {"strength", "hiit"}
