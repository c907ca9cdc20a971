"""Shows that an answer is being written, once that takes longer than a moment."""

import asyncio
import logging
from collections.abc import Iterator
from contextlib import contextmanager

from telegram import Bot
from telegram.constants import ChatAction
from telegram.error import TelegramError

logger = logging.getLogger(__name__)

AFTER = 0.5
"""Seconds; what is quicker needs no sign."""

AGAIN = 4.5
"""Seconds; Telegram shows the sign for five (sendChatAction)."""

MOST = 12
"""Signs; what takes longer than a minute is not being written."""


class Sign:
    """Shown until it is cancelled."""

    def __init__(self, bot: Bot, chat: int, topic: int | None) -> None:
        self._bot = bot
        self._chat = chat
        self._topic = topic
        loop = asyncio.get_running_loop()
        self._timer = loop.call_later(AFTER, self._begin)
        self._task: asyncio.Task[None] | None = None

    def cancel(self) -> None:
        """The answer is there."""
        self._timer.cancel()
        if self._task is not None:
            self._task.cancel()

    def _begin(self) -> None:
        self._task = asyncio.create_task(self._show())

    async def _show(self) -> None:
        try:
            for _number in range(MOST):
                await self._bot.send_chat_action(
                    self._chat, ChatAction.TYPING, message_thread_id=self._topic
                )
                await asyncio.sleep(AGAIN)
        except (TelegramError, RuntimeError) as error:
            # The answer itself will meet the same trouble, and be tried again.
            logger.info("No sign of typing was shown: %s", type(error).__name__)


@contextmanager
def typing(bot: Bot, chat: int, topic: int | None) -> Iterator[Sign]:
    """Shows it while the block lasts, from half a second on."""
    sign = Sign(bot, chat, topic)
    try:
        yield sign
    finally:
        sign.cancel()
