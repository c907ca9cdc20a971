"""Drives the dialogs of one conversation through one turn."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from coach.runner import Runner
from dialogs import replay, shelf, undo
from dialogs.language import gettext as _
from dialogs.messages import Json, Reply
from dialogs.questions import DialogError, Question
from dialogs.replay import Played
from dialogs.scene import Progress, Scene
from dialogs.screen import Stamp, draw
from dialogs.talk import Dialog, Finish, Talk, is_first_run
from dialogs.turn_so_far import TurnSoFar


class Driver(TurnSoFar):
    """A turn in which dialogs are opened, shown, left and taken up again.

    What answers the question on the screen is in answering.py.
    """

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
        self.advance()

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

    def ask_again(self, sentence: str) -> None:
        """Shows the question once more, after a sentence that says why."""
        question = self.question()
        if question is not None:
            screen = self.draw(question)
            self.say(replace(screen, text=f"{sentence}\n\n{screen.text}"))

    def resume(self) -> None:
        """Takes up the dialog that was set aside last, if there is one."""
        if self.conversation.current is None and self.conversation.shelf:
            self._enter(self.conversation.shelf[-1])
            self.say(Reply(text=_("Back to where we were.")))
            self.redraw()

    def redraw(self) -> None:
        """Shows the question that we are at once more; nothing changes by it."""
        question = self.question() if self.conversation.current else None
        if question is not None:
            self.say(self.draw(question))

    def remind(self) -> None:
        """Shows the open question again in the first run, or where it waits for a number or words.

        A short dialog's buttons wait quietly.
        """
        question = self.question() if self.conversation.current is not None else None
        if question is None:
            return
        if is_first_run(self.progress) or question.expects_words(self.progress.draft):
            self.repeat()

    def repeat(self) -> None:
        """Shows the open question again beside something else: once, then it waits."""
        place = (self.conversation.session, self.conversation.revision)
        if self.conversation.repeated != place:
            self.conversation = replace(self.conversation, repeated=place)
            self.redraw()

    def _finish(self, finish: Finish) -> None:
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
    def progress(self) -> Progress:
        """Where the dialog under way stands; DialogError without one."""
        progress = self.conversation.current
        if progress is None:
            raise DialogError("no dialog is open")
        return progress

    def keep(self, progress: Progress) -> None:
        """Goes on with the dialog under way as it stands now."""
        self.conversation = replace(self.conversation, current=progress)

    def advance(self, *, edits: bool = False, tells: bool = True) -> None:
        """Asks the first question without an answer, or ends the dialog.

        What it `tells` before is left out where it was told; the screen `edits` the one before.
        """
        played = self.play(self.progress)
        if tells or played.finish is not None:
            self.say(*played.told)
        if played.finish is not None:
            self.close()
            self._finish(played.finish)
        elif played.question is not None:
            self._settle_on(played.question, played)
            self.say(self.draw(played.question, edits=edits))

    def _settle_on(self, question: Question, played: Played) -> None:
        """The screen moves to another question: buttons of the one before become stale."""
        self.conversation = replace(self.conversation, revision=self.conversation.revision + 1)
        self.keep(
            replace(
                self.progress,
                answers=played.answers,
                given=played.still_given(self.progress.given),
                asked=question.key,
                draft=None,
            )
        )

    def close(self) -> None:
        """Leaves the dialog under way, and says nothing of it."""
        self.conversation = replace(self.conversation, current=None)

    def play(self, progress: Progress) -> Played:
        """A dialog as far as its answers take it."""
        scene = self.scene
        talk = Talk(
            self.runner,
            self.local_now,
            house=scene.house,
            links=scene.links,
            clubs=scene.clubs,
            group=scene.group,
        )
        return replay.play(self._dialogs[progress.dialog], talk, progress)

    def question(self) -> Question | None:
        """The question on the screen; None if the dialog had to move on without an answer.

        A dialog that has changed since resumes at its first unanswered question and says so, and
        one that cannot be replayed begins again, or is closed: a chat is never locked by it.
        """
        progress = self.progress
        try:
            played = self.play(progress)
        except Exception as error:  # noqa: BLE001 - whatever a changed dialog raises, the chat goes on
            self._start_again(error)
            return None
        if played.question is not None and played.question.key == progress.asked:
            return played.question
        self.say(Reply(text=_("Things have changed since. We go on from here.")))
        self.advance(tells=False)
        return None

    def _start_again(self, error: Exception) -> None:
        name = self.progress.dialog
        self.trouble = f"dialog {name} cannot be replayed: {type(error).__name__}"
        self.close()
        if self._can_begin(name):
            self.say(Reply(text=_("I lost the thread here, so let us begin this one again.")))
            self.open(name)
        else:
            self.say(Reply(text=_("I lost the thread here. /help shows what I can do.")))
            self.resume()

    def _can_begin(self, name: str) -> bool:
        """Whether the dialog can at least begin."""
        try:
            self.play(Progress(dialog=name))
        except Exception:  # noqa: BLE001 - a dialog that cannot even begin is closed instead
            return False
        return True

    def draw(self, question: Question, *, edits: bool = False) -> Reply:
        """The screen of the question that is open."""
        progress = self.progress
        stamp = Stamp(self.scene.owner, self.conversation.session, self.conversation.revision)
        is_first = progress.draft is None and not self.play(progress).answered
        has_back = not (is_first and is_first_run(progress))
        return draw(question, progress.draft, stamp, has_back=has_back, edits=edits)
