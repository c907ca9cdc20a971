"""Discord's ears: what people command, press, choose and write becomes an Incoming."""

import asyncio
import logging
from collections.abc import Coroutine, Mapping
from functools import partial
from typing import Any

import aiohttp
import discord
from discord import app_commands
from tenacity import (
    AsyncRetrying,
    retry_if_exception_type,
    stop_after_delay,
    wait_random_exponential,
)

from bot.discord import NAME, forms
from bot.discord.answers import Answer, is_private
from bot.discord.clients import INTENTS
from bot.discord.components import OpenForm, Pick, Press, opens_input
from bot.discord.errors import explained, patiently
from bot.discord.letters import letters, send
from bot.discord.registering import register
from bot.discord.servers import server_of
from bot.discord.slash import slash_commands
from bot.discord.translator import CatalogueTranslator
from bot.groups import Groups
from bot.handle import Handler, log_broken
from bot.platform import PlatformError, Unavailable
from dialogs import first_form, standing
from dialogs.language import gettext as _
from dialogs.language import speaking, speech_for
from dialogs.messages import Incoming, Json, Where
from dialogs.scene import Outcome
from dialogs.unreachable import RETURNED
from storage.errors import PASSING

logger = logging.getLogger(__name__)

KEEP_TRYING = 60
"""Seconds that an interaction waits for the database; Discord never sends it again."""

GRACE = 1.5
"""Seconds that a shutdown gives to what is under way."""

CLOSING = 1.0
"""Seconds that the gateway has to say goodbye."""

MOST_CHATS = 10_000
"""Whose direct messages are remembered, so that Discord is not asked each time."""

Interaction = discord.Interaction[Any]


