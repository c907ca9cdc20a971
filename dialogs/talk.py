"""The engine: a dialog is a coroutine that awaits nothing but `talk`, resumed by replay.

Stored answers are fed back by key, never by position, and the first question without an answer is
what the runner sees. So restarts, Back and edits need nothing of a dialog.
"""

from collections.abc import Awaitable, Callable, Coroutine, Generator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, cast

from coach.runner import Runner
from dialogs.choose import Choose
from dialogs.choose_many import ChooseMany, Picked, picked
from dialogs.clubs import Clubs
from dialogs.grid import Grid, Row
from dialogs.links import Links
from dialogs.messages import Choice, Group, Json, Reply
from dialogs.questions import Answered, DialogError, NotUnderstood, Question, Words
from dialogs.scene import Change, House, Progress

MOST_STEPS = 100
"""Questions and recollections in one dialog; more is a dialog that never ends."""


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
class _Recall:
    key: str
    value: Json


_Request = Question | _Recall


@dataclass
class _Asked(Awaitable[Json]):
    request: _Request

    def __await__(self) -> Generator[_Request, Json, Json]:
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
        return await _Asked(_Recall(key, value))

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


@dataclass(frozen=True, kw_only=True)
class Played:
    """Where a dialog stands after a replay: at a question, or at its end.

    `answered` names the questions that were passed, in the dialog's own order.
    `told` is what was said since the last question that was on the screen.
    """

    answers: dict[str, Json]
    answered: tuple[str, ...]
    told: tuple[Reply, ...]
    question: Question | None = None
    finish: Finish | None = None


def play(dialog: Dialog, talk: Talk, progress: Progress) -> Played:
    """Replays a dialog up to its first question without an answer, or to its end.

    Raises DialogError for a dialog that asks a key twice or does not end, and whatever the dialog
    itself raises.
    """
    coroutine = dialog(talk)
    known, given = dict(progress.answers), progress.given
    kept: dict[str, Json] = {}
    answered: list[str] = []
    value: Json = None
    try:
        for _step in range(MOST_STEPS):
            request: _Request = coroutine.send(value)
            if request.key in kept:
                raise DialogError(f"{progress.dialog} asks {request.key!r} twice")
            if isinstance(request, _Recall):
                value = known.get(request.key, given.get(request.key, request.value))
                kept[request.key] = value
                continue
            found = _answer(request, known, given, talk)
            if found is None:
                return Played(
                    answers=kept
                    | {k: v for k, v in known.items() if k not in kept | {request.key: 0}},
                    answered=tuple(answered),
                    told=tuple(talk.told),
                    question=request,
                )
            if request.key in known:
                # What came before it was said when it was asked.
                talk.told.clear()
            kept[request.key] = value = found.value
            answered.append(request.key)
    except StopIteration as end:
        return Played(
            answers=kept,
            answered=tuple(answered),
            told=tuple(talk.told),
            finish=cast("Finish", end.value),
        )
    finally:
        coroutine.close()
    raise DialogError(f"{progress.dialog} goes on for more than {MOST_STEPS} steps")


def _answer(
    question: Question, known: Mapping[str, Json], given: Mapping[str, Json], talk: Talk
) -> Answered | None:
    """The stored answer if it still fits, else what was given if that fits.

    Words that were given and do not fit are told, above the question that asks for them.
    """
    if question.key in known and question.accepts(known[question.key]):
        return Answered(known[question.key])
    value = given.get(question.key)
    if isinstance(value, int) and question.expects_words(None):
        value = str(value)
    if value is None or question.key in known:
        return None
    if question.accepts(value):
        return Answered(value)
    try:
        step = question.typed(value, None) if isinstance(value, str) else None
    except NotUnderstood as sentence:
        talk.tell(str(sentence))
        return None
    return step if isinstance(step, Answered) else None
