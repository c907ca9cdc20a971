"""Sessions of the local Discord: they end, break off, are resumed, and are spread over shards."""

import asyncio
import json
import zlib

import aiohttp
import discord
import pytest

from tests.fakes.clients import Client, connected
from tests.fakes.discord import FakeDiscord, Person


@pytest.fixture
def anna(local: FakeDiscord) -> Person:
    return local.person("Anna")


@pytest.mark.parametrize("how", ["a cut line", "a closed line", "a request to reconnect"])
async def test_nothing_is_lost_when_a_session_is_resumed(
    local: FakeDiscord, client: Client, anna: Person, how: str
) -> None:
    await anna.command(anna.dm, "today")
    await anna.hears("Yoga")
    if how == "a cut line":
        local.gateway.drop()
    elif how == "a closed line":
        await local.gateway.close(4000)
    else:
        local.gateway.ask_to_reconnect()
    await anna.writes(anna.dm, "while you were away")
    await anna.hears("You said while you were away")
    assert (local.gateway.identified, local.gateway.resumed, client.resumes) == (1, 1, 1)


async def test_an_invalid_session_begins_anew(
    local: FakeDiscord, client: Client, anna: Person
) -> None:
    local.gateway.invalidate()
    await local.gateway.identified_again()
    await anna.writes(anna.dm, "hello")
    await anna.hears("You said hello")
    assert (local.gateway.identified, client.resumes) == (2, 0)


async def test_a_session_that_is_forgotten_cannot_be_resumed(
    local: FakeDiscord, client: Client, anna: Person
) -> None:
    local.gateway.drop()
    local.gateway.forget_sessions()
    await local.gateway.identified_again()
    await anna.command(anna.dm, "today")
    await anna.hears("Yoga")
    assert client.resumes == 0


async def test_an_outage_ends(local: FakeDiscord, client: Client, anna: Person) -> None:
    await local.goes_down()
    asking = asyncio.create_task(client.fetch_user(int(anna.id)))
    await anna.writes(anna.dm, "anybody there?")
    await asyncio.sleep(0.1)
    await local.comes_back()
    assert (await asking).name == "anna"
    # The library does not try twice to resume, so what came in between is lost.
    await local.gateway.identified_again()
    await anna.writes(anna.dm, "hello")
    await anna.hears("You said hello")
    assert client.resumes == 0


async def test_guilds_are_spread_over_shards(local: FakeDiscord) -> None:
    local.gateway.shards = 2
    guilds = [local.guild(name) for name in ("Leeds", "York", "Hull")]
    channels = [guild.channel("club") for guild in guilds]
    anna = local.person("Anna")
    for guild in guilds:
        guild.joins(anna)
    async with connected(local) as client:
        await client.wait_until_ready()
        assert len({guild.shard_id for guild in client.guilds}) == 2
        for channel in channels:
            await anna.command(channel, "today")
            await anna.hears("Yoga", channel=channel)
        await anna.writes(anna.dm, "hi")
        await anna.hears("You said hi")
        await local.gateway.close(4000)
        await anna.writes(anna.dm, "hi again")
        await anna.hears("You said hi again")
        await local.gateway.connected()
        assert local.gateway.resumed == 2


async def test_privileged_intents_are_refused_unless_they_were_granted(local: FakeDiscord) -> None:
    intents = discord.Intents(guilds=True, guild_messages=True, message_content=True)
    client = Client(intents=intents)
    with pytest.raises(discord.PrivilegedIntentsRequired):
        await client.start(local.token)
    local.gateway.privileged = discord.Intents(message_content=True).value
    guild = local.guild("Leeds Harriers")
    channel, anna = guild.channel("club"), local.person("Anna")
    guild.joins(anna)
    async with connected(local, intents=intents) as client:
        await anna.writes(channel, "who runs tonight?")
        await anna.command(channel, "today")
        await anna.hears("Yoga")
        assert "anna: who runs tonight?" in client.seen


async def test_a_wrong_token_is_refused(local: FakeDiscord) -> None:
    async with Client(intents=discord.Intents.none()) as client:
        with pytest.raises(discord.LoginFailure):
            await client.login(local.token + "x")


async def test_two_processes_hear_the_same(local: FakeDiscord, client: Client) -> None:
    anna = local.person("Anna")
    async with connected(local) as other:
        await other.wait_until_ready()
        await anna.writes(anna.dm, "hello")
        await anna.hears("You said hello")
        await local.called("create_message", times=2)
        assert [line for line in other.seen if "anna" in line] == ["anna: hello"]
        assert [line for line in client.seen if "anna" in line] == ["anna: hello"]
    # Both answered, with the same nonce.
    assert [message.text for message in anna.sees(anna.dm)] == ["hello", "You said hello"]


async def test_a_bot_that_says_goodbye_cannot_come_back_to_its_session(local: FakeDiscord) -> None:
    async with connected(local):
        pass
    await asyncio.sleep(0)
    with pytest.raises(AssertionError, match="no bot is connected"):
        await local.gateway.connected(within=0.05)


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ('{"op": 3, "d": {}}', 4003),
        ('{"op": 99}', 4001),
        ("nonsense", 4002),
        ('{"op": 2, "d": {"token": "x", "intents": 0}}', 4004),
        ('{"op": 2, "d": {"token": "TOKEN", "intents": 0, "shard": [2, 2]}}', 4010),
        ('{"op": 2, "d": {"token": "TOKEN", "intents": 134217728}}', 4013),
        ('{"op": 2, "d": {"token": "TOKEN", "intents": 2}}', 4014),
    ],
)
async def test_what_the_gateway_hangs_up_on(local: FakeDiscord, sent: str, code: int) -> None:
    address = f"{local.gateway_url}?v=10&encoding=json"
    async with aiohttp.ClientSession() as session, session.ws_connect(address) as socket:
        assert (await socket.receive_json())["op"] == 10
        await socket.send_str(sent.replace("TOKEN", local.token))
        await socket.receive()
        assert socket.close_code == code


async def test_heartbeats_and_compression(local: FakeDiscord) -> None:
    local.gateway.heartbeat = 10
    address = f"{local.gateway_url}?v=10&encoding=json&compress=zlib-stream"
    inflate = zlib.decompressobj()
    async with aiohttp.ClientSession() as session, session.ws_connect(address) as socket:

        async def read() -> dict[str, object]:
            received = json.loads(inflate.decompress(await socket.receive_bytes()))
            assert isinstance(received, dict)
            return received

        assert await read() == {"op": 10, "d": {"heartbeat_interval": 10}}
        await socket.send_json({"op": 1, "d": None})
        assert await read() == {"op": 11, "d": None}
        local.gateway.is_acknowledging = False
        await socket.send_json({"op": 1, "d": None})
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(read(), 0.05)
