"""Plays a story as it is written, and checks what it expects."""

from dialogs.messages import Reply
from dialogs.scene import House
from tests.stories.chat import Chat
from tests.stories.script import Step, Story, moment, pattern


class Straight:
    """As it is written; the other ways differ in how they tap, type or deliver.

    `checks` says whether the expectations are looked at, or only how the story ends.
    """

    checks = True
    chat_type = Chat

    def __init__(self, story: Story) -> None:
        self.story = story
        house = House(invitation=story.invitation, operator_contact="@operator")
        self.chat = self.chat_type(story.begins, house, story.language)

    def play(self) -> Chat:
        """Plays all of it."""
        for step in self.story.steps:
            self.chat.said.clear()
            self.chat.notices.clear()
            self.step(step)
            if self.checks:
                check(step, self.chat)
        return self.chat

    def step(self, step: Step) -> None:
        """One line."""
        if step.who in ("Clock", "Down"):
            until = moment(step.words, self.chat.now.astimezone(self.story.begins.tzinfo))
            self.chat.wait(until, is_down=step.who == "Down")
        elif step.who == "Place":
            self.chat.go(step.words)
        elif step.again:
            self.chat.taps_again(step.again)
        elif step.taps:
            self.tap(step.taps)
        else:
            self.type(step.words)

    def tap(self, labels: list[str]) -> None:
        """Taps on one question, or on standing buttons."""
        for label in labels:
            self.chat.taps(label)

    def type(self, words: str) -> None:
        """Typed words."""
        self.chat.says(words)


def check(step: Step, chat: Chat) -> None:
    """Whether all that a line expects was said, in its order."""
    said = " ".join(render(reply) for reply in chat.said)
    if step.expects == ["nothing"]:
        assert said == "", f"after {step.words!r} nothing should be said, but: {said}"
        return
    rest = said
    for expected in step.expects:
        found = pattern(expected).search(rest)
        assert found, f"after {step.words!r} expected\n  {expected}\nin\n  {rest or said}"
        rest = rest[found.end() :]
    for expected in step.notices:
        is_said = any(pattern(expected).search(notice) for notice in chat.notices)
        assert is_said, f"after {step.words!r} expected the remark {expected!r}, not {chat.notices}"


def render(reply: Reply) -> str:
    """A message on one line, its buttons in brackets."""
    buttons = " ".join(f"[{button.label}]" for row in reply.rows for button in row)
    return " ".join(f"{reply.title} {reply.text} {buttons}".split())
