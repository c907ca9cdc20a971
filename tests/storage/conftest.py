"""A fresh database for each test, on SQLite and on PostgreSQL."""

from collections.abc import AsyncIterator, Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from storage.database import Database, open_database
from tests.postgresql import Server
from tests.storage.samples import file_url


@pytest.fixture
def secret() -> str:
    return Fernet.generate_key().decode()


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    return tmp_path / "keys" / "secret.key"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "sidestride.db"


@pytest.fixture(params=["sqlite", "postgresql"])
def server(request: pytest.FixtureRequest) -> Server | None:
    """The PostgreSQL server, or None for a file."""
    if request.param == "sqlite":
        return None
    server: Server = request.getfixturevalue("postgresql")
    return server


@pytest.fixture
def url(server: Server | None, path: Path) -> Iterator[str]:
    """Where no row is."""
    with nullcontext(file_url(path)) if server is None else server.emptied() as address:
        yield address


@pytest.fixture
def new_url(server: Server | None, path: Path) -> Iterator[str]:
    """Where nothing is, not even a table."""
    with nullcontext(file_url(path)) if server is None else server.database() as address:
        yield address


@pytest.fixture
async def database(url: str, secret: str, key_file: Path) -> AsyncIterator[Database]:
    async with open_database(url, secret, key_file) as opened:
        yield opened
