"""A few power cuts at random moments; `make torture` has two hundred on each database."""

from pathlib import Path

import pytest

from tests.bot.torture import Counts, torture
from tests.postgresql import Server

KILLS, CROWD = 2, 40


def check(counts: Counts) -> None:
    assert (counts.kills, counts.reminders) == (KILLS, CROWD)
    assert counts.answers >= KILLS
    assert (counts.lost, counts.answers_lost) == (0, 0)
    assert counts.repeated <= counts.in_flight


@pytest.mark.timeout(240)
async def test_on_sqlite(tmp_path: Path) -> None:
    check(
        await torture(tmp_path, f"sqlite+aiosqlite:///{tmp_path}/data/sidestride.db", KILLS, CROWD)
    )


@pytest.mark.timeout(240)
async def test_on_postgresql(tmp_path: Path, postgresql: Server) -> None:
    with postgresql.database() as url:
        check(await torture(tmp_path, url, KILLS, CROWD))
