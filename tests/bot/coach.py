"""The bot within the test: real library, real storage, and a clock that the test sets."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from cryptography.fernet import Fernet
from sqlalchemy import select
from telegram import Bot
from telegram.ext import ExtBot

from bot.bot_api import DEFAULTS, make_bot
from bot.club_posts import ClubPosts
from bot.daily import Daily
from bot.groups import Groups
from bot.handle import Handler
from bot.limiter import Limiter
from bot.polling import Polling
from bot.telegram.adapter import Telegram
from coach.answers import Answers, Purpose
from coach.runner import Runner
from coach.runs import PlannedRun, Run, RunWeek
from dialogs.due import wakes
from dialogs.messages import Where
from dialogs.scene import Conversation, House, Outcome
from storage.database import Database, open_database
from storage.loading import Kept, load
from storage.tables import DeliveryRow
from tests.fakes.telegram import Direct, FakeTelegram, Person
from tests.saving import save

SECRET = Fernet.generate_key().decode()
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
WEEK = [Run.EASY, Run.REST, Run.HARD, Run.EASY, Run.REST, Run.EASY, Run.LONG]

RUNNER = Runner(
    zone="Europe/London",
    town="Leeds",
    answers=Answers(purposes=(Purpose.SUPPORT,), enjoys=("yoga", "cycling")),
    usual_week=RunWeek(tuple(PlannedRun(run) for run in WEEK)),
    message_at=time(7),
    advised_on=NOON.date(),
)


class Clock:
    """Stands still until it is moved."""

    def __init__(self, now: datetime = NOON) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def passes(self, **wait: float) -> None:
        """Goes on by so many hours, minutes or seconds."""
        self.now += timedelta(**wait)


@dataclass(frozen=True)
class Coach:
    """Everything that app.run would wire together."""

    clock: Clock
    bot: Bot
    database: Database
    handler: Handler
    telegram: Telegram
    groups: Groups
    daily: Daily
    posts: ClubPosts
    polling: Polling

    @asynccontextmanager
    async def listening(self) -> AsyncIterator[None]:
        """Polls until the block ends."""
        stop = asyncio.Event()
        task = asyncio.create_task(self.polling.run(stop))
        try:
            yield
        finally:
            stop.set()
            await task

    async def knows(
        self, person: Person, runner: Runner = RUNNER, *, owing_as: Runner | None = None
    ) -> None:
        """Remembers somebody who has answered everything; what is owed may be another's."""
        kept = await self.recalls(person)
        owed = wakes(owing_as or runner, Conversation(), self.clock())
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


def where(person: Person) -> Where:
    """A person's private chat."""
    return Where("telegram", str(person.chat_id), str(person.id))


@contextmanager
def locked(home: Path) -> Iterator[None]:
    """Another program writes to the database for as long as the block lasts."""
    path = home / "data" / "sidestride.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield
        other.execute("ROLLBACK")


def direct_bot(telegram: FakeTelegram) -> ExtBot[None]:
    """The library's bot without a network, for tests in which it is not the point."""
    return ExtBot(
        telegram.token,
        request=Direct(telegram),
        get_updates_request=Direct(telegram),
        defaults=DEFAULTS,
    )


@asynccontextmanager
async def opened(
    home: Path,
    telegram: FakeTelegram,
    clock: Clock,
    house: House | None = None,
    limiter: Limiter | None = None,
    url: str = "",
    bot: Bot | None = None,
) -> AsyncIterator[Coach]:
    """A coach who does not listen yet; several on one folder are as several processes."""
    url = url or f"sqlite+aiosqlite:///{home}/data/sidestride.db"
    bot = bot or make_bot(telegram.token, telegram.url)
    async with open_database(url, SECRET, home / "unused.key") as database, bot:
        handler = Handler(database, house or House(), clock)
        groups = Groups("telegram", database, clock)
        adapter = Telegram(bot, handler, groups, limiter)
        daily = Daily(database, handler, {adapter.name: adapter}, clock)
        posts = ClubPosts(database, {adapter.name: adapter}, clock)
        yield Coach(
            clock, bot, database, handler, adapter, groups, daily, posts, Polling(bot, adapter)
        )
