"""The check command: would a start succeed? Nothing is changed in finding out."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, Connection

from storage import schema
from storage.addresses import file_of, parse, place
from storage.engine import WRITES, explained, threaded_engine
from storage.errors import StorageError
from storage.keys import keys
from storage.starting import keep_apart, unlock

KERNEL = (Path("/proc"), Path("/sys"))
"""Folders in which nobody makes a file, although their rights would allow it to root."""


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at: its name, whether it is fine, and a line about it."""

    name: str
    ok: bool
    line: str


def examine(url: str, secret: str, key_file: Path) -> list[Finding]:
    """What a start would find: database, schema and key, as far as they can be looked at."""
    findings: list[Finding] = []
    try:
        address = parse(url)
        path = file_of(address)
        if path is not None and not path.exists():
            findings.append(_future_database(path))
            findings.append(_future_key(path, secret, key_file))
        else:
            findings.extend(_existing(address, secret, key_file))
    except (StorageError, OSError) as error:
        findings.append(Finding("database", ok=False, line=str(error)))
    return findings


def _existing(address: URL, secret: str, key_file: Path) -> Iterator[Finding]:
    engine = threaded_engine(address)
    try:
        # Leaving the block without a commit undoes whatever was tried in it.
        with explained(address), engine.execution_options(**WRITES).connect() as connection:
            connection.begin()
            yield Finding("database", ok=True, line=f"{place(address)} can be read and written.")
            yield from _schema_and_key(connection, file_of(address), secret, key_file)
    finally:
        engine.dispose()


def _schema_and_key(
    connection: Connection, path: Path | None, secret: str, key_file: Path
) -> Iterator[Finding]:
    try:
        version, newest = schema.current(connection), schema.newest()
    except StorageError as error:
        yield Finding("schema", ok=False, line=str(error))
        return
    if version == newest:
        yield Finding("schema", ok=True, line=f"The schema is the newest ({newest}).")
    else:
        line = f"The schema is {version or 'empty'}; the next start brings it to {newest}."
        yield Finding("schema", ok=True, line=line)
    if version is None:
        yield _future_key(path, secret, key_file)
        return
    try:
        unlock(connection, path, secret, key_file, may_create=False)
    except StorageError as error:
        yield Finding("key", ok=False, line=str(error))
    else:
        yield Finding("key", ok=True, line="The key fits.")


def _future_database(path: Path) -> Finding:
    hindrance = _hindrance(path)
    made = f"{path} does not exist; the first start makes it."
    return Finding("database", ok=hindrance is None, line=hindrance or made)


def _future_key(path: Path | None, secret: str, key_file: Path) -> Finding:
    try:
        if not secret.strip():
            keep_apart(path, key_file)
        if not secret.strip() and not key_file.exists():
            made = f"There is no SECRET_KEY; the first start makes a key in {key_file}."
            hindrance = _hindrance(key_file.absolute())
            return Finding("key", ok=hindrance is None, line=hindrance or made)
        keys(secret, key_file, may_create=False)
    except (StorageError, OSError) as error:
        return Finding("key", ok=False, line=str(error))
    return Finding("key", ok=True, line="There is a key for the first start.")


def _hindrance(path: Path) -> str | None:
    """Why a start could not make a file that is not there, or None."""
    folder = next(parent for parent in path.parents if os.path.lexists(parent)).resolve()
    is_real = not any(folder.is_relative_to(kernel) for kernel in KERNEL)
    if is_real and folder.is_dir() and os.access(folder, os.W_OK | os.X_OK):
        return None
    return f"{path} cannot be made: {folder} is no folder that this user may write to."
