"""What Discord refuses or fails at, as every platform's errors, and what is tried again."""

from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import TypeVar

import aiohttp
import discord
from tenacity import (
    AsyncRetrying,
    retry_if_exception_type,
    stop_before_delay,
    wait_random_exponential,
)

from bot.patience import KEEP_TRYING, TokenRefused
from bot.platform import Refused, Unavailable

Answer = TypeVar("Answer")

CLOSED, NO_MUTUAL_GUILDS, UNKNOWN_CHANNEL = 50007, 50278, 10003
"""Discord's codes for somebody who cannot be written to (any more)."""

MISSING_ACCESS, MISSING_PERMISSIONS = 50001, 50013
"""Discord's codes for a channel in which the bot may not write."""

REFUSED = (CLOSED, NO_MUTUAL_GUILDS, UNKNOWN_CHANNEL, MISSING_ACCESS, MISSING_PERMISSIONS)

PASSING = (discord.DiscordServerError, discord.RateLimited, aiohttp.ClientError, OSError)
"""What passes by itself, a timeout among it; some of it the library has tried again already."""


TROUBLE = (*PASSING, discord.HTTPException, discord.GatewayNotFound, discord.ConnectionClosed)
"""What may end a connection to the gateway; none of it is for ever, but a wrong token."""

AUTHENTICATION_FAILED = 4004
"""The gateway's close code for a wrong token."""


def wrong_token(error: BaseException) -> bool:
    """Whether Discord does not know the token, which no waiting will change."""
    if isinstance(error, discord.ConnectionClosed):
        return error.code == AUTHENTICATION_FAILED
    return isinstance(error, discord.LoginFailure)


def reason(error: BaseException) -> str:
    """What an operator can look up of an error: its kind, with Discord's status and code."""
    name = type(error).__name__
    if not isinstance(error, discord.HTTPException):
        return name
    return f"{name}, status {error.status}, code {error.code}"


class DiscordTokenRefused(TokenRefused):
    """Discord does not know the token; the operator has to mend it."""

    def __init__(self) -> None:
        Exception.__init__(
            self,
            "Discord does not accept DISCORD_TOKEN. Copy it again from "
            "https://discord.com/developers/applications, page Bot.",
        )


@contextmanager
def explained() -> Iterator[None]:
    """Raises the library's errors as PlatformError, where they are one."""
    try:
        yield
    except (discord.Forbidden, discord.NotFound) as error:
        if error.code in REFUSED:
            raise Refused(error.text) from error
        raise
    except discord.RateLimited as error:
        raise Unavailable("a rate limit", timedelta(seconds=error.retry_after)) from error
    except discord.LoginFailure as error:
        # With a wrong token no message is to blame, and another replica's may be right.
        raise Unavailable("the token is refused") from error
    except PASSING as error:
        raise Unavailable(type(error).__name__) from error
    except discord.HTTPException as error:
        if error.status in (401, 429):
            raise Unavailable(f"status {error.status}") from error
        raise


async def patiently(call: Callable[[], Awaitable[Answer]]) -> Answer:
    """Calls again after what passes, for a bounded time."""
    retrying = AsyncRetrying(
        retry=retry_if_exception_type(PASSING),
        wait=wait_random_exponential(multiplier=0.5, max=10),
        stop=stop_before_delay(KEEP_TRYING),
        reraise=True,
    )
    return await retrying(call)
