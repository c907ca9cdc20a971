"""How interactions may be answered, by when, and what follows."""

import io
from typing import Any

import discord
import pytest

from tests.fakes.clients import Client, Done, FirstRun, Wait, Where, view
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
    harriers.joins(anna)
    return anna


@pytest.fixture
async def asked(client: Client, anna: Person, channel: Channel) -> discord.Interaction[Any]:
    """A command that the test answers."""
    await anna.command(channel, "wait")
    return await client.waiting.get()


def again(interaction: discord.Interaction[Any]) -> discord.InteractionResponse[Any]:
    """Answers once more, which the library would not do by itself."""
    return discord.InteractionResponse(interaction)


async def test_what_a_bot_is_told(
    local: FakeDiscord, asked: discord.Interaction[Any], channel: Channel
) -> None:
    assert (str(asked.locale), str(asked.guild_locale)) == ("en-GB", "en-GB")
    assert isinstance(asked.channel, discord.TextChannel)
    assert str(asked.channel_id) == channel.id
    assert asked.app_permissions.send_messages
    assert not asked.permissions.manage_guild
    assert asked.is_guild_integration()
    assert asked.context.guild
    assert not asked.is_expired()
    local.forgives()


async def test_only_one_answer(asked: discord.Interaction[Any], anna: Person) -> None:
    sent = await asked.response.send_message("One")
    assert isinstance(sent.resource, discord.InteractionMessage)
    assert sent.resource.content == "One"
    with pytest.raises(discord.HTTPException) as refused:
        await again(asked).send_message("Two")
    assert (refused.value.status, refused.value.code) == (400, 40060)
    await asked.followup.send("Three")
    await anna.hears("Three")
    assert "Two" not in anna.transcript()


async def test_an_answer_that_is_refused_is_none(
    asked: discord.Interaction[Any], anna: Person
) -> None:
    with pytest.raises(discord.HTTPException) as refused:
        await asked.response.send_message("x" * 2001)
    assert (refused.value.code, refused.value.text.splitlines()) == (
        50035,
        ["Invalid Form Body", "In data.content: Must be 2000 or fewer in length."],
    )
    await asked.response.send_message("x")
    await anna.hears("x")


async def test_three_seconds(local: FakeDiscord, asked: discord.Interaction[Any]) -> None:
    local.clock.advance(seconds=3)
    with pytest.raises(discord.NotFound) as refused:
        await asked.response.defer()
    assert (refused.value.code, refused.value.text) == (10062, "Unknown interaction")
    assert local.unanswered == ["Anna: wait"]
    with pytest.raises(AssertionError, match=r"did not respond: \['Anna: wait'\]"):
        await local.__aexit__(None, None, None)
    local.forgives()


async def test_fifteen_minutes(
    local: FakeDiscord, asked: discord.Interaction[Any], anna: Person
) -> None:
    with pytest.raises(discord.NotFound) as early:
        await asked.followup.send("Early")
    assert early.value.code == 10015
    await asked.response.send_message("On time")
    local.clock.advance(minutes=14)
    await asked.edit_original_response(content="Still")
    local.clock.advance(minutes=1)
    for late in (asked.followup.send("Late"), asked.edit_original_response(content="Late")):
        with pytest.raises(discord.HTTPException) as refused:
            await late
        assert (refused.value.status, refused.value.code) == (401, 50027)
    assert (await anna.hears("Still")).edited == 1
    await anna.hears_nothing(within=0)


async def test_the_first_followup_takes_the_place_of_thinking(
    asked: discord.Interaction[Any], anna: Person, channel: Channel
) -> None:
    deferred = await asked.response.defer(ephemeral=True, thinking=True)
    assert deferred is not None
    assert (deferred.is_thinking(), deferred.is_ephemeral()) == (True, True)
    await anna.hears_nothing(within=0)
    first = await asked.followup.send("Yours alone", wait=True)
    assert (first.id, first.flags.ephemeral) == (deferred.message_id, True)
    await asked.followup.send("For all")
    assert [message.ephemeral for message in anna.sees(channel)] == [True, False]
    assert [message.edited for message in anna.sees(channel)] == [0, 0]


