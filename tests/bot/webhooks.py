"""A coach in this process who listens by webhook."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial

from bot.inbox import Inbox
from bot.web import serving
from bot.webhook import Webhook, receive
from tests.bot.coach import Coach
from tests.bot.web import free_port
from tests.fakes.telegram import FakeTelegram


@asynccontextmanager
async def listening(telegram: FakeTelegram, coach: Coach) -> AsyncIterator[None]:
    """Takes updates at a port of its own until the block ends."""
    port, stop = free_port(), asyncio.Event()
    bot, adapter = coach.bot, coach.telegram
    inbox = Inbox(coach.database, partial(receive, bot, adapter), coach.clock)
    webhook = Webhook(bot, inbox, "https://bot.example.org", "s", adapter.arrived)
    async with (
        serving("127.0.0.1", port, webhook.routes()),
        telegram.forwarding(f"http://127.0.0.1:{port}"),
        asyncio.TaskGroup() as works,
    ):
        for work in (webhook.run, inbox.run):
            works.create_task(work(stop))
        try:
            yield
        finally:
            stop.set()
