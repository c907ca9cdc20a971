"""How fast the push is, beside the library's own job queue; `make bench` prints it as a table.

The local Bot API server runs in this process and the bot in another, as on a machine of two cores.
"""

import asyncio
import itertools
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import (
    AbstractAsyncContextManager,
    AsyncExitStack,
    asynccontextmanager,
    contextmanager,
)
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import text

from bot.bot_api import make_bot
from storage.database import open_database
from storage.deliveries import claim, next_wake
from tests.bot.coach import RUNNER, SECRET, Clock, Coach, opened, where
from tests.bot.process import Running, running
from tests.fakes.telegram import FakeTelegram, Person
from tests.postgresql import Server, serving

UNLIMITED, USUAL = "0", "30"
CROWD, MANY = 1_500, 10_000
SECONDS = 10
"""How long the limit is watched."""

QUIET = 8
"""Seconds in which nothing arrives, after which nothing more is waited for."""

REPLIES_EVERY, REPLIES = 0.2, 200
"""As many a second as there is room for beside the push."""

TOWNS_ARE_READ = 20
"""Seconds after the start, by which all is as it stays."""

MILLION = 1_000_000


def row(name: str, value: str) -> None:
    """One line of the table."""
    print(f"{name:<62} {value:>24}", flush=True)


@contextmanager
def addresses(server: Server) -> Iterator[dict[str, Callable[[Path], str]]]:
    """A new database of each kind, by the folder that it may lie in."""
    with server.database() as url:
        yield {
            "SQLite": lambda home: f"sqlite+aiosqlite:///{home}/data/sidestride.db",
            "PostgreSQL": lambda _home: url,
        }


@asynccontextmanager
async def crowd(
    url: Callable[[Path], str], size: int
) -> AsyncIterator[tuple[Path, str, FakeTelegram, list[Person]]]:
    """So many runners who are owed a message since five minutes ago."""
    now = datetime.now(UTC)
    zone = f"Etc/GMT{now.hour - 12:+d}"
    hour = (now - timedelta(minutes=5)).astimezone(ZoneInfo(zone)).time().replace(microsecond=0)
    async with AsyncExitStack() as stack:
        home = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        telegram = await stack.enter_async_context(FakeTelegram())
        clock = Clock(now - timedelta(minutes=10))
        people = [telegram.person(f"Runner {number}") for number in range(size)]
        for person in people:
            await person.says("/start")
        async with opened(home, telegram, clock, url=url(home)) as coach:
            runner = replace(RUNNER, zone=zone, message_at=hour, advised_on=None)
            await coach.knows(people[0], runner)
            await _same_for(coach, people[1:])
        async with make_bot(telegram.token, telegram.url) as bot:
            await bot.delete_webhook(drop_pending_updates=True)
        yield home, url(home), telegram, people


async def _same_for(coach: Coach, people: list[Person]) -> None:
    """Copies the first runner for everybody else, since encrypting so many takes a while."""
    if not people:
        return
    async with coach.database.writing() as session:
        first = (await session.execute(text("SELECT max(id) FROM runners"))).scalar_one()
        numbers = [{"first": first, "mine": first + n + 1} for n in range(len(people))]
        chats = [
            {**each, "chat": where(person).chat, "user": where(person).user}
            for each, person in zip(numbers, people, strict=True)
        ]
        await session.execute(
            text(
                "INSERT INTO runners (id, zone, profile, revision, created_at, changed_at) "
                "SELECT :mine, zone, profile, revision, created_at, changed_at "
                "FROM runners WHERE id = :first"
            ),
            numbers,
        )
        await session.execute(
            text(
                'INSERT INTO accounts (platform, "user", chat, runner_id, pushes) '
                "SELECT platform, :user, :chat, :mine, pushes FROM accounts "
                "WHERE runner_id = :first"
            ),
            chats,
        )
        await session.execute(
            text(
                "INSERT INTO deliveries "
                "(runner_id, platform, kind, day, due_at, wake_at, state, attempts) "
                "SELECT :mine, platform, kind, day, due_at, wake_at, state, attempts "
                "FROM deliveries WHERE runner_id = :first"
            ),
            numbers,
        )
        if session.get_bind().dialect.name == "postgresql":
            last = "setval(pg_get_serial_sequence('runners', 'id'), max(id))"
            await session.execute(text(f"SELECT {last} FROM runners"))  # noqa: S608 - our own words