class Ears(discord.AutoShardedClient):
    """One connection to Discord's gateway, in as many shards as Discord recommends."""

    def __init__(self, handler: Handler, groups: Groups, **options: Any) -> None:  # noqa: ANN401 - the library's
        super().__init__(
            intents=INTENTS,
            chunk_guilds_at_startup=False,
            member_cache_flags=discord.MemberCacheFlags.none(),
            **options,
        )
        self._handler = handler
        self._groups = groups
        self._chats: dict[int, str] = {}
        self.commands: Mapping[str, int] = {}
        self._under_way: set[asyncio.Task[None]] = set()
        self.tree = app_commands.CommandTree(
            self,
            allowed_contexts=app_commands.AppCommandContext(
                guild=True, dm_channel=True, private_channel=True
            ),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
        )
        for command in slash_commands():
            self.tree.add_command(command)

    async def setup_hook(self) -> None:
        """What stands before the first connection: buttons, and the list of commands."""
        self.add_dynamic_items(Press, Pick, OpenForm)
        self.commands = await register(self, self.tree, CatalogueTranslator())

    async def finish(self) -> None:
        """Lets out the answers that are under way, and disconnects."""
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=GRACE)
        for task in list(self._under_way):
            task.cancel()
        try:
            async with asyncio.timeout(CLOSING):
                await self.close()
        except TimeoutError:
            # The library waits half a minute for a goodbye from a gateway that is gone.
            await self.http.close()

    async def on_ready(self) -> None:
        """Every server is known now, also those that were left or joined meanwhile."""
        there = {str(guild.id) for guild in self.guilds}
        await self._guarded(_stored(partial(self._groups.are, there)))

    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Added to a server: its club, if there was one, goes on."""
        await self._guarded(_stored(partial(self._groups.joined, str(guild.id))))

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Thrown out of a server, which is no outage: its club's schedule ends."""
        await self._guarded(_stored(partial(self._groups.left, str(guild.id))))

    async def on_message(self, message: discord.Message) -> None:
        """Direct messages are understood as they are written; in servers nobody is read."""
        if message.guild is None and not message.author.bot:
            where = Where(NAME, str(message.channel.id), str(message.author.id))
            incoming = Incoming(text=message.content, id=str(message.id))
            await self._guarded(self._written(message.channel, where, incoming))

    async def on_interaction(self, interaction: Interaction) -> None:
        """Forms that were sent; the rest finds its way by the library."""
        if interaction.type is discord.InteractionType.modal_submit:
            sent = forms.read(interaction)
            if sent.press:
                incoming = self._incoming(interaction, press=sent.press, text=sent.text)
                await self._guarded(self._hear(interaction, incoming))
            elif sent.form:
                given = first_form.read(sent.chosen, sent.text)
                incoming = self._incoming(interaction, text="/start", given=given)
                await self._guarded(self._hear(interaction, incoming))

    async def commanded(
        self, interaction: Interaction, text: str, given: Mapping[str, Json]
    ) -> None:
        """A slash command, as it would be typed, and its options."""
        incoming = self._incoming(interaction, text=text, given=given)
        await self._guarded(self._hear(interaction, incoming))

    async def pressed(self, interaction: Interaction, press: str, label: str) -> None:
        """A button; one that asks for words opens an input at once."""
        if opens_input(press):
            await self._guarded(
                self._open(interaction, forms.words_form(interaction, press, label))
            )
        else:
            await self._guarded(self._hear(interaction, self._incoming(interaction, press=press)))

    async def opens_form(self, interaction: Interaction) -> None:
        """The first run's questions on one page."""
        with speaking(speech_for(str(interaction.locale))):
            form = forms.first_run_form()
        await self._guarded(self._open(interaction, form))

    async def _open(self, interaction: Interaction, form: discord.ui.Modal) -> None:
        try:
            await interaction.response.send_modal(form)
        except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
            logger.warning("A form could not be opened: %s", type(error).__name__)

    def _incoming(
        self,
        interaction: Interaction,
        *,
        text: str = "",
        press: str = "",
        given: Mapping[str, Json] | None = None,
    ) -> Incoming:
        return Incoming(
            text=text,
            press=press,
            given=given or {},
            language=str(interaction.locale),
            id=str(interaction.id),
            elsewhere=not is_private(interaction),
            group=server_of(interaction),
        )

    async def _hear(self, interaction: Interaction, incoming: Incoming) -> None:
        message = interaction.message
        is_own = message is not None and (is_private(interaction) or message.flags.ephemeral)
        is_screen = standing.read(incoming.press) is None
        answer = Answer(interaction, self.commands, edits=is_own, always=is_screen)
        if not await answer.acknowledge():
            return
        try:
            where = await self._where(interaction)
            await _stored(partial(self._handler.handle, where, incoming, answer.say))
            if answer.has_greeted:
                returned = Incoming(occasion=RETURNED, id=f"{incoming.id}.{RETURNED}")
                await self._written(interaction.user, where, returned)
        except (*PASSING, PlatformError) as error:
            logger.error("An interaction was given up: %s", error)
            await answer.say_sorry(_not_stored(incoming.language))

    async def _written(
        self, channel: discord.abc.Messageable, where: Where, incoming: Incoming
    ) -> None:
        async def say(outcome: Outcome) -> None:
            for letter in letters(outcome.replies, self.commands):
                try:
                    with explained():
                        await patiently(partial(send, channel, letter))
                except Unavailable as error:
                    # The screen is kept with the conversation; whatever comes next draws it again.
                    logger.warning("A reply was given up: %s", error)

        try:
            await _stored(partial(self._handler.handle, where, incoming, say))
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

    async def _guarded(self, work: Coroutine[Any, Any, None]) -> None:
        """Does something; whatever goes wrong is logged, and stops nothing else."""
        task = asyncio.current_task()
        if task is not None:
            self._under_way.add(task)
            task.add_done_callback(self._under_way.discard)
        try:
            await work
        except Exception as error:  # noqa: BLE001 - one update never stops the others
            log_broken("platform's update", error)


async def _stored(handle: partial[Coroutine[Any, Any, None]]) -> None:
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
