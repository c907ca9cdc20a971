"""Each update once, and each person's in order, whoever takes them and whoever dies."""

from datetime import datetime, timedelta

from sqlalchemy import select, text

from storage.database import Database
from storage.inbox import Arrived, Taken, bodies_of, claim, finish, oldest, put, renew
from storage.tables import InboxRow
from tests.storage.samples import NOW, TYPED, keep

LEASE = timedelta(seconds=10)


async def given(database: Database, *updates: tuple[str, int], now: datetime = NOW) -> None:
    for person, number in updates:
        async with database.writing() as session:
            body = f"{TYPED} {number}"
            arrived = Arrived(platform="telegram", number=number, user=person, body=body)
            await put(session, arrived, now)


async def claimed(database: Database, *, now: datetime = NOW, limit: int = 10) -> list[Taken]:
    async with database.writing() as session:
        return await claim(session, now, now + LEASE, limit)


def numbers(taken: list[Taken]) -> list[int]:
    return [each.number for each in taken]


async def test_of_each_person_only_the_first_is_handed_out(database: Database) -> None:
    await given(database, ("ada", 3), ("bob", 4), ("ada", 2), ("ada", 5))
    first = await claimed(database)
    assert numbers(first) == [2, 4]
    assert await claimed(database) == []
    async with database.writing() as session:
        await finish(session, first[:1])
    assert numbers(await claimed(database)) == [3]


async def test_an_earlier_one_that_comes_late_waits_for_what_is_being_handled(
    database: Database,
) -> None:
    await given(database, ("ada", 2))
    (second,) = await claimed(database)
    await given(database, ("ada", 1))
    assert await claimed(database) == []
    async with database.writing() as session:
        await finish(session, [second])
    assert numbers(await claimed(database)) == [1]


async def test_no_more_than_there_are_hands_for(database: Database) -> None:
    await given(database, *((f"runner {number}", number) for number in range(5)))
    assert numbers(await claimed(database, limit=2)) == [0, 1]
    assert numbers(await claimed(database, limit=2)) == [2, 3]


async def test_what_a_dead_process_held_is_there_again_after_the_lease(database: Database) -> None:
    await given(database, ("ada", 1), ("ada", 2))
    (dead,) = await claimed(database)
    assert await claimed(database, now=NOW + LEASE - timedelta(seconds=1)) == []
    (alive,) = await claimed(database, now=NOW + LEASE)
    assert (alive.number, alive.attempts) == (1, 2)
    async with database.writing() as session:
        await renew(session, [dead], None)  # it was not dead, only slow
    assert await claimed(database, now=NOW + LEASE) == []
    async with database.writing() as session:
        await renew(session, [alive], NOW + 3 * LEASE)
    assert await claimed(database, now=NOW + 2 * LEASE) == []


async def test_what_is_given_back_is_there_at_once(database: Database) -> None:
    await given(database, ("ada", 1), ("bob", 2))
    held = await claimed(database)
    async with database.writing() as session:
        await renew(session, held, None)
    assert numbers(await claimed(database)) == [1, 2]


async def test_what_comes_twice_is_stored_once_and_what_was_handled_not_again(
    database: Database,
) -> None:
    await keep(database, update="1")
    await given(database, ("ada", 1), ("ada", 2), ("ada", 2))
    assert numbers(await claimed(database)) == [2]
    async with database.reading() as session:
        assert len((await session.scalars(select(InboxRow.id))).all()) == 1


async def test_words_are_encrypted_and_come_back(database: Database) -> None:
    await given(database, ("ada", 1))
    (taken,) = await claimed(database)
    async with database.reading() as session:
        assert await bodies_of(session, [taken]) == [f"{TYPED} 1"]
        assert TYPED not in str((await session.execute(text("SELECT * FROM inbox"))).all())


async def test_the_oldest_tells_how_long_somebody_waits(database: Database) -> None:
    async with database.reading() as session:
        assert await oldest(session, "telegram") is None
    later = NOW + timedelta(minutes=1)
    await given(database, ("ada", 1))
    await given(database, ("bob", 2), now=later)
    async with database.reading() as session:
        assert await oldest(session, "telegram") == NOW
