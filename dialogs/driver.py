"""Drives the dialogs of one conversation through one turn."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from coach.runner import Runner
from dialogs import shelf, undo
from dialogs.language import gettext as _
from dialogs.messages import Json, Reply
from dialogs.phrases import labelled
from dialogs.questions import (
    BACK,
    WORDS,
    Answered,
    DialogError,
    Drafted,
    NotUnderstood,
    Question,
    Step,
    unmatched,
)
from dialogs.replay import Played, play
from dialogs.scene import Progress, Scene
from dialogs.screen import Stamp, draw
from dialogs.talk import Dialog, Finish, Talk, is_first_run
from dialogs.turn_so_far import TurnSoFar


class Driver(TurnSoFar):
    """A turn in which dialogs are opened, answered, left and taken up again."""

    def __init__(
        self, scene: Scene, runner: Runner, now: datetime, dialogs: Mapping[str, Dialog]
    ) -> None:
        super().__init__(scene, runner, now)
        self._dialogs = dialogs

    def open(self, name: str, given: Mapping[str, Json] | None = None) -> None:
        """Begins a dialog; another one that is under way is set aside."""
        if name not in self._dialogs:
            raise DialogError(f"there is no dialog {name!r}")
        self._enter(Progress(dialog=name, given=dict(given or {})))
        self._advance()

    def go_on(self, name: str) -> None:
        """Takes a dialog up where it was left, or begins it."""
        left = [each for each in shelf.unfinished(self.conversation) if each.dialog == name]
        if left:
            self._enter(left[-1])
            self.redraw()
        else:
            self.open(name)

    def _enter(self, progress: Progress) -> None:
        self.conversation = shelf.enter(self.conversation, progress)

    def press(self, session: int, revision: int, option: str) -> None:
        """A question's button: what it does, or, if it is stale, the screen we are at."""
        question = self._pressed(session, revision)
        if question is None:
            return
        if option == BACK:
            self.back(edits=True)
            return
        try:
            step = question.press(option, self._progress.draft)
        except NotUnderstood as sentence:
            self.notice = str(sentence)
            return
        self._take(question, step, pressed=True)

    def _pressed(self, session: int, revision: int) -> Question | None:
        """The question that a button belongs to, if it is still the open one."""
        stale = (session, revision) != (self.conversation.session, self.conversation.revision)
        if self.conversation.current is None or stale:
            self.notice = _("That was an older question.")
            self.redraw()
            return None
        return self._question()

    def invite(self, session: int, revision: int) -> bool:
        """Asks for words, as a question's inviting button does; false if it is not open."""
        question = self._pressed(session, revision)
        if question is None:
            return False
        with suppress(NotUnderstood):
            step = question.press(WORDS, self._progress.draft)
            if isinstance(step, Drafted):
                drafted = replace(self._progress, draft=step.draft)
                self.conversation = replace(self.conversation, current=drafted)
        return True

    def type(self, text: str, *, means_else: bool = False) -> None:
        """Typed words answer the question on the screen; raises NotUnderstood if they do not.

        What `means_else` is no answer where nearly any words would be one.
        """
        question = self._question()
        if question is None:
            return
        if means_else and question.takes_any(text):
            raise unmatched(text)
        if self._names_back(question, text):
            self.back()
        else:
            step = question.typed(text, self._progress.draft)
            is_number = not any(letter.isalpha() for letter in text)
            self._take(question, step, pressed=False, says_what_was_typed=is_number)

    def _names_back(self, question: Question, text: str) -> bool:
        """Whether words are the label or the number of the Back button on the screen."""
        shown = [each for row in self._draw(question).rows for each in row if each.press]
        backs = [number for number, each in enumerate(shown, 1) if each.press.endswith(BACK)]
        if question.expects_words(self._progress.draft):
            return any(text.strip() == shown[number - 1].label for number in backs)
        return any(text.strip() in (str(number), shown[number - 1].label) for number in backs)

    def answer(self, value: Json) -> None:
        """Answers the question on the screen with a value as it is stored."""
        question = self._question()
        if question is not None and question.accepts(value):
            self._take(question, Answered(value), pressed=False)

    def reopen(self, key: str) -> bool:
        """Goes back, without a word, to the question before this one if that is its key.

        Whether the question of that key is open then.
        """
        question = self._question() if self.conversation.current else None
        if question is None or question.key == key:
            return question is not None
        answered = self._play(self._progress).answered
        if self._progress.draft is not None or answered[-1:] != (key,):
            return False
        said = len(self.replies)
        self.back()
        del self.replies[said:]
        return True

    def ask_again(self, sentence: str) -> None:
        """Shows the question once more, after a sentence that says why."""
        question = self._question()
        if question is not None:
            screen = self._draw(question)
            self.say(replace(screen, text=f"{sentence}\n\n{screen.text}"))

    def back(self, *, edits: bool = False) -> None:
        """Asks the question before this one again, or leaves a half-made choice."""
        question = self._question()
        if question is None:
            return
        progress = self._progress
        answered = self._play(progress).answered
        if progress.draft is None and not answered:
            self._leave_first_question()
            return
        answers, given = dict(progress.answers), dict(progress.given)
        if progress.draft is None:
            del answers[answered[-1]]
            given.pop(answered[-1], None)
        self.conversation = replace(
            self.conversation, current=replace(progress, answers=answers, given=given, draft=None)
        )
        self._advance(edits=edits, tells=False)

    def _leave_first_question(self) -> None:
        """Back from the first question leaves a short dialog; the first run begins here."""
        if is_first_run(self._progress):
            self.notice = _("This is the first question.")
            self.redraw()
            return
        self._close()
        self.say(Reply(text=_("Left as it was.")))
        self.resume()

    def cancel(self) -> bool:
        """Leaves the dialog under way; false if there is none."""
        if self.conversation.current is None:
            return False
        self._close()
        return True

    def resume(self) -> None:
        """Takes up the dialog that was set aside last, if there is one."""
        if self.conversation.current is None and self.conversation.shelf:
            self._enter(self.conversation.shelf[-1])
            self.say(Reply(text=_("Back to where we were.")))
            self.redraw()

    def redraw(self) -> None:
        """Shows the question that we are at once more; nothing changes by it."""
        question = self._question() if self.conversation.current else None
        if question is not None:
            self.say(self._draw(question))

    def remind(self) -> None:
        """Shows the first run's open question again; a short dialog's waits quietly."""
        if self.conversation.current is not None and is_first_run(self.conversation.current):
            self.repeat()

    def repeat(self) -> None:
        """Shows the open question again beside something else: once, then it waits."""
        place = (self.conversation.session, self.conversation.revision)
        if self.conversation.repeated != place:
            self.conversation = replace(self.conversation, repeated=place)
            self.redraw()

    def finish(self, finish: Finish) -> None:
        """The runner as the dialog leaves it, and what follows."""
        before = self.runner
        self.become(finish.runner)
        self.changes.extend(finish.changes)
        if finish.undoes and before != finish.runner:
            self.offer_undo(before)
        if finish.forgets:
            self.conversation = undo.forget(self.conversation)
        if finish.then:
            self.open(finish.then, finish.given)
        elif finish.resumes:
            self.resume()

    @property
    def _progress(self) -> Progress:
        progress = self.conversation.current
        if progress is None:
            raise DialogError("no dialog is open")
        return progress

    def _take(
        self, question: Question, step: Step, *, pressed: bool, says_what_was_typed: bool = False
    ) -> None:
        progress = self._progress
        if not isinstance(step, Answered):
            self.conversation = replace(
                self.conversation, current=replace(progress, draft=step.draft)
            )
            self.say(self._draw(question, edits=pressed))
            return
        line = _answered_line(question, step.value)
        if pressed:
            self.say(Reply(text=line, edits=True))
        elif says_what_was_typed and question.short:
            self.say(Reply(text=line))
        answers = progress.answers | {question.key: step.value}
        self.conversation = replace(
            self.conversation, current=replace(progress, answers=answers, draft=None)
        )
        self._advance()

    def _advance(
        self,
        *,
        edits: bool = False,
        tells: bool = True,
    ) -> None:
        played = self._play(self._progress)
        if tells or played.finish is not None:
            self.say(*played.told)
        if played.finish is not None:
            self._close()
            self.finish(played.finish)
            return
        self._settle_on(played)
        if played.question is not None:
            self.say(self._draw(played.question, edits=edits))

    def _settle_on(self, played: Played) -> None:
        """The screen moves to another question: buttons of the one before become stale."""
        if played.question is None:
            return
        self.conversation = replace(
            self.conversation,
            revision=self.conversation.revision + 1,
            current=replace(
                self._progress,
                answers=played.answers,
                given=_still_given(self._progress, played),
                asked=played.question.key,
                draft=None,
            ),
        )

    def _close(self) -> None:
        self.conversation = replace(self.conversation, current=None)

    def _play(self, progress: Progress) -> Played:
        scene = self.scene
        talk = Talk(
            self.runner,
            self.local_now,
            house=scene.house,
            links=scene.links,
            clubs=scene.clubs,
            group=scene.group,
        )
        return play(self._dialogs[progress.dialog], talk, progress)

    def _question(self) -> Question | None:
        """The question on the screen; None if the dialog had to move on without an answer.

        A dialog that has changed since resumes at its first unanswered question and says so, and
        one that cannot be replayed begins again, or is closed: a chat is never locked by it.
        """
        progress = self._progress
        try:
            played = self._play(progress)
        except Exception as error:  # noqa: BLE001 - whatever a changed dialog raises, the chat goes on
            self._start_again(error)
            return None
        if played.question is not None and played.question.key == progress.asked:
            return played.question
        self.say(Reply(text=_("Things have changed since. We go on from here.")))
        self._advance(tells=False)
        return None

    def _start_again(self, error: Exception) -> None:
        name = self._progress.dialog
        self.trouble = f"dialog {name} cannot be replayed: {type(error).__name__}"
        self._close()
        if self._can_begin(name):
            self.say(Reply(text=_("I lost the thread here, so let us begin this one again.")))
            self.open(name)
        else:
            self.say(Reply(text=_("I lost the thread here. /help shows what I can do.")))
            self.resume()

    def _can_begin(self, name: str) -> bool:
        """Whether the dialog can at least begin."""
        try:
            self._play(Progress(dialog=name))
        except Exception:  # noqa: BLE001 - a dialog that cannot even begin is closed instead
            return False
        return True

    def _draw(self, question: Question, *, edits: bool = False) -> Reply:
        progress = self._progress
        stamp = Stamp(self.scene.owner, self.conversation.session, self.conversation.revision)
        is_first = progress.draft is None and not self._play(progress).answered
        has_back = not (is_first and is_first_run(progress))
        return draw(question, progress.draft, stamp, has_back=has_back, edits=edits)


def _still_given(progress: Progress, played: Played) -> dict[str, Json]:
    """What was given and not asked for yet; what did not answer its question never will."""
    asked = {*played.answers, played.question.key if played.question else ""}
    return {key: value for key, value in progress.given.items() if key not in asked}


def _answered_line(question: Question, stored: Json) -> str:
    """The short line that an answered question leaves on the screen."""
    summary = question.summary(stored)
    return (
        labelled(question.short, summary) if question.short and summary else f"✓ {summary}".strip()
    )
