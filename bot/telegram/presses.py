"""Every press is answered within a second: the phone shows a spinning button until then."""

import asyncio
import logging

from telegram import CallbackQuery
from telegram.error import TelegramError

logger = logging.getLogger(__name__)

NOTICE_LIMIT = 200
"""Characters of the remark on a press (Telegram's documented limit)."""

WITHIN = 0.8
"""Seconds after which a press is answered without a remark, however long its turn may take."""


class Presses:
    """The presses that still wait for their answer."""

    def __init__(self) -> None:
        self._waiting: dict[str, asyncio.TimerHandle] = {}
        self._late: set[asyncio.Task[bool]] = set()

    def arrived(self, query: CallbackQuery) -> None:
        """Counts from now; its turn may have to wait for another."""
        if query.id not in self._waiting:
            loop = asyncio.get_running_loop()
            self._waiting[query.id] = loop.call_later(WITHIN, self._is_late, query)

    async def answer(self, query: CallbackQuery, notice: str) -> bool:
        """Ends the waiting; returns whether the remark, if there is one, was shown."""
        timer = self._waiting.pop(query.id, None)
        if timer is None:
            return not notice
        timer.cancel()
        return await _answer(query, notice) or not notice

    def _is_late(self, query: CallbackQuery) -> None:
        del self._waiting[query.id]
        task = asyncio.create_task(_answer(query, ""))
        self._late.add(task)
        task.add_done_callback(self._late.discard)


async def _answer(query: CallbackQuery, notice: str) -> bool:
    try:
        await query.answer(notice[:NOTICE_LIMIT] or None)
    except (TelegramError, RuntimeError) as error:
        # Too old after a pause, the network, or a stop meanwhile; what the press did is seen.
        logger.info("A press was not answered: %s", error)
        return False
    return True
