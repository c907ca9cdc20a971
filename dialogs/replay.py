"""The engine: a dialog is resumed by replaying its stored answers.

They are fed back by key, never by position, and the first question without an answer is what the
runner sees. So restarts, Back and edits need nothing of a dialog.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from dialogs.messages import Json, Reply
from dialogs.questions import Answered, DialogError, NotUnderstood, Question
from dialogs.scene import Progress
from dialogs.talk import Dialog, Finish, Recall, Request, Talk

MOST_STEPS = 100
"""Questions and recollections in one dialog; more is a dialog that never ends."""


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

    def still_given(self, given: Mapping[str, Json]) -> dict[str, Json]:
        """What was given and not asked for yet; what did not answer its question never will."""
        asked = {*self.answers, self.question.key if self.question else ""}
        return {key: value for key, value in given.items() if key not in asked}


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
            request: Request = coroutine.send(value)
            if request.key in kept:
                raise DialogError(f"{progress.dialog} asks {request.key!r} twice")
            if isinstance(request, Recall):
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
