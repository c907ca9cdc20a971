"""Closed direct messages, and a mention in the club's channel in their place."""

import pytest

from dialogs.messages import Reply
from dialogs.unreachable import mention
from tests.bot.coach import RUNNER, Clock
from tests.bot.discord_coach import DiscordCoach, passes
from tests.fakes.discord import Channel, FakeDiscord, FakeGuild, Message, Person

CLOSED = "Your direct messages let nothing of mine in"
READY = "your session for today is ready"
MENTION_ME = "Mention me in the club's channel"


def mentions(person: Person, channel: Channel) -> list[Message]:
    """What all read that is to one of them."""
    return [said for said in person.sees(channel) if READY in said.text and not said.ephemeral]


@pytest.fixture
async def member(
    local: FakeDiscord,
    harriers: FakeGuild,
    channel: Channel,
    discord_coach: DiscordCoach,
    clock: Clock,
    anna: Person,
) -> Person:
    """Somebody in the club, whose direct messages were found to be closed."""
    olga = local.person("Olga", locale="en-GB")
    harriers.joins(olga, harriers.role("Captains", manage_guild=True))
    await discord_coach.knows(anna)
    runs = "Tue hard, Sun long 18k"
    await olga.command(channel, "club setup", town="Leeds", day="1", time="20:00", runs=runs)
    await olga.hears("is set up")
    await anna.command(channel, "club join")
    await anna.hears("You are in Leeds Harriers")
    anna.closes_dms()
    passes(local, clock, hours=19)
    assert await discord_coach.daily.deliver_due() == 1
    await anna.command(channel, "week")
    said = await anna.hears(CLOSED)
    await anna.press(MENTION_ME, on=said)
    await anna.hears("On days with a session I mention you in the club's channel")
    return anna


async def test_a_mention_without_anything_personal_pings_the_member_alone(
    local: FakeDiscord, discord_coach: DiscordCoach, clock: Clock, channel: Channel, member: Person
) -> None:
    for _day in range(5):
        passes(local, clock, days=1)
        await discord_coach.daily.deliver_due()
    assert (await discord_coach.deliveries())[-1][1] == "pending"
    assert not (await discord_coach.recalls(member)).was_unreachable
    said = mentions(member, channel)
    assert said
    for each in said:
        assert each.content.startswith(f"{member.mention}, {READY}: </today:")
        assert (each.pings, each.embeds, each.components) == ((member.name,), [], [])
    assert member.sees(member.dm) == []


async def test_a_lost_answer_mentions_nobody_twice(
    local: FakeDiscord, discord_coach: DiscordCoach, clock: Clock, channel: Channel, member: Person
) -> None:
    passes(local, clock, days=1)
    for _the_direct_one_and_the_mention in range(2):
        local.drop_next("create_message", after_doing=True)
    assert await discord_coach.daily.deliver_due() == 1
    assert len(mentions(member, channel)) == 1
    passes(local, clock, minutes=30)
    assert await discord_coach.daily.deliver_due() == 1
    assert len(mentions(member, channel)) == 1


async def test_direct_messages_that_open_end_the_mentions(
    local: FakeDiscord, discord_coach: DiscordCoach, clock: Clock, channel: Channel, member: Person
) -> None:
    member.opens_dms()
    passes(local, clock, days=1)
    await discord_coach.daily.deliver_due()
    assert len(member.sees(member.dm)) == 1
    assert not (await discord_coach.runner(member)).mentioned_in_club
    assert mentions(member, channel) == []


async def test_who_writes_there_is_mentioned_no_more(
    discord_coach: DiscordCoach, member: Person
) -> None:
    member.opens_dms()
    await member.writes(member.dm, "/week")
    await member.hears("mention you no more in the club", channel=member.dm)
    assert not (await discord_coach.runner(member)).mentioned_in_club


