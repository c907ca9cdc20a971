# ruff: noqa: ASYNC240 - a test may wait for its disk

import os
from pathlib import Path

import pytest
from sqlalchemy import text

from storage.database import examine, open_database
from tests.storage.samples import file_url, keep


def verdicts(url: str, secret: str, key_file: Path) -> dict[str, bool]:
    return {finding.name: finding.ok for finding in examine(url, secret, key_file)}


async def test_a_healthy_database_is_fine(url: str, secret: str, key_file: Path) -> None:
    async with open_database(url, secret, key_file) as database:
        await keep(database)
        while_open = verdicts(url, secret, key_file)
    assert while_open == verdicts(url, secret, key_file)
    assert while_open == {"database": True, "schema": True, "key": True}


def test_before_the_first_start_nothing_is_made(tmp_path: Path, path: Path, key_file: Path) -> None:
    assert verdicts(file_url(path), "", key_file) == {"database": True, "key": True}
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "place", ["file/a", "file/deeper/a", "/proc/a", "/proc/deeper/a", "n" * 300]
)
@pytest.mark.parametrize("wrong", ["database", "key"])
def test_a_place_where_nothing_can_be_made_is_found(
    tmp_path: Path, path: Path, key_file: Path, place: str, wrong: str
) -> None:
    (tmp_path / "file").touch()
    there = tmp_path / place
    where = (file_url(there), key_file) if wrong == "database" else (file_url(path), there)
    found = verdicts(where[0], "", where[1])
    assert [name for name, is_ok in found.items() if not is_ok] == [wrong]
    assert os.listdir(tmp_path) == ["file"]  # noqa: PTH208 - a listing is what is meant


async def test_looking_changes_nothing(path: Path, secret: str, key_file: Path) -> None:
    async with open_database(file_url(path), secret, key_file) as database:
        await keep(database)
    before = {file.name: file.read_bytes() for file in path.parent.iterdir()}
    verdicts(file_url(path), secret, key_file)
    assert {file.name: file.read_bytes() for file in path.parent.iterdir()} == before


async def test_a_key_that_does_not_fit_is_found(url: str, secret: str, key_file: Path) -> None:
    async with open_database(url, "", key_file):
        pass
    assert verdicts(url, secret, key_file) == {"database": True, "schema": True, "key": False}
    key_file.unlink()
    assert verdicts(url, "", key_file)["key"] is False
    assert not key_file.exists()


async def test_a_newer_schema_is_found(new_url: str, secret: str, key_file: Path) -> None:
    async with open_database(new_url, secret, key_file) as database, database.writing() as session:
        await session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    assert verdicts(new_url, secret, key_file) == {"database": True, "schema": False}


@pytest.mark.parametrize("secret", ["", "not a key"])
def test_a_key_that_could_not_be_used_is_found_before_the_first_start(
    path: Path, secret: str
) -> None:
    assert verdicts(file_url(path), secret, path.parent / "secret.key")["key"] is False


@pytest.mark.parametrize("content", [b"", b"a shopping list " * 100])
def test_a_file_that_is_there_already_is_looked_at(
    path: Path, secret: str, key_file: Path, content: bytes
) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    assert verdicts(file_url(path), secret, key_file)["database"] is (content == b"")
    assert path.read_bytes() == content


def test_what_cannot_be_reached_is_found(tmp_path: Path, secret: str, key_file: Path) -> None:
    (tmp_path / "file").touch()
    for url in (
        "nonsense",
        "postgresql://me@127.0.0.1:1/side",
        file_url(tmp_path / "file" / "a.db"),
        file_url(tmp_path),
    ):
        assert verdicts(url, secret, key_file)["database"] is False
