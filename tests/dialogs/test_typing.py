"""Labels, other names and close spellings answer; what is only somewhat alike does not."""

import pytest

from dialogs.choose_many import ChooseMany
from dialogs.messages import Choice, Json
from dialogs.naming import named
from dialogs.questions import Answered, Drafted, NotUnderstood, Words

DISTANCES = (
    Choice("5", "5 km", ("5k",)),
    Choice("10", "10 km", ("10k",)),
    Choice("21", "Half marathon", ("half",)),
    Choice("42", "Marathon"),
    Choice("20", "20:00, for the next day"),
)


@pytest.mark.parametrize(
    ("words", "id_"),
    [
        ("5 km", "5"),
        ("10K!", "10"),
        ("halfmarathon", "21"),
        ("MARATON", "42"),
        ("half", "21"),
        ("20:00, for the next day", "20"),
        ("2000 for the nxt day", "20"),
        # A number is never a close spelling of another.
        *((words, None) for words in ("15 km", "50 km", "1 km", "100 km", "6k")),
        *((words, None) for words in ("", "haf", "not a marathon", "further")),
    ],
)
def test_a_choice_by_its_name(words: str, id_: str | None) -> None:
    found = named(words, DISTANCES)
    assert (found.id if found else None) == id_


BENEFITS = ChooseMany(
    key="benefits",
    text="Which?",
    choices=(
        Choice("strength", "Strength"),
        Choice("stability", "Stability & balance", ("balance",)),
        Choice("fun", "A break & fun"),
        Choice("all", "All of it"),
    ),
    everything="all",
    words=Words(str),
    splits=True,
)


@pytest.mark.parametrize(
    ("typed", "ids", "words"),
    [
        ("1, 2", ["strength", "stability"], []),
        ("2 3", ["stability", "fun"], []),
        ("Strength and balance", ["strength", "stability"], []),
        ("a break & fun, strenght", ["strength", "fun"], []),
        ("strength, to sleep better", ["strength"], ["to sleep better"]),
        ("strength, all of it", ["all"], []),
        ("9", [], ["9"]),
    ],
)
def test_several_at_once(typed: str, ids: list[Json], words: list[Json]) -> None:
    assert BENEFITS.typed(typed, None) == Answered({"ids": ids, "words": words})


def test_typed_words_add_to_ticks_that_were_made() -> None:
    step = BENEFITS.press("+fun", None)
    assert isinstance(step, Drafted)
    step = BENEFITS.typed("strength", step.draft)
    assert isinstance(step, Drafted)
    assert BENEFITS.press("*next", step.draft) == Answered(
        {"ids": ["strength", "fun"], "words": []}
    )


@pytest.mark.parametrize("typed", ["", "  ", "x" * 301])
def test_nothing_and_too_much_are_no_answers(typed: str) -> None:
    with pytest.raises(NotUnderstood):
        BENEFITS.typed(typed, None)
