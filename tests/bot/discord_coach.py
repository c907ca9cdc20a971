"""The bot on the local Discord within the test: real library, real storage, a clock to be set."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from sqlalchemy import select

from bot.club_posts import ClubPosts
from bot.daily import Daily
from bot.discord.adapter import Discord
from bot.discord.clients import use_addresses
from bot.groups import Groups
from bot.handle import Handler
from coach.runner import Runner
from dialogs.due import wakes
from dialogs.messages import Where
from dialogs.scene import Conversation, House, Outcome
from storage.database import Database, open_database
from storage.loading import Kept, load
from storage.tables import DeliveryRow
from tests.bot.coach import RUNNER, SECRET, Clock
from tests.fakes.discord import FakeDiscord, Person
from tests.saving import save


@dataclass(frozen=True)
class DiscordCoach:
    """Everything that app.run would wire together."""

    clock: Clock
    database: Database
    handler: Handler
    discord: Discord
    daily: Daily
    posts: ClubPosts

    @asynccontextmanager
    async def listening(self, local: FakeDiscord) -> AsyncIterator[None]:
        """Holds the gateway until the block ends."""
        stop = asyncio.Event()
        task = asyncio.create_task(self.discord.listen(stop))
        try:
            await local.gateway.connected()
            yield
        finally:
            stop.set()
            await task

    async def knows(self, person: Person, runner: Runner = RUNNER) -> None:
        """Remembers somebody who has answered everything."""
        kept = await self.recalls(person)
        owed = wakes(runner, Conversation(), self.clock())
        outcome = Outcome(runner=runner, conversation=Conversation(), wakes=owed)
        async with self.database.writing() as session:
            await save(session, kept, outcome, update="", now=self.clock())

    async def recalls(self, person: Person) -> Kept:
        """What is stored of somebody."""
        async with self.database.reading() as session:
            return await load(session, where(person), "")

    async def deliveries(self) -> list[tuple[str, str]]:
        """What the clock owed: the day it is about and what became of it."""
        async with self.database.reading() as session:
            rows = await session.scalars(select(DeliveryRow).order_by(DeliveryRow.id))
            return [(f"{row.day:%a}", row.state) for row in rows]

    async def runner(self, person: Person) -> Runner:
        """The runner, who is there."""
        runner = (await self.recalls(person)).runner
        assert runner is not None
        return runner


def where(person: Person) -> Where:
    """A person's direct messages."""
    return Where("discord", person.dm.id, person.id)


@asynccontextmanager
async def opened(
    home: Path, local: FakeDiscord, clock: Clock, house: House | None = None, url: str = ""
) -> AsyncIterator[DiscordCoach]:
    """A coach who does not listen yet."""
    use_addresses(local.url, local.gateway_url)
    url = url or f"sqlite+aiosqlite:///{home}/data/sidestride.db"
    async with open_database(url, SECRET, home / "unused.key") as database:
        handler = Handler(database, house or House(), clock)
        discord = Discord(local.token, handler, Groups("discord", database, clock))
        posts = ClubPosts(database, {discord.name: discord}, clock)
        daily = Daily(database, handler, {discord.name: discord}, clock)
        try:
            yield DiscordCoach(clock, database, handler, discord, daily, posts)
        finally:
            await discord.close()


def passes(local: FakeDiscord, clock: Clock, **wait: float) -> None:
    """Time goes on here and at Discord."""
    clock.passes(**wait)
    local.clock.advance(seconds=timedelta(**wait).total_seconds())


FORM = {
    "PURPOSE: what is it for?": ["A weak spot"],
    "ENJOY: what do you like?": ["Cycling", "Yoga"],
    "BENEFITS: what are you after?": ["Strength"],
    "HOW will it support your running?": ["Farther"],
    "Your usual week of runs": "Mon rest, Tue intervals, Sun long 18k",
}
"""The first run on one page."""
