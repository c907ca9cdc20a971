"""What a bot can ask the local Discord about itself, about people and about guilds."""

import io

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
    anna = local.person("Anna")
    harriers.joins(anna)
    return anna


async def test_what_a_bot_learns_about_itself(local: FakeDiscord, client: Client) -> None:
    info = await client.application_info()
    assert (str(info.id), info.name) == (local.bot.id, "Sidestride")
    assert info.guild_integration_config is not None
    assert info.user_integration_config is not None
    assert local.commands == ["today", "wait", "start", "log", "club"]
    first, *_others = await client.tree.fetch_commands()
    assert (first.name, first.dm_permission) == ("today", True)
    assert (await client.tree.fetch_command(first.id)).description == "What to do today"
    with pytest.raises(discord.NotFound):
        await client.tree.fetch_command(1)


async def test_what_a_bot_learns_about_a_guild(
    client: Client, harriers: FakeGuild, channel: Channel, anna: Person
) -> None:
    await client.wait_until_ready()
    role = harriers.role("Coaches", manage_guild=True)
    harriers.joins(anna, role)
    guild = await client.fetch_guild(int(harriers.id), with_counts=False)
    assert guild.name == "Leeds Harriers"
    assert [place.name for place in await guild.fetch_channels()] == ["club"]
    assert [one.name for one in await guild.fetch_roles()] == ["@everyone", "Coaches"]
    assert (await guild.fetch_role(int(role.id))).permissions.manage_guild
    member = await guild.fetch_member(int(anna.id))
    assert [one.name for one in member.roles] == ["@everyone", "Coaches"]
    harriers.leaves(anna)
    with pytest.raises(discord.NotFound):
        await guild.fetch_member(int(anna.id))
    place = await client.fetch_channel(int(channel.id))
    assert isinstance(place, discord.TextChannel)
    cached = client.get_guild(int(harriers.id))
    assert cached is not None
    assert [one.name for one in cached.members] == ["sidestride"]
    assert cached.get_role(int(role.id)) is not None
    with pytest.raises(discord.Forbidden):
        await client.http.get_members(int(harriers.id), 10, None)
    assert [one.name async for one in client.fetch_guilds()] == ["Leeds Harriers"]
    await cached.leave()
    with pytest.raises(discord.NotFound):
        await client.fetch_guild(int(harriers.id))


async def test_a_channels_history(client: Client, channel: Channel, anna: Person) -> None:
    await client.wait_until_ready()
    place = client.get_channel(int(channel.id))
    assert isinstance(place, discord.TextChannel)
    await place.typing()
    sent = [await place.send(str(number)) for number in range(5)]
    assert [message.content async for message in place.history(limit=2)] == ["4", "3"]
    assert [message.content async for message in place.history(before=sent[2])] == ["1", "0"]
    assert [message.content async for message in place.history(after=sent[2])] == ["3", "4"]
    near = [message.content async for message in place.history(around=sent[1], limit=3)]
    assert sorted(near) == ["0", "1", "2"]
    assert (await place.fetch_message(sent[0].id)).content == "0"
    await sent[0].delete()
    reply = await sent[1].reply("5", file=discord.File(io.BytesIO(b"x"), "x.txt"))
    assert reply.reference is not None
    assert [file.name for file in anna.screen(channel).files] == ["x.txt"]
    written = await anna.writes(channel, "hello", reply_to=anna.screen(channel))
    with pytest.raises(discord.Forbidden):
        await place.get_partial_message(int(written.id)).delete()
    assert [message.text for message in anna.sees(channel)] == ["1", "2", "3", "4", "5", "hello"]


async def test_what_an_embed_looks_like(client: Client, anna: Person) -> None:
    user = await client.fetch_user(int(anna.id))
    embed = discord.Embed(title="Friday", description="Strength", colour=0x336699)
    embed.add_field(name="Why", value="Easy run tomorrow").set_footer(text="15 min")
    await user.send("Today", embed=embed)
    screen = await anna.hears("Strength")
    assert screen.text == "Today\nFriday\nStrength\nWhy\nEasy run tomorrow\n15 min"
    assert screen.embeds[0]["color"] == 0x336699


async def test_a_layout_view(client: Client, anna: Person) -> None:
    layout = discord.ui.LayoutView()
    container: discord.ui.Container[discord.ui.LayoutView] = discord.ui.Container()
    container.add_item(discord.ui.TextDisplay("Strength"))
    container.add_item(discord.ui.ActionRow(discord.ui.Button(label="Swap", custom_id="swap")))
    layout.add_item(container)
    user = await client.fetch_user(int(anna.id))
    sent = await user.send(view=layout)
    screen = await anna.hears("Strength")
    assert screen.buttons == [["Swap"]]
    container.add_item(discord.ui.TextDisplay("Yoga"))
    await sent.edit(view=layout)
    assert (await anna.hears("Yoga")).text == "Strength\nYoga"
