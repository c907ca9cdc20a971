"""The server in which somebody acts, whether they run it, and what the bot may do there."""

from collections.abc import Iterator, Mapping
from typing import Any

import discord

from dialogs.language import marked
from dialogs.messages import Channel, Group

NEEDED: Mapping[str, str] = {
    "view_channel": marked("View Channel"),
    "send_messages": marked("Send Messages"),
    "read_message_history": marked("Read Message History"),
}
"""What a post needs, which is text alone, and what Discord calls it."""

IN_THREADS = {"send_messages": "send_messages_in_threads"}
"""What counts in a thread in place of another permission; Discord names it alike."""


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
        channels=Channels(interaction.guild),
    )


class Channels(Mapping[str, Channel]):
    """A server's channels, as far as the library knows them; looked at when they are asked for."""

    def __init__(self, guild: discord.Guild | None) -> None:
        self._guild = guild

    def __getitem__(self, id: str) -> Channel:
        """The channel, and what the bot lacks there."""
        guild = self._guild
        found = guild.get_channel_or_thread(int(id)) if guild and id else None
        if guild is None or found is None or guild.me is None:
            raise KeyError(id)
        may = found.permissions_for(guild.me)
        is_thread = isinstance(found, discord.Thread)
        lacks = tuple(
            name
            for needed, name in NEEDED.items()
            if not getattr(may, IN_THREADS.get(needed, needed) if is_thread else needed)
        )
        return Channel(name=f"#{found.name}", lacks=lacks)

    def __iter__(self) -> Iterator[str]:
        """Their ids."""
        return (str(each.id) for each in (self._guild.channels if self._guild else ()))

    def __len__(self) -> int:
        """How many there are."""
        return len(self._guild.channels) if self._guild else 0
