"""Kills the process at random moments, while it pushes and while runners answer, and counts.

`make torture` does so two hundred times on each database; `make test` a few times.
"""

import asyncio
import itertools
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import AbstractAsyncContextManager, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import func, select, text

from bot.bot_api import make_bot
from storage.tables import DeliveryRow
from tests.bot.coach import RUNNER, SECRET, Clock, Coach, opened
from tests.bot.process import Running, running
from tests.fakes.telegram import FakeTelegram, Person
from tests.postgresql import serving

KILLS = 200
A_LIFE = 20
"""Reminders that a process sends before it is killed, more or less."""

PER_SECOND = 40
WRITERS = 5
LONGEST_LIFE = 2.0
"""Seconds after the start; what is due by then has been claimed."""

PATIENCE = 30
"""Seconds without any progress after which the last process has lost what is left."""

DAY = timedelta(days=1)


@dataclass
class Counts:
    """What came of it.

    `in_flight` were taken by Telegram and not yet noted when a kill came, `at_once` the most of
    them at one kill.
    """

    kills: int = 0
    reminders: int = 0
    lost: int = 0
    repeated: int = 0
    in_flight: int = 0
    at_once: int = 0
    answers: int = 0
    answers_lost: int = 0

    def __str__(self) -> str:
        return (
            f"{self.kills} kills: {self.reminders} reminders, {self.lost} lost, {self.repeated} "
            f"repeated of {self.in_flight} in flight at a kill ({self.at_once} at most at one); "
            f"{self.answers} answers, {self.answers_lost} lost"
        )


@dataclass
class Torture:
    """A crowd that is owed a reminder now, and some who write all the time."""

    home: Path
    telegram: FakeTelegram
    coach: Coach
    url: str
    crowd: list[Person]
    writers: list[Person]
    chance: random.Random
    said: dict[int, list[date]]

    async def live(self) -> int:
        """One life of the process, to its sudden end; returns what was in flight at any so far."""
        async with self._process() as process:
            await process.prints("listens")
            await self._write()
            await asyncio.sleep(self.chance.uniform(0, LONGEST_LIFE))
            await process.killed()
        # A moment for what the kernel still holds of a request that was sent.
        await asyncio.sleep(0.05)
        in_flight = sum(self._heard().values()) - await self._noted()
        await self._leases_end()
        return in_flight

    async def end(self) -> Counts:
        """The last life, in which everything that is left is done."""
        async with self._process() as process:
            await process.prints("listens")
            before, idle = None, 0
            while idle < PATIENCE:
                left = (await self._noted() - len(self.crowd), len(self.telegram.unconfirmed))
                if left == (0, 0):
                    break
                before, idle = left, idle + 1 if left == before else 0
                await asyncio.sleep(1)
            await process.told_to_stop()
        heard = self._heard()
        lost = [person for person in self.crowd if not heard[person.chat_id]]
        return Counts(
            reminders=len(self.crowd),
            lost=len(lost),
            repeated=sum(heard.values()) - len(self.crowd) + len(lost),
            answers=sum(len(days) for days in self.said.values()),
            answers_lost=await self._answers_lost(),
        )

    def _process(self) -> AbstractAsyncContextManager[Running]:
        return running(
            self.home,
            self.telegram,
            SECRET_KEY=SECRET,
            DATABASE_URL=self.url,
            TELEGRAM_MESSAGES_PER_SECOND=str(PER_SECOND),
        )

    async def _write(self) -> None:
        """Each writer tells of a run on a day that nobody has told of before."""
        for person in self.writers:
            days = self.said[person.id]
            days.append(self.coach.clock().date() + (2 + len(days)) * DAY)
            await person.says(f"{days[-1]:%-d %B %Y} easy 7 km")

    def _heard(self) -> Counter[int]:
        """How often each of the crowd got a reminder."""
        chats = {person.chat_id for person in self.crowd}
        sent = (call for call in self.telegram.calls if call.method.lower() == "sendmessage")
        return Counter(call.params["chat_id"] for call in sent if call.params["chat_id"] in chats)

    async def _noted(self) -> int:
        async with self.coach.database.reading() as session:
            sent = select(func.count()).where(DeliveryRow.state == "sent")
            return await session.scalar(sent) or 0

    async def _leases_end(self) -> None:
        """As if two minutes had gone by: what the dead one had claimed is due again."""
        async with self.coach.database.writing() as session:
            early = "UPDATE deliveries SET wake_at = due_at WHERE leased_until IS NOT NULL"
            await session.execute(text(early))

    async def _answers_lost(self) -> int:
        lost = 0
        for person in self.writers:
            runner = (await self.coach.recalls(person)).runner
            stored = runner.runs if runner else {}
            lost += sum(day not in stored for day in self.said[person.id])
        return lost


async def torture(home: Path, url: str, kills: int, size: int, seed: int = 7) -> Counts:
    """So many kills, while a crowd of that size is reminded."""
    now = datetime.now(UTC)
    zone = f"Etc/GMT{now.hour - 12:+d}"
    hour = (now - timedelta(minutes=5)).astimezone(ZoneInfo(zone)).time().replace(microsecond=0)
    clock = Clock(now - timedelta(minutes=10))
    async with FakeTelegram() as telegram, opened(home, telegram, clock, url=url) as coach:
        crowd = [telegram.person(f"Runner {number}") for number in range(size)]
        writers = [telegram.person(f"Writer {number}") for number in range(WRITERS)]
        for person in (*crowd, *writers):
            await person.says("/start")
        for person in crowd:
            owed = replace(RUNNER, zone=zone, message_at=hour, advised_on=None)
            await coach.knows(person, owed)
        for person in writers:
            told = replace(RUNNER, zone=zone, message_at=hour, advised_on=now.date() + DAY)
            await coach.knows(person, told)
        async with make_bot(telegram.token, telegram.url) as bot:
            await bot.delete_webhook(drop_pending_updates=True)
        chance = random.Random(seed)  # noqa: S311 - moments, not secrets
        said: dict[int, list[date]] = {person.id: [] for person in writers}
        tortured = Torture(home, telegram, coach, url, crowd, writers, chance, said)
        in_flight = [0, *[await tortured.live() for _number in range(kills)]]
        most = max(after - before for before, after in itertools.pairwise(in_flight))
        counts = await tortured.end()
        return replace(counts, kills=kills, in_flight=in_flight[-1], at_once=most)


@contextmanager
def databases(home: Path) -> Iterator[dict[str, str]]:
    """The address of a database of each kind."""
    with serving() as server, server.database() as url:
        yield {"SQLite": f"sqlite+aiosqlite:///{home}/data/sidestride.db", "PostgreSQL": url}


def main() -> int:
    """Prints the counts of each database; the exit code is 1 if anything was lost."""
    fine = True
    with tempfile.TemporaryDirectory() as folder, databases(Path(folder)) as addresses:
        for name, url in addresses.items():
            counts = asyncio.run(torture(Path(folder), url, KILLS, KILLS * A_LIFE))
            print(f"{name}: {counts}", flush=True)
            fine &= not counts.lost and not counts.answers_lost
            fine &= counts.repeated <= counts.in_flight
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
