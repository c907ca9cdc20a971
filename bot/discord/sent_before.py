"""Whether a delivery is in the chat already, for when Discord's own memory of nonces has ended."""

from datetime import timedelta

import discord

from bot.discord.letter import Letter
from bot.platform import Errand

LOOKED_AT = 500
"""Messages in which a delivery is looked for, from when it was due on: a club's channel is busy."""

AROUND = timedelta(minutes=1)
"""How far Discord's clock and ours may be apart."""


async def is_there(
    channel: discord.PartialMessageable, client: discord.Client, letter: Letter, errand: Errand
) -> bool:
    """Whether this very message was sent: by its components' marks, or without any by its text.

    What the components do may have changed since. Another bot of this kind in the same channel may
    have deliveries of the same names.
    """
    wanted = {mark for mark in _marks(letter.ids) if f"{errand.name}." in mark}
    since = errand.since - AROUND
    async for message in channel.history(limit=LOOKED_AT, after=since, oldest_first=True):
        if message.author != client.user:
            continue
        if wanted & _marks(_ids(message)) if wanted else _is_same_text(message, letter):
            return True
    return False


def _ids(message: discord.Message) -> set[str]:
    rows = [row for row in message.components if isinstance(row, discord.ActionRow)]
    ids = (getattr(each, "custom_id", None) for row in rows for each in row.children)
    return {id for id in ids if id}


def _marks(ids: set[str]) -> set[str]:
    """What stands before the press in a component's id: whose delivery it is."""
    return {id.partition(":")[0] for id in ids}


def _is_same_text(message: discord.Message, letter: Letter) -> bool:
    described = "".join(embed.description or "" for embed in message.embeds)
    return (message.content, described) == (letter.content, letter.description)
