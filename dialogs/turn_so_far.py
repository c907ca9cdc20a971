"""What one turn has come to so far: the runner, the conversation, and what is said."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from coach.runner import Runner
from coach.time_off import with_time_off
from dialogs import due, standing, undo
from dialogs.language import gettext as _
from dialogs.language import speak, speech_of
from dialogs.messages import Reply
from dialogs.phrases import heading
from dialogs.scene import Change, Conversation, Outcome, Scene, Settled


class TurnSoFar:
    """The runner and the conversation as they become, and what is said.

    It lives for one turn; what is done to it by then becomes the outcome.
    """

    def __init__(self, scene: Scene, runner: Runner, now: datetime) -> None:
        self.scene = scene
        self.runner = runner
        self.now = now
        self.conversation: Conversation = scene.conversation
        self.replies: list[Reply] = []
        self.changes: list[Change] = []
        self.notice = ""
        self.settled: Settled | None = None
        self.trouble = ""

    @property
    def local_now(self) -> datetime:
        """This moment on the runner's own clock."""
        return self.now.astimezone(ZoneInfo(self.runner.zone))

    def say(self, *replies: Reply) -> None:
        """Adds to what is sent; a weekday that begins it has its capital in every language."""
        self.replies.extend(replace(each, text=heading(each.text)) for each in replies)

    def become(self, runner: Runner) -> None:
        """Goes on with a changed runner, in the language and the units that are theirs now."""
        self.runner = runner
        speak(speech_of(runner))

    def offer_undo(self, before: Runner, *, amends: bool = False) -> None:
        """Keeps what was changed, and puts an Undo button under the last message.

        What `amends` the last change is taken back with it.
        """
        remember = undo.amend if amends else undo.remember
        self.conversation = remember(self.conversation, before, self.runner)
        number = str(self.conversation.changes)
        button = standing.button(_("Undo"), "undo", self.local_now.date(), number)
        last = self.replies[-1]
        self.replies[-1] = replace(last, rows=(*last.rows, (button,)))

    def outcome(self, update: str) -> Outcome:
        """What the turn came to; `update` is the id of what it answers."""
        conversation = self.conversation
        if self.scene.runner is not None:
            today = self.local_now.date()
            self.runner = with_time_off(self.scene.runner, self.runner, today)
        if self.replies:
            kept = tuple(replace(each, files=()) for each in self.replies)
            conversation = replace(
                conversation, last_id=update, last_replies=kept, last_settled=self.settled
            )
        return Outcome(
            runner=self.runner,
            conversation=conversation,
            replies=tuple(self.replies),
            changes=tuple(self.changes),
            wakes=due.wakes(self.runner, conversation, self.now),
            notice=self.notice,
            settled=self.settled,
            may_mention=bool(self.scene.clubs.channel),
            trouble=self.trouble,
        )
