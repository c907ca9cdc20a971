"""Commands that can and cannot be registered with the local Discord."""

from typing import Any

import aiohttp
import discord
import pytest
from discord import app_commands

from tests.fakes.clients import Client
from tests.fakes.discord import FakeDiscord

TOO_LONG = "BASE_TYPE_MAX_LENGTH"


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"name": "Today"}, "APPLICATION_COMMAND_INVALID_NAME"),
        ({"name": "x" * 33}, TOO_LONG),
        ({"description": "x" * 101}, TOO_LONG),
        ({"description": ""}, "BASE_TYPE_REQUIRED"),
        ({"description_localizations": {"en-AU": "x"}}, "BASE_TYPE_CHOICES"),
        ({"description_localizations": {"de": "x" * 101}}, TOO_LONG),
        (
            {"options": [{"type": 3, "name": "a b", "description": "x"}]},
            "APPLICATION_COMMAND_INVALID_NAME",
        ),
        (
            {"options": [{"type": 3, "name": f"o{n}", "description": "x"} for n in range(26)]},
            TOO_LONG,
        ),
        (
            {
                "options": [
                    {"type": 3, "name": "a", "description": "x"},
                    {"type": 3, "name": "b", "description": "x", "required": True},
                ]
            },
            "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
        ),
        (
            {
                "options": [
                    {
                        "type": 3,
                        "name": "a",
                        "description": "x",
                        "choices": [{"name": str(n), "value": str(n)} for n in range(26)],
                    }
                ]
            },
            TOO_LONG,
        ),
        (
            {
                "options": [
                    {
                        "type": 3,
                        "name": f"o{n}",
                        "description": "x" * 100,
                        "choices": [
                            {"name": str(n), "value": "x" * 90 + str(n)} for n in range(25)
                        ],
                    }
                    for n in range(5)
                ]
            },
            "APPLICATION_COMMAND_TOO_LARGE",
        ),
    ],
)
async def test_commands_that_cannot_be_registered(
    local: FakeDiscord, wrong: dict[str, Any], code: str
) -> None:
    command = {"type": 1, "name": "today", "description": "What to do today", **wrong}
    status, answer = await put(local, [command])
    assert (status, answer["code"]) == (400, 50035)
    assert code in str(answer["errors"]["0"])
    assert local.commands == []


async def test_names_of_commands_are_unique_and_ids_stay(local: FakeDiscord) -> None:
    today = {"name": "today", "description": "x"}
    _, first = await put(local, [today])
    _, second = await put(local, [{**today, "description": "y"}])
    assert first[0]["id"] == second[0]["id"]
    assert first[0]["version"] != second[0]["version"]
    status, answer = await put(local, [today, today])
    assert (status, answer["code"]) == (400, 50035)


async def test_the_library_says_which_command_is_wrong(client: Client) -> None:
    @client.tree.command(description="x" * 101)
    async def wrong(_interaction: discord.Interaction) -> None: ...

    with pytest.raises(app_commands.CommandSyncFailure, match="Must be 100 or fewer in length"):
        await client.tree.sync()


async def put(local: FakeDiscord, body: object) -> tuple[int, Any]:
    address = f"{local.url}/applications/{local.bot.id}/commands"
    headers = {"Authorization": f"Bot {local.token}"}
    async with (
        aiohttp.ClientSession(headers=headers) as session,
        session.put(address, json=body) as answer,
    ):
        return answer.status, await answer.json()
