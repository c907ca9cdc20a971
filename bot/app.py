"""The one place where everything is wired together."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Sequence
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass, field
from functools import partial

from aiohttp import web
from telegram import Bot

from bot import lifetime
from bot.bot_api import NAME as TELEGRAM
from bot.bot_api import make_bot
from bot.clock import Clock, clock_of
from bot.club_posts import ClubPosts
from bot.daily import Daily
from bot.discord import NAME as DISCORD
from bot.election import while_elected
from bot.groups import Groups
from bot.handle import Handler
from bot.health import Health
from bot.inbox import Inbox
from bot.limiter import Limiter
from bot.metrics import Metrics
from bot.platform import Platform
from bot.polling import Polling
from bot.settings import Settings
from bot.telegram.adapter import Telegram
from bot.telegram.menus import keep_menus
from bot.web import serving
from bot.webhook import Webhook, receive, secret_for
from storage.database import open_database
from storage.election import Seat

logger = logging.getLogger(__name__)

Work = Callable[[asyncio.Event], Coroutine[None, None, None]]
"""What goes on until it is told to stop."""


@dataclass(frozen=True)
class Connected:
    """A platform with all that it needs: what it does, what it serves, how it ends."""

    platform: Platform
    works: Sequence[Work]
    close: Callable[[], Awaitable[object]]
    routes: Sequence[web.RouteDef] = ()
    limiter: Limiter = field(default_factory=Limiter)


async def run(settings: Settings) -> None:
    """Runs the platforms that have a token, and the daily push, until SIGTERM or SIGINT.

    Raises:
        StorageError: the database cannot be used.
        TokenRefused: a platform does not accept its token.
        WebhookRefused: Telegram does not send updates to TELEGRAM_WEBHOOK_URL.
        PortUnusable: nothing can be served where HTTP_HOST and HTTP_PORT say.
    """
    lifetime.collect_seldom()
    stop = asyncio.Event()
    lifetime.when_told_to_stop(partial(lifetime.leave, "Stopped before the database was open."))
    logger.info("Opening the database.")
    async with open_database(
        settings.database_url, settings.secret, settings.secret_key_file
    ) as database:
        lifetime.when_told_to_stop(partial(lifetime.end, stop))
        for notice in database.notices:
            logger.warning("%s", notice)
        clock = await clock_of(database)
        metrics = Metrics()
        handler = Handler(database, settings.house, clock, metrics)
        connected = []
        if settings.telegram_token is not None:
            token = settings.telegram_token.get_secret_value()
            connected.append(_telegram(settings, token, handler, clock, metrics))
        if settings.discord_token is not None:
            token = settings.discord_token.get_secret_value()
            connected.append(_discord(settings, token, handler, clock, metrics))
        platforms = {each.platform.name: each.platform for each in connected}
        limiters = {each.platform.name: each.limiter for each in connected}
        daily = Daily(database, handler, platforms, clock, metrics, limiters)
        posts = ClubPosts(database, platforms, clock, limiters, metrics)
        # Reading towns and languages takes seconds; by then the start is over.
        lifetime.later(10, lifetime.read_ahead)
        health = Health(database, metrics, platforms, clock)
        routes = [*health.routes(), *(route for each in connected for route in each.routes)]
        works = [daily.run, posts.run, *(work for each in connected for work in each.works)]
        try:
            async with _served(settings, routes):
                await lifetime.until_stopped(stop, *(work(stop) for work in works))
        finally:
            for each in connected:
                await each.close()
    logger.info("Stopped.")


def _telegram(
    settings: Settings, token: str, handler: Handler, clock: Clock, metrics: Metrics
) -> Connected:
    limiter = Limiter(settings.telegram_messages_per_second)
    bot = make_bot(token, settings.telegram_api_url, proxy=settings.proxy, metrics=metrics)
    groups = Groups(TELEGRAM, handler.database, clock)
    telegram = Telegram(bot, handler, groups, limiter)
    inbox = Inbox(handler.database, partial(receive, bot, telegram), clock)
    seat = handler.database.seat(telegram.name)
    listen, routes = _ears(settings, token, bot, telegram, inbox, seat)
    # The inbox runs in either mode: a webhook that was given up may have filled it.
    works: list[Work] = [listen, inbox.run, partial(keep_menus, bot), telegram.screens.run]

    async def close() -> None:
        await telegram.screens.write()
        await bot.shutdown()

    return Connected(telegram, works, close, routes, limiter)


def _discord(
    settings: Settings, token: str, handler: Handler, clock: Clock, metrics: Metrics
) -> Connected:
    # Imported here, since a start without Discord need not wait for its library.
    from bot.discord.adapter import Discord
    from bot.discord.clients import use_addresses

    use_addresses(settings.discord_api_url, settings.discord_gateway_url)
    groups = Groups(DISCORD, handler.database, clock)
    discord = Discord(token, handler, groups, proxy=settings.proxy, metrics=metrics)
    seat = handler.database.seat(discord.name)
    return Connected(discord, [partial(while_elected, seat, discord.listen)], discord.close)


def _ears(
    settings: Settings, token: str, bot: Bot, telegram: Telegram, inbox: Inbox, seat: Seat
) -> tuple[Work, list[web.RouteDef]]:
    """What brings updates until it is told to stop, and what it needs of the web server."""
    if settings.telegram_webhook_url:
        secret = settings.webhook_secret or secret_for(token)
        address = settings.telegram_webhook_url
        webhook = Webhook(bot, inbox, address, secret, telegram.arrived)
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