async def test_the_answer_can_be_read_changed_and_deleted(
    asked: discord.Interaction[Any], anna: Person, channel: Channel
) -> None:
    file = discord.File(io.BytesIO(b"BEGIN:VCALENDAR"), "week.ics")
    await asked.response.send_message("One", file=file, ephemeral=True)
    assert (await anna.hears("One")).files[0].data == b"BEGIN:VCALENDAR"
    assert (await asked.original_response()).attachments[0].filename == "week.ics"
    await asked.edit_original_response(content="Two", attachments=[])
    assert (await anna.hears("Two")).files == ()
    more = await asked.followup.send("More", wait=True)
    await more.edit(content="Less")
    await anna.hears("Less")
    await more.delete()
    await asked.delete_original_response()
    assert anna.sees(channel) == []
    with pytest.raises(discord.NotFound) as refused:
        await asked.edit_original_response(content="Three")
    assert refused.value.code == 10008


async def test_ephemeral_messages_are_reached_by_their_token_alone(
    client: Client, asked: discord.Interaction[Any], anna: Person, channel: Channel
) -> None:
    await asked.response.send_message("Yours", ephemeral=True)
    mine = await anna.hears("Yours")
    place = client.get_channel(int(channel.id))
    assert isinstance(place, discord.TextChannel)
    with pytest.raises(discord.NotFound):
        await place.get_partial_message(int(mine.id)).edit(content="Mine")
    assert [message async for message in place.history()] == []


async def test_a_press_may_be_answered_later_on_the_same_message(
    client: Client, asked: discord.Interaction[Any], anna: Person, channel: Channel
) -> None:
    await asked.response.send_message("One", view=view(Wait()), ephemeral=True)
    await anna.press("Wait")
    pressed = await client.waiting.get()
    assert pressed.message is not None
    assert pressed.message.flags.ephemeral
    await pressed.response.defer()
    await pressed.edit_original_response(content="Two", view=view(Done(1)))
    await anna.hears("Two")
    await anna.press("Did it")
    await anna.hears("Day 1")
    assert len(anna.sees(channel)) == 1


async def test_what_a_message_no_longer_shows_cannot_be_pressed(
    asked: discord.Interaction[Any], anna: Person, channel: Channel
) -> None:
    await asked.response.send_message("One", view=view(Done(1)))
    old = await anna.hears("One")
    await asked.followup.send("Two", view=view(Done(2)))
    await anna.hears("Two")
    await anna.press("Did it", on=old)
    await anna.hears("Day 1: done.")
    with pytest.raises(AssertionError, match="there is no 'Did it'"):
        await anna.press("Did it", on=old, within=0)
    await anna.press("Did it")
    await anna.hears("Day 2: done.")
    assert [message.buttons for message in anna.sees(channel)] == [[], []]


async def test_a_modal_from_a_button_changes_its_message(
    client: Client, asked: discord.Interaction[Any], anna: Person
) -> None:
    await asked.response.send_message("One", view=view(Wait()))
    await anna.press("Wait")
    pressed = await client.waiting.get()
    modal = FirstRun(custom_id="first")

    async def change(interaction: discord.Interaction) -> None:
        with pytest.raises(discord.HTTPException, match="type: Value must be one of"):
            await interaction.response.send_modal(FirstRun())
        await interaction.response.edit_message(content="Changed", view=None)

    modal.on_submit = change  # type: ignore[method-assign]  # in place of a class for one test
    await pressed.response.send_modal(modal)
    await anna.submit_modal({"What for?": "Strength", "Your week": "x"})
    assert (await anna.hears("Changed")).buttons == []


async def test_choosing_channels_roles_and_people(
    asked: discord.Interaction[Any], anna: Person, channel: Channel, harriers: FakeGuild
) -> None:
    role = harriers.role("Coaches")
    await asked.response.send_modal(Where())
    with pytest.raises(AssertionError, match="Place cannot be"):
        await anna.submit_modal({"Place": [role], "People": [anna]})
    await anna.submit_modal({"Place": [channel], "People": [anna]})
    await anna.hears("[['club'], [], ['anna']]")


