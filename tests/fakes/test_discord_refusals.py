"""What Discord refuses, the local one refuses too, in the same words."""

from typing import Any

import aiohttp
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


def button(label: str = "Go", custom_id: str = "go", **more: object) -> dict[str, Any]:
    return {"type": 2, "style": 1, "label": label, "custom_id": custom_id, **more}


def row(*components: dict[str, Any]) -> dict[str, Any]:
    return {"type": 1, "components": list(components)}


def select(options: int, **more: object) -> dict[str, Any]:
    values = [{"label": str(number), "value": str(number)} for number in range(options)]
    return {"type": 3, "custom_id": "select", "options": values, **more}


TOO_LONG = "BASE_TYPE_MAX_LENGTH"
TWENTY_FIVE = [row(*[button(custom_id=f"{n}.{m}") for m in range(5)]) for n in range(5)]


@pytest.mark.parametrize(
    ("body", "path", "code"),
    [
        ({"content": "x" * 2001}, "content", TOO_LONG),
        ({"content": "x", "nonce": "x" * 26}, "nonce", TOO_LONG),
        ({"embeds": [{"title": "x" * 257}]}, "embeds.0.title", TOO_LONG),
        ({"embeds": [{"description": "x" * 4097}]}, "embeds.0.description", TOO_LONG),
        (
            {"embeds": [{"fields": [{"name": "x"}]}]},
            "embeds.0.fields.0.value",
            "BASE_TYPE_REQUIRED",
        ),
        (
            {"embeds": [{"description": "x" * 3001}] * 2},
            "embeds",
            "MAX_EMBED_SIZE_EXCEEDED",
        ),
        ({"embeds": [{"title": "x"}] * 11}, "embeds", TOO_LONG),
        ({"components": [row(button("x" * 81))]}, "components.0.components.0.label", TOO_LONG),
        (
            {"components": [row(button(custom_id="x" * 101))]},
            "components.0.components.0.custom_id",
            TOO_LONG,
        ),
        (
            {"components": [row(button(), button("Stop"))]},
            "components",
            "COMPONENT_CUSTOM_ID_DUPLICATED",
        ),
        (
            {"components": [*TWENTY_FIVE, row(button())]},
            "components",
            "BASE_TYPE_BAD_LENGTH",
        ),
        (
            {"components": [row(*TWENTY_FIVE[0]["components"], button())]},
            "components.0.components",
            TOO_LONG,
        ),
        (
            {"components": [row(select(3), button())]},
            "components.0.components",
            "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
        ),
        ({"components": [row(select(26))]}, "components.0.components.0.options", TOO_LONG),
        (
            {"components": [row(select(3, placeholder="x" * 151))]},
            "components.0.components.0.placeholder",
            TOO_LONG,
        ),
        (
            {"components": [row(select(3, max_values=4))]},
            "components.0.components.0",
            "BASE_TYPE_BAD_LENGTH",
        ),
        ({"components": [row({"type": 99})]}, "components.0.components.0", "UNION_TYPE_CHOICES"),
        ({"components": [button()]}, "components.0", "UNION_TYPE_CHOICES"),
        (
            {"content": "x", "allowed_mentions": {"parse": ["users"], "users": ["1"]}},
            "allowed_mentions",
            "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
        ),
        (
            {"flags": 1 << 15, "components": [{"type": 10, "content": "x" * 4001}]},
            "components.0.content",
            TOO_LONG,
        ),
        (
            {"flags": 1 << 15, "components": [{"type": 10, "content": "x" * 2001}] * 2},
            "components",
            "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
        ),
        (
            {"flags": 1 << 15, "content": "x"},
            "",
            "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
        ),
        ({"content": "x", "flags": 64}, "flags", "BITWISE_INVALID"),
        (
            {"content": "x", "message_reference": {"message_id": "1"}},
            "message_reference",
            "MESSAGE_REFERENCE_UNKNOWN_MESSAGE",
        ),
    ],
)
async def test_messages_that_cannot_be_sent(
    local: FakeDiscord, anna: Person, channel: Channel, body: dict[str, Any], path: str, code: str
) -> None:
    status, answer = await post(local, f"/channels/{channel.id}/messages", body)
    assert (status, answer["code"], answer["message"]) == (400, 50035, "Invalid Form Body")
    place = answer["errors"]
    for step in path.split(".") if path else ():
        place = place[step]
    assert [error["code"] for error in place["_errors"]] == [code]
    assert anna.sees(channel) == []


