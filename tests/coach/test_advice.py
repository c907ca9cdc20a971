from dataclasses import replace
from datetime import date, timedelta

import pytest

from coach import options
from coach.advice import advise, swap, why_not
from coach.answers import Benefit, OtherActivity
from coach.fit import types_that_fit
from coach.planner import Plan, plan
from coach.progress import level_on
from coach.runner import Runner
from coach.runs import Run
from tests.coach.notes import EASY_WEEK, MONDAY, USUAL, day_of, done_of, runner_of


@pytest.mark.parametrize("today", Run)
@pytest.mark.parametrize("tomorrow", Run)
def test_the_first_suggestion_is_something_to_do_today(today: Run, tomorrow: Run) -> None:
    runner = runner_of(enjoys=["yoga"], runs=[f"mon {today}", f"tue {tomorrow}"])
    assert bool(advise(runner, MONDAY).suggestion) is (today is not Run.RACE)


def test_the_first_reason_names_tomorrows_run() -> None:
    advice = advise(runner_of(USUAL, enjoys=["yoga"], benefits=["strength"]), day_of("fri"))
    first, second = advice.reasons
    assert first.source == "guide"
    assert first.values["day"] == day_of("sat")
    assert first.values["run"] == runner_of(USUAL).run_on(day_of("sat"))
    assert second.rule == "asked_for_strength"


def test_strength_that_nobody_asked_for_is_the_guides_wish() -> None:
    advice = advise(runner_of(USUAL, enjoys=["yoga"]), day_of("fri"))
    assert advice.reasons[1].rule == "strength_every_week"


def test_where_strength_is_refused_the_next_day_is_named() -> None:
    advice = advise(runner_of(USUAL, enjoys=["yoga"]), day_of("sat"))
    assert advice.next_strength == day_of("wed") + timedelta(7)


def test_swapping_goes_round_what_fits() -> None:
    runner = runner_of(USUAL, enjoys=["yoga", "cycling", "swimming"])
    first = advise(runner, day_of("fri")).suggestion
    assert first
    seen = [first.activity]
    for _ in range(4):
        other = swap(runner, day_of("fri"), seen[-1])
        assert other
        seen.append(other.activity)
    assert {"strength", "yoga", "cycling", "swimming"} <= set(seen)


def test_nothing_to_swap_where_only_rest_is_left() -> None:
    assert swap(runner_of(EASY_WEEK, niggles=["hip bad"]), MONDAY, "yoga") is None


def test_why_not_is_silent_where_nothing_forbids_it() -> None:
    answer = why_not(runner_of(USUAL), "strength", day_of("fri"))
    assert answer.reasons == ()
    assert answer.next_day is None


def test_a_bad_niggle_has_no_next_day() -> None:
    assert why_not(runner_of(USUAL, niggles=["foot bad"]), "yoga", MONDAY).next_day is None


def test_a_part_that_nobody_knows_is_loaded_by_everything() -> None:
    runner = runner_of(EASY_WEEK, niggles=["knee mild"])
    odd = replace(runner, niggles=(replace(runner.niggles[0], body_part="left big toe"),))
    assert why_not(odd, "swimming", MONDAY).reasons
    assert not why_not(runner, "swimming", MONDAY).reasons


def test_a_typed_activity_is_offered_short_and_without_a_written_session() -> None:
    runner = runner_of(EASY_WEEK, others=[OtherActivity("juggling")])
    advice = advise(runner, MONDAY)
    offers = [*advice.alternatives, *filter(None, [advice.suggestion])]
    juggling = next(one for one in offers if one.activity == "juggling")
    assert (juggling.minutes, juggling.session) == (15, None)


def test_types_that_fit_say_which_answers_chose_them() -> None:
    runner = runner_of(enjoys=["cycling", "yoga", "walking"], benefits=["stability"])
    types = {one.activity: one.because for one in types_that_fit(runner)}
    assert types["yoga"] == types["cycling"] == ("enjoys", Benefit.STABILITY)
    assert types["strength"] == ("guide",)


def test_whoever_enjoys_nothing_yet_gets_what_needs_no_place() -> None:
    names = {one.activity for one in types_that_fit(runner_of())}
    assert names == {"strength", "walking", "yoga"}


def test_a_level_grows_by_what_was_done_and_a_break_sets_it_back() -> None:
    days = [f"{day}-{7 * back} yoga 15" for back in range(1, 9) for day in ("mon", "thu")]
    regular = runner_of(EASY_WEEK, done=days)
    assert level_on(runner_of(EASY_WEEK), "yoga", MONDAY) == "starting"
    assert level_on(regular, "yoga", MONDAY) == "settled"
    assert level_on(regular, "yoga", MONDAY + timedelta(9)) == "settled"
    assert level_on(regular, "yoga", MONDAY + timedelta(10)) == "building"
    assert level_on(regular, "yoga", MONDAY + timedelta(60)) == "starting"


def test_what_was_skipped_teaches_nothing() -> None:
    skipped = runner_of(done=[f"mon-{7 * back} yoga 0" for back in range(1, 9)])
    assert level_on(skipped, "yoga", MONDAY) == "starting"


def test_what_the_runner_is_used_to_needs_no_slow_start() -> None:
    runner = runner_of(used_to=["swimming"])
    assert level_on(runner, "swimming", MONDAY) == "settled"
    assert level_on(runner, "yoga", MONDAY) == "starting"


def test_advice_about_a_day_that_is_done_is_rest() -> None:
    runner = replace(runner_of(EASY_WEEK, enjoys=["yoga"]), done=(done_of("mon yoga 15"),))
    assert advise(runner, MONDAY).suggestion is None


def test_a_day_that_is_far_off_takes_no_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    planned: list[date] = []

    def count(runner: Runner, day: date) -> Plan:
        planned.append(day)
        return plan(runner, day)

    monkeypatch.setattr(options, "plan", count)
    counted = []
    for days in (28, 365):
        planned.clear()
        advise(runner_of(USUAL, enjoys=["yoga"]), MONDAY + timedelta(days=days), on=MONDAY)
        counted.append(len(planned))
    assert counted[0] == counted[1] <= 30
