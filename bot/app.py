"""The one place where everything is wired together."""

import asyncio
import logging
import os
import signal
from collections.abc import Callable, Coroutine
from threading import Timer

from bot.clock import now
from bot.daily import Daily
from bot.handle import Handler
from bot.polling import Polling
from bot.settings import Settings
from bot.telegram import NAME as TELEGRAM
from bot.telegram import Telegram, make_bot
from dialogs.towns import load_towns
from storage.database import open_database

logger = logging.getLogger(__name__)

GRACE = 2.5
"""Seconds that a shutdown gives to what is under way; what waits for the database needs more."""


async def run(settings: Settings, telegram_token: str) -> None:
    """Runs Telegram and the daily push until SIGTERM or SIGINT.

    Raises:
        StorageError: the database cannot be used.
        TokenRefused: Telegram does not accept its token.
    """
    stop = asyncio.Event()
    _when_told_to_stop(_leave)
    logger.info("Opening the database.")
    async with open_database(
        settings.database_url, settings.secret, settings.secret_key_file
    ) as database:
        _when_told_to_stop(stop.set)
        for notice in database.notices:
            logger.warning("%s", notice)
        handler = Handler(database, settings.house, now)
        bot = make_bot(telegram_token, settings.telegram_api_url)
        telegram = Telegram(bot, handler)
        daily = Daily(database, handler, {TELEGRAM: telegram}, now)
        _load_towns_soon()
        await _until_stopped(stop, Polling(bot, telegram).run(stop), daily.run(stop))
    logger.info("Stopped.")


def _when_told_to_stop(act: Callable[[], None]) -> None:
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, act)


def _leave() -> None:
    """Ends the process during its start.

    Nothing is under way then but a thread, which may wait for the database's lock for long, and
    every other exit would wait for that thread.
    """
    logger.info("Stopped before the database was open.")
    logging.shutdown()
    os._exit(0)


def _load_towns_soon() -> None:
    """Reads the towns once the start is over; nobody waits for it, not even a shutdown."""
    timer = Timer(10, load_towns)
    timer.daemon = True
    timer.start()


async def _until_stopped(stop: asyncio.Event, *work: Coroutine[None, None, None]) -> None:
    """Runs everything until told to stop, or until one part fails; then all of it ends."""
    tasks = [asyncio.create_task(each) for each in work]
    stopping = asyncio.create_task(stop.wait())
    await asyncio.wait([*tasks, stopping], return_when=asyncio.FIRST_COMPLETED)
    stop.set()
    await asyncio.wait(tasks, timeout=GRACE)
    for task in tasks:
        task.cancel()
    ended = await asyncio.gather(*tasks, return_exceptions=True)
    for error in ended:
        if isinstance(error, Exception):
            raise error
