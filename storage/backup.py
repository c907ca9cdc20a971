"""Consistent copies of the SQLite database, made while it is in use."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from storage.addresses import file_of, parse
from storage.errors import BackupFailed
from storage.files import make_file, make_folder

FOLDER = "backups"


def backup(url: str, target: Path | None, now: datetime) -> Path:
    """Copies the SQLite database into a new file that only its owner can read.

    `target` is the new file or a folder for it; None means the folder backups beside the database.
    The copy holds what was committed when it began, and no key.

    Raises:
        BackupFailed: the database is no SQLite file, the target exists, or it cannot be written.
        DatabaseUnreachable: the URL is none.
    """
    source = file_of(parse(url))
    if source is None:
        raise BackupFailed("PostgreSQL has its own tool for backups; run pg_dump.")
    name = f"{source.stem}-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}.db"
    if target is None:
        target = source.parent / FOLDER / name
    elif target.is_dir():
        target /= name
    if target.exists():
        raise BackupFailed(f"{target} exists already; name a new file.")
    return copy(source, target)


def copy(source: Path, target: Path) -> Path:
    """Copies an SQLite database over `target`, which is either complete or as it was before.

    Raises:
        BackupFailed: there is no such database, or the target cannot be written.
    """
    if not source.is_file():
        raise BackupFailed(f"There is no database at {source} yet.")
    part = target.with_name(f"{target.name}.part")
    try:
        make_folder(target.parent)
        part.unlink(missing_ok=True)
        make_file(part)
        _copy_pages(source, part)
        part.replace(target)
    except (OSError, sqlite3.Error) as error:
        part.unlink(missing_ok=True)
        raise BackupFailed(f"The backup {target} cannot be written: {error}.") from error
    return target


def _copy_pages(source: Path, target: Path) -> None:
    address = f"{source.absolute().as_uri()}?mode=rw"
    with (
        closing(sqlite3.connect(address, uri=True)) as old,
        closing(sqlite3.connect(target)) as new,
    ):
        old.backup(new)
        # A copy in WAL mode would soon be three files, of which one alone is worth nothing.
        new.execute("PRAGMA journal_mode = DELETE")
