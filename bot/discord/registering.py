"""The list of commands as Discord has it: read, compared, and told anew only if it is another."""

import json
import logging
from collections.abc import Mapping, Sequence
from typing import Any

import discord
from discord import app_commands
from discord.app_commands import Translator
from discord.http import Route

from bot.discord.errors import reason

logger = logging.getLogger(__name__)

ADDED = frozenset({"id", "application_id", "version", "dm_permission", "nsfw"})
"""What Discord adds to a command by itself, or the library without a meaning of its own."""

PERMISSIONS = "default_member_permissions"

SUB_COMMAND = discord.AppCommandOptionType.subcommand.value

Payload = Mapping[str, Any]


async def registered(client: discord.Client) -> Sequence[Payload]:
    """The commands that Discord has, with their translations, which the library leaves out."""
    route = Route(
        "GET",
        "/applications/{application_id}/commands",
        application_id=client.application_id,
    )
    found: Sequence[Payload] = await client.http.request(
        route, params={"with_localizations": "true"}
    )
    return found


async def register(
    client: discord.Client, tree: app_commands.CommandTree[Any], translator: Translator
) -> Mapping[str, int]:
    """Tells Discord our commands unless it has exactly these; returns their ids by name.

    If Discord does not take them (it counts how many are new in a day), those that it has stay.
    """
    ours = [await each.get_translated_payload(tree, translator) for each in tree.get_commands()]
    theirs = await registered(client)
    if fingerprint(ours) != fingerprint(theirs):
        await tree.set_translator(translator)
        try:
            theirs = [each.to_dict() for each in await tree.sync()]
        except discord.DiscordServerError:
            raise
        except discord.HTTPException as error:
            logger.error("Discord keeps its older list of commands: %s", reason(error))
    return ids(theirs)


def ids(commands: Sequence[Payload]) -> Mapping[str, int]:
    """By name; of a group's commands by both of their names, since it is none by itself."""
    found: dict[str, int] = {}
    for each in commands:
        inner = [one["name"] for one in each["options"] if one["type"] == SUB_COMMAND]
        names = [f"{each['name']} {name}" for name in inner] or [each["name"]]
        found |= dict.fromkeys(names, int(each["id"]))
    return found


def fingerprint(commands: Sequence[Payload]) -> frozenset[str]:
    """What makes a list of commands that one, whatever order and defaults it is written with."""
    return frozenset(json.dumps(_bare(each), sort_keys=True) for each in commands)


def _bare(value: Any) -> Any:  # noqa: ANN401 - JSON of any shape
    if isinstance(value, dict):
        pairs = {key: _bare(each) for key, each in value.items() if key not in ADDED and each}
        if PERMISSIONS in pairs:
            pairs[PERMISSIONS] = _bare(int(value[PERMISSIONS]))
        return {key: each for key, each in pairs.items() if each}
    if isinstance(value, list):
        return [_bare(each) for each in value]
    # What was sent as 1 may come back as 1.0, and a sum of permissions as a text.
    return f"{float(value)}" if isinstance(value, int | float) else value
