"""Asks Telegram for updates, and confirms one only after its turn is stored.

The library's own Updater confirms what it has merely queued, so a kill would lose it.
"""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from weakref import WeakValueDictionary

from telegram import Bot, Update
from telegram.error import TelegramError

from bot.handle import log_broken
from bot.patience import through_outages, until_answered
from bot.telegram.adapter import Telegram

logger = logging.getLogger(__name__)

LONG_POLL = 30
"""Seconds that Telegram holds a request open while there is nothing to tell."""

AT_ONCE = 64
"""Updates that are handled at the same time."""

WAIT_FOR_REPLIES = 5.0
"""Seconds that the next batch waits for replies which are still being sent."""

GRACE = 1.5
"""Seconds that a shutdown gives to what is under way."""

KINDS = [
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.MY_CHAT_MEMBER,
]
"""What Telegram is asked for; nothing else is of use to a coach."""


@dataclass(frozen=True)
class _Taken:
    """An update that was taken; it is confirmed only after it is stored."""

    id: int
    stored: asyncio.Event = field(default_factory=asyncio.Event)
    answered: asyncio.Event = field(default_factory=asyncio.Event)


class Polling:
    """The loop that brings updates; one process at a time can run it for a bot.

    The bot stays open afterwards: the push still uses it, to finish or until the next election.
    """

    def __init__(self, bot: Bot, telegram: Telegram) -> None:
        self._bot = bot
        self._telegram = telegram
        self._offset: int | None = None
        self._batch: list[_Taken] = []
        self._under_way: set[asyncio.Task[None]] = set()
        self._slots = asyncio.Semaphore(AT_ONCE)
        self._turns: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def run(self, stop: asyncio.Event) -> None:
        """Until told to stop; then what is under way is finished and confirmed.

        Raises:
            TokenRefused: the token is wrong.
        """
        polling = asyncio.create_task(self._start_and_poll())
        stopping = asyncio.create_task(stop.wait())
        try:
            await asyncio.wait({polling, stopping}, return_when=asyncio.FIRST_COMPLETED)
            if polling.done():
                polling.result()
        finally:
            polling.cancel()
            stopping.cancel()
            await self._finish()

    async def _start_and_poll(self) -> None:
        await until_answered(self._bot.initialize)
        # With a webhook set, Telegram would refuse every request for updates.
        await until_answered(self._bot.delete_webhook)
        logger.info("Telegram: @%s listens.", self._bot.username)
        while True:
            await self._handle(await until_answered(self._ask))

    async def _ask(self) -> Sequence[Update]:
        return await self._bot.get_updates(
            self._offset, timeout=LONG_POLL, allowed_updates=KINDS, read_timeout=10
        )

    async def _handle(self, updates: Sequence[Update]) -> None:
        """Starts a batch; returns when all of it can be confirmed.

        An update whose replies take longer than WAIT_FOR_REPLIES is confirmed while they are still
        tried, for everybody else waits. Should the process end then, the turn and its replies are
        stored with the conversation, and only the sending is lost.
        """
        for update in updates:
            self._telegram.arrived(update)
        self._batch = [_Taken(update.update_id) for update in updates]
        tasks = [
            asyncio.create_task(self._one(update, taken))
            for update, taken in zip(updates, self._batch, strict=True)
        ]
        for task in tasks:
            self._under_way.add(task)
            task.add_done_callback(self._under_way.discard)
        for taken in self._batch:
            await taken.stored.wait()
        if tasks:
            await asyncio.wait(tasks, timeout=WAIT_FOR_REPLIES)
        if self._batch:
            self._offset = self._batch[-1].id + 1

    async def _one(self, update: Update, taken: _Taken) -> None:
        """Handles one update, again and again while what is in its way passes by itself.

        What the same person sent later waits for it, or trying again would change their order.
        """
        async with self._turn(update), self._slots:
            try:
                await through_outages(self._telegram.receive, update, taken.stored.set)
            except Exception as error:  # noqa: BLE001 - one update never stops the others
                log_broken("platform's update", error)
            taken.stored.set()
            taken.answered.set()

    def _turn(self, update: Update) -> asyncio.Lock:
        person = update.effective_user.id if update.effective_user else 0
        return self._turns.setdefault(person, asyncio.Lock())

    async def _finish(self) -> None:
        """Lets out the replies that are under way, and confirms what of the batch was answered.

        What was stored and not answered comes again after the restart, and draws its screen; of
        batches before, see _handle.
        """
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=GRACE)
        for task in list(self._under_way):
            task.cancel()
        for taken in self._batch:
            if not taken.answered.is_set():
                break
            self._offset = taken.id + 1
        if self._batch:
            try:
                await self._bot.get_updates(self._offset, limit=1, timeout=0, read_timeout=1)
            except TelegramError:
                logger.info("The last updates were not confirmed; they come again.")
