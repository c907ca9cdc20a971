from string import Formatter

from hypothesis import given, settings

from coach.advice import advise, why_not
from coach.guide import GUIDE
from coach.reasons import Reason
from coach.rules import RUN_RULES, SESSION_RULES
from coach.runner import Runner
from tests.coach.notes import MONDAY
from tests.coach.weeks import RUNNERS


def fillable(reason: Reason) -> bool:
    names = {name for _, name, _, _ in Formatter().parse(reason.sentence) if name}
    return names <= reason.values.keys()


@settings(max_examples=60, deadline=None)
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


@settings(max_examples=60, deadline=None)
@given(RUNNERS)
def test_a_next_day_that_is_named_is_one_that_nothing_forbids(runner: Runner) -> None:
    answer = why_not(runner, "strength", MONDAY)
    assert bool(answer.reasons) or answer.next_day is None
    if answer.next_day:
        assert 1 <= (answer.next_day - MONDAY).days <= 14
        assert why_not(runner, "strength", answer.next_day).reasons == ()


def test_every_rule_has_a_name_a_sentence_with_other_words_and_a_source() -> None:
    for rule in (*RUN_RULES, *SESSION_RULES):
        text = GUIDE.rules[rule.__name__]
        assert rule.__doc__
        assert text.source in {"guide", "ours"}
        assert text.line if text.source == "guide" else text.reason


def test_no_two_sentences_are_the_same() -> None:
    sentences = [words for text in GUIDE.rules.values() for words in (text.sentence, text.again)]
    assert all(sentences)
    assert len(sentences) == len(set(sentences))
