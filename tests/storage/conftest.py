"""A fresh database for each test: SQLite, and PostgreSQL too where a server is named.

SIDESTRIDE_TEST_POSTGRESQL is the address of a server on which the tests may make databases.
"""

import os
import uuid
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import create_engine, make_url, text

from storage.database import Database, open_database
from tests.storage.samples import file_url

SERVER = os.environ.get("SIDESTRIDE_TEST_POSTGRESQL", "")


@pytest.fixture
def secret() -> str:
    return Fernet.generate_key().decode()


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    return tmp_path / "keys" / "secret.key"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "sidestride.db"


@pytest.fixture(params=["sqlite", "postgresql"] if SERVER else ["sqlite"])
def url(request: pytest.FixtureRequest, path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield file_url(path)
        return
    name = f"test_{uuid.uuid4().hex}"
    server = create_engine(SERVER, isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
        yield make_url(SERVER).set(database=name).render_as_string(hide_password=False)
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    server.dispose()


@pytest.fixture
async def database(url: str, secret: str, key_file: Path) -> AsyncIterator[Database]:
    async with open_database(url, secret, key_file) as opened:
        yield opened