async def test_as_much_as_a_message_can_hold(
    local: FakeDiscord, anna: Person, channel: Channel
) -> None:
    body = {
        "content": "x" * 2000,
        "embeds": [{"description": "x" * 3000}] * 2,
        "components": TWENTY_FIVE,
        "nonce": "x" * 25,
    }
    status, answer = await post(local, f"/channels/{channel.id}/messages", body)
    assert (status, answer["nonce"]) == (200, "x" * 25)
    assert sum(map(len, anna.screen(channel).buttons)) == 25


@pytest.mark.parametrize("body", [{}, {"content": " \n"}, {"embeds": [{}]}, {"content": None}])
async def test_nothing_cannot_be_sent(
    local: FakeDiscord, channel: Channel, body: dict[str, Any]
) -> None:
    status, answer = await post(local, f"/channels/{channel.id}/messages", body)
    assert (status, answer) == (400, {"code": 50006, "message": "Cannot send an empty message"})


async def test_what_discord_would_ignore_fails_the_test(
    channel: Channel, local: FakeDiscord
) -> None:
    body = {"content": "x", "silent": True, "embeds": [{"titel": "x", "title": "y"}]}
    status, _ = await post(local, f"/channels/{channel.id}/messages?sure=1", body)
    assert status == 200
    assert local.ignored == [
        "create_message?sure",
        "CreatedMessage.embeds.0.titel",
        "CreatedMessage.silent",
    ]
    with pytest.raises(AssertionError, match="Discord would ignore"):
        await local.__aexit__(None, None, None)
    local.ignored.clear()


async def test_permissions_in_a_channel(
    harriers: FakeGuild, client: Client, channel: Channel, anna: Person
) -> None:
    await client.wait_until_ready()
    place = client.get_channel(int(channel.id))
    assert isinstance(place, discord.TextChannel)
    sent = await place.send("one")
    harriers.bot_lacks(channel, send_messages=True)
    with pytest.raises(discord.Forbidden) as refused:
        await place.send("two")
    assert (refused.value.code, refused.value.text) == (50013, "Missing Permissions")
    await anna.command(channel, "today")
    await anna.hears("Yoga")
    assert not place.permissions_for(place.guild.me).send_messages
    await sent.edit(content="three")
    harriers.bot_lacks(channel, view_channel=True)
    with pytest.raises(discord.Forbidden) as refused:
        await place.send("four")
    assert refused.value.code == 50001
    harriers.bot_lacks(channel)
    await place.send("five")
    assert [message.text for message in anna.sees(channel)] == ["three", "Yoga, 15 min", "five"]
    harriers.deletes(channel)
    with pytest.raises(discord.NotFound) as missing:
        await place.send("six")
    assert missing.value.code == 10003


async def test_closed_and_unreachable_direct_messages(
    local: FakeDiscord, harriers: FakeGuild, client: Client, anna: Person
) -> None:
    ben = local.person("Ben", installed=False)
    harriers.joins(ben)
    for person in (anna, ben):
        await (await client.fetch_user(int(person.id))).send("Hello")
        await person.hears("Hello")
    anna.closes_dms()
    harriers.removes_bot()
    for person, code in ((anna, 50007), (ben, 50278)):
        with pytest.raises(discord.Forbidden) as refused:
            await (await client.fetch_user(int(person.id))).send("Hello?")
        assert refused.value.code == code
    anna.opens_dms()
    await (await client.fetch_user(int(anna.id))).send("Hello!")
    await anna.hears("Hello!")


async def test_the_same_nonce_brings_the_same_message(
    local: FakeDiscord, anna: Person, channel: Channel
) -> None:
    body = {"content": "x", "nonce": "7", "enforce_nonce": True}
    address = f"/channels/{channel.id}/messages"
    _, first = await post(local, address, body)
    _, second = await post(local, address, body)
    assert first["id"] == second["id"]
    local.clock.advance(minutes=5)
    _, third = await post(local, address, body)
    assert third["id"] != first["id"]
    _, fourth = await post(local, address, {"content": "x", "nonce": "7"})
    assert len(anna.sees(channel)) == 3
    assert "nonce" in fourth


async def test_others_messages_cannot_be_edited(client: Client, anna: Person) -> None:
    written = await anna.writes(anna.dm, "hello")
    await anna.hears("You said hello")
    user = await client.fetch_user(int(anna.id))
    message = await (await user.create_dm()).fetch_message(int(written.id))
    with pytest.raises(discord.Forbidden) as refused:
        await message.edit(content="bye")
    assert refused.value.code == 50005


async def post(local: FakeDiscord, address: str, body: object) -> tuple[int, Any]:
    headers = {"Authorization": f"Bot {local.token}"}
    async with (
        aiohttp.ClientSession(headers=headers) as session,
        session.post(local.url + address, json=body) as answer,
    ):
        return answer.status, await answer.json()
