"""SQLite's thread: a trip for each statement, and what a statement says is the same."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest

from storage.sqlite_thread import Cursor


class Thread:
    """Where statements are executed, here at once; counts the trips."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.trips = 0

    async def __call__(self, do: Callable[..., object], *arguments: object) -> None:
        self.trips += 1
        do(self._connection, *arguments)


@pytest.fixture
def thread() -> Iterator[Thread]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE runs (km INTEGER PRIMARY KEY)")
        yield Thread(connection)


async def test_a_statement_is_one_trip_with_all_of_its_rows(thread: Thread) -> None:
    cursor = await Cursor(thread).__aenter__()
    await cursor.executemany("INSERT INTO runs VALUES (?)", [(5,), (8,), (13,)])
    assert (cursor.rowcount, cursor.description) == (3, None)
    await cursor.execute("UPDATE runs SET km = km + 1 WHERE km > ? RETURNING km", (5,))
    assert await cursor.fetchall() == [(9,), (14,)]
    assert (cursor.rowcount, cursor.description[0][0]) == (2, "km")
    await cursor.close()
    assert thread.trips == 2


async def test_what_fails_there_fails_here(thread: Thread) -> None:
    cursor = Cursor(thread)
    with pytest.raises(sqlite3.IntegrityError):
        await cursor.executemany("INSERT INTO runs VALUES (?)", [(5,), (5,)])
