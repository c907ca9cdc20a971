"""Before anything else: the file is there, the schema is the newest and the key fits."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, Connection, insert, select

from storage import schema
from storage.addresses import file_of
from storage.backup import FOLDER, copy
from storage.encryption import use_keys
from storage.engine import WRITES, explained, take_migration_lock, threaded_engine
from storage.errors import KeyMissing
from storage.files import make_sqlite_file
from storage.keys import Keys, keys
from storage.tables import CanaryRow

SONG = "tweet"


@dataclass(frozen=True)
class Started:
    """The keys that fit, and what the operator should read."""

    keys: Keys
    notices: tuple[str, ...]


def start(address: URL, secret: str, key_file: Path) -> Started:
    """Makes what is missing and brings the schema up to date, in one transaction under a lock.

    Raises:
        StorageError: what keeps the database from being used; nothing in it was changed then.
    """
    path = file_of(address)
    with explained(address):
        if path is not None:
            make_sqlite_file(path)
        with locked(address) as connection:
            notices = _bring_up_to_date(connection, path)
            fitting = unlock(connection, path, secret, key_file)
    if fitting.made_in is not None:
        made = (
            f"A new key was made in {fitting.made_in}; keep a copy of it, "
            "for without it the answers cannot be read."
        )
        notices = (*notices, made)
    return Started(fitting, notices)


@contextmanager
def locked(address: URL) -> Iterator[Connection]:
    """One writing transaction that keeps every other start and migration waiting."""
    engine = threaded_engine(address)
    try:
        with engine.execution_options(**WRITES).begin() as connection:
            take_migration_lock(connection)
            yield connection
    finally:
        engine.dispose()


def unlock(
    connection: Connection,
    path: Path | None,
    secret: str,
    key_file: Path,
    *,
    may_create: bool = True,
) -> Keys:
    """The keys, after they have read the canary; a database without one gets it.

    Only then, and only if `may_create`, is a missing key file made.

    Raises:
        KeyMissing: there is no key, or it would lie beside what it protects.
        KeyWrong: it is not a key, or not this database's.
    """
    if not secret.strip():
        keep_apart(path, key_file)
    has_canary = connection.scalar(select(CanaryRow.id).limit(1)) is not None
    fitting = keys(secret, key_file, may_create=may_create and not has_canary)
    use_keys(connection.engine, fitting)
    if has_canary:
        connection.scalar(select(CanaryRow.song).limit(1))
    else:
        connection.execute(insert(CanaryRow).values(song=SONG))
    return fitting


def keep_apart(path: Path | None, key_file: Path) -> None:
    """Refuses a key file that lies beside what it protects.

    Raises:
        KeyMissing: the key file is within the database's folder.
    """
    if path is not None and key_file.resolve().is_relative_to(path.parent.resolve()):
        raise KeyMissing(
            f"No SECRET_KEY is set, and the key file {key_file} is within the database's folder, "
            "where one copy would take both: set SECRET_KEY, or name a key file elsewhere."
        )


def _bring_up_to_date(connection: Connection, path: Path | None) -> tuple[str, ...]:
    version, newest = schema.current(connection), schema.newest()
    if version == newest:
        return ()
    notices: tuple[str, ...] = ()
    if version is not None and path is not None:
        # Named by version, not by time: a start that fails again and again fills no disk.
        name = f"{path.stem}-before-{newest}.db"
        saved = copy(path, path.parent / FOLDER / name)
        notices = (f"The database is updated to schema {newest}; a copy from before is {saved}.",)
    schema.upgrade(connection)
    return notices
