"""What is tried again, how long, and what ends the trying."""

import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial
from typing import TypeVar

from telegram.error import (
    BadRequest,
    Conflict,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)
from tenacity import (
    AsyncRetrying,
    RetryCallState,
    retry_if_exception,
    retry_if_exception_type,
    stop_before_delay,
    wait_random_exponential,
)

from storage.errors import PASSING

Answer = TypeVar("Answer")

logger = logging.getLogger(__name__)

KEEP_TRYING = timedelta(seconds=60)
"""How long a reply is tried again; one that is told to wait longer is given up at once."""


class TokenRefused(Exception):  # noqa: N818 - the name says what happened
    """Telegram does not know the token; the operator has to mend it."""

    def __init__(self) -> None:
        super().__init__("Telegram does not accept TELEGRAM_TOKEN. Copy it again from @BotFather.")


def _is_passing(error: BaseException) -> bool:
    """Floods and network trouble pass; the library files refusals under NetworkError as well."""
    if isinstance(error, RetryAfter):
        return True
    return isinstance(error, NetworkError) and not isinstance(error, BadRequest)


def wait_as_told(state: RetryCallState) -> float:
    """As long as Telegram says after a flood, else longer and longer, with some chance in it."""
    error = state.outcome.exception() if state.outcome else None
    asked = told_wait(error)
    return asked.total_seconds() if asked else _exponential(state)


_exponential = wait_random_exponential(multiplier=0.5, max=10)


def told_wait(error: BaseException | None) -> timedelta | None:
    """How long Telegram asks to wait, if it does."""
    if not isinstance(error, RetryAfter):
        return None
    wait = error.retry_after
    return wait if isinstance(wait, timedelta) else timedelta(seconds=wait)


async def patiently(call: Callable[[], Awaitable[object]]) -> None:
    """Calls again after what passes, for a bounded time."""
    retrying = AsyncRetrying(
        retry=retry_if_exception(_is_passing),
        wait=wait_as_told,
        stop=stop_before_delay(KEEP_TRYING),
        reraise=True,
    )
    await _tried(call, retrying)


async def through_outages(call: Callable[..., Awaitable[object]], *arguments: object) -> None:
    """Calls again while the database is away or others are faster, however long that takes."""
    retrying = AsyncRetrying(
        retry=retry_if_exception_type(PASSING),
        wait=_exponential,
        before_sleep=_log_outage,
    )
    await _tried(partial(call, *arguments), retrying)


async def _tried(call: Callable[[], Awaitable[object]], retrying: AsyncRetrying) -> None:
    """Calls it, and only if that fails leaves it to what retries, which costs as much as a turn."""
    try:
        await call()
    except Exception as error:  # noqa: BLE001 - what retries raises what it does not know
        failures = [error]
    else:
        return

    async def go_on() -> None:
        if failures:
            raise failures.pop()
        await call()

    await retrying(go_on)


async def until_answered(call: Callable[[], Awaitable[Answer]]) -> Answer:
    """Calls Telegram again while it is in trouble, however long that takes.

    Raises:
        TokenRefused: it does not accept the token, which no waiting will change.
    """
    retrying = AsyncRetrying(
        retry=retry_if_exception(_is_trouble), wait=wait_as_told, before_sleep=_log_trouble
    )
    try:
        return await retrying(call)
    except InvalidToken:
        raise TokenRefused from None


def _is_trouble(error: BaseException) -> bool:
    return isinstance(error, TelegramError) and not isinstance(error, InvalidToken)


def _log_trouble(state: RetryCallState) -> None:
    error = state.outcome.exception() if state.outcome else None
    if isinstance(error, Conflict):
        logger.error("Another process polls with this TELEGRAM_TOKEN; stop one of the two.")
    else:
        logger.warning("Telegram cannot be reached: %s", type(error).__name__)


def _log_outage(state: RetryCallState) -> None:
    logger.error("An update waits: %s", state.outcome.exception() if state.outcome else None)
