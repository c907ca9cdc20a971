"""What was said on Discord, handled as everything is, and answered where it was said."""

import logging
from collections.abc import Coroutine, Mapping
from functools import partial
from typing import Any

import discord
from tenacity import (
    AsyncRetrying,
    retry_if_exception_type,
    stop_after_delay,
    wait_random_exponential,
)

from bot.discord import NAME
from bot.discord.answers import Answer, is_private
from bot.discord.errors import explained, patiently
from bot.discord.letter import send
from bot.discord.letters import letters
from bot.handle import Handler
from bot.platform import PlatformError, Unavailable
from dialogs import standing
from dialogs.language import gettext as _
from dialogs.language import speaking, speech_for, speech_of
from dialogs.messages import Incoming, Where
from dialogs.scene import Outcome
from dialogs.unreachable import RETURNED
from storage.errors import PASSING

logger = logging.getLogger(__name__)

KEEP_TRYING = 60
"""Seconds that an interaction waits for the database; Discord never sends it again."""

MOST_CHATS = 10_000
"""Whose direct messages are remembered, so that Discord is not asked each time."""

Interaction = discord.Interaction[Any]


class Hearing:
    """Hands over what was said; `commands` are the ids of those that texts may name."""

    def __init__(self, handler: Handler) -> None:
        self.commands: Mapping[str, int] = {}
        self._handler = handler
        self._chats: dict[int, str] = {}

    async def hear(self, interaction: Interaction, incoming: Incoming) -> None:
        """A command, a press or a form: acknowledged first, answered once it is stored."""
        message = interaction.message
        is_own = message is not None and (is_private(interaction) or message.flags.ephemeral)
        is_screen = standing.read(incoming.press) is None
        answer = Answer(interaction, self.commands, edits=is_own, always=is_screen)
        if not await answer.acknowledge():
            return
        try:
            where = await self._where(interaction)
            await stored(partial(self._handler.handle, where, incoming, answer.say))
            if answer.has_greeted:
                returned = Incoming(occasion=RETURNED, id=f"{incoming.id}.{RETURNED}")
                await self.written(interaction.user, where, returned)
        except (*PASSING, PlatformError, discord.HTTPException) as error:
            logger.error("An interaction was given up: %s", type(error).__name__)
            await answer.say_sorry(_not_stored(incoming.language))

    async def written(
        self, channel: discord.abc.Messageable, where: Where, incoming: Incoming
    ) -> None:
        """A direct message, or what Discord tells of one."""

        async def say(outcome: Outcome) -> None:
            runner = outcome.runner
            with speaking(speech_of(runner) if runner else speech_for(incoming.language)):
                written = letters(outcome.replies, self.commands)
            for letter in written:
                try:
                    with explained():
                        await patiently(partial(send, channel, letter))
                except Unavailable as error:
                    # The screen is kept with the conversation; whatever comes next draws it again.
                    logger.warning("A reply was given up: %s", error)

        try:
            await stored(partial(self._handler.handle, where, incoming, say))
        except PASSING as error:
            logger.error("A message was given up: %s", error)
            with explained():
                await channel.send(_not_stored(incoming.language))

    async def _where(self, interaction: Interaction) -> Where:
        """The runner's direct messages, wherever they are: one conversation, and one place to push.

        Raises:
            PlatformError: Discord does not tell where they are.
        """
        user = interaction.user.id
        if is_private(interaction):
            self._chats[user] = str(interaction.channel_id)
        elif user not in self._chats:
            with explained():
                self._chats[user] = str((await patiently(interaction.user.create_dm)).id)
        while len(self._chats) > MOST_CHATS:
            del self._chats[next(iter(self._chats))]
        return Where(NAME, self._chats[user], str(user))


async def stored(handle: partial[Coroutine[Any, Any, None]]) -> None:
    """Handles it again while the database is away, for a bounded time."""
    retrying = AsyncRetrying(
        retry=retry_if_exception_type(PASSING),
        wait=wait_random_exponential(multiplier=0.2, max=5),
        stop=stop_after_delay(KEEP_TRYING),
        reraise=True,
    )
    await retrying(handle)


def _not_stored(language: str) -> str:
    with speaking(speech_for(language)):
        return _("I cannot reach my memory right now, so that was not stored. Try again soon.")