def arrivals(telegram: FakeTelegram, people: list[Person]) -> list[float]:
    """When the push's messages arrived."""
    chats = {person.chat_id for person in people}
    sent = (call for call in telegram.calls if call.method.lower() == "sendmessage")
    return [call.at for call in sent if call.params["chat_id"] in chats]


async def until_sent(telegram: FakeTelegram, people: list[Person], count: int) -> list[float]:
    """Waits until so many have arrived."""
    patience_ends = time.monotonic() + 300
    while len(times := arrivals(telegram, people)) < count:
        if time.monotonic() > patience_ends:
            raise TimeoutError(f"only {len(times)} of {count} arrived")
        await asyncio.sleep(0.2)
    return times


async def until_quiet(telegram: FakeTelegram, people: list[Person]) -> list[float]:
    """Waits until some have arrived and no more come."""
    before = -1
    while not (times := arrivals(telegram, people)) or len(times) != before:
        before = len(times)
        await asyncio.sleep(QUIET)
    return times


def a_second(times: list[float]) -> float:
    """How many arrived a second, without the slow beginning and end."""
    middle = times[len(times) // 10 : len(times) - len(times) // 10]
    return (len(middle) - 1) / (middle[-1] - middle[0]) if len(middle) > 1 else 0.0


def bot(
    home: Path, telegram: FakeTelegram, url: str, limit: str = UNLIMITED
) -> AbstractAsyncContextManager[Running]:
    """The bot as its own process."""
    return running(
        home,
        telegram,
        SECRET_KEY=SECRET,
        DATABASE_URL=url,
        TELEGRAM_MESSAGES_PER_SECOND=limit,
    )


async def deliveries(name: str, url: Callable[[Path], str], processes: int = 1) -> None:
    """End to end: claimed, composed, sent and noted."""
    async with crowd(url, CROWD) as (home, address, telegram, people), AsyncExitStack() as stack:
        for _number in range(processes):
            await stack.enter_async_context(bot(home, telegram, address))
        times = await until_sent(telegram, people, CROWD)
    several = f", {processes} processes" if processes > 1 else ""
    row(f"deliveries a second, limiter off, {name}{several}", f"{a_second(times):.0f}")


async def share_of_limit(name: str, url: Callable[[Path], str]) -> None:
    """How much of its 25 a second the push uses."""
    async with (
        crowd(url, 25 * (SECONDS + 3)) as (home, address, telegram, people),
        bot(home, telegram, address, USUAL),
    ):
        times = await until_sent(telegram, people, 25 * SECONDS)
    busiest = max(sum(at <= other < at + 1 for other in times) for at in times)
    row(f"share of the push's 25 a second, limiter on, {name}", f"{a_second(times) / 25:.1%}")
    row(f"most in any second, {name}", f"{busiest}")


async def replies(name: str, url: Callable[[Path], str], size: int) -> None:
    """From a message to its answer, with or without a push going on."""
    async with crowd(url, size) as (home, address, telegram, people):
        writers = [telegram.person(f"Writer {number}") for number in range(20)]
        async with bot(home, telegram, address, USUAL) as process:
            await process.prints("listens")
            for writer in writers:
                await writer.says("/start")
                await writer.hears(timeout=30)
            await asyncio.sleep(TOWNS_ARE_READ)
            waits = []
            for writer in itertools.islice(itertools.cycle(writers), REPLIES):
                began = time.monotonic()
                await writer.says("/privacy")
                await writer.hears("Privacy", timeout=30)
                waits.append(1000 * (time.monotonic() - began))
                await asyncio.sleep(REPLIES_EVERY)
            pushed = len(arrivals(telegram, people))
    cuts = statistics.quantiles(waits, n=100)
    during = f"while {pushed} of {size} are pushed" if size > 1 else "without a push"
    row(f"reply p50 and p99, {during}, {name}", f"{cuts[49]:.0f} ms, {cuts[98]:.0f} ms")


async def memory(name: str, url: Callable[[Path], str], size: int) -> None:
    """What the process holds while so many are due."""
    async with (
        crowd(url, size) as (home, address, telegram, people),
        bot(home, telegram, address) as process,
    ):
        await until_sent(telegram, people, 500)
        row(f"memory with {size:,} due, {name}", f"{megabytes(process)} MB")


def megabytes(process: Running | int) -> int:
    """The resident memory of a process."""
    pid = process if isinstance(process, int) else process.pid
    command = ["ps", "-o", "rss=", "-p", str(pid)]
    told = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own arguments
    return int(told.stdout) // 1024


SO_MANY_RUNNERS = {
    "SQLite": (
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :size) "
        "INSERT INTO runners (id, zone, profile, revision, created_at, changed_at) "
        "SELECT i, 'UTC', '', 1, :now, :now FROM n"
    ),
    "PostgreSQL": (
        "INSERT INTO runners (id, zone, profile, revision, created_at, changed_at) "
        "SELECT i, 'UTC', '', 1, :now, :now FROM generate_series(1, :size) AS n(i)"
    ),
}


