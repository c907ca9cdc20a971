"""Where the database is: the operator's URL, read once and made exact."""

from pathlib import Path
from urllib.parse import quote

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from storage.errors import DatabaseUnreachable

EXAMPLES = (
    "sqlite+aiosqlite:///data/sidestride.db or postgresql+psycopg://user:password@host/sidestride"
)

# The short forms that hosting platforms hand out, and the driver each means here.
DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "sqlite+aiosqlite": "sqlite+aiosqlite",
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
}


def parse(url: str) -> URL:
    """The address of a database.

    Raises:
        DatabaseUnreachable: it is no address, or of a database that Sidestride does not know.
    """
    try:
        address = make_url(url)
    except (ArgumentError, ValueError):
        # The cause would quote the URL with its password.
        raise DatabaseUnreachable(
            f"DATABASE_URL is not a database's address; write {EXAMPLES}."
        ) from None
    if address.drivername not in DRIVERS:
        raise DatabaseUnreachable(
            f"DATABASE_URL names {address.drivername}, which is not supported; write {EXAMPLES}."
        )
    if address.drivername.startswith("sqlite") and address.database in (None, "", ":memory:"):
        raise DatabaseUnreachable(
            "DATABASE_URL names no file, so nothing would be remembered; "
            "write sqlite+aiosqlite:///data/sidestride.db."
        )
    return address.set(drivername=DRIVERS[address.drivername])


def file_of(address: URL) -> Path | None:
    """The file of an SQLite database, or None where a server keeps it."""
    if not address.drivername.startswith("sqlite") or address.database is None:
        return None
    return Path(address.database).absolute()


def place(address: URL) -> str:
    """How an address is shown to people: without its password."""
    path = file_of(address)
    return address.render_as_string(hide_password=True) if path is None else str(path)


def for_existing_file(address: URL) -> URL:
    """The same SQLite address, opened without ever creating the file.

    A file that SQLite creates by itself would be readable by everybody.
    """
    path = file_of(address)
    if path is None:
        return address
    return address.set(database=f"file:{quote(str(path))}").update_query_dict(
        {"mode": "rw", "uri": "true"}
    )
