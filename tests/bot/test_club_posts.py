"""The clubs' posts: each goes out once, whatever goes wrong on the way."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.club_posts import LEASE, ClubPosts
from bot.metrics import Metrics
from bot.sender import MOST_ATTEMPTS
from coach.club import Club
from coach.records import Done
from coach.runs import PlannedRun, Run
from dialogs.clubs import KeepClub
from dialogs.messages import Group as Somewhere
from dialogs.scene import Conversation, Outcome
from storage.clubs import look_up
from storage.deliveries_report import report
from storage.tables import ClubPostRow
from tests.bot.coach import RUNNER, Clock, Coach, opened, where
from tests.bot.members import store_members
from tests.fakes.telegram import FakeTelegram, Group, Member, Person
from tests.saving import save

TUESDAY = datetime(2026, 11, 24, 7, 0, tzinfo=UTC)
WEEK = timedelta(days=7)


@pytest.fixture
async def club(telegram: FakeTelegram, pusher: Coach, ada: Person) -> Group:
    """A group whose club is posted to on Tuesdays at seven."""
    group = telegram.group("Hyde Park Harriers")
    await keep(pusher, ada, group)
    return group


async def keep(coach: Coach, organiser: Person, group: Group) -> None:
    kept = await coach.recalls(organiser)
    club = Club(name="Harriers", week={1: PlannedRun(Run.HARD)}, post_on=1, channel=str(group.id))
    outcome = Outcome(
        runner=RUNNER, conversation=Conversation(), changes=(KeepClub(club),), keeps_wakes=True
    )
    async with coach.database.writing() as session:
        kept = await look_up(session, kept, Somewhere(id=str(group.id)))
        await save(session, kept, outcome, update="", now=coach.clock())


@pytest.fixture
def reader(club: Group, ada: Person) -> Member:
    return club.member(ada)


async def states(coach: Coach) -> list[str]:
    async with coach.database.reading() as session:
        rows = await session.scalars(select(ClubPostRow).order_by(ClubPostRow.day))
        return [row.state for row in rows]


async def test_two_processes_post_once(
    tmp_path: Path, telegram: FakeTelegram, pusher: Coach, clock: Clock, reader: Member
) -> None:
    clock.now = TUESDAY
    async with opened(tmp_path, telegram, clock) as other:
        due = [coach.posts.post_due() for coach in (pusher, other, pusher, other)]
        assert sum(await asyncio.gather(*due)) == 1
    await reader.hears("The club's runs:")
    await reader.hears_nothing(within=0.05)
    assert await states(pusher) == ["sent", "pending"]


async def test_a_flood_and_a_lost_answer_put_it_off(
    telegram: FakeTelegram, pusher: Coach, clock: Clock, reader: Member
) -> None:
    telegram.fail_next("sendMessage", 429, "Too Many Requests: retry after 9", retry_after=9)
    clock.now = TUESDAY
    await pusher.posts.post_due()
    assert await states(pusher) == ["pending"]
    clock.passes(seconds=8)
    assert await pusher.posts.post_due() == 0
    clock.passes(seconds=1)
    telegram.drop_next("sendMessage")
    assert await pusher.posts.post_due() == 1
    assert await states(pusher) == ["pending"]
    clock.passes(minutes=1)
    assert await pusher.posts.post_due() == 1
    await reader.hears("The club's runs:")
    assert await states(pusher) == ["sent", "pending"]


async def test_operators_find_them_counted(
    tmp_path: Path, telegram: FakeTelegram, pusher: Coach, clock: Clock, reader: Member
) -> None:
    metrics = Metrics()
    posts = ClubPosts(pusher.database, {"telegram": pusher.telegram}, clock, metrics=metrics)
    telegram.fail_next("sendMessage", 429, "Too Many Requests: retry after 9", retry_after=9)
    clock.now = TUESDAY
    await posts.post_due()
    clock.passes(seconds=9)
    await posts.post_due()
    await reader.hears("The club's runs:")
    counted = [line for line in metrics.page().decode().splitlines() if "club_posts_total{" in line]
    assert counted == [
        'sidestride_club_posts_total{became="postponed",platform="telegram"} 1.0',
        'sidestride_club_posts_total{became="sent",platform="telegram"} 1.0',
    ]
    found = report(f"sqlite+aiosqlite:///{tmp_path}/data/sidestride.db", clock())
    assert found.counts["club"] == {"sent": 1, "to come": 1}


async def test_a_group_that_refuses_loses_one_post_and_no_schedule(
    telegram: FakeTelegram, pusher: Coach, clock: Clock, reader: Member
) -> None:
    telegram.fail_next("sendMessage", 403, "Forbidden: bot was kicked from the group chat")
    clock.now = TUESDAY
    await pusher.posts.post_due()
    assert await states(pusher) == ["refused", "pending"]
    clock.now = TUESDAY + WEEK
    await pusher.posts.post_due()
    await reader.hears("The club's runs:")


async def test_what_breaks_is_set_aside_after_some_tries(
    monkeypatch: pytest.MonkeyPatch, pusher: Coach, clock: Clock, club: Group
) -> None:
    def breaks(*_what: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("bot.club_posts.post", breaks)
    clock.now = TUESDAY
    for attempt in range(MOST_ATTEMPTS):
        assert await states(pusher) == ["pending"], attempt
        assert await pusher.posts.post_due() == 1
        clock.passes(minutes=10)
    assert await states(pusher) == ["failed", "pending"]
    assert club.transcript() == ""


async def test_after_a_long_downtime_it_is_left_out(
    pusher: Coach, clock: Clock, reader: Member
) -> None:
    clock.now = TUESDAY + timedelta(hours=6, seconds=1)
    await pusher.posts.post_due()
    await reader.hears_nothing(within=0.05)
    assert await states(pusher) == ["skipped", "pending"]


async def test_a_process_that_is_killed_while_it_posts_leaves_it_to_the_next(
    telegram: FakeTelegram, pusher: Coach, clock: Clock, reader: Member
) -> None:
    clock.now = TUESDAY
    telegram.hold()
    killed = asyncio.create_task(pusher.posts.post_due())
    await telegram.called("sendMessage")
    killed.cancel()
    await asyncio.wait({killed})
    telegram.release()
    assert await pusher.posts.post_due() == 0
    clock.now += LEASE
    assert await pusher.posts.post_due() == 1
    await reader.hears("The club's runs:")
    assert await states(pusher) == ["sent", "pending"]


async def test_it_posts_by_itself_and_freezes_weeks_until_it_is_told_to_stop(
    pusher: Coach, clock: Clock, reader: Member
) -> None:
    clock.now = TUESDAY
    stop = asyncio.Event()
    running = asyncio.create_task(pusher.posts.run(stop))
    await reader.hears("The club's runs:")
    stop.set()
    await running
    clock.now = TUESDAY + WEEK
    await pusher.posts.freeze_due()
    async with pusher.database.reading() as session:
        kept = await look_up(
            session, await pusher.recalls(ada_of(reader)), Somewhere(id=str(reader.chat_id))
        )
    assert [week.monday.day for week in kept.clubs.weeks] == [23]


async def test_the_first_post_after_a_downtime_tells_the_totals(
    telegram: FakeTelegram, pusher: Coach, clock: Clock, club: Group, reader: Member
) -> None:
    done = Done(day=TUESDAY.date(), activity="yoga", minutes=15)
    people = [telegram.person(f"Runner{number}") for number in range(5)]
    stored = ((where(person), replace(RUNNER, done=(done,))) for person in people)
    await store_members(pusher.database, str(club.id), stored, clock())
    clock.now = TUESDAY + WEEK
    stop = asyncio.Event()
    running = asyncio.create_task(pusher.posts.run(stop))
    said = await reader.hears("The club's runs:")
    stop.set()
    await running
    assert "Last week, all together: 5 members, 5 sessions, 75 min." in said.text


def ada_of(member: Member) -> Person:
    return Person(member._backend, "Ada", member.user, member._backend.chats[member.id])  # noqa: SLF001 - her private chat
