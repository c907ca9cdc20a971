"""Remembers where the questions stand, and takes the buttons off those that are open no more."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from telegram import Bot
from telegram.error import TelegramError

from bot.telegram.sending import Target
from dialogs.messages import Reply, Where
from dialogs.scene import Outcome
from storage.database import Database
from storage.errors import StorageError
from storage.screens import Screen, keep_screens, screen_of

logger = logging.getLogger(__name__)

MOST = 10_000
"""Conversations whose screens are known without asking the database."""

BETWEEN = 1.0
"""Seconds between two writings, so that no turn waits for a transaction of its own."""

AT_ONCE = 500
"""Rows in one transaction."""


class Screens:
    """One bot's open questions, by conversation."""

    def __init__(self, bot: Bot, database: Database) -> None:
        self._bot = bot
        self._database = database
        self._known: OrderedDict[Where, Screen | None] = OrderedDict()
        self._unwritten: dict[Where, Screen | None] = {}

    async def of(self, where: Where, answered: str = "") -> Screen | None:
        """Where the question of a conversation stands, as far as is known.

        If it is another one that was `answered`, another process has asked that.
        """
        known = self._known.get(where)
        is_elsewhere = answered != "" and (known is None or known.question != answered)
        if where not in self._known or (is_elsewhere and where not in self._unwritten):
            try:
                async with self._database.reading() as session:
                    self._remember(where, await screen_of(session, where))
            except StorageError as error:
                logger.info("A screen was not looked up: %s", error)
        return self._known.get(where)

    def keep(self, where: Where, screen: Screen | None) -> None:
        """From now on it stands there, None for nowhere."""
        if where not in self._known or self._known[where] != screen:
            self._unwritten[where] = screen
        self._remember(where, screen)

    async def move(self, where: Where, before: Screen | None, after: Screen | None) -> None:
        """It stands elsewhere now, or nowhere; where it stood the buttons are taken off."""
        self.keep(where, after)
        if before is None or (after is not None and after.message == before.message):
            return
        try:
            await self._bot.edit_message_reply_markup(int(where.chat), before.message)
        except (TelegramError, RuntimeError) as error:
            # Gone, too old, or without buttons anyway; a press would say that it is an older one.
            logger.info("Buttons were left where they are: %s", type(error).__name__)

    async def run(self, stop: asyncio.Event) -> None:
        """Writes down what is new, until told to stop."""
        while not stop.is_set():
            try:
                async with asyncio.timeout(BETWEEN):
                    await stop.wait()
            except TimeoutError:
                await self.write()

    async def write(self) -> None:
        """Writes down what is new; what is not written now is tried again."""
        while self._unwritten:
            batch = dict(islice(self._unwritten.items(), AT_ONCE))
            try:
                async with self._database.writing() as session:
                    await keep_screens(session, batch)
            except StorageError as error:
                logger.info("Screens were not written down: %s", error)
                return
            for where, screen in batch.items():
                if where in self._unwritten and self._unwritten[where] is screen:
                    del self._unwritten[where]

    def _remember(self, where: Where, screen: Screen | None) -> None:
        self._known[where] = screen
        self._known.move_to_end(where)
        if len(self._known) > MOST:
            self._known.popitem(last=False)


def in_place(
    target: Target, outcome: Outcome, screen: Screen | None, *, is_put_right: bool
) -> tuple[Target, Sequence[Reply]]:
    """What is said, and which message is edited first: typed words leave a line as presses do.

    Where an answer is put right afterwards, the line that it left is.
    """
    settled = outcome.settled
    if settled is None or screen is None:
        return target, outcome.replies
    message = screen.message if settled.question == screen.question else None
    if message is None and is_put_right:
        message = screen.line
    if message is None:
        return target, outcome.replies
    others = [replace(each, edits=False) for each in outcome.replies if each.text != settled.line]
    line = Reply(text=settled.line, edits=True)
    return replace(target, pressed=message), [line, *others]
