"""Whoever is cancelled in the middle of a transaction leaves no lock and no half of it behind."""

import asyncio
from dataclasses import replace
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.conversations import Turn, save_all
from storage.database import Database
from tests.storage.samples import HERE, NOW, OUTCOME, RUNNER, keep, recall

MOMENTS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 5)), min_size=10, max_size=10)
"""After so many turns of the loop, and so many milliseconds more."""


async def move(database: Database, town: str) -> None:
    """A turn in which the runner moves."""
    kept = await recall(database)
    outcome = replace(OUTCOME, runner=replace(RUNNER, town=town))
    async with database.writing() as session:
        await save_all(session, [Turn(kept=kept, outcome=outcome, update=town)], NOW)


@given(moments=MOMENTS)
@settings(
    max_examples=4,
    deadline=timedelta(seconds=30),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
async def test_others_write_at_once_and_it_is_all_or_nothing(
    database: Database, moments: list[tuple[int, int]]
) -> None:
    for number, (turns, milliseconds) in enumerate(moments):
        await keep(database, replace(OUTCOME, runner=replace(RUNNER, town="Leeds")))
        town = f"{number} {id(moments)}"
        moving = asyncio.create_task(move(database, town))
        for _turn in range(turns):
            await asyncio.sleep(0)
        await asyncio.sleep(milliseconds / 1000)
        moving.cancel()
        await asyncio.wait([moving])
        async with asyncio.timeout(1):
            found = await recall(database, HERE, town)
            assert found.runner is not None
            assert found.is_repeat == (found.runner.town == town)
            await keep(database)
