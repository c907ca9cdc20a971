"""Discord's ears: what people command, press, choose and write becomes an Incoming."""

import asyncio
import logging
import threading
from collections.abc import Coroutine, Mapping
from functools import partial
from typing import Any

import discord
from discord.gateway import KeepAliveHandler

from bot.discord import NAME, forms
from bot.discord.answers import is_private
from bot.discord.clients import INTENTS
from bot.discord.components import Outdated, Pick, Press, opens_input
from bot.discord.form_button import OpenForm
from bot.discord.hearing import Hearing, stored
from bot.discord.markup import as_typed
from bot.discord.registering import register
from bot.discord.servers import server_of
from bot.discord.slash import slash_commands
from bot.discord.translator import CatalogueTranslator
from bot.discord.tree import Tree
from bot.groups import Groups
from bot.handle import Handler, log_broken
from dialogs import first_form
from dialogs.language import speaking, speech_for
from dialogs.messages import Incoming, Json, Where

logger = logging.getLogger(__name__)

GRACE = 1.5
"""Seconds that a shutdown gives to what is under way."""

CLOSING = 1.0
"""Seconds that the gateway has to say goodbye."""

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
        self._hearing = Hearing(handler)
        self._groups = groups
        self._under_way: set[asyncio.Task[None]] = set()
        self.tree = Tree(self)
        for command in slash_commands():
            self.tree.add_command(command)

    async def setup_hook(self) -> None:
        """What stands before the first connection: buttons, and the list of commands."""
        self.add_dynamic_items(Press, Pick, OpenForm, Outdated)
        self._hearing.commands = await register(self, self.tree, CatalogueTranslator())

    async def finish(self) -> None:
        """Lets out the answers that are under way, and disconnects."""
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=GRACE)
        for task in list(self._under_way):
            task.cancel()
        try:
            async with asyncio.timeout(CLOSING):
                await self._hang_up()
                await self.close()
        except TimeoutError:
            # The library waits half a minute for a goodbye from a gateway that is gone.
            await self.http.close()

    async def _hang_up(self) -> None:
        """Ends a connection that is just being made as well, which the library would forget."""
        for each in threading.enumerate():
            # Its heartbeat is all that is left of it.
            if isinstance(each, KeepAliveHandler) and each.ws._connection is self._connection:  # noqa: SLF001 - nothing else tells whose it is
                each.stop()
                await each.ws.close(code=1000)

    async def on_ready(self) -> None:
        """Every server is known now, also those that were left or joined meanwhile.

        The library waits for them in a task of its own, which goes on when all else has ended.
        """
        if self.is_closed():
            return
        there = {str(guild.id) for guild in self.guilds}
        await self._guarded(stored(partial(self._groups.are, there)))

    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Added to a server: its club, if there was one, goes on."""
        await self._guarded(stored(partial(self._groups.joined, str(guild.id))))

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Thrown out of a server, which is no outage: its club's schedule ends."""
        await self._guarded(stored(partial(self._groups.left, str(guild.id))))

    async def on_message(self, message: discord.Message) -> None:
        """Direct messages are understood as they are written; in servers nobody is read."""
        if _is_said(message):
            await self._guarded(self._written(message, id=str(message.id), edited=False))

    async def on_raw_message_edit(self, change: discord.RawMessageUpdateEvent) -> None:
        """A direct message that its author has changed.

        Of one that was pinned, or has its link's preview now, Discord tells in the same way.
        """
        message = change.message
        if _is_said(message) and message.edited_at is not None:
            edit = f"{message.id}.{int(message.edited_at.timestamp() * 1000)}"
            await self._guarded(self._written(message, id=edit, edited=True))

    async def on_interaction(self, interaction: Interaction) -> None:
        """Forms that were sent; the rest finds its way by the library."""
        if interaction.type is discord.InteractionType.modal_submit:
            sent = forms.read(interaction)
            if sent.press:
                incoming = self._incoming(interaction, press=sent.press, text=sent.text)
                await self._guarded(self._hearing.hear(interaction, incoming))
            elif sent.form:
                given = first_form.read(sent.chosen, sent.text)
                incoming = self._incoming(interaction, text="/start", given=given)
                await self._guarded(self._hearing.hear(interaction, incoming))

    async def commanded(
        self, interaction: Interaction, text: str, given: Mapping[str, Json]
    ) -> None:
        """A slash command, as it would be typed, and its options."""
        incoming = self._incoming(interaction, text=text, given=given)
        await self._guarded(self._hearing.hear(interaction, incoming))

    async def pressed(self, interaction: Interaction, press: str, label: str) -> None:
        """A button; one that asks for words opens an input at once."""
        if opens_input(press):
            form = forms.words_form(interaction, press, label)
            await self._guarded(forms.opened(interaction, form))
        else:
            await self._guarded(
                self._hearing.hear(interaction, self._incoming(interaction, press=press))
            )

    async def opens_form(self, interaction: Interaction, club_week: str) -> None:
        """The first run's questions on one page."""
        with speaking(speech_for(str(interaction.locale))):
            form = forms.first_run_form(club_week)
        await self._guarded(forms.opened(interaction, form))

    async def _written(self, message: discord.Message, *, id: str, edited: bool) -> None:
        where = Where(NAME, str(message.channel.id), str(message.author.id))
        incoming = Incoming(
            text=as_typed(message.content, self.user.id if self.user else 0),
            id=id,
            message=str(message.id),
            edited=edited,
            picks_language=True,
        )
        await self._hearing.written(message.channel, where, incoming)

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


def _is_said(message: discord.Message) -> bool:
    """Whether somebody says it to the bot alone, not Discord, as that something was pinned."""
    is_by_hand = message.type in (discord.MessageType.default, discord.MessageType.reply)
    return is_by_hand and message.guild is None and not message.author.bot