async def test_trying_again_in_vain_keeps_the_mentions_and_else_ends_them(
    discord_coach: DiscordCoach, channel: Channel, member: Person
) -> None:
    closed = _closed(member, channel)
    await member.press("Try again", on=closed)
    await member.hears(CLOSED)
    kept = await discord_coach.recalls(member)
    assert kept.runner is not None
    assert (kept.runner.mentioned_in_club, kept.was_unreachable) == (True, False)
    member.opens_dms()
    await member.press("Try again", on=closed)
    await member.hears("mention you no more in the club", channel=member.dm)
    assert not (await discord_coach.runner(member)).mentioned_in_club


async def test_the_settings_end_them(
    local: FakeDiscord, discord_coach: DiscordCoach, clock: Clock, channel: Channel, member: Person
) -> None:
    await member.command(channel, "settings")
    said = await member.hears("Your answers")
    await member.press("Direct messages again", on=said)
    await member.hears(CLOSED)
    assert not (await discord_coach.runner(member)).mentioned_in_club
    for _day in range(5):
        passes(local, clock, days=1)
        await discord_coach.daily.deliver_due()
    assert mentions(member, channel) == []


async def test_who_leaves_the_club_or_joins_another_is_not_mentioned_there(
    local: FakeDiscord, discord_coach: DiscordCoach, clock: Clock, channel: Channel, member: Person
) -> None:
    others = local.guild("Roundhay Runners")
    track = others.channel("track")
    rob = local.person("Rob", locale="en-GB")
    others.joins(rob, others.role("Captains", manage_guild=True))
    others.joins(member)
    runs = "Tue hard, Sun long 18k"
    await rob.command(track, "club setup", town="Leeds", day="1", time="20:00", runs=runs)
    await rob.hears("is set up")
    await member.command(track, "club join")
    await member.press("Yes, join Roundhay Runners")
    await member.hears("You are in Roundhay Runners")
    assert not (await discord_coach.runner(member)).mentioned_in_club
    await member.press(MENTION_ME, on=_closed(member, channel))
    await member.hears("On days with a session I mention you")
    await member.command(track, "club leave")
    await member.hears("You have left Roundhay Runners")
    assert not (await discord_coach.runner(member)).mentioned_in_club
    passes(local, clock, days=1)
    await discord_coach.daily.deliver_due()
    assert mentions(member, channel) == mentions(member, track) == []


def _closed(member: Person, channel: Channel) -> Message:
    """What told that direct messages are closed."""
    return next(said for said in member.sees(channel) if CLOSED in said.text)


async def test_a_channel_that_takes_nothing_is_told_like_closed_direct_messages(
    local: FakeDiscord,
    harriers: FakeGuild,
    discord_coach: DiscordCoach,
    clock: Clock,
    channel: Channel,
    member: Person,
) -> None:
    harriers.bot_lacks(channel, send_messages=True)
    for _day in range(5):
        passes(local, clock, days=1)
        await discord_coach.daily.deliver_due()
    assert (await discord_coach.recalls(member)).was_unreachable
    harriers.bot_lacks(channel)
    await member.command(channel, "today")
    await member.hears(CLOSED)
    await member.hears("Sun 29 Nov")
    for _day in range(5):
        passes(local, clock, days=1)
        while await discord_coach.daily.deliver_due():
            continue
    assert mentions(member, channel)


async def test_without_a_club_no_mention_is_offered(
    local: FakeDiscord, discord_coach: DiscordCoach, clock: Clock, anna: Person, channel: Channel
) -> None:
    await discord_coach.knows(anna)
    anna.closes_dms()
    passes(local, clock, hours=19)
    await discord_coach.daily.deliver_due()
    await anna.command(channel, "week")
    said = await anna.hears(CLOSED)
    assert said.buttons == [["Try again"]]


def test_what_makes_no_sound_mentions_nobody() -> None:
    replies = (Reply(text="Rest.", silent=True),)
    assert mention(RUNNER, "1", replies, is_today=True) == ()


def test_of_the_evening_the_next_day_is_named() -> None:
    (said,) = mention(RUNNER, "1", (Reply(text="Yoga."),), is_today=False)
    assert "your session for tomorrow is ready: /week" in said.text
