"""What people call the parts of the body."""

import pytest

from coach.guide import GUIDE
from dialogs.body_parts import MEANT, PARTS, Place, read_place, yours
from dialogs.language import Speech, speaking
from dialogs.understanding.lexicon import lexicon


def test_there_is_a_name_for_every_part_that_the_guide_knows() -> None:
    assert tuple(PARTS) == GUIDE.body_parts


def test_every_part_that_words_can_name_is_one_of_them() -> None:
    named = set(lexicon("en").tables["body_parts"]) - {"chest"}
    assert named <= {*PARTS, *MEANT}
    assert {*MEANT.values()} <= {*PARTS}


@pytest.mark.parametrize(
    ("words", "parts", "side"),
    [
        ("left knee", ("knee",), "left"),
        ("my CALF, the right one", ("calf",), "right"),
        ("both heels", ("foot",), "both"),
        ("inner thigh", ("groin",), ""),
        ("hip and knee", ("hip", "knee"), ""),
        ("it_band", ("knee",), ""),
        ("the flight was bright", (), ""),
    ],
)
def test_parts_and_sides_are_found_in_words(words: str, parts: tuple[str, ...], side: str) -> None:
    assert read_place(words) == Place(parts, side)


def test_english_is_read_whatever_is_spoken() -> None:
    with speaking(Speech(language="de")):
        assert read_place("left knee") == Place(("knee",), "left")


def test_a_part_that_nobody_knows_is_quoted() -> None:
    assert yours("left big toe") == "left big toe"
    assert yours("hip", "both") == "your hip (both sides)"
