"""What is stored about a runner, as /export is given it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from coach.runner import Runner
from dialogs.messages import Json
from dialogs.scene import Conversation


@dataclass(frozen=True, kw_only=True)
class Account:
    """Somebody on a platform; `blocked_at` is since when nothing can be sent there."""

    platform: str
    user: str
    pushes: bool
    blocked_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class Owed:
    """A message that the clock owes or owed, and what became of it."""

    kind: str
    day: date
    due_at: datetime
    state: str


@dataclass(frozen=True, kw_only=True)
class Membership:
    """A club that the runner is in, and since when."""

    club: str
    joined_on: date


@dataclass(frozen=True, kw_only=True)
class Stored:
    """Everything that is stored about a runner; `tables` is all of it as it lies there."""

    runner: Runner
    since: datetime
    changed: datetime
    accounts: tuple[Account, ...]
    conversations: tuple[tuple[str, Conversation], ...]
    owed: tuple[Owed, ...]
    clubs: tuple[Membership, ...] = ()
    tables: Mapping[str, Json]
