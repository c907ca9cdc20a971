"""The daily push: who is due, claim, and hand over to be sent."""

import asyncio
import logging
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from bot.clock import Clock, look_at
from bot.crowds import crowded_times
from bot.handle import Handler
from bot.limiter import Limiter
from bot.metrics import Became, Metrics
from bot.platform import Platform
from bot.sender import Sender
from dialogs import retention
from dialogs.links import TRIES_WITHIN
from storage.club_posts import forget_posts
from storage.conversations import forget_updates
from storage.database import Database
from storage.deliveries import Delivery, claim, forget_deliveries, next_wake
from storage.erasing import forget_silent
from storage.errors import StorageError
from storage.linking import forget_codes, forget_tries
from storage.set_back import owe_again, release

logger = logging.getLogger(__name__)

LEASE = timedelta(minutes=2)
"""Longer than a slot and a send may take with all their waiting, so that nobody else sends it."""

LATEST_START = timedelta(seconds=45)
"""After a claim; what has waited longer, for the runner's own turn, is left to its lease."""

BATCH = 100
MOST_UNDER_WAY = 200
"""With so many claimed and not settled on a platform, its next batch waits: memory stays as it is,
and a platform that hangs holds up no other."""

SHORTEST_NAP = timedelta(seconds=0.5)
"""Between claims, when what is left has to wait for the platform's limit."""

LONGEST_NAP = timedelta(seconds=15)
"""How long at most the database is not asked, since another process may have added work."""

BETWEEN_TIDYINGS = timedelta(hours=1)
KEPT_UPDATES = timedelta(days=2)
FORGOTTEN_AT_ONCE = 200
"""Rows in one transaction, so that nobody's reply waits for the tidying."""


