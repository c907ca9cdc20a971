"""Several sessions on one day: a second small one is welcome, anything more counts."""

import pytest

from coach.case import taken_by
from coach.planner import plan
from coach.records import Done
from coach.runner import Runner
from tests.coach.notes import EASY_WEEK, MONDAY, runner_of

STRENGTH = Done(day=MONDAY, activity="strength", minutes=15)
WALK = Done(day=MONDAY, activity="walking", minutes=20)


def after(*done: Done) -> Runner:
    return Runner(
        answers=runner_of(EASY_WEEK).answers,
        usual_week=runner_of(EASY_WEEK).usual_week,
        done=done,
    )


@pytest.mark.parametrize("done", [(STRENGTH, WALK), (WALK, STRENGTH)])
def test_a_small_walk_beside_a_session_takes_no_place(done: tuple[Done, ...]) -> None:
    assert [one.activity for one in taken_by(after(*done))] == ["strength"]
    assert plan(after(*done), MONDAY).sessions == plan(after(STRENGTH), MONDAY).sessions


def test_a_long_or_a_hard_second_session_counts() -> None:
    long_walk = Done(day=MONDAY, activity="walking", minutes=60)
    hard_walk = Done(day=MONDAY, activity="walking", minutes=20, effort=6)
    for more in (long_walk, hard_walk):
        assert len(taken_by(after(STRENGTH, more))) == 2


def test_of_two_small_ones_the_first_counts() -> None:
    yoga = Done(day=MONDAY, activity="yoga", minutes=15)
    assert [one.activity for one in taken_by(after(yoga, WALK))] == ["yoga"]
