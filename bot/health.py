"""What a machine may ask of a running coach: is it alive, is it ready, how is it doing."""

import asyncio
from collections.abc import Awaitable, Collection
from datetime import datetime, timedelta

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST

from bot.clock import Clock
from bot.metrics import Metrics
from storage.database import Database
from storage.deliveries import next_wake
from storage.errors import StorageError
from storage.inbox import oldest
from storage.readiness import Readiness

PATIENCE = 3.0
"""Seconds after which a database that does not answer counts as away."""

PATHS = ("/healthz", "/readyz", "/metrics")


class Health:
    """Answers for one process; whoever asks learns counts and times, and nothing of runners."""

    def __init__(
        self, database: Database, metrics: Metrics, platforms: Collection[str], clock: Clock
    ) -> None:
        self._database = database
        self._readiness = Readiness(database)
        self._metrics = metrics
        self._platforms = platforms
        self._clock = clock

    def routes(self) -> list[web.RouteDef]:
        """At PATHS."""
        answers = (self._alive, self._ready, self._counted)
        return [web.get(path, answer) for path, answer in zip(PATHS, answers, strict=True)]

    async def _alive(self, _request: web.Request) -> web.Response:
        return web.Response(text="alive\n")

    async def _ready(self, _request: web.Request) -> web.Response:
        """Whether messages can be stored; a push that is late is a metric, not a reason."""
        try:
            async with asyncio.timeout(PATIENCE):
                hindrance = await self._readiness.hindrance()
        except TimeoutError:
            hindrance = "The database does not answer."
        if hindrance is not None:
            return web.Response(status=503, text=f"{hindrance}\n")
        return web.Response(text="ready\n")

    async def _counted(self, _request: web.Request) -> web.Response:
        for platform in self._platforms:
            for queue, since in (("push", self._push_due), ("inbox", self._inbox_since)):
                self._metrics.queue_age(platform, queue, await self._age(since(platform)))
        return web.Response(
            body=self._metrics.page(), headers={"Content-Type": CONTENT_TYPE_LATEST}
        )

    async def _age(self, since: Awaitable[datetime | None]) -> timedelta | None:
        try:
            async with asyncio.timeout(PATIENCE):
                instant = await since
        except (StorageError, TimeoutError):
            return None
        return timedelta() if instant is None else self._clock() - instant

    async def _push_due(self, platform: str) -> datetime | None:
        async with self._database.reading() as session:
            return await next_wake(session, (platform,))

    async def _inbox_since(self, platform: str) -> datetime | None:
        async with self._database.reading() as session:
            return await oldest(session, platform)
