"""The local Discord, spoken to by the real library."""

from typing import Any

import discord
import pytest

from tests.fakes.clients import Client
from tests.fakes.discord import Channel, FakeDiscord, FakeGuild, Person


@pytest.fixture
def harriers(local: FakeDiscord) -> FakeGuild:
    return local.guild("Leeds Harriers")


@pytest.fixture
def channel(harriers: FakeGuild) -> Channel:
    return harriers.channel("club")


@pytest.fixture
def anna(local: FakeDiscord, harriers: FakeGuild) -> Person:
    anna = local.person("Anna", locale="en-GB")
    harriers.joins(anna, harriers.role("Organisers", manage_guild=True))
    return anna


@pytest.fixture
def ben(local: FakeDiscord, harriers: FakeGuild) -> Person:
    ben = local.person("Ben")
    harriers.joins(ben)
    return ben


@pytest.mark.usefixtures("client")
async def test_a_conversation_reads_as_a_transcript(anna: Person, channel: Channel) -> None:
    await anna.command(channel, "club setup", channel=channel, time="18:00")
    await anna.hears("18:00 organiser")
    await anna.command(channel, "today")
    screen = await anna.hears("Yoga")
    assert (screen.buttons, screen.ephemeral) == ([["Did it"]], True)
    assert screen.selects == {"What do you like?": ["Yoga", "Swimming", "Cycling"]}
    await anna.press("did it")
    assert (await anna.hears("Day 7")).edited == 1
    assert anna.screen(channel).buttons == []
    assert anna.transcript(channel) == (
        "You  /club setup channel:#club time:18:00\n"
        f"Bot  {channel.mention} 18:00 organiser\n"
        "You  /today\n"
        "Bot  Yoga, 15 min\n"
        "     [Did it]\n"
        "     {What do you like?}\n"
        "You  [Did it]\n"
        "Bot* Day 7: done."
    )


@pytest.mark.usefixtures("client")
async def test_nobody_else_sees_what_is_ephemeral(
    anna: Person, ben: Person, channel: Channel
) -> None:
    await anna.command(channel, "today")
    await anna.hears("Yoga")
    assert ben.sees(channel) == []
    assert ben.transcript() == ""
    with pytest.raises(AssertionError, match="there is no 'Did it'"):
        await ben.press("Did it", within=0.01)
    anna.restarts_client()
    assert anna.sees(channel) == []


@pytest.mark.usefixtures("client")
async def test_choosing_after_a_deferred_update(anna: Person) -> None:
    await anna.command(anna.dm, "today")
    await anna.select("What do you like?", ["Yoga", "Cycling"])
    assert (await anna.hears("You like Yoga, Cycling.")).ephemeral is False
    assert len(anna.sees(anna.dm)) == 1


@pytest.mark.usefixtures("client")
async def test_a_modal_is_filled_in_by_its_labels(anna: Person) -> None:
    await anna.command(anna.dm, "start")
    modal = await anna.modal()
    assert (modal.title, modal.labels) == ("First run", ["What for?", "Your week"])
    assert (modal.options("What for?"), modal.value("What for?")) == (
        ["Strength", "Health"],
        ["Health"],
    )
    with pytest.raises(AssertionError, match="1 to 200 characters"):
        await anna.submit_modal({})
    await anna.submit_modal({"Your week": "Mon rest"})
    assert (await anna.hears("For h: Mon rest")).ephemeral


@pytest.mark.usefixtures("client")
async def test_options_are_typed_and_completed(anna: Person, ben: Person) -> None:
    assert await anna.completes(anna.dm, "log", "activity", "yo") == ["Yoga"]
    await anna.command(anna.dm, "log", activity="yoga", minutes=20, how="easy")
    await anna.hears("yoga, 20 min, easy (1)")
    with pytest.raises(AssertionError, match="minutes cannot be 0"):
        await anna.command(anna.dm, "log", activity="yoga", minutes=0)
    with pytest.raises(AssertionError, match=r"needs \{'minutes'\}"):
        await anna.command(anna.dm, "log", activity="yoga")
    with pytest.raises(AssertionError, match="not offered in such a place"):
        await ben.command(ben.dm, "club setup", channel=ben.dm, time="18:00")


@pytest.mark.usefixtures("client")
async def test_declared_permissions_hide_a_command(
    harriers: FakeGuild, anna: Person, ben: Person, channel: Channel
) -> None:
    options: dict[str, Any] = {"channel": channel, "time": "18:00"}
    with pytest.raises(AssertionError, match="Ben lacks the permissions"):
        await ben.command(channel, "club setup", **options)
    await ben.command(channel, "club setup", permitted=True, **options)
    await anna.hears("18:00 nobody")
    role = harriers.role("Coaches")
    await anna.command(channel, "club setup", organisers=role, contact=ben, **options)
    await anna.hears("18:00 Coaches ben organiser")


async def test_direct_messages_both_ways(client: Client, anna: Person) -> None:
    await anna.writes(anna.dm, "tomorrow long 18k")
    await anna.hears("You said tomorrow long 18k")
    user = await client.fetch_user(int(anna.id))
    await user.send("Good morning", silent=True)
    assert (await anna.hears("Good morning", channel=anna.dm)).silent
    assert anna.screen(anna.dm).author == "Bot"


async def test_text_in_a_server_is_hidden_without_its_intent(
    client: Client, anna: Person, channel: Channel
) -> None:
    await anna.writes(channel, "who runs tonight?")
    await anna.writes(channel, f"{client.user and client.user.mention} hello")
    await anna.writes(anna.dm, "and you?")
    await anna.hears("and you?")
    assert [line for line in client.seen if line.startswith("anna")] == [
        "anna: ",
        f"anna: <@{client.application_id}> hello",
        "anna: and you?",
    ]
    place = client.get_channel(int(channel.id))
    assert isinstance(place, discord.TextChannel)
    texts = [message.content async for message in place.history(oldest_first=True)]
    assert texts == ["", f"<@{client.application_id}> hello"]


async def test_guilds_come_and_go(local: FakeDiscord, client: Client, anna: Person) -> None:
    await client.wait_until_ready()
    guild = local.guild("York Runners")
    guild.joins(anna)
    guild.has_outage()
    guild.has_outage(is_over=True)
    guild.removes_bot()
    await anna.writes(anna.dm, "hi")
    await anna.hears("hi")
    assert client.seen == ["joined York Runners", "removed from York Runners", "anna: hi"]
    assert [guild.name for guild in client.guilds] == ["Leeds Harriers"]
    guild.adds_bot()
    await anna.writes(anna.dm, "hi again")
    await anna.hears("hi again")
    assert client.seen.count("joined York Runners") == 2
