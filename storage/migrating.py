"""The migrate command: the newest schema, and every row under the first key."""

from pathlib import Path
from typing import Any

from sqlalchemy import Column, Connection, Table, Text, select, type_coerce, update

from storage.addresses import file_of, parse
from storage.encryption import Encrypted
from storage.engine import explained
from storage.keys import Keys
from storage.starting import locked, start, unlock
from storage.tables import Base

BATCH = 500


def migrate(url: str, secret: str, key_file: Path) -> list[str]:
    """Brings the schema up to date and encrypts every row with the first key.

    Returns the lines to print. Stop no process for it, but give all of them both keys first.

    Raises:
        StorageError: the one sentence that says what to mend; the rows are as they were then.
    """
    address = parse(url)
    lines = list(start(address, secret, key_file).notices)
    with explained(address), locked(address) as connection:
        count = rotate(connection, unlock(connection, file_of(address), secret, key_file))
    return [
        *lines,
        "The schema is the newest.",
        f"{count} rows were encrypted again; all of them are under the first key now.",
    ]


def rotate(connection: Connection, keys: Keys) -> int:
    """Encrypts with the first key whatever is not; returns how many values that were."""
    return sum(
        _rotate_column(connection, keys, table, column)
        for table in Base.metadata.sorted_tables
        for column in table.columns
        if isinstance(column.type, Encrypted)
    )


def _rotate_column(connection: Connection, keys: Keys, table: Table, column: Column[Any]) -> int:
    token = type_coerce(column, Text)
    page = select(table.c.id, token).order_by(table.c.id).limit(BATCH)
    count = last = 0
    while rows := connection.execute(page.where(table.c.id > last)).all():
        for id, old in rows:
            new = keys.rotate(old)
            if new != old:
                # Compared with the old token, lest a change made meanwhile be undone.
                mine = update(table).where(table.c.id == id, token == old)
                count += connection.execute(mine.values({column: type_coerce(new, Text)})).rowcount
        last = rows[-1].id
    return count
