"""The first run respects a busy runner."""

from pathlib import Path

from dialogs.messages import Reply
from tests.stories import script
from tests.stories.chat import Chat, visible
from tests.stories.player import Straight

STORIES = Path(__file__).parent.parent / "stories"

MOST_SCREENS, MOST_TAPS, MOST_WORDS = 6, 12, 1


class Counting(Straight):
    """Counts taps and typed words until the first suggestion is on the screen."""

    checks = False
    taps = 0
    words = 0

    def tap(self, labels: list[str]) -> None:
        self.taps += len(labels) * (not suggested(self.chat))
        super().tap(labels)

    def type(self, words: str) -> None:
        if not words.startswith("/") and not suggested(self.chat):
            self.words += len(words.split())
        super().type(words)


def suggested(chat: Chat) -> bool:
    return any(is_suggestion(reply) for reply in chat.messages)


def is_suggestion(reply: Reply) -> bool:
    return any(button.press.startswith("day.") for row in reply.rows for button in row)


def test_the_first_suggestion_takes_six_screens_twelve_taps_and_one_word() -> None:
    way = Counting(script.read(STORIES / "first_run.story"))
    chat = way.play()

    asked = []
    for outcome in chat.outcomes:
        if any(is_suggestion(reply) for reply in outcome.replies):
            break
        asked += [text for _title, text, labels in visible(outcome.replies) if labels]
    else:
        raise AssertionError("no suggestion")

    assert len(asked) <= MOST_SCREENS, asked
    assert 0 < way.taps <= MOST_TAPS
    assert way.words == MOST_WORDS


def test_a_suggestion_is_of_today_and_can_be_done_from_the_message_alone() -> None:
    chat = Straight(script.read(STORIES / "first_run.story")).play()
    first = next(reply for out in chat.outcomes for reply in out.replies if is_suggestion(reply))

    assert first.title.startswith("Mon 23 Nov · Yoga")
    assert "10 cat-cows" in first.text
    assert "Effort 2 of 10" in first.text
