"""A process that hangs, and a server that does: neither keeps others for long."""

import asyncio
from pathlib import Path

import pytest

from storage import engine
from storage.conversations import set_blocked
from storage.database import Database, open_database
from storage.errors import DatabaseUnreachable
from tests.postgresql import Server
from tests.storage.samples import HERE, NOW, keep


async def hang(hanging: Database, freed: asyncio.Event) -> None:
    """Writes a row, and then does nothing until that is free for others."""
    async with hanging.writing() as session:
        await set_blocked(session, HERE, NOW)
        await freed.wait()


async def test_what_a_process_holds_that_hangs_is_free_soon(
    postgresql: Server, secret: str, key_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "IDLE_SECONDS", 1)
    freed = asyncio.Event()
    with postgresql.emptied() as url:
        async with (
            open_database(url, secret, key_file) as hanging,
            open_database(url, secret, key_file) as other,
        ):
            await keep(other)
            it_hangs = asyncio.create_task(hang(hanging, freed))
            await asyncio.sleep(0.2)
            async with asyncio.timeout(5), other.writing() as session:
                await set_blocked(session, HERE, NOW)
            freed.set()
            with pytest.raises(DatabaseUnreachable):
                await it_hangs
            await keep(hanging)


@pytest.mark.parametrize(("more", "idle"), [("", "5"), ("keepalives_idle=7", "7")])
async def test_a_server_that_is_gone_is_noticed_soon(
    postgresql: Server, secret: str, key_file: Path, more: str, idle: str
) -> None:
    with postgresql.emptied() as url:
        address = f"{url}{'&' if '?' in url else '?'}{more}"
        async with (
            open_database(address, secret, key_file) as database,
            database.reading() as session,
        ):
            connection = await (await session.connection()).get_raw_connection()
            driver = connection.driver_connection
            assert driver is not None
            told = driver.info.get_parameters()
    assert (told["keepalives_idle"], told["tcp_user_timeout"]) == (idle, "10000")
