"""Clubs as they are stored: changed once at a time, joined, frozen, moved and forgotten."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select, text

from coach.club import Club
from coach.club_totals import ClubWeek
from coach.records import Done
from coach.runs import PlannedRun, Run
from dialogs.clubs import DeleteClub, JoinClub, KeepClub, LeaveClub
from dialogs.inquiry import Inquiry
from dialogs.links import AskToLink, Merge, Terms
from dialogs.messages import Group, Where
from dialogs.scene import Change, Conversation, Outcome
from storage import clubs
from storage.club_posts import (
    claim_posts,
    club_to_post,
    forget_posts,
    next_post_wake,
    owe_next,
    was_refused,
)
from storage.database import Database
from storage.errors import Conflict
from storage.exporting import stored_about
from storage.freezing import freeze_next
from storage.linking import look_up, offer
from storage.loading import Kept, load, load_all
from storage.owed import postpone, settle
from storage.tables import ClubPostRow, ClubRow, MembershipRow
from tests.saving import save
from tests.storage.samples import HERE, NOW, RUNNER, keep, recall

GROUP = Group(id="-900", name="Harriers", channel="-900", is_organiser=True)
CLUB = Club(
    name="Hyde Park Harriers",
    zone="Europe/London",
    town="Leeds",
    week={1: PlannedRun(Run.HARD)},
    channel="-900",
)
# The Friday of NOW: the next post is on Monday at seven, and the week is over at four.
MONDAY = date(2026, 11, 30)
POST = datetime.combine(MONDAY, datetime.min.time(), NOW.tzinfo) + timedelta(hours=7)
LEASE = timedelta(minutes=2)
BY_CODE = Inquiry(code="BCDF-2345")


def there(number: int) -> Where:
    return Where("telegram", "-900", str(number), home=str(number))


async def look(database: Database, where: Where, group: Group | None = GROUP) -> Kept:
    async with database.reading() as session:
        return await clubs.look_up(session, await load(session, where, ""), group)


async def decide(
    database: Database,
    change: Change,
    *,
    where: Where = HERE,
    now: datetime = NOW,
    kept: Kept | None = None,
) -> Kept:
    """A turn in the group that comes to one change."""
    kept = kept or await look(database, where)
    outcome = Outcome(runner=kept.runner or RUNNER, conversation=Conversation(), changes=(change,))
    async with database.writing() as session:
        await save(session, kept, outcome, update="", now=now)
    return await look(database, where)


async def test_a_club_is_what_was_kept_last(database: Database) -> None:
    kept = await decide(database, KeepClub(CLUB))
    assert kept.clubs.here == CLUB
    assert not kept.clubs.is_member
    changed = replace(CLUB, week={})
    assert (await decide(database, KeepClub(changed))).clubs.here == changed


async def test_of_two_organisers_at_once_the_second_looks_again(database: Database) -> None:
    await decide(database, KeepClub(CLUB))
    first, second = await look(database, HERE), await look(database, there(2))
    await decide(database, KeepClub(replace(CLUB, week={})), kept=first)
    with pytest.raises(Conflict):
        await decide(database, KeepClub(CLUB), kept=second)
    with pytest.raises(Conflict):
        await decide(database, KeepClub(CLUB), kept=replace(second, club_id=None))


async def test_a_member_is_in_one_club_at_most(database: Database) -> None:
    await decide(database, KeepClub(CLUB))
    kept = await decide(database, JoinClub(), where=there(1))
    assert (kept.clubs.mine, kept.clubs.is_member, kept.clubs.members) == (CLUB, True, 1)
    other = await look(database, there(1), replace(GROUP, id="-901"))
    await decide(database, KeepClub(replace(CLUB, name="Track")), kept=other, where=there(1))
    other = await look(database, there(1), replace(GROUP, id="-901"))
    await decide(database, JoinClub(), kept=other, where=there(1))
    kept = await look(database, there(1))
    assert kept.clubs.mine == replace(CLUB, name="Track")
    assert (kept.clubs.is_member, kept.clubs.members) == (False, 0)
    kept = await decide(database, LeaveClub(), where=there(1))
    assert kept.clubs.mine is None


async def test_a_runner_who_joined_in_a_group_is_written_to_alone(database: Database) -> None:
    await decide(database, KeepClub(CLUB))
    await decide(database, JoinClub(), where=there(1))
    kept = await recall(database, Where("telegram", "1", "1"))
    assert kept.clubs.mine == CLUB
    async with database.reading() as session:
        pushed = await load_all(session, [(Where("telegram", "1", "1"), "")])
    assert pushed[0].clubs.mine == CLUB


async def test_a_deleted_club_takes_everything_along_but_its_members(database: Database) -> None:
    await decide(database, KeepClub(CLUB))
    await decide(database, JoinClub(), where=there(1))
    await decide(database, DeleteClub())
    kept = await recall(database, there(1))
    assert kept.runner is not None
    assert kept.clubs.mine is None
    async with database.reading() as session:
        for table in (ClubRow, ClubPostRow, MembershipRow):
            assert (await session.scalars(select(table))).all() == []


async def test_an_export_tells_of_the_membership_and_of_no_other_member(database: Database) -> None:
    await decide(database, KeepClub(CLUB))
    await decide(database, JoinClub(), where=there(1))
    await decide(database, JoinClub(), where=there(2))
    async with database.reading() as session:
        stored = await stored_about(session, there(1))
    assert stored is not None
    assert [(each.club, each.joined_on) for each in stored.clubs] == [
        ("Hyde Park Harriers", NOW.date())
    ]
    assert len(stored.tables["memberships"]) == 1  # type: ignore[arg-type]  # a list of rows


@pytest.mark.parametrize("joined", [1, 2])
async def test_two_runners_who_become_one_keep_the_club_of_either(
    database: Database, joined: int
) -> None:
    await decide(database, KeepClub(CLUB))
    await keep(database, where=there(1))
    await keep(database, where=there(2))
    await decide(database, JoinClub(), where=there(joined))
    async with database.writing() as session:
        assert await offer(session, there(1), "BCDF-2345", NOW)
    async with database.reading() as session:
        second = await look_up(session, await recall(database, there(2)), BY_CODE, NOW)
    assert second.links.link is not None
    wish = AskToLink(second.links.link.id, Terms(answers="first", push="first"))
    await decide(database, wish, where=there(2), kept=second)
    async with database.reading() as session:
        first = await look_up(session, await recall(database, there(1)), Inquiry(), NOW)
    await decide(database, Merge(wish.link), where=there(1), kept=first)
    for number in (1, 2):
        assert (await recall(database, there(number))).clubs.mine == CLUB


async def claimed(database: Database, now: datetime) -> list[date]:
    async with database.writing() as session:
        return [post.day for post in await claim_posts(session, now, LEASE, 10, "telegram")]


async def test_a_club_is_owed_its_next_post_and_each_one_once(database: Database) -> None:
    await decide(database, KeepClub(CLUB))
    async with database.reading() as session:
        assert await next_post_wake(session, ["telegram"]) == POST
        assert await next_post_wake(session, ["discord"]) is None
    assert await claimed(database, POST - timedelta(seconds=1)) == []
    async with database.writing() as session:
        (post,) = await claim_posts(session, POST, LEASE, 10, "telegram")
        await settle(session, post, "sent")
    async with database.writing() as session:
        await owe_next(session, post.club_id, POST)
        assert await next_post_wake(session, ["telegram"]) == POST + timedelta(days=7)


async def test_a_killed_process_leaves_its_post_to_another(database: Database) -> None:
    await decide(database, KeepClub(CLUB))
    assert await claimed(database, POST) == [MONDAY]
    assert await claimed(database, POST + LEASE / 2) == []
    assert await claimed(database, POST + LEASE) == [MONDAY]


async def test_a_postponed_post_is_claimed_later(database: Database) -> None:
    await decide(database, KeepClub(CLUB))
    async with database.writing() as session:
        (post,) = await claim_posts(session, POST, LEASE, 10, "telegram")
        await postpone(session, post, POST + timedelta(minutes=10))
    assert await claimed(database, POST + timedelta(minutes=9)) == []
    assert await claimed(database, POST + timedelta(minutes=10)) == [MONDAY]


async def test_another_hour_moves_the_post_and_no_day_gets_two(database: Database) -> None:
    await decide(database, KeepClub(CLUB))
    daily = replace(CLUB, post_on=None)
    await decide(database, KeepClub(daily))
    assert await claimed(database, NOW + timedelta(hours=1)) == [NOW.date()]
    async with database.writing() as session:
        (row,) = (await session.scalars(select(ClubPostRow))).all()
        row.state, row.wake_at, row.leased_until = "sent", None, None
    later = replace(daily, post_at=datetime.min.time().replace(hour=20))
    await decide(database, KeepClub(later), now=NOW + timedelta(hours=2))
    async with database.reading() as session:
        expected = NOW + timedelta(days=1, hours=14)
        assert await next_post_wake(session, ["telegram"]) == expected


async def test_a_refused_post_is_remembered_until_one_arrives(database: Database) -> None:
    await decide(database, KeepClub(CLUB))
    async with database.writing() as session:
        (post,) = await claim_posts(session, POST, LEASE, 10, "telegram")
        await settle(session, post, "refused")
        await session.flush()
        assert await was_refused(session, post.club_id)
    async with database.writing() as session:
        assert await forget_posts(session, MONDAY, most=5) == 0
        assert await forget_posts(session, MONDAY + timedelta(days=1), most=5) == 1


async def test_an_ended_club_is_owed_nothing_until_it_goes_on(database: Database) -> None:
    await decide(database, KeepClub(CLUB))
    await decide(database, JoinClub(), where=there(1))
    async with database.writing() as session:
        await clubs.end(session, "telegram", "-900", NOW)
    assert await claimed(database, POST) == []
    assert (await recall(database, there(1))).clubs.mine is None
    async with database.writing() as session:
        assert not await freeze_next(session, POST)
        await clubs.go_on(session, "telegram", "-900", NOW)
        await clubs.go_on(session, "telegram", "-7", NOW)
    assert await claimed(database, POST) == [MONDAY]
    assert (await recall(database, there(1))).clubs.mine == CLUB


async def test_a_moved_group_posts_where_it_is(database: Database) -> None:
    await decide(database, KeepClub(CLUB))
    async with database.writing() as session:
        await clubs.move(session, "telegram", "-900", "-100900")
        await clubs.move(session, "telegram", "-900", "-100900")
        (post,) = await claim_posts(session, POST, LEASE, 10, "telegram")
        club = await club_to_post(session, post.club_id)
    assert club is not None
    assert club.channel == "-100900"
    assert (await look(database, HERE, replace(GROUP, id="-100900"))).clubs.here is not None


async def active(database: Database, number: int, *days: date) -> None:
    """A member who has done ten minutes of yoga on some days."""
    done = tuple(Done(day=day, activity="yoga", minutes=10) for day in days)
    await decide(database, JoinClub(), where=there(number))
    kept = await look(database, there(number))
    outcome = Outcome(runner=replace(RUNNER, done=done), conversation=Conversation())
    async with database.writing() as session:
        await save(session, kept, outcome, update="", now=NOW)


async def freeze(database: Database, now: datetime) -> tuple[ClubWeek, ...]:
    is_left = True
    while is_left:
        async with database.writing() as session:
            is_left = await freeze_next(session, now)
    return (await look(database, HERE)).clubs.weeks


async def test_a_week_is_frozen_when_it_is_over_and_stays(database: Database) -> None:
    await decide(database, KeepClub(CLUB))
    friday = NOW.date()
    for number in range(5):
        await active(database, number, friday, friday - timedelta(days=1))
    freezes_at = POST - timedelta(hours=3)
    assert await freeze(database, freezes_at - timedelta(seconds=1)) == ()
    # What was done before joining, on Friday, is no matter of the club's.
    week = ClubWeek(monday=date(2026, 11, 23), active=5, sessions=5, minutes=50)
    assert await freeze(database, freezes_at) == (week,)
    await decide(database, LeaveClub(), where=there(0))
    assert await freeze(database, freezes_at + timedelta(days=1)) == (week,)
    weeks = await freeze(database, freezes_at + timedelta(days=14))
    assert [each.monday.day for each in weeks] == [23, 30, 7]
    assert [each.is_told for each in weeks] == [True, False, False]


async def test_below_five_not_even_the_database_knows_a_number(database: Database) -> None:
    await decide(database, KeepClub(CLUB))
    for number in range(4):
        await active(database, number, NOW.date())
    assert await freeze(database, POST) == (ClubWeek(monday=date(2026, 11, 23)),)


async def test_what_cannot_be_read_holds_up_no_other_club(database: Database) -> None:
    """One of six members, and the whole of another club, from which nothing can be learnt."""
    await decide(database, KeepClub(CLUB))
    other = await look(database, HERE, replace(GROUP, id="-1"))
    await decide(database, KeepClub(CLUB), kept=other)
    for number in range(6):
        await active(database, number, NOW.date())
    async with database.writing() as session:
        await session.execute(text("UPDATE clubs SET club = 'x' WHERE \"group\" = '-1'"))
        await session.execute(
            text(
                "UPDATE runners SET profile = 'x' WHERE id = "
                "(SELECT runner_id FROM memberships ORDER BY id LIMIT 1)"
            )
        )
        await session.execute(
            text("UPDATE clubs SET freeze_at = :at WHERE \"group\" = '-1'"), {"at": "2026-11-01"}
        )
    async with database.writing() as session:
        assert await freeze_next(session, POST)
        assert await freeze_next(session, POST)
        assert not await freeze_next(session, POST)
    weeks = (await look(database, there(5))).clubs.weeks
    assert [week.active for week in weeks] == [5]
