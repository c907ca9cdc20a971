"""Codes: read in any form that people type, and never a word."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.codes import ALPHABET, LENGTH, read_code, written
from dialogs.inquiry import Inquiry, inquiry
from dialogs.messages import Incoming, Json
from dialogs.scene import Conversation, Progress

CODES = st.lists(st.sampled_from(ALPHABET), min_size=LENGTH, max_size=LENGTH)


@given(CODES, st.sampled_from(["-", "", " ", " – "]))
def test_a_code_is_read_as_it_was_written(letters: list[str], dash: str) -> None:
    code = written(letters)
    typed = code.replace("-", dash)
    assert read_code(typed) == read_code(typed.lower()) == code


def test_the_alphabet_has_nothing_that_looks_like_something_else() -> None:
    assert len(set(ALPHABET)) == len(ALPHABET) >= 25
    assert not set(ALPHABET) & set("01OILAEU")
    assert set(ALPHABET) <= set(string.ascii_uppercase + string.digits)


@pytest.mark.parametrize("words", ["", "hello", "BCDF-234", "BCDF-23456", "ABCD-2345", "rhythm"])
def test_what_is_no_code(words: str) -> None:
    assert read_code(words) == ""


def talk(**answers: Json) -> Conversation:
    return Conversation(current=Progress(dialog="link", asked="code", answers=answers))


@pytest.mark.parametrize(
    ("conversation", "incoming", "expected"),
    [
        (Conversation(), Incoming(text="/week"), None),
        (Conversation(), Incoming(text="bcdf2345"), None),
        (Conversation(), Incoming(text="/today bcdf2345"), None),
        (Conversation(), Incoming(press="day.2026-11-23.did:yoga:15"), None),
        (Conversation(), Incoming(occasion="daily.2026-11-23"), None),
        (talk(), Incoming(occasion="daily.2026-11-23"), None),
        (Conversation(), Incoming(text="/link"), Inquiry()),
        (Conversation(), Incoming(text="unlink"), Inquiry()),
        (Conversation(), Incoming(text="/link bcdf 2345"), Inquiry(code="BCDF-2345")),
        (Conversation(), Incoming(text="/start link_BCDF2345"), Inquiry(code="BCDF-2345")),
        (
            Conversation(),
            Incoming(text="/link", given={"code": "BCDF-2345"}),
            Inquiry(code="BCDF-2345"),
        ),
        (Conversation(), Incoming(press="link.2026-11-23.yes:7"), Inquiry()),
        (Conversation(), Incoming(press="open.2026-11-23.link"), Inquiry()),
        (Conversation(), Incoming(occasion="link.2026-11-23"), Inquiry()),
        (talk(), Incoming(text="bcdf2345"), Inquiry(code="BCDF-2345")),
        (talk(), Incoming(text="hello"), Inquiry()),
        (talk(code={"typed": 7}), Incoming(text="1"), Inquiry(link=7)),
        (talk(code={"typed": 7}), Incoming(press="link.2026-11-23.no:7"), Inquiry()),
        (talk(code="make"), Incoming(text="1"), Inquiry()),
        (
            Conversation(shelf=(Progress(dialog="unlink", asked="sure"),)),
            Incoming(text="1"),
            Inquiry(),
        ),
    ],
)
def test_what_is_looked_up(
    conversation: Conversation, incoming: Incoming, expected: Inquiry | None
) -> None:
    assert inquiry(conversation, incoming) == expected
