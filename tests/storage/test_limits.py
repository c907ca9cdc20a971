"""One row keeps what all replicas send within the platform's limit."""

from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from dialogs.messages import Where
from storage.database import Database, open_database
from storage.deliveries import Delivery, claim
from storage.limits import AHEAD, Bucket, Limit, Pace, slots
from storage.tables import LimitRow
from tests.storage.samples import HERE, NOW, keep
from tests.storage.test_deliveries import LATER, LEASE

LIMIT = Limit(30)
SECOND = timedelta(seconds=1)


def busiest_second(instants: list[datetime]) -> int:
    """The most within any second."""
    ordered = sorted(instants)
    return max(
        (sum(at <= other < at + SECOND for other in ordered[n:]) for n, at in enumerate(ordered)),
        default=0,
    )


@given(st.lists(st.tuples(st.floats(0, 2), st.integers(0, 100)), max_size=40))
def test_whoever_claims_and_when_the_push_has_25_a_second_at_most(
    claims: list[tuple[float, int]],
) -> None:
    bucket, now, taken = Bucket(), NOW, list[datetime]()
    for wait, most in claims:
        now += timedelta(seconds=wait)
        for at, after in slots(bucket, LIMIT, now, most):
            assert now <= at < now + AHEAD
            taken.append(at)
            bucket = after
    assert taken == sorted(taken)
    assert busiest_second(taken) <= 25


def pushed(replies_a_second: int, seconds: int = 60) -> list[datetime]:
    """What a push sends that claims twice a second and always has more."""
    bucket, taken = Bucket(), list[datetime]()
    debt = 0.0
    for half in range(2 * seconds):
        now = NOW + half * SECOND / 2
        debt += replies_a_second / 2
        bucket = Pace(LIMIT, int(debt)).moved(bucket, now)
        debt -= int(debt)
        for at, after in slots(bucket, LIMIT, now, 100):
            taken.append(at)
            bucket = after
    return [at for at in taken if at < NOW + seconds * SECOND]


def test_a_push_uses_all_of_its_share_beside_as_many_replies_as_there_is_room_for() -> None:
    for replies in (0, 1, 4):
        assert len(pushed(replies)) >= 0.97 * 25 * 60, replies


def test_more_replies_are_taken_from_the_push() -> None:
    for replies in (10, 15, 20, 25):
        assert abs(len(pushed(replies)) / 60 + replies - 30) < 1, replies
    assert len(pushed(40)) / 60 < 2


def test_replies_of_a_while_cost_the_push_only_what_that_while_had_no_room_for() -> None:
    quiet = Pace(LIMIT, 300, since=15 * SECOND).moved(Bucket(), NOW)
    assert quiet.next_at(NOW) == NOW
    at_once = Pace(LIMIT, 300).moved(Bucket(), NOW)
    assert at_once.next_at(NOW) > NOW + 9 * SECOND
    busy = Pace(LIMIT, 300, since=15 * SECOND).moved(Bucket(message_at=NOW), NOW)
    assert busy.next_at(NOW) > NOW + 9 * SECOND


async def crowd(database: Database, size: int) -> None:
    for number in range(size):
        await keep(database, where=Where("telegram", str(number), str(number)))


async def take(database: Database, pace: Pace, now: datetime = LATER) -> list[Delivery]:
    async with database.writing() as session:
        return await claim(session, now, LEASE, 100, HERE.platform, pace)


async def test_each_claimed_one_has_its_own_instant_on_all_replicas(
    url: str, secret: str, key_file: Path
) -> None:
    async with (
        open_database(url, secret, key_file) as one,
        open_database(url, secret, key_file) as two,
    ):
        await crowd(one, 12)
        pace = Pace(Limit(6))
        first = await take(one, pace)
        assert [each.send_at for each in first] == [LATER + n * SECOND / 5 for n in range(5)]
        assert await take(two, pace) == []
        then = LATER + SECOND / 2
        second = await take(two, pace, then)
        assert [each.send_at for each in second] == [LATER + n * SECOND / 5 for n in (5, 6, 7)]


async def test_when_the_platform_asks_to_wait_all_replicas_do(
    url: str, secret: str, key_file: Path
) -> None:
    async with (
        open_database(url, secret, key_file) as one,
        open_database(url, secret, key_file) as two,
    ):
        await crowd(one, 2)
        assert await take(one, Pace(LIMIT, silence=9 * SECOND)) == []
        assert await take(two, Pace(LIMIT), LATER + 7 * SECOND) == []
        (late, _later) = await take(two, Pace(LIMIT), LATER + 8.5 * SECOND)
        assert late.send_at == LATER + 9 * SECOND


async def test_a_claim_that_finds_nothing_leaves_the_limit_alone(database: Database) -> None:
    await take(database, Pace(LIMIT))
    async with database.reading() as session:
        before = await session.scalar(select(LimitRow.push_at))
    await take(database, Pace(LIMIT))
    async with database.reading() as session:
        assert await session.scalar(select(LimitRow.push_at)) == before
