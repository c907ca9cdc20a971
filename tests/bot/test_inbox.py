"""Two replicas on one database: each update is handled once, and each person's in order."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot import inbox
from bot.clock import now
from bot.inbox import MOST_ATTEMPTS, Handle, Inbox
from storage.database import Database, open_database
from storage.errors import Conflict
from storage.inbox import Arrived, oldest
from tests.bot.coach import SECRET
from tests.storage.conftest import path, server, url

__all__ = ["path", "server", "url"]

PEOPLE = 12
EACH = 10


@pytest.fixture
async def databases(url: str, tmp_path: Path) -> AsyncIterator[tuple[Database, Database]]:
    async with (
        open_database(url, SECRET, tmp_path / "unused") as one,
        open_database(url, SECRET, tmp_path / "unused") as other,
    ):
        yield one, other


@asynccontextmanager
async def handling(database: Database, handle: Handle) -> AsyncIterator[Inbox]:
    """An inbox that is emptied for as long as the block lasts."""
    stop = asyncio.Event()
    mine = Inbox(database, handle, now)
    task = asyncio.create_task(mine.run(stop))
    try:
        yield mine
    finally:
        stop.set()
        await task


def said(user: str, number: int) -> Arrived:
    return Arrived(platform="telegram", number=number, user=user, body=f"{user} {number}")


async def emptied(database: Database, within: float = 20) -> None:
    async with asyncio.timeout(within):
        while True:
            async with database.reading() as session:
                if await oldest(session, "telegram") is None:
                    return
            await asyncio.sleep(0.02)


async def test_together_they_handle_everything_once_and_in_order(
    databases: tuple[Database, Database],
) -> None:
    handled: defaultdict[str, list[int]] = defaultdict(list)
    busy: set[str] = set()
    hands: defaultdict[str, int] = defaultdict(int)

    def by(name: str) -> Handle:
        async def handle(body: str) -> None:
            person, number = body.split()
            assert person not in busy
            busy.add(person)
            await asyncio.sleep(int(number) * 7 % 10 / 1000)
            busy.remove(person)
            handled[person].append(int(number))
            hands[name] += 1

        return handle

    one, other = databases
    async with handling(one, by("one")) as first, handling(other, by("other")) as second:
        for turn in range(EACH):
            for person in range(PEOPLE):
                taking = first if (turn + person) % 2 else second
                number = turn * PEOPLE + person
                await taking.take(said(str(person), number))
        await emptied(one)
    assert handled == {
        str(person): [turn * PEOPLE + person for turn in range(EACH)] for person in range(PEOPLE)
    }
    assert set(hands) == {"one", "other"}


async def test_a_replica_that_falls_silent_is_replaced(
    databases: tuple[Database, Database], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inbox, "LEASE", inbox.LEASE / 20)
    monkeypatch.setattr(inbox, "NAP", 0.05)
    begun = asyncio.Event()
    handled: list[str] = []

    async def hang(body: str) -> None:
        del body
        begun.set()
        await asyncio.Event().wait()

    async def note(body: str) -> None:
        handled.append(body)

    one, other = databases
    silent = Inbox(one, hang, now)
    await silent.take(said("ada", 1))
    task = asyncio.create_task(silent.run(asyncio.Event()))
    await begun.wait()
    # It does nothing any more, neither claims again what it has lost.
    monkeypatch.setattr(silent, "_go_on", asyncio.Event().wait)
    async with handling(other, note):
        await emptied(other)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert handled == ["ada 1"]


async def test_a_shutdown_gives_back_at_once_what_it_could_not_finish(
    databases: tuple[Database, Database], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inbox, "GRACE", 0.05)
    begun = asyncio.Event()
    handled: list[str] = []

    async def hang(body: str) -> None:
        del body
        begun.set()
        await asyncio.Event().wait()

    async def note(body: str) -> None:
        handled.append(body)

    one, other = databases
    async with handling(one, hang) as mine:
        await mine.take(said("ada", 1))
        await begun.wait()
    async with handling(other, note):
        await emptied(other, within=inbox.LEASE.total_seconds() - 1)
    assert handled == ["ada 1"]


async def test_a_replica_that_takes_its_time_keeps_what_it_holds(
    databases: tuple[Database, Database], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inbox, "LEASE", inbox.LEASE / 10)
    monkeypatch.setattr(inbox, "SIGN_OF_LIFE", 0.1)
    monkeypatch.setattr(inbox, "NAP", 0.05)
    handled: list[str] = []

    async def slow(body: str) -> None:
        await asyncio.sleep(2)
        handled.append(body)

    one, other = databases
    async with handling(one, slow) as first, handling(other, slow):
        await first.take(said("ada", 1))
        await emptied(one)
    assert handled == ["ada 1"]


async def test_what_is_in_the_way_for_a_while_is_waited_for(
    databases: tuple[Database, Database],
) -> None:
    tries = 0

    async def overtaken(body: str) -> None:
        del body
        nonlocal tries
        tries += 1
        if tries < 3:
            raise Conflict("Another process was faster.")

    async with handling(databases[0], overtaken) as mine:
        await mine.take(said("ada", 1))
        await emptied(databases[0])
    assert tries == 3


async def test_what_ends_every_process_is_set_aside(
    databases: tuple[Database, Database],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    handled: list[str] = []

    async def note(body: str) -> None:
        handled.append(body)

    monkeypatch.setattr(inbox, "MOST_ATTEMPTS", 0)
    async with handling(databases[0], note) as mine:
        await mine.take(said("ada", 7))
        await emptied(databases[0])
    assert handled == []
    assert "Update 7 is set aside" in caplog.text
    assert MOST_ATTEMPTS