class Daily:
    """Sends what the clock owes, and sleeps until it owes something again.

    A platform without a limiter is sent as much as there is.
    """

    def __init__(
        self,
        database: Database,
        handler: Handler,
        platforms: Mapping[str, Platform],
        clock: Clock,
        metrics: Metrics | None = None,
        limiters: Mapping[str, Limiter] | None = None,
    ) -> None:
        self._database = database
        self._handler = handler
        self._metrics = metrics or Metrics()
        self._sender = Sender(database, handler, platforms, clock, self._metrics)
        self._limiters = {name: (limiters or {}).get(name) or Limiter() for name in platforms}
        self._clock = clock
        self._under_way: dict[str, set[asyncio.Task[Became]]] = {name: set() for name in platforms}
        self._has_room = asyncio.Event()
        self._has_room.set()

    async def run(self, stop: asyncio.Event) -> None:
        """Until told to stop: then nothing more is claimed, and what is under way is finished."""
        tidied = None
        async with asyncio.TaskGroup() as sending:
            while not stop.is_set():
                nap = LONGEST_NAP
                try:
                    begun = await self._begin_due(sending)
                    if tidied is None or abs(self._clock() - tidied) > BETWEEN_TIDYINGS:
                        tidied = self._clock()
                        await self.tidy(tidied)
                        await self.set_right(tidied)
                        await self.look_for_crowds(tidied)
                    nap = timedelta() if begun >= BATCH else await self._until_next()
                except StorageError as error:
                    logger.error("The daily push waits: %s", error)
                await _sleep(nap, stop)
                await self._has_room.wait()

    async def deliver_due(self) -> int:
        """Sends one batch of what is due; returns how many there were."""
        async with asyncio.TaskGroup() as sending:
            return await self._begin_due(sending)

    async def _begin_due(self, sending: asyncio.TaskGroup) -> int:
        """Begins to send a batch for each platform, and waits for none; returns how many it is."""
        begun = sum([await self._begin(platform, sending) for platform in self._with_room()])
        if self._under_way and not self._with_room():
            self._has_room.clear()
        return begun

    def _with_room(self) -> list[str]:
        """The platforms that can be given more."""
        return [name for name, tasks in self._under_way.items() if len(tasks) < MOST_UNDER_WAY]

    async def _begin(self, platform: str, sending: asyncio.TaskGroup) -> int:
        limiter = self._limiters[platform]
        pace = limiter.pace()
        async with self._database.writing() as session:
            now = await look_at(self._clock, session)
            began = asyncio.get_running_loop().time()
            batch = await claim(session, now, LEASE, BATCH, platform, pace)
        if pace is not None:
            limiter.written_down(pace)
        self._metrics.due(batch)
        until = began + LATEST_START.total_seconds()
        tasks = []
        for delivery in batch:
            at = began + (delivery.send_at - now).total_seconds()
            task = sending.create_task(self._sender.send(delivery, limiter, at, until))
            self._under_way[platform].add(task)
            task.add_done_callback(partial(self._ended, platform))
            tasks.append(task)
        if batch:
            sending.create_task(self._log(batch, tasks))
        return len(batch)

    async def _log(self, batch: Sequence[Delivery], tasks: Sequence[asyncio.Task[Became]]) -> None:
        """One line for a batch, once all of it has ended."""
        began = self._clock()
        became = Counter(await asyncio.gather(*tasks))
        counts = " ".join(f"{name}={count}" for name, count in sorted(became.items()))
        latest = max((began - delivery.due_at for delivery in batch), default=timedelta())
        logger.info(
            "Daily push: due=%d %s late=%.1fs took=%.1fs",
            len(batch),
            counts,
            latest.total_seconds(),
            (self._clock() - began).total_seconds(),
        )

    def _ended(self, platform: str, task: asyncio.Task[Became]) -> None:
        self._under_way[platform].discard(task)
        if self._with_room():
            self._has_room.set()

    async def _until_next(self) -> timedelta:
        if any(self._under_way.values()):
            # Any of them may be postponed, and be the next.
            return SHORTEST_NAP
        async with self._database.reading() as session:
            wake = await next_wake(session, self._limiters)
        if wake is None:
            return LONGEST_NAP
        return min(max(wake - self._clock(), SHORTEST_NAP), LONGEST_NAP)

    async def tidy(self, now: datetime) -> None:
        """Forgets what has been kept long enough, a little at a time."""
        for forget in (
            partial(forget_updates, before=now - KEPT_UPDATES),
            partial(forget_deliveries, before=(now - retention.DELIVERIES).date()),
            partial(forget_posts, before=(now - retention.DELIVERIES).date()),
            partial(forget_silent, before=now - retention.SILENT),
            partial(forget_codes, before=now),
            partial(forget_tries, before=now - TRIES_WITHIN),
        ):
            forgotten = FORGOTTEN_AT_ONCE
            while forgotten == FORGOTTEN_AT_ONCE:
                async with self._database.writing() as session:
                    forgotten = await forget(session, most=FORGOTTEN_AT_ONCE)

    async def set_right(self, now: datetime) -> None:
        """Owes now what a clock that had run ahead owed long after."""
        spread = self._handler.house.spread
        for platform in self._limiters:
            async with self._database.writing() as session:
                await release(session, now, platform)
            last: int | None = 0
            while last is not None:
                async with self._database.writing() as session:
                    last = await owe_again(
                        session, now, platform, after=last, most=FORGOTTEN_AT_ONCE, spread=spread
                    )

    async def look_for_crowds(self, now: datetime) -> None:
        """Lets the dialogs know at which times a message may come later."""
        house = self._handler.house
        limits = {name: each.limit for name, each in self._limiters.items() if each.limit}
        crowded = await crowded_times(self._database, limits, now, house.spread)
        self._handler.house = replace(house, crowded=crowded)


async def _sleep(nap: timedelta, stop: asyncio.Event) -> None:
    try:
        async with asyncio.timeout(nap.total_seconds()):
            await stop.wait()
    except TimeoutError:
        return
