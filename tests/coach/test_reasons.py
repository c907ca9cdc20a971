from string import Formatter

from hypothesis import given, settings

from coach.advice import advise, why_not
from coach.guide import GUIDE
from coach.rules import Reason
from coach.runner import Runner
from tests.coach.notes import MONDAY
from tests.coach.weeks import RUNNERS


def fillable(reason: Reason) -> bool:
    names = {name for _, name, _, _ in Formatter().parse(reason.sentence) if name}
    return names <= reason.values.keys()


@settings(max_examples=100, deadline=None)
@given(RUNNERS)
def test_every_reason_can_be_said_and_names_its_source(runner: Runner) -> None:
    said = [*advise(runner, MONDAY).reasons]
    for activity in GUIDE.activities:
        said += why_not(runner, activity, MONDAY).reasons
    for reason in said:
        assert fillable(reason)
        assert reason.source == GUIDE.rules[reason.rule].source
        text = GUIDE.rules[reason.rule]
        assert reason.sentence in {text.sentence, text.again}


@settings(max_examples=100, deadline=None)
@given(RUNNERS)
def test_a_next_day_that_is_named_is_one_that_nothing_forbids(runner: Runner) -> None:
    answer = why_not(runner, "strength", MONDAY)
    assert bool(answer.reasons) or answer.next_day is None
    if answer.next_day:
        assert 1 <= (answer.next_day - MONDAY).days <= 14
        assert why_not(runner, "strength", answer.next_day).reasons == ()
