"""Discord's mouth, and when its ears are open: pushes go by REST from any replica."""

import asyncio
import logging
from collections.abc import Mapping, Sequence
from typing import Any

import discord
from tenacity import (
    AsyncRetrying,
    RetryCallState,
    retry_if_exception_type,
    wait_random_exponential,
)

from bot.discord import NAME
from bot.discord.clients import INTENTS, options
from bot.discord.ears import Ears
from bot.discord.errors import TROUBLE, DiscordTokenRefused, explained, reason, wrong_token
from bot.discord.letter import send
from bot.discord.letters import letters
from bot.discord.registering import ids, registered
from bot.discord.sent_before import is_there
from bot.groups import Groups
from bot.handle import Handler
from bot.metrics import Metrics
from bot.platform import LONGEST_SEND, Errand, Unavailable
from dialogs.messages import Reply, Where

logger = logging.getLogger(__name__)

REST = 60.0
"""Seconds without a call after a refused token: Discord shuts out whoever goes on."""


def _say_why(attempt: RetryCallState) -> None:
    error = attempt.outcome.exception() if attempt.outcome else None
    logger.warning("Discord cannot be reached: %s.", reason(error) if error else "")


class Discord:
    """One bot on Discord."""

    name = NAME

    def __init__(
        self,
        token: str,
        handler: Handler,
        groups: Groups,
        *,
        proxy: str = "",
        metrics: Metrics | None = None,
    ) -> None:
        self._token = token
        self._handler = handler
        self._groups = groups
        self._options: dict[str, Any] = options(proxy, metrics or Metrics())
        self._mouth: discord.Client | None = None
        self._ears: Ears | None = None
        self._commands: Mapping[str, int] = {}
        self._opening = asyncio.Lock()
        self._rests_until = 0.0

    async def push(
        self, where: Where, replies: Sequence[Reply], errand: Errand | None = None
    ) -> None:
        """Sends what the clock owes, with a single attempt; see Platform.push.

        Discord itself drops what was sent with the same nonce some minutes ago; what may be older
        is looked for in the chat.
        """
        try:
            async with asyncio.timeout(LONGEST_SEND):
                with explained():
                    await self._push(where, replies, errand)
        except TimeoutError as error:
            raise Unavailable("no answer") from error

    async def _push(self, where: Where, replies: Sequence[Reply], errand: Errand | None) -> None:
        client = await self._opened()
        channel = client.get_partial_messageable(int(where.chat), type=discord.ChannelType.private)
        mark = errand.name if errand else ""
        # Of a server's channel nobody knows here what the bot may do.
        written = letters(replies, self._commands, mark=mark, embeds=bool(where.user))
        for number, letter in enumerate(written):
            if errand and errand.is_repeat and await is_there(channel, client, letter, errand):
                continue
            once: dict[str, Any] = {"nonce": f"{errand.name}.{number}"} if errand else {}
            await send(channel, letter, silent=letter.silent, **once)

    async def listen(self, stop: asyncio.Event) -> None:
        """Holds the gateway until told to stop, through all of its outages.

        Raises:
            TokenRefused: the token is wrong.
        """
        retrying = AsyncRetrying(
            retry=retry_if_exception_type(TROUBLE),
            wait=wait_random_exponential(multiplier=1, max=60),
            before_sleep=_say_why,
        )
        listening: asyncio.Task[None] = asyncio.create_task(retrying(self._listen_once))
        stopping = asyncio.create_task(stop.wait())
        try:
            await asyncio.wait({listening, stopping}, return_when=asyncio.FIRST_COMPLETED)
            if listening.done():
                listening.result()
        finally:
            stopping.cancel()
            if self._ears is not None:
                # The library swallows a cancellation while it reconnects, unless it is closed.
                await self._ears.finish()
            listening.cancel()
            await asyncio.wait({listening})

    async def _listen_once(self) -> None:
        ears = Ears(self._handler, self._groups, **self._options)
        try:
            await ears.login(self._token)
            self._ears = ears
            logger.info("Discord: %s listens.", ears.user)
            await ears.connect()
        except discord.DiscordException as error:
            if wrong_token(error):
                raise DiscordTokenRefused from None
            raise
        finally:
            self._ears = None
            await ears.finish()

    async def close(self) -> None:
        """Ends what is open for the push."""
        if self._mouth is not None:
            await self._mouth.close()

    async def _opened(self) -> discord.Client:
        async with self._opening:
            if self._mouth is None:
                clock = asyncio.get_running_loop()
                if clock.time() < self._rests_until:
                    raise Unavailable("the token was refused")
                client = discord.Client(intents=INTENTS, **self._options)
                try:
                    await client.login(self._token)
                    self._commands = ids(await registered(client))
                except BaseException as error:
                    if wrong_token(error):
                        self._rests_until = clock.time() + REST
                    await client.close()
                    raise
                self._mouth = client
            return self._mouth
