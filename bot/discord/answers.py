"""What is said to an interaction: acknowledged at once, answered when the turn is stored."""

import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from typing import Any

import aiohttp
import discord

from bot.discord.acknowledging import in_time
from bot.discord.errors import explained, patiently
from bot.discord.letter import Letter, send
from bot.discord.letters import letters
from bot.platform import Refused, Unavailable
from dialogs.language import speaking, speech_for, speech_of
from dialogs.messages import Reply
from dialogs.scene import Outcome
from dialogs.unreachable import closed

logger = logging.getLogger(__name__)

Interaction = discord.Interaction[Any]

GONE = (10008, 10062, 10015, 50027)
"""Discord's codes for a message or an interaction that cannot be reached (any more)."""


class Answer:
    """The answer to one interaction, for its eyes only unless it is a direct message.

    `edits` says that the message which was pressed is the runner's own screen: what is said takes
    its place, if the reply wants that or `always`. Once it `has_greeted`, direct messages arrive.
    """

    def __init__(
        self,
        interaction: Interaction,
        commands: Mapping[str, int],
        *,
        edits: bool,
        always: bool = False,
    ) -> None:
        self._interaction = interaction
        self._commands = commands
        self._edits = edits
        self._always = always
        self._is_private = is_private(interaction)
        self.has_greeted = False

    async def acknowledge(self) -> bool:
        """Tells Discord within three seconds that an answer comes; false if it was too late."""
        interaction = self._interaction
        is_command = interaction.type is discord.InteractionType.application_command
        return await in_time(
            partial(
                interaction.response.defer,
                ephemeral=not self._is_private,
                thinking=is_command or interaction.message is None,
            )
        )

    async def say(self, outcome: Outcome) -> None:
        """Sends what a turn came to.

        Raises:
            Refused: direct messages are closed; everything has been said all the same.
        """
        refused = None
        for reply in outcome.replies:
            if reply.greeting and not self._is_private:
                refused = await self._greet(reply.greeting)
        runner, locale = outcome.runner, str(self._interaction.locale)
        with speaking(speech_of(runner) if runner else speech_for(locale)):
            replies = outcome.replies
            if refused is not None:
                today = self._interaction.created_at.date()
                replies = (*replies, closed(today, may_mention=outcome.may_mention))
            await self._say(replies, Reply(text=outcome.notice))
        if refused is not None:
            raise refused

    async def _say(self, replies: Sequence[Reply], notice: Reply) -> None:
        edits = self._edits and bool(replies) and (self._always or replies[0].edits)
        if edits or self._answers_placeholder or replies:
            replies = (notice, *replies)
        written = letters(
            replies,
            self._commands,
            invites=not self._is_private,
            embeds=self._interaction.app_permissions.embed_links,
        )
        await self._send(written, edits=edits)
        if self._answers_placeholder and not written:
            await self._try(self._interaction.delete_original_response)
        if notice not in replies and notice.text and not written:
            (letter,) = letters([notice], self._commands)
            await self._try(partial(self._follow_up, letter, ephemeral=True))

    async def _greet(self, text: str) -> Refused | None:
        """Writes to the direct messages, which may be closed."""
        (letter,) = letters([Reply(text=text)], self._commands)
        try:
            with explained():
                await patiently(partial(send, self._interaction.user, letter))
            self.has_greeted = True
        except Refused as error:
            return error
        except (Unavailable, discord.HTTPException) as error:
            logger.warning("A greeting was given up: %s", type(error).__name__)
        return None

    async def say_sorry(self, text: str) -> None:
        """Says that nothing was stored."""
        await self._send(letters([Reply(text=text)]), edits=False)

    @property
    def _answers_placeholder(self) -> bool:
        """Whether Discord shows that the bot is thinking until something is said."""
        return self._interaction.message is None

    async def _send(self, written: Sequence[Letter], *, edits: bool) -> None:
        for number, letter in enumerate(written):
            if number == 0 and (edits or self._answers_placeholder):
                await self._try(partial(self._edit, letter))
            else:
                await self._try(partial(self._follow_up, letter, ephemeral=not self._is_private))

    async def _try(self, call: Callable[[], Awaitable[object]]) -> None:
        try:
            await patiently(call)
        except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
            # The screen is kept with the conversation; whatever comes next draws it again.
            logger.warning("A reply was given up: %s", type(error).__name__)

    async def _edit(self, letter: Letter) -> None:
        try:
            await self._interaction.edit_original_response(**letter.instead())
        except discord.NotFound as error:
            if error.code not in GONE:
                raise
            await self._follow_up(letter, ephemeral=not self._is_private)

    async def _follow_up(self, letter: Letter, *, ephemeral: bool) -> None:
        await self._interaction.followup.send(ephemeral=ephemeral, **letter.new())


def is_private(interaction: Interaction) -> bool:
    """Whether it came from the direct messages with the bot, which nobody else reads."""
    return interaction.context.dm_channel
