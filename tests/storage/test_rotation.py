from pathlib import Path

import pytest
from cryptography.fernet import Fernet, InvalidToken
from sqlalchemy import Text, select, type_coerce

from dialogs.messages import Where
from storage import migrating
from storage.database import Database, migrate, open_database
from storage.encryption import Encrypted
from storage.errors import KeyWrong
from storage.tables import Base
from tests.storage.samples import CONVERSATION, RUNNER, keep, recall

ENCRYPTED = [
    column
    for table in Base.metadata.sorted_tables
    for column in table.columns
    if isinstance(column.type, Encrypted)
]


async def tokens(database: Database) -> list[str]:
    async with database.reading() as session:
        return [
            token
            for column in ENCRYPTED
            for token in await session.scalars(select(type_coerce(column, Text)))
        ]


async def fill(database: Database) -> None:
    for number in range(5):
        await keep(database, where=Where("telegram", str(number), str(number)))


async def test_after_rotation_the_old_key_can_be_thrown_away(
    url: str, secret: str, key_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrating, "BATCH", 2)
    young = Fernet.generate_key().decode()
    async with open_database(url, secret, key_file) as database:
        await fill(database)
    lines = migrate(url, f"{young},{secret}", key_file)
    assert any(line.startswith("11 rows") for line in lines)
    async with open_database(url, young, key_file) as database:
        for number in range(5):
            kept = await recall(database, Where("telegram", str(number), str(number)))
            assert (kept.runner, kept.conversation) == (RUNNER, CONVERSATION)
        for token in await tokens(database):
            with pytest.raises(InvalidToken):
                Fernet(secret).decrypt(token)
    with pytest.raises(KeyWrong):
        migrate(url, secret, key_file)


async def test_rotation_does_not_disturb_who_is_in_the_middle_of_a_message(
    url: str, secret: str, key_file: Path
) -> None:
    young = Fernet.generate_key().decode()
    async with open_database(url, f"{young},{secret}", key_file) as database:
        before = await keep(database)
        migrate(url, f"{young},{secret}", key_file)
        assert await recall(database) == before


async def test_rows_under_the_first_key_are_left_as_they_are(
    url: str, secret: str, key_file: Path
) -> None:
    async with open_database(url, secret, key_file) as database:
        await fill(database)
        before = await tokens(database)
        assert any(line.startswith("0 rows") for line in migrate(url, secret, key_file))
        assert await tokens(database) == before
