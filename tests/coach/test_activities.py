import pytest

from coach.activities import activity_named, enjoyed, offered
from coach.answers import Answers, Impact, OtherActivity
from coach.guide import GUIDE
from coach.runner import Runner

OURS = [one.id for one in GUIDE.activities.values() if one.source == "ours"]


def runner_who(*enjoys: str, others: tuple[OtherActivity, ...] = ()) -> Runner:
    return Runner(answers=Answers(enjoys=enjoys, others=others))


@pytest.mark.parametrize("activity", OURS)
def test_what_the_guide_does_not_name_is_proposed_to_those_who_enjoy_it(activity: str) -> None:
    assert GUIDE.activities[activity] in offered(runner_who("yoga", activity))
    assert GUIDE.activities[activity] not in offered(runner_who("yoga"))


@pytest.mark.parametrize("enjoys", [(), ("golf",), ("strength",), ("yoga", "cycling")])
def test_nobody_else_is_offered_anything_but_the_guides(enjoys: tuple[str, ...]) -> None:
    assert {one.source for one in offered(runner_who(*enjoys))} == {"guide"}


def test_what_is_light_counts_as_such_whoever_named_it() -> None:
    names = [one.id for one in offered(runner_who("pool_running"))]
    assert names == ["pool_running", "strength"]
    assert [one.id for one in offered(runner_who("rowing"))][:2] == ["rowing", "strength"]
    assert "walking" in [one.id for one in offered(runner_who("rowing"))]


def test_words_that_the_coach_knows_mean_the_activity_it_knows() -> None:
    assert activity_named(Runner(), "Erg") is GUIDE.activities["rowing"]
    assert activity_named(Runner(), "juggling").impact is Impact.HIGH


def test_what_was_typed_comes_after_what_is_known() -> None:
    likes = runner_who("rowing", "yoga", others=(OtherActivity("juggling"),))
    assert [one.id for one in enjoyed(likes)] == ["yoga", "rowing", "juggling"]
