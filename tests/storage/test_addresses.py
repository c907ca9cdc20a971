from pathlib import Path

import pytest

from storage.addresses import file_of, for_existing_file, parse, place
from storage.errors import DatabaseUnreachable


@pytest.mark.parametrize(
    ("url", "driver"),
    [
        ("sqlite:///data/a.db", "sqlite+aiosqlite"),
        ("sqlite+aiosqlite:///data/a.db", "sqlite+aiosqlite"),
        ("postgres://host/side", "postgresql+psycopg"),
        ("postgresql://host/side", "postgresql+psycopg"),
        ("postgresql+psycopg://host/side", "postgresql+psycopg"),
    ],
)
def test_the_driver_is_ours(url: str, driver: str) -> None:
    assert parse(url).drivername == driver


@pytest.mark.parametrize(
    "url",
    [
        "",
        "data/hunter2.db",
        "mysql://me:hunter2@host/side",
        "postgresql://me:hunter2@host:port/side",
        "sqlite://",
        "sqlite:///:memory:",
    ],
)
def test_what_is_no_address_is_refused_with_an_example(url: str) -> None:
    with pytest.raises(DatabaseUnreachable, match=r"write sqlite\+aiosqlite:///") as caught:
        parse(url)
    assert "hunter2" not in str(caught.value)


def test_a_relative_file_is_of_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert file_of(parse("sqlite:///data/a.db")) == tmp_path / "data" / "a.db"
    assert file_of(parse("postgresql://host/side")) is None


def test_a_place_is_shown_without_its_password() -> None:
    shown = place(parse("postgresql://me:hunter2@host/side"))
    assert "hunter2" not in shown
    assert "host/side" in shown


def test_opening_never_makes_a_file() -> None:
    address = for_existing_file(parse("sqlite:////data/a.db?timeout=3"))
    assert dict(address.query) == {"timeout": "3", "mode": "rw", "uri": "true"}
    assert for_existing_file(parse("postgresql://host/side")) == parse("postgresql://host/side")
