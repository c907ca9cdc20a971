"""Files and folders that only their owner may read, and the SQLite file itself."""

import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path

from storage.errors import DatabaseUnreachable

BUSY_SECONDS = 30.0
"""How long a start or a command waits for another one; a migration may take some seconds."""

PAUSE_SECONDS = 0.02


def make_folder(folder: Path) -> None:
    """Makes a folder and its parents, for the owner alone; an existing one keeps its mode."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)


def make_file(path: Path, content: bytes = b"") -> None:
    """Makes a file that only its owner reads and writes.

    Raises:
        FileExistsError: it was there already, and keeps its content.
    """
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def make_sqlite_file(path: Path) -> None:
    """Makes an SQLite database in WAL mode with its folder, unless it is there.

    Raises:
        DatabaseUnreachable: the folder or the file cannot be made.
    """
    try:
        make_folder(path.parent)
        if not path.exists():
            make_file(path)
    except FileExistsError:
        # Another process made it in this very moment, or a folder of the path is a file.
        if not path.is_file():
            raise DatabaseUnreachable(_cannot_make(path, "a file is in the way")) from None
    except OSError as error:
        raise DatabaseUnreachable(_cannot_make(path, error.strerror or "")) from error
    _use_write_ahead_log(path)


def _cannot_make(path: Path, reason: str) -> str:
    return f"The database {path} cannot be made ({reason}); name another place in DATABASE_URL."


def _use_write_ahead_log(path: Path) -> None:
    """Switches to WAL, which stays in the file.

    SQLite's own waiting does not cover this switch: of two first starts, one is told at once that
    the database is locked. So this waits by itself.
    """
    patience_ends = time.monotonic() + BUSY_SECONDS
    with closing(sqlite3.connect(path, timeout=BUSY_SECONDS)) as connection:
        while True:
            try:
                connection.execute("PRAGMA journal_mode = WAL")
            except sqlite3.OperationalError as error:
                if "locked" not in str(error) or time.monotonic() > patience_ends:
                    raise
                time.sleep(PAUSE_SECONDS)
            else:
                return
