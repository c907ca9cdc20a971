import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect, text

from storage import schema
from storage.addresses import file_of, parse
from storage.backup import copy
from storage.database import Database, examine, migrate, open_database
from storage.errors import KeyMissing
from storage.tables import Base
from tests.storage.samples import RUNNER, file_url, keep, recall


def differences(connection: Connection) -> list[object]:
    return list(compare_metadata(MigrationContext.configure(connection), Base.metadata))


def cascades(connection: Connection) -> list[object]:
    inspector = inspect(connection)
    return [
        key["options"].get("ondelete")
        for table in Base.metadata.sorted_tables
        for key in inspector.get_foreign_keys(table.name)
    ]


async def test_models_and_migrations_agree(database: Database) -> None:
    async with database.reading() as session:
        connection = await session.connection()
        assert await connection.run_sync(differences) == []
        assert set(await connection.run_sync(cascades)) == {"CASCADE"}


async def test_sqlite_never_gives_an_id_twice(path: Path, secret: str, key_file: Path) -> None:
    async with open_database(file_url(path), secret, key_file):
        pass
    with closing(sqlite3.connect(path)) as opened:
        made = dict(opened.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'"))
    for table in Base.metadata.tables:
        assert "AUTOINCREMENT" in made[table]
        assert Base.metadata.tables[table].dialect_options["sqlite"]["autoincrement"]


def test_migrating_twice_changes_nothing(new_url: str, secret: str, key_file: Path) -> None:
    first = migrate(new_url, secret, key_file)
    assert migrate(new_url, secret, key_file) == first
    path = file_of(parse(new_url))
    assert path is None or not (path.parent / "backups").exists()


def pretend_to_be_older(monkeypatch: pytest.MonkeyPatch, upgrade: str) -> None:
    """Makes the present schema look like an old one that `upgrade` brings up to date."""

    def run(connection: Connection) -> None:
        connection.execute(text(upgrade))
        connection.execute(text("UPDATE alembic_version SET version_num = '9000'"))

    monkeypatch.setattr(schema, "newest", lambda: "9000")
    monkeypatch.setattr(schema, "upgrade", run)


async def test_a_copy_is_made_before_a_migration_changes_anything(
    path: Path, secret: str, key_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_database(file_url(path), secret, key_file) as database:
        await keep(database)
    pretend_to_be_older(monkeypatch, "ALTER TABLE runners ADD COLUMN shoes TEXT")
    async with open_database(file_url(path), secret, key_file) as database:
        (notice,) = database.notices
    copied = path.parent / "backups" / "sidestride-before-9000.db"
    assert str(copied) in notice
    monkeypatch.undo()
    async with open_database(file_url(copied), secret, key_file) as database:
        assert (await recall(database)).runner == RUNNER
        async with database.reading() as session:
            columns = await session.execute(text("PRAGMA table_info(runners)"))
            assert "shoes" not in {column.name for column in columns}


async def test_a_migration_that_fails_leaves_everything_as_it_was(
    new_url: str, secret: str, key_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_database(new_url, secret, key_file) as database:
        before = await keep(database)

    def fail(connection: Connection) -> None:
        connection.execute(text("DROP TABLE deliveries"))
        raise RuntimeError("power cut")

    pretend_to_be_older(monkeypatch, "")
    monkeypatch.setattr(schema, "upgrade", fail)
    with pytest.raises(RuntimeError, match="power cut"):
        async with open_database(new_url, secret, key_file):
            pass
    monkeypatch.undo()
    async with open_database(new_url, secret, key_file) as database:
        assert await recall(database) == before


async def test_a_wrong_key_undoes_the_migration_too(
    path: Path, secret: str, key_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_database(file_url(path), secret, key_file):
        pass
    pretend_to_be_older(monkeypatch, "ALTER TABLE runners ADD COLUMN shoes TEXT")
    with pytest.raises(KeyMissing):
        async with open_database(file_url(path), "", key_file):
            pass
    monkeypatch.undo()
    assert all(finding.ok for finding in examine(file_url(path), secret, key_file))


def test_a_copy_replaces_the_one_of_a_failed_attempt(tmp_path: Path) -> None:
    for number in (1, 2):
        with closing(sqlite3.connect(tmp_path / "a.db")) as opened:
            opened.execute(f"CREATE TABLE t{number} (x)")
        copy(tmp_path / "a.db", tmp_path / "b.db")
    with closing(sqlite3.connect(tmp_path / "b.db")) as opened:
        assert opened.execute("SELECT count(*) FROM sqlite_master").fetchone() == (2,)
