import asyncio
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storage.backup import backup
from storage.database import Database, open_database
from storage.errors import BackupFailed
from tests.storage.samples import HERE, NOW, RUNNER, file_url, keep, recall


@pytest.fixture
def url(path: Path) -> str:
    return file_url(path)


async def test_a_copy_made_while_others_write_is_whole(
    database: Database, url: str, secret: str, key_file: Path
) -> None:
    await keep(database)
    async with database.writing() as session:
        await session.connection()
        copy = await asyncio.to_thread(backup, url, None, NOW)
    with closing(sqlite3.connect(copy)) as opened:
        assert opened.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    async with open_database(file_url(copy), secret, key_file) as restored:
        assert (await recall(restored, HERE)).runner == RUNNER


async def test_a_copy_is_one_file_for_its_owner_alone(
    database: Database, url: str, path: Path
) -> None:
    await keep(database)
    copy = backup(url, None, NOW)
    assert copy == path.parent / "backups" / "sidestride-20261127T060000Z.db"
    assert list(copy.parent.iterdir()) == [copy]
    # The header says how the file is written: 1 is a rollback journal, 2 is WAL with its own files.
    assert copy.read_bytes()[18:20] == b"\x01\x01"
    assert copy.stat().st_mode & 0o777 == 0o600
    assert copy.parent.stat().st_mode & 0o777 == 0o700


async def test_a_copy_goes_where_it_is_told(database: Database, url: str, tmp_path: Path) -> None:
    await keep(database)
    assert backup(url, tmp_path / "b" / "mine.db", NOW) == tmp_path / "b" / "mine.db"
    assert backup(url, tmp_path / "b", NOW).parent == tmp_path / "b"


async def test_nothing_is_overwritten(
    database: Database, url: str, path: Path, tmp_path: Path
) -> None:
    await keep(database)
    (tmp_path / "letter").write_text("dear")
    for target in (tmp_path / "letter", path):
        with pytest.raises(BackupFailed, match="exists already"):
            backup(url, target, NOW)
    assert (tmp_path / "letter").read_text() == "dear"


def test_what_cannot_be_copied_is_explained(url: str, path: Path) -> None:
    with pytest.raises(BackupFailed, match="no database at"):
        backup(url, None, NOW)
    with pytest.raises(BackupFailed, match="pg_dump"):
        backup("postgresql://host/side", None, NOW)
    path.parent.mkdir()
    path.write_text("a shopping list " * 100)
    with pytest.raises(BackupFailed, match=re.escape(str(path.parent))):
        backup(url, None, NOW)
    assert [each.name for each in (path.parent / "backups").iterdir()] == []
