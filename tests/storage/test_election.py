from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from storage.database import open_database
from tests.postgresql import Server
from tests.storage.samples import file_url


@pytest.fixture
def url(postgresql: Server) -> Iterator[str]:
    with postgresql.database() as address:
        yield address


async def test_one_process_has_the_seat_until_it_leaves(
    url: str, secret: str, key_file: Path
) -> None:
    async with (
        open_database(url, secret, key_file) as one,
        open_database(url, secret, key_file) as two,
    ):
        assert await one.seat.take()
        assert not await two.seat.take()
        assert (await one.seat.is_held(), await two.seat.is_held()) == (True, False)
        await one.seat.leave()
        assert await two.seat.take()
        assert not await one.seat.is_held()
        await two.seat.leave()


async def test_a_seat_goes_with_its_connection(
    url: str, secret: str, key_file: Path, postgresql: Server
) -> None:
    async with (
        open_database(url, secret, key_file) as one,
        open_database(url, secret, key_file) as two,
    ):
        assert await one.seat.take()
        with postgresql.connect() as connection:
            holders = "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"
            connection.execute(text(holders))
        assert not await one.seat.is_held()
        await one.seat.leave()
        assert await two.seat.take()
        await two.seat.leave()


async def test_on_sqlite_the_only_process_has_the_seat(
    path: Path, secret: str, key_file: Path
) -> None:
    async with open_database(file_url(path), secret, key_file) as database:
        assert await database.seat.take()
        assert await database.seat.is_held()
        await database.seat.leave()
