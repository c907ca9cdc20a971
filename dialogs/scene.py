"""What a turn is given and what it leaves behind: plain values that storage keeps."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal

from coach.runner import Runner
from dialogs.clubs import Clubs, DeleteClub, JoinClub, KeepClub, LeaveClub
from dialogs.links import AskToLink, Links, Merge, Part, Refuse, WrongCode
from dialogs.messages import Group, Json, Reply

ONE_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, kw_only=True)
class Progress:
    """A dialog under way: its answers by key, in the order they were given.

    `asked` is the key of the question on the screen, `draft` what was half chosen there. `given`
    are values that answer questions before they are asked.
    """

    dialog: str
    answers: dict[str, Json] = field(default_factory=dict)
    given: dict[str, Json] = field(default_factory=dict)
    asked: str = ""
    draft: Json = None


@dataclass(frozen=True, kw_only=True)
class Undo:
    """The runner before and after a change, so that the fields it touched can be taken back.

    `number` is what the Undo button of this change carries. Fields that it left alone are empty.
    """

    number: int
    before: Runner
    after: Runner


@dataclass(frozen=True, kw_only=True)
class Offer:
    """What a sentence may have meant: an intent and its values, until a button takes it."""

    intent: str
    slots: dict[str, Json] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Written:
    """The message that was written last for a question: its dialog's session, and its key."""

    message: str
    session: int
    key: str


@dataclass(frozen=True, kw_only=True)
class Settled:
    """The name of a question that words have answered, and the short line that it becomes."""

    question: str
    line: str


@dataclass(frozen=True, kw_only=True)
class Conversation:
    """One chat with one runner.

    `session` counts dialogs and `revision` questions, so that a button knows whether it is stale.
    `shelf` holds dialogs that were set aside, the latest last. `changes` counts what could be
    undone, and `undo` is the latest. `last_press` is the button that brought the dialog here, so
    that a double tap is no stale press. `last_replies` is what was said last, `last_settled` the
    question that was answered by it, and `last_id` the update: a repeated one gets the same answer,
    and a number presses the button that it stands beside. `offers` are the meanings that an unclear
    sentence may have had, and `offered` counts such sentences. `written` is the typed answer that
    may still be put right by editing it. `repeated` is the session and the revision of the question
    that was last shown again beside something else: once is enough.
    """

    session: int = 0
    revision: int = 0
    changes: int = 0
    current: Progress | None = None
    shelf: tuple[Progress, ...] = ()
    undo: Undo | None = None
    last_press: str = ""
    last_id: str = ""
    last_replies: tuple[Reply, ...] = ()
    last_settled: Settled | None = None
    offered: int = 0
    offers: tuple[Offer, ...] = ()
    written: Written | None = None
    repeated: tuple[int, int] | None = None

    @property
    def question(self) -> str:
        """Names the question that is open, "" if none is; its buttons carry the same."""
        return f"{self.session}.{self.revision}" if self.current is not None else ""


@dataclass(frozen=True, kw_only=True)
class House:
    """What the operator decided, and how busy it is.

    `invitation` is the code that an invitation carries ("" is open). Daily messages go out within
    `spread` of their time. `crowded` are the times of day, in UTC, at which more are due than a
    platform takes at once.
    """

    operator_contact: str = ""
    invitation: str = ""
    spread: timedelta = timedelta()
    crowded: frozenset[time] = frozenset()

    def is_crowded(self, at: datetime) -> bool:
        """Whether what is due at an instant may come minutes later."""
        return self.spread > ONE_MINUTE or at.astimezone(UTC).time() in self.crowded


@dataclass(frozen=True, kw_only=True)
class Scene:
    """All that a turn may know; a runner who has not been stored yet is None.

    `owner` is a short mark of the person, so that nobody presses another's buttons in a group.
    `is_repeat` says that this update was handled before. `was_unreachable` that the chat could not
    be written to until now. `links` are looked up for turns about
    links alone; see inquiry.py. `group` is where it was said, if not in a chat alone.
    """

    runner: Runner | None
    owner: str = ""
    is_repeat: bool = False
    was_unreachable: bool = False
    conversation: Conversation = field(default_factory=Conversation)
    house: House = field(default_factory=House)
    links: Links = field(default_factory=Links)
    clubs: Clubs = field(default_factory=Clubs)
    group: Group | None = None


@dataclass(frozen=True)
class Erase:
    """Everything about this runner is to be deleted from every table."""


Change = (
    Erase
    | WrongCode
    | AskToLink
    | Merge
    | Refuse
    | Part
    | KeepClub
    | DeleteClub
    | JoinClub
    | LeaveClub
)
"""The closed union of what is more than one runner's own row."""


@dataclass(frozen=True, kw_only=True)
class Wake:
    """Something the clock owes a runner: unique by runner, kind and the day it is about.

    It is of use `until` then, where that is known.
    """

    kind: Literal["daily", "nudge", "check_in", "link"]
    day: date
    at: datetime
    until: datetime | None = field(default=None, compare=False)


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """The runner and the conversation as they should be, what to say, and what the clock owes.

    `wakes` is the whole list: a pending wake that is not in it any more is dropped, unless the turn
    `keeps_wakes`, since in a group nobody sees what is under way in a chat alone. `notice` is a
    short remark on a press, for platforms that show one. `settled` is the question that words have
    answered, for platforms that can still change its message. `may_mention` says that the runner's
    club has a channel for that. `trouble` is for the operator's log.
    """

    runner: Runner | None
    conversation: Conversation
    replies: tuple[Reply, ...] = ()
    changes: tuple[Change, ...] = ()
    wakes: tuple[Wake, ...] = ()
    keeps_wakes: bool = False
    notice: str = ""
    settled: Settled | None = None
    may_mention: bool = False
    trouble: str = ""
