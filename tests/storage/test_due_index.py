"""What is due is found by an index range, however many runners there are.

Each of a crowd has had a message, waits for tomorrow's, and is owed one by a bot that is not there.
"""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import insert, text
from sqlalchemy.ext.asyncio import AsyncSession

from coach.runner import Runner
from storage.database import Database
from storage.deliveries import claim, next_wake
from storage.limits import Limit, Pace
from storage.tables import DeliveryRow, RunnerRow
from tests.storage.samples import HERE, NOW, TODAY, keep, listen

CROWD = 2_000
DAY = timedelta(days=1)


async def crowd(session: AsyncSession) -> None:
    connection = await session.connection()
    await connection.execute(
        insert(RunnerRow),
        [
            {
                "zone": "UTC",
                "profile": Runner(),
                "revision": 1,
                "created_at": NOW,
                "changed_at": NOW,
            }
            for _ in range(CROWD)
        ],
    )
    runners = text("SELECT id FROM runners WHERE zone = 'UTC'")
    ids = [row.id for row in await session.execute(runners)]
    kinds = (
        ("telegram", TODAY, "sent", None),
        ("telegram", TODAY + DAY, "pending", NOW + DAY),
        ("nowhere", TODAY - DAY, "pending", NOW - DAY),
    )
    await connection.execute(
        insert(DeliveryRow),
        [
            {
                "runner_id": id,
                "platform": platform,
                "kind": "daily",
                "day": day,
                "due_at": NOW,
                "wake_at": wake_at,
                "state": state,
                "attempts": 0,
            }
            for id in ids
            for platform, day, state, wake_at in kinds
        ],
    )
    await session.execute(text("ANALYZE"))


async def explained(session: AsyncSession, statement: str, parameters: Any) -> str:  # noqa: ANN401 - whatever the driver was given
    connection = await session.connection()
    is_sqlite = connection.dialect.name == "sqlite"
    words = "EXPLAIN QUERY PLAN" if is_sqlite else "EXPLAIN (ANALYZE, BUFFERS OFF)"
    steps = await connection.exec_driver_sql(f"{words} {statement}", parameters)
    return "\n".join(str(step[-1]) for step in steps)


def looks_for_due(statements: Sequence[tuple[str, object]]) -> list[tuple[str, object]]:
    return [each for each in statements if "deliveries.platform =" in each[0]]


@pytest.mark.parametrize("pace", [None, Pace(Limit(30))])
async def test_what_is_due_comes_from_the_index_and_not_from_a_scan(
    database: Database, pace: Pace | None
) -> None:
    async with database.writing() as session:
        await crowd(session)
        sent = listen(session)
        assert await claim(session, NOW, DAY, 100, HERE.platform, pace) == []
        assert await next_wake(session, [HERE.platform]) == NOW + DAY
        plans = [await explained(session, *each) for each in looks_for_due(list(sent))]
    assert len(plans) == 2
    for plan in plans:
        assert "ix_deliveries_platform_wake_at" in plan, plan
        for scan in ("SCAN deliveries", "Seq Scan on deliveries", "SCAN runners", "on runners"):
            assert scan not in plan, plan
        assert "Rows Removed by Filter" not in plan, plan


async def test_one_that_is_due_is_found_among_the_many(database: Database) -> None:
    await keep(database)
    async with database.writing() as session:
        await crowd(session)
        sent = listen(session)
        (delivery,) = await claim(session, NOW + timedelta(hours=1), DAY, 100, HERE.platform)
        assert delivery.where == HERE
        plans = [await explained(session, *each) for each in list(sent) if "SELECT" in each[0]]
    for plan in plans:
        assert "Seq Scan on deliveries" not in plan, plan
        assert "SCAN deliveries" not in plan, plan
