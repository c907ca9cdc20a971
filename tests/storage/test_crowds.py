"""How late the fullest minute will be is known before."""

from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import insert, text

from storage.crowds import Crowd, coming_crowds, crowds, latest_crowd
from storage.database import Database, open_database
from storage.limits import Limit
from storage.tables import DeliveryRow
from tests.storage.samples import HERE, NOW, TODAY, keep, recall

LIMIT = Limit(30)
MINUTE = timedelta(minutes=1)
SEVEN = NOW + timedelta(hours=1)


def late(*due: tuple[datetime, int], spread: timedelta = MINUTE) -> list[float]:
    """By how many seconds each minute's last message is late."""
    return [round(each.late.total_seconds(), 3) for each in crowds(due, LIMIT, spread)]


def test_what_a_minute_has_room_for_is_not_late() -> None:
    assert late((SEVEN, 25 * 60), (SEVEN + MINUTE, 25 * 60)) == [0, 0]


def test_the_rest_is_late_and_makes_others_late() -> None:
    assert late((SEVEN, 25 * 90), (SEVEN + MINUTE, 25 * 60), (SEVEN + 3 * MINUTE, 1)) == [30, 30, 0]


def test_a_spread_makes_room() -> None:
    assert late((SEVEN, 25 * 600), spread=10 * MINUTE) == [0]


async def crowd(database: Database, wakes: dict[datetime, int]) -> None:
    await keep(database)
    runner_id = (await recall(database)).runner_id
    rows = [
        {
            "runner_id": runner_id,
            "platform": HERE.platform,
            "kind": "daily",
            "day": TODAY + timedelta(days=10 + number),
            "due_at": at,
            "wake_at": at,
            "state": "pending",
            "attempts": 0,
        }
        for number, at in enumerate(at for at, count in wakes.items() for _ in range(count))
    ]
    async with database.writing() as session:
        await session.execute(text("DELETE FROM deliveries"))
        await session.execute(insert(DeliveryRow), rows)


async def test_only_the_next_days_pending_ones_of_the_platform_are_counted(
    url: str, secret: str, key_file: Path
) -> None:
    slow = Limit(1)
    async with open_database(url, secret, key_file) as database:
        past, far = NOW - MINUTE, NOW + timedelta(days=2)
        await crowd(database, {past: 4, SEVEN: 3, SEVEN + MINUTE: 60, far: 90})
        async with database.reading() as session:
            found = await coming_crowds(session, NOW, HERE.platform, slow, MINUTE)
            assert await coming_crowds(session, NOW, "terminal", slow, MINUTE) == []
        assert [(each.at, each.count) for each in found] == [(SEVEN, 3), (SEVEN + MINUTE, 60)]
    fullest = latest_crowd(url, NOW, HERE.platform, slow, MINUTE)
    assert fullest == Crowd(SEVEN + MINUTE, 60, 12 * timedelta(seconds=1))
    assert latest_crowd(url, NOW, "terminal", slow, MINUTE) is None