async def tick(name: str, url: Callable[[Path], str], size: int) -> None:
    """A claim and the look for the next one, while nothing is due."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        async with open_database(url(home), SECRET, home / "unused.key") as database:
            tomorrow = datetime.now(UTC) + timedelta(days=1)
            async with database.writing() as session:
                at = {"size": size, "now": _stored(name, tomorrow)}
                await session.execute(text(SO_MANY_RUNNERS[name]), at)
                await session.execute(
                    text(
                        "INSERT INTO deliveries "
                        "(runner_id, platform, kind, day, due_at, wake_at, state, attempts) "
                        "SELECT id, 'telegram', 'daily', :day, :at, :at, 'pending', 0 FROM runners"
                    ),
                    {"day": _day(name, tomorrow), "at": _stored(name, tomorrow)},
                )
            waits = []
            for _each in range(50):
                began = time.perf_counter()
                async with database.writing() as session:
                    now = datetime.now(UTC)
                    assert not await claim(session, now, timedelta(minutes=2), 100, "telegram")
                async with database.reading() as session:
                    await next_wake(session, ["telegram"])
                waits.append(1000 * (time.perf_counter() - began))
    row(f"tick with {size:,} runners and nothing due, {name}", f"{statistics.median(waits):.1f} ms")


def _stored(name: str, at: datetime) -> object:
    return at.replace(tzinfo=None).isoformat(sep=" ") if name == "SQLite" else at


def _day(name: str, at: datetime) -> object:
    return at.date().isoformat() if name == "SQLite" else at.date()


async def job_queue(size: int) -> None:
    """The naive alternative: the library's job queue with one job for each runner."""
    async with FakeTelegram() as telegram:
        people = [telegram.person(f"Runner {number}") for number in range(size)]
        for person in people:
            await person.says("/start")
        environment = {**os.environ, "TOKEN": telegram.token, "URL": telegram.url}
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.bot.naive"),
            env=environment,
            stdin=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
        )
        assert process.stdin is not None
        process.stdin.write("\n".join(str(person.chat_id) for person in people).encode())
        process.stdin.close()
        try:
            times = await until_quiet(telegram, people)
            row(f"JobQueue with {size:,} jobs: delivered", f"{len(times):,}")
            row(f"JobQueue with {size:,} jobs: deliveries a second", f"{a_second(times):.0f}")
            row(f"JobQueue with {size:,} jobs: memory", f"{megabytes(process.pid)} MB")
        finally:
            process.kill()
            await process.wait()


async def main() -> None:
    """All of it."""
    with serving() as server:
        for kind in ("SQLite", "PostgreSQL"):
            for measure in (deliveries, share_of_limit):
                with addresses(server) as urls:
                    await measure(kind, urls[kind])
            for size in (1, MANY):
                with addresses(server) as urls:
                    await replies(kind, urls[kind], size)
            for size in (1_000, MILLION):
                with addresses(server) as urls:
                    await tick(kind, urls[kind], size)
            for size in (10_000, 100_000):
                with addresses(server) as urls:
                    await memory(kind, urls[kind], size)
        with addresses(server) as urls:
            await deliveries("PostgreSQL", urls["PostgreSQL"], processes=2)
    for size in (200, CROWD):
        await job_queue(size)


if __name__ == "__main__":
    asyncio.run(main())
