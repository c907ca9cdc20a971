"""Everything between a bot and Discord can break, when a test wants it to."""

import asyncio
import time

import aiohttp
import discord
import pytest

from tests.fakes.clients import Client, connected
from tests.fakes.discord import FakeDiscord, Person


@pytest.fixture
def anna(local: FakeDiscord) -> Person:
    return local.person("Anna")


@pytest.fixture
async def user(client: Client, anna: Person) -> discord.User:
    user = await client.fetch_user(int(anna.id))
    await user.create_dm()
    return user


async def test_the_next_calls_fail(local: FakeDiscord, anna: Person, user: discord.User) -> None:
    local.fail_next("create_message", 400, code=50035, times=2)
    local.fail_next("create_message", 403, code=20026, message="Flagged")
    for status, text in ((400, "wrong"), (400, "wrong"), (403, "Flagged")):
        with pytest.raises(discord.HTTPException, match=text) as refused:
            await user.send("x")
        assert refused.value.status == status
    await user.send("x")
    await anna.hears("x")
    await anna.hears_nothing(within=0)


async def test_the_library_waits_as_long_as_a_rate_limit_says(
    local: FakeDiscord, anna: Person, user: discord.User
) -> None:
    local.fail_next("create_message", 429, retry_after=0.1)
    began = time.monotonic()
    await user.send("x")
    assert time.monotonic() - began > 0.1
    await anna.hears("x")
    assert len(await local.called("create_message", times=2)) == 2


async def test_limits_are_announced_in_headers(
    local: FakeDiscord, anna: Person, user: discord.User
) -> None:
    local.limit("create_message", 3, per=0.3)
    began = time.monotonic()
    for number in range(4):
        await user.send(str(number))
    assert 0.2 < time.monotonic() - began < 2
    await anna.hears("3")
    assert len(await local.called("create_message")) == 4


async def test_who_does_not_wait_is_refused(local: FakeDiscord, anna: Person) -> None:
    local.limit("create_message", 1, per=60)
    address = f"{local.url}/channels/{anna.dm.id}/messages"
    headers = {"Authorization": f"Bot {local.token}"}
    async with aiohttp.ClientSession(headers=headers) as session:
        async with session.post(address, json={"content": "x"}) as answer:
            assert (answer.status, answer.headers["X-RateLimit-Remaining"]) == (200, "0")
        async with session.post(address, json={"content": "x"}) as answer:
            body = await answer.json()
    assert (answer.status, body["global"]) == (429, False)
    assert body["retry_after"] == pytest.approx(60, abs=1)


@pytest.mark.parametrize("after_doing", [False, True])
async def test_an_answer_gets_lost(
    local: FakeDiscord,
    anna: Person,
    user: discord.User,
    after_doing: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    local.drop_next("create_message", after_doing=after_doing)
    with pytest.raises(aiohttp.ClientError):
        await user.send("x", nonce="once")
    await user.send("x", nonce="once")
    assert len(anna.sees(anna.dm)) == 1


async def test_held_calls_happen_when_they_are_released(
    local: FakeDiscord, anna: Person, user: discord.User
) -> None:
    local.hold()
    sending = asyncio.create_task(user.send("x"))
    await local.called("create_message")
    await anna.hears_nothing(within=0.05)
    local.release()
    await sending
    await anna.hears("x")


async def test_a_bot_that_is_gone_leaves_nobody_with_an_answer(
    local: FakeDiscord, anna: Person
) -> None:
    async with connected(local):
        await anna.command(anna.dm, "today")
        await anna.hears("Yoga")
        local.hold()
        await anna.press("Did it")
        await local.called("create_interaction_response", times=2)
    local.release()
    local.clock.advance(seconds=4)
    assert local.unanswered == ["Anna: Did it"]
    local.forgives()
    async with connected(local):
        await anna.press("Did it")
        await anna.hears("Day 7: done.")


async def test_unknown_operations_cannot_be_waited_for(local: FakeDiscord) -> None:
    with pytest.raises(AssertionError, match="no operation send_message"):
        await local.called("send_message")
    with pytest.raises(AssertionError, match="get_user was not called 1 times"):
        await local.called("get_user", within=0)
