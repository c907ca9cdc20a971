"""Sends one delivery at its reserved instant, and does what each kind of error asks for."""

import asyncio
import logging
import random
from collections.abc import Mapping, Sequence
from datetime import timedelta
from functools import partial

from bot.clock import Clock, look_at
from bot.deliver import Deliverer, Push
from bot.handle import Handler, log_broken
from bot.limiter import Limiter
from bot.metrics import Became, Metrics
from bot.platform import Errand, Platform, Refused, Unavailable
from dialogs.messages import Reply, Where
from storage.database import Database
from storage.deliveries import Delivery, postpone
from storage.errors import PASSING

logger = logging.getLogger(__name__)

AT_ONCE = 32
"""Sends under way at the same time on one platform; replies find the connections free."""

MOST_ATTEMPTS = 5
"""A delivery that breaks on our side is set aside for the operator after so many tries."""


class Sender:
    """Takes deliveries to their platforms."""

    def __init__(
        self,
        database: Database,
        handler: Handler,
        platforms: Mapping[str, Platform],
        clock: Clock,
        metrics: Metrics,
    ) -> None:
        self._database = database
        self._handler = handler
        self._deliverer = Deliverer(database, handler, clock)
        self._platforms = platforms
        self._clock = clock
        self._metrics = metrics
        self._slots = {name: asyncio.Semaphore(AT_ONCE) for name in platforms}

    async def send(self, delivery: Delivery, limiter: Limiter, at: float, until: float) -> Became:
        """Sends it at an instant of the loop's clock, and not after another.

        What goes wrong is logged or noted; nothing is raised. Returns what became of it.
        """
        floods = limiter.floods
        await limiter.until_reserved(at)
        push = partial(self._push, limiter, floods, until, errand_for(delivery))
        try:
            became = await self._try(delivery, push)
        except PASSING as error:
            # The lease ends by itself, and the delivery is due again.
            logger.error("Delivery %d waits: %s", delivery.id, error)
            became = "database"
        except Exception as error:  # noqa: BLE001 - it would end the whole push; its lease ends, too
            log_broken("delivery's end", error)
            became = "broken"
        self._metrics.became(delivery, became, self._clock())
        return became

    async def _try(self, delivery: Delivery, push: Push) -> Became:
        try:
            return await self._deliverer.deliver(delivery, push)
        except Refused:
            await self._deliverer.give_up(delivery, "refused")
            await self._handler.blocked(delivery.where)
            return "refused"
        except Unavailable as error:
            await self._postpone(delivery, error.retry_after or backoff(delivery.attempts))
            return "platform" if error.retry_after is None else "flood"
        except PASSING:
            raise
        except Exception as error:  # noqa: BLE001 - one runner's message never holds up others'
            log_broken("delivery", error)
            return await self._broken(delivery)

    async def _push(
        self,
        limiter: Limiter,
        floods: int,
        until: float,
        errand: Errand,
        where: Where,
        replies: Sequence[Reply],
    ) -> None:
        await limiter.until_chat_is_free(where.chat)
        async with self._slots[where.platform]:
            await limiter.until_free()
            if asyncio.get_running_loop().time() > until:
                raise Unavailable("its lease is nearly over")
            limiter.check(floods)
            for _more in replies[1:]:
                limiter.sent(where.chat)
            try:
                await self._platforms[where.platform].push(where, replies, errand)
            except Unavailable as error:
                if error.retry_after is not None:
                    limiter.flooded(error.retry_after)
                raise

    async def _broken(self, delivery: Delivery) -> Became:
        if delivery.attempts < MOST_ATTEMPTS:
            await self._postpone(delivery, backoff(delivery.attempts))
            return "broken"
        logger.error("Delivery %d is set aside after %d tries.", delivery.id, delivery.attempts)
        await self._deliverer.give_up(delivery, "failed")
        return "failed"

    async def _postpone(self, delivery: Delivery, wait: timedelta) -> None:
        async with self._database.writing() as session:
            await postpone(session, delivery, await look_at(self._clock, session) + wait)


def errand_for(delivery: Delivery) -> Errand:
    """What a platform may know of a delivery."""
    name = f"{delivery.kind}.{delivery.id}"
    return Errand(name, since=delivery.due_at, is_repeat=delivery.attempts > 1)


def backoff(attempts: int) -> timedelta:
    """Up to 5 s, 10 s, 20 s … 10 minutes, with some chance in it, so that not all come at once.

    The lateness rule of the message ends it.
    """
    longest = min(timedelta(seconds=5 * 2 ** min(attempts - 1, 10)), timedelta(minutes=10))
    return longest * random.uniform(0.5, 1)  # noqa: S311 - nobody gains by guessing it
