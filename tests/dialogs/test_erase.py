"""The one question before everything goes: what is a yes, what is a no, and what is neither."""

import pytest

from dialogs.scene import Erase
from tests.dialogs.runners import READY, chat_of


@pytest.mark.parametrize(
    "words", ["yes", "YES.", "1", "delete", "Delete everything!", "yes, delete everything"]
)
def test_a_yes(words: str) -> None:
    chat = chat_of()
    chat.says("/delete")
    outcome = chat.says(words)
    assert outcome.changes == (Erase(),)
    assert chat.runner is None
    assert outcome.replies[-1].text.startswith("Everything about you is deleted.")


@pytest.mark.parametrize("words", ["no", "2", "keep it", "No, keep it", "/cancel", "/back"])
def test_a_no(words: str) -> None:
    chat = chat_of()
    chat.says("/delete")
    assert chat.says(words).changes == ()
    assert chat.runner == READY
    assert chat.conversation.current is None


@pytest.mark.parametrize("words", ["", "y", "ok", "not yet", "never delete it", "why?", "9", "👍"])
def test_neither_is_asked_once_more(words: str) -> None:
    chat = chat_of()
    chat.says("/delete")
    assert chat.says(words).changes == ()
    assert chat.runner == READY
    assert chat.conversation.current is not None
