"""What organisers can find out of a member: nothing, from whatever they look at and compare."""

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from coach.records import Done
from storage.tables import ClubWeekRow
from tests.bot.coach import NOON, RUNNER, Clock
from tests.bot.discord_coach import DiscordCoach, where
from tests.bot.members import store_members
from tests.fakes.discord import Channel, FakeDiscord, FakeGuild, Person

SET_UP: dict[str, Any] = {
    "town": "Leeds",
    "day": "daily",
    "time": "07:00",
    "runs": "Tue hard, Sun long 18k",
}
TUESDAY = NOON.date() + timedelta(days=1)
OVER = timedelta(days=7)

pytestmark = pytest.mark.usefixtures("discord_coach")


@pytest.fixture
async def olga(local: FakeDiscord, harriers: FakeGuild, channel: Channel) -> Person:
    """An organiser, who is curious."""
    olga = local.person("Olga", locale="en-GB")
    harriers.joins(olga, harriers.role("Captains", manage_guild=True))
    await olga.command(channel, "club setup", **SET_UP)
    await olga.hears("is set up")
    return olga


async def members(
    local: FakeDiscord, harriers: FakeGuild, coach: DiscordCoach, count: int, *, active: int
) -> list[Person]:
    """So many, some of whom have done something this week."""
    people = [local.person(f"Runner {number}", locale="en-GB") for number in range(count)]
    for person in people:
        harriers.joins(person)
    busy = replace(RUNNER, done=(Done(day=TUESDAY, activity="yoga", minutes=25),))
    stored = (
        (where(person), busy if number < active else RUNNER) for number, person in enumerate(people)
    )
    await store_members(coach.database, harriers.id, stored, coach.clock())
    return people


async def view(olga: Person, channel: Channel) -> list[str]:
    """All that an organiser can ask for."""
    found = []
    for part in ("show", "progress", "today"):
        await olga.command(channel, f"club {part}")
        found.append((await olga.hears("Leeds Harriers")).text)
    await olga.command(channel, "club export")
    said = await olga.hears("Everything stored of the club")
    return [*found, *(file.data.decode() for file in said.files)]


@pytest.mark.parametrize("count", [1, 4, 30])
async def test_none_and_four_active_members_look_alike(
    local: FakeDiscord,
    harriers: FakeGuild,
    channel: Channel,
    clock: Clock,
    discord_coach: DiscordCoach,
    olga: Person,
    count: int,
) -> None:
    await members(local, harriers, discord_coach, count, active=0)
    clock.now += OVER
    await discord_coach.posts.freeze_due()
    none = await view(olga, channel)
    await olga.command(channel, "club delete")
    await olga.press("Yes, delete the club")
    await olga.hears("The club is deleted.")
    clock.now -= OVER
    await olga.command(channel, "club setup", **SET_UP)
    await olga.hears("is set up")
    await members(local, harriers, discord_coach, count, active=min(count, 4))
    clock.now += OVER
    await discord_coach.posts.freeze_due()
    assert await view(olga, channel) == none
    assert "too few for numbers" in none[1]


async def test_what_members_do_moves_nothing_that_is_seen(
    local: FakeDiscord,
    harriers: FakeGuild,
    channel: Channel,
    clock: Clock,
    discord_coach: DiscordCoach,
    olga: Person,
) -> None:
    """Neither this week's notes, nor late ones of the last, nor who goes away or is deleted."""
    people = await members(local, harriers, discord_coach, 9, active=6)
    clock.now += OVER
    await discord_coach.posts.freeze_due()
    before = await view(olga, channel)
    assert "6 members, 6 sessions, 150 min" in before[1]

    busy, away, gone, left, *_others, late = people
    await late.command(channel, "log", activity="Golf", minutes=90, day=TUESDAY.isoformat())
    await late.press("Easy")
    await late.press("No")
    await late.hears("olf")
    await busy.command(channel, "club today")
    await busy.hears("Leeds Harriers")
    await busy.press("Did it")
    await busy.hears("Noted for you alone")
    await away.command(channel, "pause", until="A week")
    await away.hears("/resume")
    await gone.command(channel, "delete")
    await gone.press("Yes, delete everything")
    await gone.hears("Everything about you is deleted")
    await left.command(channel, "club leave")
    await left.hears("You have left Leeds Harriers.")
    await discord_coach.posts.freeze_due()

    after = await view(olga, channel)
    assert after[:3] == before[:3]
    exported, was = (json.loads(each[3]) for each in (after, before))
    assert (was.pop("members"), exported.pop("members")) == (9, 7)
    assert exported == was


async def test_an_export_names_nobody_and_nothing_of_them(
    local: FakeDiscord,
    harriers: FakeGuild,
    channel: Channel,
    clock: Clock,
    discord_coach: DiscordCoach,
    olga: Person,
) -> None:
    people = await members(local, harriers, discord_coach, 6, active=5)
    clock.now += OVER
    await discord_coach.posts.freeze_due()
    (exported,) = (await view(olga, channel))[3:]
    assert set(json.loads(exported)) == {"club", "members", "weeks"}
    personal = [word for person in (*people, olga) for word in (person.id, person.name)]
    assert not [word for word in (*personal, "yoga", "cycling") if word in exported]


async def test_four_members_are_not_even_counted(
    local: FakeDiscord,
    harriers: FakeGuild,
    channel: Channel,
    discord_coach: DiscordCoach,
    olga: Person,
) -> None:
    alone = await view(olga, channel)
    await members(local, harriers, discord_coach, 4, active=4)
    assert await view(olga, channel) == alone
    assert json.loads(alone[3])["members"] is None


async def test_no_press_changes_what_others_see_of_a_post(
    local: FakeDiscord,
    harriers: FakeGuild,
    channel: Channel,
    clock: Clock,
    discord_coach: DiscordCoach,
    olga: Person,
) -> None:
    people = await members(local, harriers, discord_coach, 6, active=0)
    clock.passes(hours=19)
    assert await discord_coach.posts.post_due() == 1
    posted = await olga.hears("Tue 24 Nov", channel=channel)
    before = olga.sees(channel)
    for person in people:
        await person.press("Did it", on=posted)
        await person.hears("Noted for you alone")
    assert olga.sees(channel) == before
    async with discord_coach.database.reading() as session:
        assert (await session.scalars(select(ClubWeekRow))).all() == []
