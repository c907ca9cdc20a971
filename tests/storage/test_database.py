# ruff: noqa: ASYNC240 - a test may wait for its disk

import asyncio
import os
import re
import sqlite3
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from threading import Barrier

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError, StatementError

from storage import engine, files
from storage.database import Database, open_database
from storage.errors import DatabaseUnreachable, KeyMissing, KeyWrong, SchemaNewer
from storage.tables import RunnerRow, SeenUpdateRow
from tests.storage.samples import NOW, RUNNER, TODAY, file_url, keep, recall


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


async def test_a_first_start_makes_files_for_their_owner_alone(path: Path, key_file: Path) -> None:
    umask = os.umask(0)
    try:
        async with open_database(file_url(path), "", key_file) as database:
            await keep(database)
            made = {file.name: mode(file) for file in path.parent.iterdir()}
    finally:
        os.umask(umask)
    assert made == {path.name: 0o600, f"{path.name}-wal": 0o600, f"{path.name}-shm": 0o600}
    assert (mode(path.parent), mode(key_file.parent), mode(key_file)) == (0o700, 0o700, 0o600)


async def test_a_first_start_says_where_the_key_is_and_the_next_says_nothing(
    new_url: str, key_file: Path
) -> None:
    async with open_database(new_url, "", key_file) as database:
        assert [str(key_file) in notice for notice in database.notices] == [True]
        await keep(database)
    async with open_database(new_url, "", key_file) as database:
        assert database.notices == ()
        assert (await recall(database)).runner == RUNNER


async def test_a_folder_may_be_named_as_one_likes(
    tmp_path: Path, secret: str, key_file: Path
) -> None:
    path = tmp_path / "my runs #1 100% déjà" / "a.db"
    async with open_database(file_url(path), secret, key_file) as database:
        assert (await keep(database)).runner == RUNNER
    assert [file.name for file in path.parent.iterdir()] == ["a.db"]


async def test_a_key_is_not_kept_beside_what_it_protects(path: Path) -> None:
    with pytest.raises(KeyMissing, match="elsewhere"):
        async with open_database(file_url(path), "", path.parent / "keys" / "secret.key"):
            pass
    assert not (path.parent / "keys").exists()


async def test_without_its_key_a_database_stays_shut_and_no_new_key_is_made(
    url: str, key_file: Path
) -> None:
    async with open_database(url, "", key_file):
        pass
    key_file.unlink()
    with pytest.raises(KeyMissing, match="set SECRET_KEY, or put the key file back"):
        async with open_database(url, "", key_file):
            pass
    assert not key_file.exists()


async def test_with_another_key_a_database_stays_shut(
    url: str, secret: str, key_file: Path
) -> None:
    async with open_database(url, "", key_file):
        pass
    with pytest.raises(KeyWrong, match="put that key back"):
        async with open_database(url, secret, key_file):
            pass


async def test_databases_with_different_keys_are_open_side_by_side(
    tmp_path: Path, secret: str
) -> None:
    one, two = (tmp_path / name / "a.db" for name in ("one", "two"))
    async with (
        open_database(file_url(one), secret, tmp_path / "unused") as first,
        open_database(file_url(two), "", tmp_path / "secret.key") as second,
    ):
        assert (await keep(first)).runner == (await keep(second)).runner == RUNNER


async def test_fresh_databases_open_at_once_in_one_process(new_url: str, key_file: Path) -> None:
    async def once() -> tuple[str, ...]:
        async with open_database(new_url, "", key_file) as database:
            return database.notices

    notices = await asyncio.gather(*(once() for _ in range(6)))
    assert sum(map(len, notices)) == 1


OPENER = """
import asyncio, sys
from pathlib import Path
from storage.database import open_database

async def main(url, key_file):
    sys.stdin.read()
    async with open_database(url, "", Path(key_file)) as database:
        print(len(database.notices))

asyncio.run(main(*sys.argv[1:]))
"""


async def test_fresh_databases_open_at_once_in_several_processes(
    new_url: str, key_file: Path
) -> None:
    starting = [
        await asyncio.create_subprocess_exec(
            sys.executable,
            "-c",
            OPENER,
            new_url,
            str(key_file),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
        )
        for _ in range(3)
    ]
    results = await asyncio.gather(*(process.communicate(b"") for process in starting))
    assert sorted(int(out) for out, _ in results) == [0, 0, 1]


async def test_different_databases_open_at_once(
    tmp_path: Path, secret: str, key_file: Path
) -> None:
    async def once(number: int) -> None:
        url = file_url(tmp_path / str(number) / "a.db")
        async with open_database(url, secret, key_file) as database:
            assert (await keep(database)).runner == RUNNER

    await asyncio.gather(*(once(number) for number in range(6)))


def test_first_starts_do_not_disturb_each_others_switch_to_wal(tmp_path: Path) -> None:
    together = Barrier(6)

    def make(path: Path) -> bytes:
        together.wait()
        files.make_sqlite_file(path)
        return path.read_bytes()[18:20]

    with ThreadPoolExecutor(6) as starts:
        for number in range(60):
            headers = starts.map(make, [tmp_path / f"{number}.db"] * 6)
            # So says the header; 1 would be a rollback journal.
            assert set(headers) == {b"\x02\x02"}


