"""One runner's chat with the engine: what they see, what the clock owes them, and the time."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from coach.runner import Runner
from dialogs.clubs import Clubs, DeleteClub, JoinClub, KeepClub, LeaveClub
from dialogs.messages import Button, Group, Incoming, Json, Reply
from dialogs.scene import Change, Conversation, Erase, House, Outcome, Scene
from dialogs.turn import turn

OWNER = "7"

GROUP = Group(id="-900", name="Hyde Park Harriers", channel="-900", link="https://t.me/coach")


def bare(label: str) -> str:
    """A label without the tick that shows it is chosen."""
    return label.removeprefix("✓ ")


def headed(reply: Reply) -> Iterator[tuple[str, Button]]:
    """The buttons that can be pressed, each with its label and the heading of its row."""
    heading = ""
    for button in (button for row in reply.rows for button in row):
        if not button.press:
            heading = f"{button.label} "
            continue
        yield f"{heading}{bare(button.label)}", button


def _with_change(clubs: Clubs, change: Change) -> Clubs:
    """What storage would make of a club, whose only member is this runner."""
    if isinstance(change, KeepClub):
        mine = change.club if clubs.is_member else clubs.mine
        return replace(clubs, here=change.club, mine=mine)
    if isinstance(change, JoinClub):
        return replace(clubs, mine=clubs.here, is_member=True, members=1)
    if isinstance(change, LeaveClub):
        return replace(clubs, mine=None, is_member=False, members=0)
    return Clubs() if isinstance(change, DeleteClub) else clubs


class Chat:
    """What a platform would be: it delivers, keeps what was returned, and shows it.

    `messages` is what stands in the chat, edits applied; `said` is what came in since it was last
    cleared; `outcomes` is every turn there was.
    """

    def __init__(self, now: datetime, house: House | None = None, language: str = "") -> None:
        self.now = now
        self.language = language
        self.house = house or House()
        self.runner: Runner | None = None
        self.conversation = Conversation()
        self.messages: list[Reply] = []
        self.said: list[Reply] = []
        self.notices: list[str] = []
        self.outcomes: list[Outcome] = []
        self.scenes: list[tuple[Scene, datetime]] = []
        self.pressed: dict[str, Button] = {}
        self._owed: dict[tuple[str, date], datetime] = {}
        self._settled: set[tuple[str, date]] = set()
        self.clubs = Clubs()
        self.group: Group | None = None
        self._elsewhere: dict[bool, Conversation] = {}
        self._count = 0

    def scene(self, *, is_repeat: bool = False) -> Scene:
        """What storage would load now."""
        return Scene(
            runner=self.runner,
            owner=OWNER,
            is_repeat=is_repeat,
            conversation=self.conversation,
            house=self.house,
            clubs=self.clubs if self.group else replace(self.clubs, here=None),
            group=self.group,
        )

    def deliver(self, incoming: Incoming) -> Outcome:
        """One turn, without anything being kept of it."""
        return turn(self.scene(is_repeat=False), incoming, self.now)

    def send(self, incoming: Incoming) -> Outcome:
        """One turn: what comes of it is stored and shown."""
        self._count += 1
        incoming = replace(incoming, id=str(self._count), language=self.language, group=self.group)
        self.scenes.append((self.scene(), self.now))
        outcome = self.deliver(incoming)
        self.outcomes.append(outcome)
        self.keep(outcome)
        self.show(outcome, incoming.press)
        return outcome

    def keep(self, outcome: Outcome) -> None:
        """Stores a turn, as storage would: what is due stays due, what was settled stays so."""
        self.runner, self.conversation = outcome.runner, outcome.conversation
        if not outcome.keeps_wakes:
            self._owed = {key: at for key, at in self._owed.items() if at <= self.now}
        self._owed |= {(wake.kind, wake.day): wake.at for wake in outcome.wakes}
        if any(isinstance(change, Erase) for change in outcome.changes):
            self.runner, self.conversation, self._owed = None, Conversation(), {}
        for change in outcome.changes:
            self.clubs = _with_change(self.clubs, change)

    def go(self, place: str) -> None:
        """Goes on in the group, where all can read it, or in the chat alone."""
        is_there = "group" in place
        if is_there is not (self.group is not None):
            self._elsewhere[not is_there] = self.conversation
            self.conversation = self._elsewhere.get(is_there, Conversation())
        is_organiser = "organisers" in place
        self.group = replace(GROUP, is_organiser=is_organiser) if is_there else None

    def says(self, text: str, **given: Json) -> Outcome:
        """Types words."""
        return self.send(Incoming(text=text, given=given))

    def taps(self, label: str) -> Outcome:
        """Presses the newest button of that label, or of its row's heading and that label."""
        button = self.button(label)
        self.pressed[label] = button
        return self.send(Incoming(press=button.press))

    def taps_again(self, label: str) -> Outcome:
        """Presses a button once more that was pressed before, wherever the chat is by now."""
        return self.send(Incoming(press=self.pressed[label].press))

    def button(self, label: str) -> Button:
        """The newest button of that label on the screen."""
        for message in reversed(self.messages):
            for name, button in headed(message):
                if bare(label) in (name, bare(button.label)):
                    return button
        raise AssertionError(f"no button {label!r} on the screen:\n{self.messages[-3:]}")

    def wait(self, until: datetime, *, is_down: bool = False) -> None:
        """Moves the clock and delivers what falls due: on time, or late after a downtime."""
        while due := self._due(until):
            at, key = due
            self._settled.add(key)
            self.now = until if is_down else max(at, self.now)
            self.send(Incoming(occasion=f"{key[0]}.{key[1]}"))
        self.now = until

    def _due(self, until: datetime) -> tuple[datetime, tuple[str, date]] | None:
        due = [(at, key) for key, at in self._owed.items() if key not in self._settled]
        return min((each for each in due if each[0] <= until), default=None)

    def show(self, outcome: Outcome, press: str) -> None:
        """Puts what is said into the chat, where it edits the message whose button was pressed."""
        for reply in outcome.replies:
            self.said.append(reply)
            place = self._holding(press) if reply.edits else None
            if place is None:
                self.messages.append(reply)
            else:
                self.messages[place] = reply
                press = ""
        if outcome.notice:
            self.notices.append(outcome.notice)

    def _holding(self, press: str) -> int | None:
        """The newest message that has this button."""
        for place in reversed(range(len(self.messages))):
            if any(button.press == press for _name, button in headed(self.messages[place])):
                return place
        return None


def visible(replies: tuple[Reply, ...]) -> list[tuple[str, str, list[str]]]:
    """What new messages say, and their buttons' labels; edits only tidy up the one before."""
    return [
        (reply.title, reply.text, [button.label for row in reply.rows for button in row])
        for reply in replies
        if not reply.edits
    ]
