"""The first answer to an interaction, for which Discord waits three seconds."""

import logging
from collections.abc import Awaitable, Callable

import aiohttp
import discord

logger = logging.getLogger(__name__)

ACKNOWLEDGED = 40060
"""Discord's code for an interaction that has been acknowledged before."""

LOST = (aiohttp.ClientError, OSError)


async def in_time(acknowledge: Callable[[], Awaitable[object]]) -> bool:
    """Acknowledges an interaction; false if it was too late.

    An acknowledgement whose own answer was lost is given again, and may have been taken before.
    """
    try:
        try:
            await acknowledge()
        except LOST:
            await acknowledge()
    except (discord.HTTPException, *LOST) as error:
        if isinstance(error, discord.HTTPException) and error.code == ACKNOWLEDGED:
            return True
        # Discord has told them that it failed, so nothing may be done either.
        logger.warning("An interaction could not be acknowledged: %s", type(error).__name__)
        return False
    return True
