"""What a dialog talks with: it is a coroutine that awaits nothing but `talk`."""

from collections.abc import Awaitable, Callable, Coroutine, Generator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, cast

from coach.runner import Runner
from dialogs.choose import Choose
from dialogs.choose_many import ChooseMany
from dialogs.clubs import Clubs
from dialogs.grid import Grid, Row
from dialogs.links import Links
from dialogs.messages import Choice, Group, Json, Reply
from dialogs.questions import Question, Words
from dialogs.scene import Change, House, Progress
from dialogs.ticks import Picked, picked


@dataclass(frozen=True, kw_only=True)
class Finish:
    """How a dialog ends: the runner as it should be, and what follows.

    `then` names the dialog that is opened next, and `given` what it need not ask. `undoes` offers
    to take the change back; `forgets` instead makes sure that nothing of before is kept for that.
    What was set aside is taken up again if it `resumes`.
    """

    runner: Runner
    then: str = ""
    given: Mapping[str, Json] | None = None
    undoes: bool = False
    forgets: bool = False
    resumes: bool = True
    changes: tuple[Change, ...] = ()


Dialog = Callable[["Talk"], Coroutine[Any, Any, Finish]]


BEGAN = "began"
"""Recalled by the dialogs of the first run: the day on which it began."""


def is_first_run(progress: Progress) -> bool:
    """Whether a dialog belongs to the first run, which is worth taking up again."""
    return BEGAN in progress.answers


@dataclass(frozen=True)
class Recall:
    """A value to be kept, as it is when it is first needed."""

    key: str
    value: Json


Request = Question | Recall
"""What a dialog waits for: the engine (replay.py) answers it, or asks the runner."""


@dataclass
class _Asked(Awaitable[Json]):
    request: Request

    def __await__(self) -> Generator[Request, Json, Json]:
        return (yield self.request)


@dataclass
class Talk:
    """What a dialog may do: look at the runner, tell, ask, and recall.

    `now` is the runner's local time in this very turn; what must stay the same for the rest of
    the dialog, such as the day it is about, is recorded with `recall`.
    """

    runner: Runner
    now: datetime
    house: House = field(default_factory=House)
    links: Links = field(default_factory=Links)
    clubs: Clubs = field(default_factory=Clubs)
    group: Group | None = None
    told: list[Reply] = field(default_factory=list)

    def tell(self, text: str, *, title: str = "", reply: Reply | None = None) -> None:
        """Says something once, before the next question."""
        self.told.append(reply or Reply(text=text, title=title))

    async def recall(self, key: str, value: Json) -> Json:
        """The value that was first recorded under this key; clock and chance are kept so."""
        return await _Asked(Recall(key, value))

    async def choose(
        self,
        key: str,
        text: str,
        choices: tuple[Choice, ...],
        *,
        short: str = "",
        words: Words | None = None,
    ) -> str:
        """One choice's id, or what `words` read, which must be text then."""
        question = Choose(key=key, text=text, choices=choices, short=short, words=words)
        return str(_untyped(await _Asked(question)))

    async def ask_or_choose(
        self, key: str, text: str, choices: tuple[Choice, ...], words: Words
    ) -> Json:
        """One choice's id, or whatever `words` read."""
        return _untyped(await _Asked(Choose(key=key, text=text, choices=choices, words=words)))

    async def ask(
        self, key: str, text: str, read: Callable[[str], Json], *, short: str = ""
    ) -> Json:
        """What `read` makes of typed words."""
        question = Choose(key=key, text=text, short=short, words=Words(read))
        return _untyped(await _Asked(question))

    async def choose_many(
        self,
        key: str,
        text: str,
        choices: tuple[Choice, ...],
        *,
        known: tuple[Choice, ...] = (),
        short: str = "",
        one_tap: bool = False,
        words: Words | None = None,
        splits: bool = False,
        everything: str = "",
    ) -> Picked:
        """The ids of some choices, and the words that were typed beside them.

        `known` are choices that words can name too, without a button until they are chosen.
        """
        question = ChooseMany(
            key=key,
            text=text,
            choices=choices,
            known=known,
            short=short,
            one_tap=one_tap,
            words=words,
            splits=splits,
            everything=everything,
        )
        return picked(await _Asked(question))

    async def fill(
        self,
        key: str,
        text: str,
        rows: tuple[Row, ...],
        *,
        short: str = "",
        words: Callable[[str], Mapping[str, Json]] | None = None,
        rest: str = "",
        before: Mapping[str, Json] | None = None,
    ) -> dict[str, Json]:
        """A value for every row; those left out get `rest`, or stay as they were `before`."""
        question = Grid(
            key=key, text=text, rows=rows, short=short, words=words, rest=rest, before=before or {}
        )
        return cast("dict[str, Json]", await _Asked(question))


def _untyped(stored: Json) -> Json:
    return stored["typed"] if isinstance(stored, dict) else stored
