"""What a turn may know of a link between two chats, and what it may make of it: plain values."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from coach.runner import Runner

GOOD_FOR = timedelta(minutes=15)
"""How long a code can be typed, and what it asks for be confirmed."""

MOST_TRIES = 5
"""Codes that open nothing, from one account within TRIES_WITHIN; then none is looked up."""

TRIES_WITHIN = timedelta(hours=1)

Side = Literal["first", "second"]
"""Of a link: the chat that made the code, or the one in which it was typed."""


@dataclass(frozen=True, kw_only=True)
class Terms:
    """What a link is to be: whose answers stay, and which chat gets the daily message."""

    answers: Side
    push: Side


@dataclass(frozen=True, kw_only=True)
class Link:
    """A link under way: the other chat's platform and runner.

    `is_own` says that both chats are one runner's already. `terms` are None until the second chat
    has agreed to them.
    """

    id: int
    platform: str
    runner: Runner
    is_own: bool = False
    terms: Terms | None = None


@dataclass(frozen=True, kw_only=True)
class Links:
    """What is known where a turn is about links: the platforms of the runner's other chats too.

    `tries` are this account's codes of the last hour that opened nothing. `link` is the one that a
    typed code opens, that the dialog under way is about, or that waits for this runner's yes.
    `typed` says that a code was typed in this turn.
    """

    others: tuple[str, ...] = ()
    tries: int = 0
    link: Link | None = None
    typed: bool = False

    @property
    def is_guess(self) -> bool:
        """Whether a code was typed that opens nothing, and that is to be counted."""
        return self.typed and self.link is None and self.tries < MOST_TRIES


@dataclass(frozen=True)
class WrongCode:
    """A code was typed that opens nothing; it counts among the tries."""


@dataclass(frozen=True)
class AskToLink:
    """The second chat agrees to a link; the first is to be asked."""

    link: int
    terms: Terms


@dataclass(frozen=True)
class Merge:
    """The first chat agrees too: both runners become this turn's, and the other one is deleted."""

    link: int


@dataclass(frozen=True)
class Refuse:
    """The first chat says no; the link is forgotten."""

    link: int


@dataclass(frozen=True)
class Part:
    """This chat's account leaves the runner, who keeps everything."""
