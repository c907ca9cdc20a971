"""Runners on platforms that only exist in the test: what two chats have to do with each other."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bot.daily import Daily
from bot.handle import Handler
from bot.platform import Errand, PlatformError
from coach.runner import Runner
from dialogs.due import wakes
from dialogs.messages import Incoming, Reply, Where
from dialogs.scene import Conversation, House, Outcome
from storage.database import Database, open_database
from storage.loading import Kept, load
from tests.bot.coach import SECRET, Clock
from tests.saving import save
from tests.stories.player import render


@dataclass
class Talker:
    """Somebody in one chat; `heard` is all that was said there and not asked for yet."""

    where: Where
    club: "Club"
    heard: list[Reply] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    screen: Reply = field(default_factory=lambda: Reply(text=""))

    async def says(self, text: str) -> str:
        """Types something; returns what was answered, on one line."""
        return await self._sends(Incoming(text=text, id=self.club.next_id()))

    async def taps(self, label: str, *, on: Reply | None = None) -> str:
        """Presses a button of the last message, or of an older one."""
        buttons = [button for row in (on or self.screen).rows for button in row]
        (press,) = (button.press for button in buttons if button.label == label)
        return await self._sends(Incoming(press=press, id=self.club.next_id()))

    async def hears(self) -> str:
        """What the clock owes by now."""
        await self.club.daily.deliver_due()
        return self._heard()

    async def knows(self, runner: Runner) -> None:
        """Has answered everything already."""
        kept = await self.recalls()
        owed = wakes(runner, Conversation(), self.club.clock())
        outcome = Outcome(runner=runner, conversation=Conversation(), wakes=owed)
        async with self.club.database.writing() as session:
            await save(session, kept, outcome, update="", now=self.club.clock())

    async def recalls(self) -> Kept:
        """What is stored."""
        async with self.club.database.reading() as session:
            return await load(session, self.where, "")

    async def runner(self) -> Runner:
        """The runner, who is there."""
        runner = (await self.recalls()).runner
        assert runner is not None
        return runner

    async def _sends(self, incoming: Incoming) -> str:
        await self.club.handler.handle(self.where, incoming, self._hear)
        return self._heard()

    async def _hear(self, outcome: Outcome) -> None:
        self.hear(outcome.replies)
        if outcome.notice:
            self.notices.append(outcome.notice)

    def hear(self, replies: Sequence[Reply]) -> None:
        """Shows messages."""
        self.heard.extend(replies)
        self.screen = replies[-1] if replies else self.screen

    def _heard(self) -> str:
        said = " | ".join(f"{render(reply)} {reply.code}".strip() for reply in self.heard)
        self.heard.clear()
        return said


@dataclass
class Platform:
    """A platform whose chats are talkers; `trouble` is raised instead of the next push."""

    name: str
    talkers: dict[Where, Talker] = field(default_factory=dict)
    trouble: list[PlatformError] = field(default_factory=list)

    async def push(
        self, where: Where, replies: Sequence[Reply], errand: Errand | None = None
    ) -> None:
        """Says what the clock owes."""
        del errand
        if self.trouble:
            raise self.trouble.pop()
        self.talkers[where].hear(replies)


@dataclass
class Club:
    """Everything that is needed to talk."""

    database: Database
    handler: Handler
    daily: Daily
    clock: Clock
    platforms: dict[str, Platform]
    updates: int = 0

    def talker(self, platform: str, user: str) -> Talker:
        """Somebody new in a private chat."""
        where = Where(platform, user, user)
        return self.platforms[platform].talkers.setdefault(where, Talker(where, self))

    def next_id(self) -> str:
        """An update's."""
        self.updates += 1
        return str(self.updates)


@asynccontextmanager
async def opened_club(home: Path, clock: Clock, house: House | None = None) -> AsyncIterator[Club]:
    """A club of two platforms."""
    url = f"sqlite+aiosqlite:///{home}/data/sidestride.db"
    async with open_database(url, SECRET, home / "unused.key") as database:
        handler = Handler(database, house or House(), clock)
        platforms = {name: Platform(name) for name in ("telegram", "discord")}
        daily = Daily(database, handler, platforms, clock)
        yield Club(database, handler, daily, clock, platforms)