async def test_choosing_below_a_message(
    asked: discord.Interaction[Any], anna: Person, harriers: FakeGuild
) -> None:
    role = harriers.role("Coaches")
    roles: discord.ui.RoleSelect[discord.ui.View] = discord.ui.RoleSelect(placeholder="Who?")

    async def answer(interaction: discord.Interaction) -> None:
        await interaction.response.edit_message(content=roles.values[0].name, view=None)

    roles.callback = answer  # type: ignore[method-assign]  # in place of a class for one test
    await asked.response.send_message("Organisers", view=view(roles))
    await anna.select("Who?", [role])
    await anna.hears("Coaches")


async def test_a_message_that_somebody_deleted_cannot_be_edited(
    asked: discord.Interaction[Any], anna: Person, channel: Channel
) -> None:
    await asked.response.send_message("One", ephemeral=True)
    await anna.deletes(await anna.hears("One"))
    with pytest.raises(discord.NotFound) as refused:
        await asked.edit_original_response(content="Two")
    assert refused.value.code == 10008
    await asked.followup.send("Two", ephemeral=True)
    assert [message.text for message in anna.sees(channel)] == ["Two"]


async def test_a_stopped_clock_makes_nothing_late(
    local: FakeDiscord, asked: discord.Interaction[Any]
) -> None:
    local.clock.stop()
    before = local.clock.now
    await asked.response.send_message("On time")
    assert local.clock.now == before
    local.clock.advance(seconds=1)
    assert (local.clock.now - before).total_seconds() == 1


async def test_a_command_has_no_message_to_change(asked: discord.Interaction[Any]) -> None:
    asked.type = discord.InteractionType.component  # or the library would not even ask
    with pytest.raises(discord.HTTPException, match="type: Value must be one of"):
        await asked.response.edit_message(content="x")
    await again(asked).send_message("x")


async def test_where_only_the_person_brought_the_app(
    local: FakeDiscord, client: Client, harriers: FakeGuild, channel: Channel, anna: Person
) -> None:
    ben = local.person("Ben", installed=False)
    harriers.joins(ben)
    harriers.removes_bot()
    with pytest.raises(AssertionError, match="Ben has no app"):
        await ben.command(channel, "wait")
    await anna.command(channel, "wait")
    asked = await client.waiting.get()
    assert (asked.is_user_integration(), asked.is_guild_integration()) == (True, False)
    await asked.response.send_message("One")
    for number in range(5):
        await asked.followup.send(f"{number}")
    with pytest.raises(discord.HTTPException) as refused:
        await asked.followup.send("5")
    assert refused.value.code == 40094
    with pytest.raises(discord.NotFound):
        await client.http.get_channel(int(channel.id))
    assert len(ben.sees(channel)) == 6


async def test_between_two_people(local: FakeDiscord, client: Client, anna: Person) -> None:
    ben = local.person("Ben")
    chat = local.private_channel(anna, ben)
    await anna.command(chat, "wait")
    asked = await client.waiting.get()
    assert asked.context.private_channel
    await asked.response.send_message(f"Hello {ben.mention}")
    assert (await ben.hears("Hello")).pings == ("Ben",)


async def test_whom_a_message_pings(
    asked: discord.Interaction[Any], anna: Person, harriers: FakeGuild
) -> None:
    role = harriers.role("Coaches")
    text = f"@everyone <@&{role.id}> {anna.mention}"
    await asked.response.send_message(text, allowed_mentions=discord.AllowedMentions.none())
    assert (await anna.hears("everyone")).pings == ()
    allowed = discord.AllowedMentions(everyone=False, roles=False, users=[discord.Object(anna.id)])
    await asked.followup.send(text, allowed_mentions=allowed)
    assert (await anna.hears("everyone")).pings == ("Anna",)
    await asked.followup.send(text)
    assert (await anna.hears("everyone")).pings == ("Anna", role.id)