async def test_sqlite_is_in_wal_with_foreign_keys_and_overwrites_what_it_deletes(
    path: Path, secret: str, key_file: Path
) -> None:
    async with (
        open_database(file_url(path), secret, key_file) as database,
        database.reading() as session,
    ):
        assert await session.scalar(text("PRAGMA journal_mode")) == "wal"
        assert await session.scalar(text("PRAGMA foreign_keys")) == 1
        assert await session.scalar(text("PRAGMA secure_delete")) == 1


async def test_a_row_of_a_runner_who_does_not_exist_is_refused(database: Database) -> None:
    async with database.reading() as session:
        with pytest.raises(IntegrityError):
            await session.execute(
                text(
                    "INSERT INTO deliveries (runner_id, kind, day, due_at, state, attempts) "
                    "VALUES (7, 'daily', :day, :at, 'pending', 0)"
                ),
                {"day": TODAY.isoformat(), "at": NOW.replace(tzinfo=None).isoformat()},
            )


async def test_reading_goes_on_while_another_writes(database: Database) -> None:
    before = await keep(database)
    async with database.writing() as session:
        session.add(SeenUpdateRow(platform="telegram", update="1", at=NOW))
        await session.flush()
        assert await recall(database, update="1") == before


@pytest.mark.parametrize("patience", [30.0, 0.0], ids=["patient", "impatient"])
async def test_writers_of_one_process_queue(
    url: str, secret: str, key_file: Path, patience: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "BUSY_SECONDS", patience)

    async def write(number: int) -> None:
        async with database.writing() as session:
            await session.scalar(select(RunnerRow.id))
            await asyncio.sleep(0.005)
            session.add(SeenUpdateRow(platform="telegram", update=str(number), at=NOW))

    async with open_database(url, secret, key_file) as database:
        await asyncio.gather(*(write(number) for number in range(10)))
        async with database.reading() as session:
            assert len((await session.scalars(select(SeenUpdateRow.id))).all()) == 10


async def test_a_locked_database_is_explained(
    path: Path, secret: str, key_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "BUSY_SECONDS", 0.05)
    async with open_database(file_url(path), secret, key_file) as database:
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(DatabaseUnreachable, match="is locked by another program"):
                async with database.writing() as session:
                    await session.scalar(select(RunnerRow.id))


async def test_a_pool_without_a_free_connection_is_explained(
    path: Path, secret: str, key_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(engine.OPTIONS, "pool_timeout", 0.01)
    async with open_database(file_url(path), secret, key_file) as database:

        async def read() -> None:
            async with database.reading() as session:
                await session.scalar(select(RunnerRow.id))
                await asyncio.sleep(0.2)

        readings = await asyncio.gather(*(read() for _ in range(20)), return_exceptions=True)
    (said,) = {str(error) for error in readings if error is not None}
    assert said == f"The database {path} is too busy; all connections are taken."
    assert {type(error) for error in readings} == {type(None), DatabaseUnreachable}


async def test_a_file_that_is_no_database_is_explained_and_left_alone(
    path: Path, secret: str, key_file: Path
) -> None:
    path.parent.mkdir()
    path.write_text("a shopping list " * 100)
    with pytest.raises(DatabaseUnreachable, match="is not an SQLite database"):
        async with open_database(file_url(path), secret, key_file):
            pass
    assert path.read_text() == "a shopping list " * 100


async def test_a_place_where_no_file_can_be_is_explained(
    tmp_path: Path, secret: str, key_file: Path
) -> None:
    (tmp_path / "file").touch()
    for path in (tmp_path, tmp_path / "file" / "a.db", tmp_path / "file" / "b" / "a.db"):
        with pytest.raises(DatabaseUnreachable, match=re.escape(str(path))):
            async with open_database(file_url(path), secret, key_file):
                pass


async def test_a_server_that_is_not_there_is_explained_without_its_password(
    secret: str, key_file: Path
) -> None:
    url = "postgresql+psycopg://runner:hunter2@127.0.0.1:1/side"
    with pytest.raises(DatabaseUnreachable, match="cannot be used: connection") as caught:
        async with open_database(url, secret, key_file):
            pass
    assert "hunter2" not in str(caught.value)
    assert "\n" not in str(caught.value)


async def test_a_newer_schema_is_refused(new_url: str, secret: str, key_file: Path) -> None:
    async with open_database(new_url, secret, key_file) as database, database.writing() as session:
        await session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(SchemaNewer, match="9999"):
        async with open_database(new_url, secret, key_file):
            pass


async def test_times_are_aware_and_in_utc(database: Database) -> None:
    there = datetime(2026, 11, 27, 8, 0, tzinfo=timezone(timedelta(hours=2)))
    await keep(database, update="1", now=there)
    async with database.reading() as session:
        at = await session.scalar(select(SeenUpdateRow.at))
    assert at == there
    assert at.tzinfo is UTC


async def test_a_naive_time_is_refused(database: Database) -> None:
    naive = NOW.replace(tzinfo=None)
    async with database.reading() as session:
        session.add(SeenUpdateRow(platform="telegram", update="1", at=naive))
        with pytest.raises(StatementError, match="aware"):
            await session.flush()
