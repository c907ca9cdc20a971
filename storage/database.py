"""The database as the rest of the program sees it: open it, read it, write it."""

from asyncio import Lock, to_thread
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from pathlib import Path

from sqlalchemy import URL
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker

from storage.addresses import parse
from storage.election import Seat
from storage.encryption import use_keys
from storage.engine import WRITES, async_engine, explained
from storage.examining import Finding, examine
from storage.migrating import migrate
from storage.starting import start

__all__ = ["Database", "Finding", "examine", "migrate", "open_database"]


class Database:
    """An open database; `notices` are lines that the operator should read once."""

    def __init__(self, address: URL, engine: AsyncEngine, notices: tuple[str, ...]) -> None:
        self.notices = notices
        self._engine = engine
        self._address = address
        self._readers = async_sessionmaker(engine, expire_on_commit=False)
        writing = engine.execution_options(**WRITES)
        self._writers = async_sessionmaker(writing, expire_on_commit=False)
        # SQLite lets waiting writers try again and again, and starves some for seconds; within a
        # process they queue instead.
        self._queue = Lock() if engine.dialect.name == "sqlite" else nullcontext()

    def seat(self, platform: str) -> Seat:
        """For listening to a platform, which one process does for all that use this database."""
        return Seat(self._engine, platform)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        """A session that sees one consistent state; what it changes is forgotten.

        Raises:
            DatabaseUnreachable: the database cannot be opened or read.
        """
        with explained(self._address):
            async with self._readers() as session:
                yield session

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncSession]:
        """A session in one transaction, committed at the end, or undone by any error.

        Never open one within another: on SQLite the inner one would wait for the outer.

        Raises:
            DatabaseUnreachable: the database cannot be opened or written.
        """
        with explained(self._address):
            async with self._queue, self._writers.begin() as session:
                yield session


@asynccontextmanager
async def open_database(url: str, secret: str, key_file: Path) -> AsyncIterator[Database]:
    """Opens a database, after making, migrating and unlocking it where that is needed.

    `secret` holds Fernet keys, comma separated, the first for encrypting; if it is empty, the key
    file is used, and made at the very first start.

    Raises:
        StorageError: the one sentence that says what to mend.
    """
    address = parse(url)
    # In a thread, because migrations and backups would hold up the loop.
    started = await to_thread(start, address, secret, key_file)
    engine = async_engine(address)
    use_keys(engine.sync_engine, started.keys)
    try:
        yield Database(address, engine, started.notices)
    finally:
        await engine.dispose()
