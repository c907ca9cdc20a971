"""What was suggested and not answered: for what is hard on the legs, silence counts as done."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coach.advice import advise, why_not
from coach.answers import Answers, Benefit, Impact
from coach.guide import GUIDE
from coach.planner import plan
from coach.records import Done
from coach.runner import Runner
from coach.runs import PlannedRun, Run, RunWeek

MONDAY = date(2026, 11, 23)
REST = RunWeek((PlannedRun(Run.REST),) * 7)


def runner(*suggested: Done, done: tuple[Done, ...] = ()) -> Runner:
    answers = Answers(enjoys=("hiit",), benefits=(Benefit.STRENGTH,))
    return Runner(answers=answers, usual_week=REST, suggested=suggested, done=done)


def strength(day: int, minutes: int = 15) -> Done:
    return Done(day=MONDAY + timedelta(days=day), activity="strength", minutes=minutes)


@given(st.integers(0, 5))
def test_nothing_hard_follows_what_may_have_been_hard_the_day_before(day: int) -> None:
    advised = advise(runner(strength(day)), MONDAY + timedelta(days=day + 1)).suggestion
    impact = GUIDE.activities[advised.activity].impact if advised else Impact.LOW
    assert impact is not Impact.HIGH


def test_a_skipped_session_was_not_done() -> None:
    skipped = runner(strength(0), done=(strength(0, minutes=0),))
    silent = runner(strength(0))
    tuesday = MONDAY + timedelta(days=1)
    assert why_not(skipped, "strength", tuesday).reasons == ()
    assert why_not(silent, "strength", tuesday).next_day == tuesday + timedelta(days=1)


def test_a_suggestion_is_not_in_its_own_way() -> None:
    assert advise(runner(strength(0)), MONDAY) == advise(runner(), MONDAY)


def test_what_was_replaced_by_something_else_was_not_done() -> None:
    calm = Answers(enjoys=("yoga",), benefits=(Benefit.STRENGTH,))
    yoga, tuesday = Done(day=MONDAY, activity="yoga", minutes=15), MONDAY + timedelta(days=1)
    replaced = replace(runner(strength(0), done=(yoga,)), answers=calm, tired_on=MONDAY)
    assert "strength" in [name for _day, name in plan(replaced, tuesday).sessions]
