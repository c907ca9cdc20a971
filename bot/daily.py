"""The daily push: who is due, claim, send, settle."""

import asyncio
import logging
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.handle import Handler, log_broken
from bot.metrics import Became, Metrics
from bot.platform import Platform, Refused, Unavailable
from dialogs import retention
from dialogs.messages import Reply, Where
from storage.conversations import forget_updates
from storage.database import Database
from storage.deliveries import Delivery, claim, forget_deliveries, next_wake, postpone
from storage.erasing import forget_silent
from storage.errors import PASSING, StorageError

logger = logging.getLogger(__name__)

LEASE = timedelta(minutes=2)
"""Longer than a send may take with all its waiting, so that nobody else sends it meanwhile."""

BATCH = 100
MOST_UNDER_WAY = 200
"""With so many claimed and not settled, the next batch waits."""

AT_ONCE = 16
"""Sends under way at the same time; replies find the connections free."""

MOST_ATTEMPTS = 5
"""After so many tries that broke on our side, a delivery is set aside for the operator."""

LONGEST_NAP = timedelta(seconds=15)
"""How long at most the database is not asked, since another process may have added work."""

KEPT_UPDATES = timedelta(days=2)

MOST_FORGOTTEN = 100
"""Silent runners that are forgotten at once; the next time the others are."""


class Daily:
    """Sends what the clock owes, and sleeps until it owes something again."""

    def __init__(
        self,
        database: Database,
        handler: Handler,
        platforms: Mapping[str, Platform],
        clock: Clock,
        metrics: Metrics | None = None,
    ) -> None:
        self._database = database
        self._handler = handler
        self._platforms = platforms
        self._clock = clock
        self._metrics = metrics or Metrics()
        self._under_way: set[asyncio.Task[Became]] = set()
        self._slots = asyncio.Semaphore(AT_ONCE)

    async def run(self, stop: asyncio.Event) -> None:
        """Until told to stop: then nothing more is claimed, and what is under way is finished."""
        tidied = None
        async with asyncio.TaskGroup() as sending:
            while not stop.is_set():
                nap = LONGEST_NAP
                try:
                    while not stop.is_set() and await self._begin_due(sending):
                        await self._have_room()
                    if tidied is None or self._clock() - tidied > timedelta(hours=6):
                        tidied = await self._tidy()
                    nap = await self._until_next()
                except StorageError as error:
                    logger.error("The daily push waits: %s", error)
                await _sleep(nap, stop)

    async def deliver_due(self) -> int:
        """Sends one batch of what is due; returns how many there were."""
        async with asyncio.TaskGroup() as sending:
            return await self._begin_due(sending)

    async def _begin_due(self, sending: asyncio.TaskGroup) -> int:
        """Begins to send a batch, and waits for none of it; returns how many there are."""
        async with self._database.writing() as session:
            batch = await claim(session, self._clock(), LEASE, BATCH, self._platforms)
        self._metrics.due(batch)
        tasks = [sending.create_task(self._deliver(delivery)) for delivery in batch]
        for task in tasks:
            self._under_way.add(task)
            task.add_done_callback(self._under_way.discard)
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

    async def _have_room(self) -> None:
        while len(self._under_way) >= MOST_UNDER_WAY:
            await asyncio.wait(self._under_way, return_when=asyncio.FIRST_COMPLETED)

    async def _deliver(self, delivery: Delivery) -> Became:
        try:
            became = await self._try(delivery)
        except PASSING as error:
            # The lease ends by itself, and the delivery is due again.
            logger.error("Delivery %d waits: %s", delivery.id, error)
            became = "database"
        self._metrics.became(delivery, became, self._clock())
        return became

    async def _try(self, delivery: Delivery) -> Became:
        try:
            return await self._handler.deliver(delivery, self._push)
        except Refused:
            await self._handler.give_up(delivery, "refused")
            await self._handler.blocked(delivery.where, is_blocked=True)
            return "refused"
        except Unavailable as error:
            await self._postpone(delivery, error.retry_after or _backoff(delivery.attempts))
            return "platform" if error.retry_after is None else "flood"
        except PASSING:
            raise
        except Exception as error:  # noqa: BLE001 - one runner's message never holds up others'
            log_broken("delivery", error)
            return await self._broken(delivery)

    async def _push(self, where: Where, replies: Sequence[Reply]) -> None:
        # Here and not around the whole: whoever waits for a runner's lock keeps nobody else.
        async with self._slots:
            await self._platforms[where.platform].push(where, replies)

    async def _broken(self, delivery: Delivery) -> Became:
        if delivery.attempts < MOST_ATTEMPTS:
            await self._postpone(delivery, _backoff(delivery.attempts))
            return "broken"
        logger.error("Delivery %d is set aside after %d tries.", delivery.id, delivery.attempts)
        await self._handler.give_up(delivery, "failed")
        return "failed"

    async def _postpone(self, delivery: Delivery, wait: timedelta) -> None:
        async with self._database.writing() as session:
            await postpone(session, delivery, self._clock() + wait)

    async def _until_next(self) -> timedelta:
        async with self._database.reading() as session:
            wake = await next_wake(session, self._platforms)
        if wake is None:
            return LONGEST_NAP
        return min(max(wake - self._clock(), timedelta()), LONGEST_NAP)

    async def _tidy(self) -> datetime:
        now = self._clock()
        async with self._database.writing() as session:
            await forget_updates(session, now - KEPT_UPDATES)
            await forget_deliveries(session, (now - retention.DELIVERIES).date())
            await forget_silent(session, now - retention.SILENT, MOST_FORGOTTEN)
        return now


def _backoff(attempts: int) -> timedelta:
    """5 s, 10 s, 20 s … up to 10 minutes; the lateness rule of the message ends it."""
    return min(timedelta(seconds=5 * 2 ** min(attempts - 1, 10)), timedelta(minutes=10))


async def _sleep(nap: timedelta, stop: asyncio.Event) -> None:
    try:
        async with asyncio.timeout(nap.total_seconds()):
            await stop.wait()
    except TimeoutError:
        return
