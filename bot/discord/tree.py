"""Slash commands as the library finds them, and what becomes of those that it cannot."""

import logging
from functools import partial
from typing import Any

import discord
from discord import app_commands

from bot.discord.acknowledging import in_time
from bot.handle import log_broken

logger = logging.getLogger(__name__)

Interaction = discord.Interaction[Any]


class Tree(app_commands.CommandTree[Any]):
    """Answers also what somebody's Discord still offers after a command has changed or gone."""

    def __init__(self, client: discord.Client) -> None:
        super().__init__(
            client,
            allowed_contexts=app_commands.AppCommandContext(
                guild=True, dm_channel=True, private_channel=True
            ),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
        )

    async def on_error(self, interaction: Interaction, error: app_commands.AppCommandError) -> None:
        """Takes a command that is not as we know it for its name alone, as if it were typed."""
        name = _name(interaction, error)
        if interaction.type is discord.InteractionType.autocomplete:
            await in_time(partial(interaction.response.autocomplete, []))
        elif name:
            logger.warning("A command came otherwise than it is now: %s", type(error).__name__)
            await interaction.client.commanded(interaction, f"/{name}", {})
        else:
            log_broken("command", error)


def _name(interaction: Interaction, error: app_commands.AppCommandError) -> str:
    """What was commanded, where Discord's list is to blame; a mistake of ours has no name here."""
    if isinstance(error, app_commands.CommandNotFound):
        return " ".join([*error.parents, error.name])
    is_outdated = isinstance(
        error, app_commands.CommandSignatureMismatch | app_commands.TransformerError
    )
    return interaction.command.qualified_name if is_outdated and interaction.command else ""
