"""A question as the runner sees it: its text, and buttons that fit a phone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from dialogs.language import gettext as _
from dialogs.messages import Button, Json, Reply
from dialogs.questions import BACK, NEXT, WORDS, Option, Question

PHONE_WIDTH = 48
"""Characters across a phone; a row's buttons share them equally, whatever they say."""

PADDING = 2


class _HasLabel(Protocol):
    @property
    def label(self) -> str: ...


Labelled = TypeVar("Labelled", bound=_HasLabel)


@dataclass(frozen=True)
class Stamp:
    """What a question's buttons carry before the option: whose they are, and which screen's."""

    owner: str
    session: int
    revision: int

    @property
    def question(self) -> str:
        """The question's name."""
        return f"{self.session}.{self.revision}"

    def on(self, option: str) -> str:
        """The whole of what a button carries."""
        return f"{self.owner}-{self.question}.{option}"


def draw(
    question: Question, draft: Json, stamp: Stamp, *, has_back: bool, edits: bool = False
) -> Reply:
    """The message that asks a question."""
    groups = question.options(draft)
    rows = [
        tuple(_button(option, stamp) for option in row)
        for group in groups
        for row in lay_out(group)
    ]
    has_invitation = any(option.id == WORDS for group in groups for option in group)
    writes = stamp.on(WORDS) if question.takes_words(draft) and not has_invitation else ""
    if has_back:
        rows = _with_back(rows, Button(_("← Back"), stamp.on(BACK)))
    return Reply(
        text=question.prompt(draft),
        rows=tuple(rows),
        edits=edits,
        writes=writes,
        asks=stamp.question,
    )


def _button(option: Option, stamp: Stamp) -> Button:
    return Button(option.label, stamp.on(option.id) if option.id else "")


def _with_back(rows: Sequence[tuple[Button, ...]], back: Button) -> list[tuple[Button, ...]]:
    """Back stands beside Next, or on a row of its own; always last, so that numbers stay."""
    last = rows[-1] if rows else ()
    if len(last) == 1 and last[0].press.endswith(NEXT):
        return [*rows[:-1], (*last, back)]
    return [*rows, (back,)]


def lay_out(
    buttons: Iterable[Labelled],
) -> list[tuple[Labelled, ...]]:
    """Rows in which every label can be read on a phone."""
    rows: list[tuple[Labelled, ...]] = []
    for button in buttons:
        row: tuple[Labelled, ...] = (*rows[-1], button) if rows else (button,)
        widest = max(len(each.label) for each in row) + PADDING
        if rows and widest * len(row) <= PHONE_WIDTH:
            rows[-1] = row
        else:
            rows.append((button,))
    return rows
