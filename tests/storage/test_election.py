import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from storage.database import open_database
from storage.election import Seat
from tests.postgresql import Server
from tests.storage.samples import file_url


@pytest.fixture
def url(postgresql: Server) -> Iterator[str]:
    with postgresql.emptied() as address:
        yield address


async def taken(seat: Seat) -> None:
    """Once the server has noticed that a connection is gone, which takes a moment."""
    async with asyncio.timeout(5):
        while not await seat.take():  # noqa: ASYNC110 - the server rings no bell
            await asyncio.sleep(0.02)


async def test_one_process_has_the_seat_until_it_leaves(
    url: str, secret: str, key_file: Path
) -> None:
    async with (
        open_database(url, secret, key_file) as here,
        open_database(url, secret, key_file) as there,
    ):
        one, two = here.seat("telegram"), there.seat("telegram")
        assert await one.take()
        assert not await two.take()
        assert (await one.is_held(), await two.is_held()) == (True, False)
        await one.leave()
        await taken(two)
        assert not await one.is_held()
        other = here.seat("discord")
        assert await other.take()
        await other.leave()
        await two.leave()


async def test_a_seat_goes_with_its_connection(
    url: str, secret: str, key_file: Path, postgresql: Server
) -> None:
    async with (
        open_database(url, secret, key_file) as here,
        open_database(url, secret, key_file) as there,
    ):
        one, two = here.seat("telegram"), there.seat("telegram")
        assert await one.take()
        with postgresql.connect() as connection:
            holders = "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"
            connection.execute(text(holders))
        assert not await one.is_held()
        await one.leave()
        await taken(two)
        await two.leave()


async def test_on_sqlite_the_only_process_has_the_seat(
    path: Path, secret: str, key_file: Path
) -> None:
    async with open_database(file_url(path), secret, key_file) as database:
        seat = database.seat("telegram")
        assert await seat.take()
        assert await seat.is_held()
        await seat.leave()
