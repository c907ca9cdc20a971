"""The ways to play a story that must all come to the same end."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from pydantic import TypeAdapter

from coach.runner import Runner
from dialogs.language import gettext, speaking, speech_for
from dialogs.messages import Button, Incoming
from dialogs.questions import BACK, WORDS
from dialogs.scene import Conversation, Outcome
from dialogs.turn import turn
from tests.stories.chat import OWNER, Chat, bare, headed
from tests.stories.player import Straight
from tests.stories.script import Story

_RUNNER: TypeAdapter[Runner | None] = TypeAdapter(Runner | None)
_CONVERSATION = TypeAdapter(Conversation)

Stored = TypeVar("Stored")


def _round_trip(adapter: TypeAdapter[Stored], value: Stored) -> Stored:
    back = adapter.validate_json(adapter.dump_json(value))
    assert back == value
    return back


class _StoredChat(Chat):
    def deliver(self, incoming: Incoming) -> Outcome:
        self.runner = _round_trip(_RUNNER, self.runner)
        self.conversation = _round_trip(_CONVERSATION, self.conversation)
        return super().deliver(incoming)


class RoundTrip(Straight):
    """All that is kept is written as JSON and read again before each step; nothing else is kept."""

    chat_type = _StoredChat


class _RepeatingChat(Chat):
    def deliver(self, incoming: Incoming) -> Outcome:
        first = super().deliver(incoming)
        if first.changes:
            return first
        scene = replace(
            self.scene(), runner=first.runner, conversation=first.conversation, is_repeat=True
        )
        second = turn(scene, incoming, self.now)
        assert (second.runner, second.conversation) == (first.runner, first.conversation)
        assert second.wakes == first.wakes
        assert not second.changes
        if first.runner is not None and first.replies:
            assert second.replies == first.replies
        return first


class Twice(Straight):
    """Every update is delivered twice: the second one says the same and changes nothing."""

    chat_type = _RepeatingChat


class DoubleTap(Straight):
    """Every button is pressed twice by a nervous thumb: two updates, one effect."""

    def tap(self, labels: list[str]) -> None:
        for label in labels:
            self.chat.taps(label)
            if self.chat.runner is not None:
                self._press_again(self.chat.pressed[label])

    def _press_again(self, button: Button) -> None:
        chat, before = self.chat, self.chat.conversation
        again = Incoming(press=button.press, id="again", group=chat.group)
        outcome = turn(chat.scene(), again, chat.now)
        after = outcome.conversation
        assert outcome.runner == chat.runner
        assert (after.current, after.shelf) == (before.current, before.shelf)
        assert not outcome.changes
        assert not outcome.trouble
        if _is_of_a_question(button):
            assert outcome.replies == ()
        chat.show(outcome, button.press)
        # The second tap is no line of the story: what is typed next is about the first screen.
        chat.conversation = replace(after, last_id=before.last_id, last_replies=before.last_replies)


class BackAndAgain(Straight):
    """After every answer and every tick: Back, and the same again."""

    checks = False

    def __init__(self, story: Story) -> None:
        super().__init__(story)
        self._open = ""
        self._given: list[Callable[[], object]] = []

    def tap(self, labels: list[str]) -> None:
        for label in labels:
            self._give(partial(self.chat.taps, label))

    def type(self, words: str) -> None:
        if words.startswith("/"):
            self.chat.says(words)
            self._open = ""
        else:
            self._give(partial(self.chat.says, words))

    def _give(self, give: Callable[[], object]) -> None:
        """Gives an answer, or a part of one; takes it back, and gives it again."""
        asked = self._asked()
        if asked != self._open:
            self._open, self._given = asked, []
        self._given.append(give)
        give()
        if self._goes_back(asked):
            for again in self._given:
                again()

    def _asked(self) -> str:
        current = self.chat.conversation.current
        return f"{current.dialog}.{current.asked}" if current else ""

    def _goes_back(self, asked: str) -> bool:
        """Presses Back if that returns to the question there was."""
        current = self.chat.conversation.current
        dialog, _dot, key = asked.rpartition(".")
        if current is None or current.dialog != dialog:
            return False
        has_moved = current.asked != key and key in current.answers
        if not has_moved and current.draft is None:
            return False
        self.chat.taps(self._back())
        assert self._asked() == asked
        return True

    def _back(self) -> str:
        """The label of the newest Back, in whatever language."""
        buttons = (button for reply in reversed(self.chat.messages) for _, button in headed(reply))
        return next(button.label for button in buttons if button.press.endswith(BACK))


class AsLabels(Straight):
    """Taps on a question are typed instead, as labels."""

    checks = False

    def tap(self, labels: list[str]) -> None:
        options = [
            (name, button)
            for name, button in headed(self.chat.messages[-1])
            if _is_of_a_question(button) and not button.press.endswith(BACK)
        ]
        with speaking(speech_for(self.story.language)):
            controls = (gettext("Several"), gettext("Next"))
        places = [_place(label, options) for label in labels if label not in controls]
        chosen = [place for place in places if place is not None]
        invites = [place for place in chosen if options[place][1].press.endswith(WORDS)]
        if not chosen or None in places or (invites and len(chosen) > 1):
            super().tap(labels)
        else:
            self.chat.pressed |= {label: self.chat.button(label) for label in labels}
            self.chat.says(", ".join(self.word(place, options[place][0]) for place in chosen))

    def word(self, place: int, name: str) -> str:
        """What is typed for one button."""
        del place
        return name


READ_AS_NUMBERS = {"minutes", "effort", "race_day"}
"""Questions that take a number for what it is, and not for the place of a button."""


class AsNumbers(AsLabels):
    """Taps on a question are typed instead, as numbers."""

    def word(self, place: int, name: str) -> str:
        current = self.chat.conversation.current
        if current is not None and current.asked in READ_AS_NUMBERS:
            return name
        return str(place + 1)


def _is_of_a_question(button: Button) -> bool:
    return button.press.startswith(f"{OWNER}-")


def _place(label: str, options: list[tuple[str, Button]]) -> int | None:
    for place, (name, button) in enumerate(options):
        if bare(label) in (name, bare(button.label)):
            return place
    return None


WAYS = (Straight, RoundTrip, Twice, DoubleTap, BackAndAgain, AsLabels, AsNumbers)
