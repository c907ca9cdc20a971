"""The server in which somebody acts, and whether they run it."""

from typing import Any

import discord

from dialogs.messages import Group


def server_of(interaction: discord.Interaction[Any]) -> Group | None:
    """None in direct messages, and where the bot is a person's own app and no member.

    What the bot answers in a server is read by nobody else.
    """
    if interaction.guild_id is None or not interaction.is_guild_integration():
        return None
    permissions = interaction.permissions
    roles = getattr(interaction.user, "roles", ())
    return Group(
        id=str(interaction.guild_id),
        name=interaction.guild.name if interaction.guild else "",
        channel=str(interaction.channel_id),
        is_organiser=permissions.manage_guild or permissions.administrator,
        roles=frozenset(str(role.id) for role in roles),
        is_public=False,
    )
