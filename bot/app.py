"""The one place where everything is wired together."""

import asyncio
import logging
import os
import signal
from collections.abc import Callable, Coroutine, Iterable
from contextlib import AbstractAsyncContextManager, nullcontext
from functools import partial
from threading import Timer

from aiohttp import web
from telegram import Bot

from bot.bot_api import NAME as TELEGRAM
from bot.bot_api import make_bot
from bot.clock import clock_of
from bot.daily import Daily
from bot.election import while_elected
from bot.handle import Handler
from bot.health import Health
from bot.inbox import Inbox
from bot.limiter import Limiter
from bot.metrics import Metrics
from bot.polling import Polling
from bot.settings import Settings
from bot.telegram import Telegram
from bot.web import serving
from bot.webhook import Webhook, receive, secret_for
from dialogs.towns import load_towns
from storage.database import open_database
from storage.election import Seat

logger = logging.getLogger(__name__)

GRACE = 2.5
"""Seconds that a shutdown gives to what is under way; what waits for the database needs more."""


LATEST = 4.0
"""Seconds after which a shutdown is over whatever is still under way."""


async def run(settings: Settings, telegram_token: str) -> None:
    """Runs Telegram and the daily push until SIGTERM or SIGINT.

    Raises:
        StorageError: the database cannot be used.
        TokenRefused: Telegram does not accept its token.
        WebhookRefused: Telegram does not send updates to TELEGRAM_WEBHOOK_URL.
        PortUnusable: nothing can be served where HTTP_HOST and HTTP_PORT say.
    """
    stop = asyncio.Event()
    _when_told_to_stop(partial(_leave, "Stopped before the database was open."))
    logger.info("Opening the database.")
    async with open_database(
        settings.database_url, settings.secret, settings.secret_key_file
    ) as database:
        _when_told_to_stop(partial(_stop, stop))
        for notice in database.notices:
            logger.warning("%s", notice)
        clock = await clock_of(database)
        metrics = Metrics()
        limiter = Limiter(settings.telegram_messages_per_second)
        handler = Handler(database, settings.house, clock, metrics)
        bot = make_bot(
            telegram_token, settings.telegram_api_url, proxy=settings.proxy, metrics=metrics
        )
        telegram = Telegram(bot, handler, limiter)
        platforms = {TELEGRAM: telegram}
        daily = Daily(database, handler, platforms, clock, metrics, {TELEGRAM: limiter})
        # Reading the towns takes a second; by then the start is over.
        _later(10, load_towns)
        health = Health(database, metrics, platforms, clock)
        inbox = Inbox(database, partial(receive, bot, telegram), clock)
        listen, routes = _ears(settings, telegram_token, bot, telegram, inbox, database.seat)
        try:
            async with _served(settings, [*health.routes(), *routes]):
                # The inbox runs in either mode: a webhook that was given up may have filled it.
                await _until_stopped(stop, listen(stop), inbox.run(stop), daily.run(stop))
        finally:
            await bot.shutdown()
    logger.info("Stopped.")


def _ears(
    settings: Settings, token: str, bot: Bot, telegram: Telegram, inbox: Inbox, seat: Seat
) -> tuple[Callable[[asyncio.Event], Coroutine[None, None, None]], list[web.RouteDef]]:
    """What brings updates until it is told to stop, and what it needs of the web server."""
    if settings.telegram_webhook_url:
        secret = settings.webhook_secret or secret_for(token)
        webhook = Webhook(bot, inbox, settings.telegram_webhook_url, secret)
        return webhook.run, webhook.routes()

    async def poll(term_ends: asyncio.Event) -> None:
        await Polling(bot, telegram).run(term_ends)

    return partial(while_elected, seat, poll), []


def _served(
    settings: Settings, routes: Iterable[web.RouteDef]
) -> AbstractAsyncContextManager[None]:
    if settings.port is None:
        return nullcontext()
    return serving(settings.http_host, settings.port, routes)


def _when_told_to_stop(act: Callable[[], None]) -> None:
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, act)


def _stop(stop: asyncio.Event) -> None:
    """Ends what is under way, and the process at the latest when its time is up."""
    stop.set()
    _later(LATEST, partial(_leave, "Stopped."))


def _leave(line: str) -> None:
    """Ends the process without its threads, which may wait for the database's lock for long.

    What was not stored was not confirmed either, and comes again.
    """
    logger.info("%s", line)
    logging.shutdown()
    os._exit(0)


def _later(seconds: float, act: Callable[[], None]) -> None:
    """Does something in a thread that nobody waits for, not even a shutdown."""
    timer = Timer(seconds, act)
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
