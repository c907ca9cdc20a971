"""A club on a Discord server: set up, joined, posted to and left, with the real library."""

import asyncio
from typing import Any

import pytest

from storage.clubs import club_of
from tests.bot.coach import Clock
from tests.bot.discord_coach import DiscordCoach
from tests.fakes.discord import Channel, FakeDiscord, FakeGuild, Person

SET_UP: dict[str, Any] = {
    "town": "Leeds",
    "day": "1",
    "time": "07:00",
    "runs": "Tue hard, Sun long 18k",
}

pytestmark = pytest.mark.usefixtures("discord_coach")


@pytest.fixture
def olga(local: FakeDiscord, harriers: FakeGuild) -> Person:
    """Somebody who may manage the server."""
    olga = local.person("Olga", locale="en-GB")
    harriers.joins(olga, harriers.role("Captains", manage_guild=True))
    return olga


async def test_a_server_manager_sets_a_club_up_in_one_command(
    olga: Person, channel: Channel, harriers: FakeGuild, discord_coach: DiscordCoach
) -> None:
    await olga.command(channel, "club setup", **SET_UP)
    said = await olga.hears("Leeds Harriers is set up. I post every week: Tue, 07:00.")
    assert said.ephemeral
    assert "The club's runs:" in said.text
    assert "My posts go to #general." in said.text
    async with discord_coach.database.reading() as session:
        row = await club_of(session, "discord", harriers.id)
    assert row is not None
    assert row.club.channel == channel.id


async def test_what_is_left_out_is_asked(olga: Person, channel: Channel) -> None:
    await olga.command(channel, "club setup")
    await olga.hears("Which town does the club run in?")
    await olga.press("Write")
    await olga.submit_modal({"Your words": "Leeds"})
    await olga.hears("When shall I post")
    await olga.press("Every day")
    await olga.hears("At what time?")
    await olga.press("18:00")
    await olga.hears("Which runs does the club do")
    await olga.press("No club runs")
    await olga.hears("I post every day at 18:00.")


async def test_a_lacking_permission_is_said_in_one_line(
    olga: Person, channel: Channel, harriers: FakeGuild
) -> None:
    posts = harriers.channel("training")
    harriers.bot_lacks(posts, send_messages=True, embed_links=True)
    await olga.command(channel, "club setup", channel=posts, **SET_UP)
    await olga.hears("In #training I lack: Send Messages.")


async def test_others_organise_only_with_the_named_role(
    olga: Person, anna: Person, channel: Channel, harriers: FakeGuild
) -> None:
    coaches = harriers.role("Coaches")
    await olga.command(channel, "club setup", role=coaches, **SET_UP)
    await olga.hears("is set up")
    await anna.command(channel, "club change", run="Tuesday", to="Thursday")
    await anna.hears("Only the organisers may do that")
    harriers.joins(anna, coaches)
    await anna.command(channel, "club change", run="Tuesday", to="Thursday")
    await anna.hears("Tuesday 24 November: hard is on Thursday 26 November instead.")


async def test_the_post_is_for_all_and_its_answers_for_one(
    olga: Person, anna: Person, channel: Channel, clock: Clock, discord_coach: DiscordCoach
) -> None:
    await discord_coach.knows(anna)
    await olga.command(channel, "club setup", **SET_UP)
    await olga.hears("is set up")
    clock.passes(hours=19)
    assert await discord_coach.posts.post_due() == 1
    assert await discord_coach.posts.post_due() == 0
    posted = await anna.hears("The club's runs:")
    assert not posted.ephemeral
    await anna.press("Join")
    joined = await anna.hears("You are in Leeds Harriers")
    assert joined.ephemeral
    await anna.press("Did it")
    noted = await anna.hears("Noted for you alone: yoga")
    assert noted.ephemeral
    assert [done.activity for done in (await discord_coach.runner(anna)).done] == ["yoga"]
    assert len(olga.sees(channel)) == 2


async def test_a_member_reads_of_a_change_in_the_next_direct_message(
    olga: Person, anna: Person, channel: Channel, clock: Clock, discord_coach: DiscordCoach
) -> None:
    await discord_coach.knows(anna)
    await olga.command(channel, "club setup", **SET_UP)
    await olga.hears("is set up")
    await anna.command(channel, "club join")
    await anna.hears("You are in Leeds Harriers")
    await anna.command(channel, "week")
    await anna.hears("From your club Leeds Harriers")
    await olga.command(channel, "club change", run="Sunday", what="cancel")
    await olga.hears("is off")
    clock.passes(hours=19)
    assert await discord_coach.daily.deliver_due() == 1
    await anna.hears("Sunday 29 November: rest", channel=anna.dm)


