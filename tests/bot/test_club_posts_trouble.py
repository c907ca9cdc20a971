"""What goes wrong with one club's post holds up no other's, and posts nothing twice."""

import asyncio
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

import pytest
from sqlalchemy import select, text

from bot import club_posts
from bot.club_posts import ClubPosts
from bot.limiter import Limiter
from bot.platform import Errand, Unavailable
from coach.club import Club
from dialogs.messages import Reply, Where
from storage.club_posts import owe_post
from storage.tables import ClubPostRow, ClubRow
from tests.bot.coach import NOON, Clock, Coach
from tests.bot.test_daily import TUESDAY

CLUBS = 3


class Slow:
    """A platform that takes its time and keeps what it was sent, unless trouble is next."""

    name = "slow"

    def __init__(self) -> None:
        self.channels: list[str] = []
        self.trouble: list[Exception] = []
        self.takes = 0.0

    async def push(
        self, where: Where, replies: Sequence[Reply], errand: Errand | None = None
    ) -> None:
        """Takes it."""
        assert len(replies) == 1
        assert errand is not None
        await asyncio.sleep(self.takes)
        if self.trouble:
            raise self.trouble.pop()
        self.channels.append(where.chat)


@pytest.fixture
def slow() -> Slow:
    return Slow()


@pytest.fixture
async def posts(pusher: Coach, clock: Clock, slow: Slow) -> ClubPosts:
    """Three clubs that are owed a post at seven on Tuesday."""
    for number in range(CLUBS):
        channel = f"channel {number}"
        club = Club(name="Harriers", channel=channel, post_at=time(7), post_on=None)
        row = ClubRow(platform=slow.name, group=channel, club=club, created_at=NOON, freeze_at=FAR)
        async with pusher.database.writing() as session:
            session.add(row)
            await session.flush()
            await owe_post(session, row, NOON)
    clock.now = TUESDAY
    return ClubPosts(pusher.database, {slow.name: slow}, clock)


FAR = datetime.combine(date(2030, 1, 7), time(4), NOON.tzinfo)


async def states(coach: Coach) -> list[str]:
    async with coach.database.reading() as session:
        found = select(ClubPostRow.state).where(ClubPostRow.day == TUESDAY.date())
        return sorted((await session.scalars(found)).all())


async def test_what_waits_for_others_until_its_lease_ends_is_left_to_it(
    posts: ClubPosts, clock: Clock, slow: Slow, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow.takes = 0.3
    monkeypatch.setattr(club_posts, "LATEST_START", timedelta(seconds=0.2))
    rounds = 0
    while await posts.post_due():
        rounds += 1
        clock.now += club_posts.LEASE
    assert rounds >= CLUBS
    assert sorted(slow.channels) == ["channel 0", "channel 1", "channel 2"]


async def test_a_club_that_cannot_be_read_is_set_aside(
    posts: ClubPosts, pusher: Coach, clock: Clock, slow: Slow
) -> None:
    async with pusher.database.writing() as session:
        await session.execute(text("UPDATE clubs SET club = 'x' WHERE \"group\" = 'channel 1'"))
    for _try in range(5):
        await posts.post_due()
        clock.passes(minutes=10)
    assert sorted(slow.channels) == ["channel 0", "channel 2"]
    assert await states(pusher) == ["failed", "sent", "sent"]


async def test_a_club_that_ended_meanwhile_is_not_posted_to(
    posts: ClubPosts, pusher: Coach, slow: Slow
) -> None:
    async with pusher.database.writing() as session:
        ended = text("UPDATE clubs SET ended_at = created_at WHERE \"group\" = 'channel 1'")
        await session.execute(ended)
    await posts.post_due()
    assert sorted(slow.channels) == ["channel 0", "channel 2"]
    assert await states(pusher) == ["sent", "sent", "skipped"]


async def test_a_flood_tells_the_limiter_of_all(
    posts: ClubPosts, pusher: Coach, clock: Clock, slow: Slow
) -> None:
    limiter = Limiter(30)
    told = ClubPosts(pusher.database, {slow.name: slow}, clock, {slow.name: limiter})
    slow.trouble = [Unavailable("a flood", timedelta(seconds=9))]
    await told.post_due()
    pace = limiter.pace()
    assert pace is not None
    assert pace.unasked == CLUBS
    assert timedelta(seconds=8) < pace.silence <= timedelta(seconds=9)
    clock.passes(seconds=9)
    await posts.post_due()
    assert len(slow.channels) == CLUBS
