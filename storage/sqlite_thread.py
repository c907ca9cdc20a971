"""SQLite's connections in their threads, with a single trip there for each statement.

The library goes there four times: to make a cursor, to execute, to fetch and to close. While the
loop is busy each trip waits for the interpreter's lock, which takes longer than most statements.
"""

import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from functools import partial
from typing import Any, Self

import aiosqlite
from sqlalchemy import URL


class Cursor:
    """What SQLAlchemy asks of a cursor; rows are fetched with the statement."""

    arraysize = 1

    def __init__(self, in_thread: Callable[..., Awaitable[Any]]) -> None:
        self._in_thread = in_thread
        self._rows: list[Any] = []
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None

    async def __aenter__(self) -> Self:
        return self

    async def execute(self, statement: str, parameters: Any = ()) -> None:  # noqa: ANN401 - sqlite3's
        """Executes it and fetches all of its rows."""
        await self._in_thread(self._do, sqlite3.Cursor.execute, statement, parameters)

    async def executemany(self, statement: str, parameters: Any) -> None:  # noqa: ANN401 - sqlite3's
        """Executes it once for each."""
        await self._in_thread(self._do, sqlite3.Cursor.executemany, statement, parameters)

    async def fetchall(self) -> list[Any]:
        """The rows, which are there already."""
        return self._rows

    async def close(self) -> None:
        """Nothing is open any more."""

    def _do(
        self,
        connection: sqlite3.Connection,
        execute: Callable[..., object],
        statement: str,
        parameters: Any,  # noqa: ANN401 - sqlite3's
    ) -> None:
        with closing(connection.cursor()) as cursor:
            execute(cursor, statement, parameters)
            self.description = cursor.description
            self._rows = cursor.fetchall() if cursor.description else []
            self.rowcount, self.lastrowid = cursor.rowcount, cursor.lastrowid


class Connection(aiosqlite.Connection):
    """The library's connection, with the cursors above."""

    def __init__(self, connect: Callable[[], sqlite3.Connection]) -> None:
        super().__init__(connect, iter_chunk_size=64)
        # As SQLAlchemy has it: whoever ends the program does not wait for what is idle.
        self._thread.daemon = True

    def cursor(self) -> Cursor:  # type: ignore[override]  # SQLAlchemy enters it, and that is all
        """A cursor; making one touches no file."""
        return Cursor(self._in_thread)

    async def _in_thread(self, do: Callable[..., object], *arguments: object) -> None:
        await self._execute(do, self._conn, *arguments)  # type: ignore[no-untyped-call]  # theirs


def connecting(address: URL) -> Callable[[], Connection]:
    """What makes a connection to a database's file."""
    dialect = address.get_dialect()()
    arguments: Any
    arguments, options = dialect.create_connect_args(address)
    return lambda: Connection(partial(sqlite3.connect, *arguments, **options))
