"""A question that a daily message puts beside its suggestion, one at a time."""

from dataclasses import dataclass

from coach.runner import Runner
from dialogs.messages import Button


@dataclass(frozen=True)
class Aside:
    """A question: its text, its buttons in one row, and the runner who was asked."""

    text: str
    row: tuple[Button, ...]
    runner: Runner
