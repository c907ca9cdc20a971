"""Engines: a threaded one for starting and commands, an async one for everything else.

What is special about SQLite's connections is here and nowhere else.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, func, select
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage import files
from storage.addresses import for_existing_file, place
from storage.errors import DatabaseUnreachable
from storage.sqlite_thread import connecting

WRITES = {"writes": True}
"""Execution options of an engine whose transactions are going to write."""

BUSY_SECONDS = 1.5
"""How long the loop's writers wait for another process; callers try again, and a stop is soon."""

IDLE_SECONDS = 10
"""After so long within a transaction without a word PostgreSQL frees its rows for others: the
process has hung, or its machine is gone."""

SILENCE = {
    "connect_timeout": 5,
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": 10_000,
}
"""How soon a server counts as gone that answers nothing, where a system waits for minutes or hours:
libpq's parameters, in seconds, the last in milliseconds. An address may say otherwise."""

MIGRATION_LOCK = 7_433_378_374
"""An arbitrary number, shared by all processes, that names the advisory lock on PostgreSQL."""

REASONS = {
    "locked": "is locked by another program; close that one, or wait until it is done",
    "readonly": "is read-only; give this user the right to write the file and its folder",
    "not a database": "is not an SQLite database, or is damaged; restore a backup",
    "permission denied": "does not let this user make tables; grant CREATE on its schema",
    "full": "has no space left; free some on its disk",
}

# Parameters hold chat ids and tokens, and errors are logged.
OPTIONS: dict[str, Any] = {"hide_parameters": True}


def threaded_engine(address: URL) -> Engine:
    """An engine for one thread at a time; on SQLite the file must exist."""
    address = for_existing_file(address)
    if address.drivername == "sqlite+aiosqlite":
        address = address.set(drivername="sqlite+pysqlite")
    engine = create_engine(address, **OPTIONS, **_care(address))
    _tend(engine, files.BUSY_SECONDS)
    return engine


def async_engine(address: URL) -> AsyncEngine:
    """An engine for the event loop; on SQLite the file must exist."""
    address = for_existing_file(address)
    options = OPTIONS | _care(address)
    if address.drivername == "sqlite+aiosqlite":
        options |= {"async_creator": connecting(address)}
    else:
        options |= {"connect_args": {**SILENCE, **address.query}}
    engine = create_async_engine(address, **options)
    if engine.dialect.name == "postgresql":
        event.listen(engine.sync_engine, "connect", _limit_idling)
    _tend(engine.sync_engine, min(BUSY_SECONDS, files.BUSY_SECONDS))
    return engine


def take_migration_lock(connection: Connection) -> None:
    """Waits until no other process migrates, and keeps others waiting until the commit.

    On SQLite the writing transaction that is already under way is that lock.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(MIGRATION_LOCK)))


@contextmanager
def explained(address: URL) -> Iterator[None]:
    """Turns what a database says of its own trouble into one sentence.

    Raises:
        DatabaseUnreachable: it could not be opened, read or written.
    """
    try:
        yield
    except (IntegrityError, DataError):
        raise
    except PoolTimeout as error:
        busy = f"The database {place(address)} is too busy; all connections are taken."
        raise DatabaseUnreachable(busy) from error
    except DBAPIError as error:
        raise DatabaseUnreachable(_sentence(address, error.orig)) from error
    except sqlite3.Error as error:
        raise DatabaseUnreachable(_sentence(address, error)) from error


def _sentence(address: URL, cause: BaseException | None) -> str:
    # Only the first line: a server's later ones may quote what was to be stored.
    said = (str(cause).splitlines() or ["it does not say why"])[0]
    known = next((reason for word, reason in REASONS.items() if word in said), None)
    return f"The database {place(address)} {known or f'cannot be used: {said}'}."


def _care(address: URL) -> dict[str, Any]:
    # A server may have been restarted since a connection was last used; a file was not.
    return {"pool_pre_ping": address.drivername.startswith("postgresql")}


def _tend(engine: Engine, busy_seconds: float) -> None:
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", partial(_set_pragmas, busy_seconds))
        event.listen(engine, "begin", _begin)


def _set_pragmas(busy_seconds: float, connection: DBAPIConnection, _record: object) -> None:
    # Python's sqlite3 would begin transactions by itself, too late and always as readers.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (
        f"busy_timeout = {int(busy_seconds * 1000)}",
        "foreign_keys = ON",
        "secure_delete = ON",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _limit_idling(connection: DBAPIConnection, _record: object) -> None:
    cursor = connection.cursor()
    cursor.execute(f"SET idle_in_transaction_session_timeout = '{IDLE_SECONDS}s'")
    cursor.close()
    connection.commit()


def _begin(connection: Connection) -> None:
    # A reader that turns writer half-way would fail at once instead of waiting its turn.
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
