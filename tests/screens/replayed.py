"""The stories, told again in each language: buttons carry no words, so the same presses fit."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from dialogs.messages import Incoming
from dialogs.scene import House, Outcome
from tests.screens.shown import LANGUAGES, Screen, Seen
from tests.stories import script
from tests.stories.chat import Chat
from tests.stories.player import Straight
from tests.stories.test_stories import STORIES

IN_ONE_LANGUAGE = ("free_text", "beside", "nonsense", "units", "long_")
"""Stories whose typed words are the matter, or the units: their own language is all they have."""


@dataclass(frozen=True)
class Line:
    """One thing that came in, when, and what was seen then."""

    incoming: Incoming
    now: datetime
    outcome: Outcome
    said: str

    @property
    def presses(self) -> list[list[str]]:
        """What the buttons of each message carry, which is the same in every language."""
        return [[each.press for each in Seen.buttons(reply)] for reply in self.outcome.replies]


class _Listening(Chat):
    def __init__(self, now: datetime, house: House | None = None, language: str = "") -> None:
        super().__init__(now, house, language)
        self.lines: list[Line] = []

    def deliver(self, incoming: Incoming) -> Outcome:
        said = incoming.text or incoming.occasion or f"[{self._label(incoming.press)}]"
        outcome = super().deliver(incoming)
        self.lines.append(Line(incoming, self.now, outcome, said))
        return outcome

    def _label(self, press: str) -> str:
        buttons = (each for reply in reversed(self.messages) for each in Seen.buttons(reply))
        return next((each.label for each in buttons if each.press == press), "…")


class _Told(Straight):
    chat_type = _Listening
    checks = False


def told_again() -> Iterator[Screen]:
    """Every message of every story that no story before it has shown, in each language."""
    known: set[str] = set()
    for path in STORIES:
        if path.stem.startswith(IN_ONE_LANGUAGE) or "." in path.stem:
            continue
        for screen in _in_all_languages(path):
            text = "\n".join(screen.seen[LANGUAGES[0]].texts)
            if text and text not in known:
                known.add(text)
                yield screen


def _in_all_languages(path: Path) -> Iterator[Screen]:
    story = script.read(path)
    way = _Told(story)
    way.play()
    assert isinstance(way.chat, _Listening)
    lines = way.chat.lines
    others = {each: _again(lines, story, each) for each in LANGUAGES[1:]}
    for number, line in enumerate(lines):
        seen = {LANGUAGES[0]: _seen(line)}
        for language, told in list(others.items()):
            if told[number].presses == line.presses:
                seen[language] = _seen(told[number])
            else:
                # English words answered here, and another language hears them in another way.
                del others[language]
        yield Screen(f"Story: {path.stem}", str(number), seen)


def _again(lines: list[Line], story: script.Story, language: str) -> list[Line]:
    """The same presses, words and hours, from somebody whose platform speaks another language."""
    chat = _Listening(
        story.begins, House(invitation=story.invitation, operator_contact="@operator"), language
    )
    for line in lines:
        chat.now = line.now
        if (line.incoming.group is None) is not (chat.group is None):
            chat.go("the group" if line.incoming.group else "alone")
        if line.incoming.group is not None:
            chat.group = line.incoming.group
        chat.send(line.incoming)
    return chat.lines


def _seen(line: Line) -> Seen:
    return Seen(line.outcome.replies, line.outcome.notice, line.said)