async def test_whoever_is_new_may_join_and_is_coached_from_then_on(
    olga: Person, anna: Person, channel: Channel, discord_coach: DiscordCoach
) -> None:
    await olga.command(channel, "club setup", **SET_UP)
    await olga.hears("is set up")
    await anna.command(channel, "club join")
    await anna.hears("You are in Leeds Harriers")
    kept = await discord_coach.recalls(anna)
    assert kept.clubs.mine is not None
    await anna.command(channel, "start")
    await anna.hears("Four questions")


async def test_thrown_out_it_posts_no_more_and_an_outage_is_no_removal(
    olga: Person,
    channel: Channel,
    harriers: FakeGuild,
    clock: Clock,
    discord_coach: DiscordCoach,
) -> None:
    await olga.command(channel, "club setup", **SET_UP)
    await olga.hears("is set up")
    harriers.has_outage()
    harriers.has_outage(is_over=True)
    clock.passes(hours=19)
    assert await discord_coach.posts.post_due() == 1
    harriers.removes_bot()
    await is_ended(discord_coach, harriers, ended=True)
    clock.passes(days=7)
    assert await discord_coach.posts.post_due() == 0
    harriers.adds_bot()
    await is_ended(discord_coach, harriers, ended=False)
    clock.passes(days=7)
    assert await discord_coach.posts.post_due() == 1


async def is_ended(coach: DiscordCoach, guild: FakeGuild, *, ended: bool) -> None:
    """Waits until the coach has noted that it was thrown out, or taken back."""
    for _attempt in range(300):
        async with coach.database.reading() as session:
            row = await club_of(session, "discord", guild.id)
        if row is not None and (row.ended_at is not None) is ended:
            return
        await asyncio.sleep(0.02)
    raise AssertionError("nothing was noted")


async def test_a_channel_that_takes_no_post_costs_one_and_the_schedule_goes_on(
    olga: Person, channel: Channel, harriers: FakeGuild, clock: Clock, discord_coach: DiscordCoach
) -> None:
    await olga.command(channel, "club setup", **SET_UP)
    await olga.hears("is set up")
    harriers.bot_lacks(channel, send_messages=True)
    clock.passes(hours=19)
    assert await discord_coach.posts.post_due() == 1
    assert await discord_coach.posts.post_due() == 0
    await olga.command(channel, "club show")
    await olga.hears("In #general I lack: Send Messages.")
    harriers.bot_lacks(channel)
    clock.passes(days=7)
    assert await discord_coach.posts.post_due() == 1
    await olga.hears("The club's runs:")


async def test_organisers_get_the_clubs_data_and_delete_it(
    olga: Person, anna: Person, channel: Channel, harriers: FakeGuild, discord_coach: DiscordCoach
) -> None:
    await discord_coach.knows(anna)
    await olga.command(channel, "club setup", **SET_UP)
    await olga.hears("is set up")
    await anna.command(channel, "club join")
    await anna.hears("You are in Leeds Harriers")
    await anna.command(channel, "club export")
    await anna.hears("Only the club's organisers get that")
    await olga.command(channel, "club export")
    said = await olga.hears("Everything stored of the club")
    assert said.ephemeral
    await olga.command(channel, "club delete")
    await olga.hears("cannot be undone")
    await olga.press("Yes, delete the club")
    await olga.hears("The club is deleted.")
    async with discord_coach.database.reading() as session:
        assert await club_of(session, "discord", harriers.id) is None
    assert (await discord_coach.recalls(anna)).clubs.mine is None


async def test_a_members_own_buttons_work_in_the_server_too(
    olga: Person, anna: Person, channel: Channel, discord_coach: DiscordCoach
) -> None:
    await discord_coach.knows(anna)
    await olga.command(channel, "club setup", **SET_UP)
    await olga.hears("is set up")
    await olga.command(channel, "club race", distance="10 km", day="6 December", name="Abbey Dash")
    await olga.hears("Abbey Dash")
    await anna.command(channel, "club join")
    await anna.hears("You are in Leeds Harriers")
    await anna.command(channel, "week")
    await anna.hears("A race: Abbey Dash")
    await anna.press("I run Sun 6 Dec")
    await anna.hears("In the six days before")
    await anna.press("My days with the club")
    await anna.hears("Which runs do you do with Leeds Harriers?")
    runner = await discord_coach.runner(anna)
    assert [race.name for race in runner.races] == ["Abbey Dash"]
