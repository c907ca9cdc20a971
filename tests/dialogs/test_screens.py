"""Every screen that any story reaches must fit a platform and a phone."""

import textwrap
from collections.abc import Iterator

import pytest

from dialogs.messages import PRESS_LIMIT, Button, Reply
from dialogs.screen import PHONE_WIDTH, lay_out
from tests.stories.test_stories import STORIES, straight

MESSAGE_LIMIT = 4096
"""Characters of a message (Telegram's documented limit)."""

PHONE_LINES = 20


def screens() -> Iterator[Reply]:
    """Every message of every story, once."""
    outcomes = [outcome for path in STORIES for outcome in straight(path).outcomes]
    return iter(dict.fromkeys(reply for outcome in outcomes for reply in outcome.replies))


def lines(reply: Reply) -> list[str]:
    """The message as a phone wraps it."""
    written = [reply.title, *reply.text.splitlines()] if reply.title else reply.text.splitlines()
    return [line for one in written for line in textwrap.wrap(one, PHONE_WIDTH) or [""]]


def test_every_screen_of_every_story_fits_a_platform_and_a_phone() -> None:
    for screen in screens():
        assert (screen.title + screen.text).strip()
        assert len(screen.title) + len(screen.text) < MESSAGE_LIMIT
        assert len(lines(screen)) <= PHONE_LINES, "\n".join(lines(screen))
        assert all(len(button.label) <= PHONE_WIDTH for row in screen.rows for button in row)


def test_every_button_of_every_story_is_carried_by_every_platform() -> None:
    for screen in screens():
        for button in (button for row in screen.rows for button in row):
            assert len(button.press.encode()) <= PRESS_LIMIT


def test_labels_of_a_row_share_the_width_of_a_phone() -> None:
    buttons = [Button("x" * length) for length in (3, 30, 30, 5, 5, 5)]

    rows = lay_out(buttons)

    assert [button for row in rows for button in row] == buttons
    assert [len(row) for row in rows] == [1, 1, 1, 3]


def test_a_button_carries_what_every_platform_carries() -> None:
    with pytest.raises(ValueError, match="at most 64 bytes"):
        Button("Yes", "é" * 33)
    with pytest.raises(ValueError, match="needs a label"):
        Button("", "yes")
