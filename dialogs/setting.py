"""What one setting is, whatever it is about."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from coach.runner import Runner
from dialogs.talk import Talk

NOTHING = "–"
"""How a setting reads that has no value."""


@dataclass(frozen=True)
class Setting:
    """One thing that can be changed: its label, how it reads now, and the dialog's question.

    `follows` says what a new value means, where it does not say so itself.
    """

    label: str
    now: Callable[[Runner], str]
    change: Callable[[Talk], Awaitable[Runner]]
    follows: Callable[[Runner, Talk], str] = lambda _runner, _talk: ""
