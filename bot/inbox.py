"""Handles what the inbox holds: on any number of replicas, each person's updates in order."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta

from bot.clock import Clock, look_at
from bot.handle import log_broken
from bot.patience import through_outages
from bot.together import Together
from storage.database import Database
from storage.errors import StorageError
from storage.inbox import Arrived, Taken, bodies_of, claim, finish, is_empty, put, renew

logger = logging.getLogger(__name__)

AT_ONCE = 64
"""Updates that are handled at the same time."""

LEASE = timedelta(seconds=10)
"""After so long without a sign of life others take over what a process was handling."""

SIGN_OF_LIFE = 3.0
"""Seconds between two, so that one that fails does no harm."""

NAP = 3.0
"""Seconds after which the inbox is looked at though nothing came in: others may have died."""

MOST_ATTEMPTS = 8
"""An update that was claimed more often without an end is set aside; maybe it ends processes."""

GRACE = 1.5
"""Seconds that a shutdown gives to what is under way."""

Handle = Callable[[str], Awaitable[None]]


class Inbox:
    """One process's hands; what they hold is theirs until it is answered."""

    def __init__(self, database: Database, handle: Handle, clock: Clock) -> None:
        self._database = database
        self._handle = handle
        self._clock = clock
        self._held: dict[asyncio.Task[None], Taken] = {}
        self._handled: list[Taken] = []
        self._news = asyncio.Event()
        self._take = Together(self._put)
        self._body = Together(self._bodies)

    async def take(self, arrived: Arrived) -> None:
        """Stores an update; it is handled soon, here or elsewhere.

        Raises:
            DatabaseUnreachable, Conflict: it was not stored.
        """
        await self._take(arrived)
        self._news.set()

    async def _put(self, arrived: Sequence[Arrived]) -> Sequence[None]:
        async with self._database.writing() as session:
            for each in arrived:
                await put(session, each, self._clock())
        return [None] * len(arrived)

    async def run(self, stop: asyncio.Event) -> None:
        """Until told to stop: then nothing more is claimed, and what is not handled given back."""
        living = asyncio.create_task(self._show_life())
        stopping = asyncio.create_task(stop.wait())
        try:
            while not stop.is_set():
                self._news.clear()
                await self._go_on()
                await self._wait(stopping)
        finally:
            stopping.cancel()
            await self._end()
            living.cancel()

    async def _go_on(self) -> None:
        """Forgets what was handled, and claims as much as there are hands for."""
        handled, room = list(self._handled), AT_ONCE - len(self._held)
        try:
            if await self._rests():
                return
            async with self._database.writing() as session:
                await finish(session, handled)
                now = await look_at(self._clock, session)
                claimed = await claim(session, now, now + LEASE, room)
        except StorageError as error:
            logger.error("The inbox waits: %s", error)
            return
        del self._handled[: len(handled)]
        for taken in claimed:
            task = asyncio.create_task(self._one(taken))
            self._held[task] = taken
            task.add_done_callback(self._let_go)

    async def _rests(self) -> bool:
        """Whether there is nothing to do; reading keeps no other program from writing."""
        if self._held or self._handled:
            return False
        async with self._database.reading() as session:
            return await is_empty(session)

    async def _wait(self, stopping: asyncio.Task[bool]) -> None:
        news = asyncio.create_task(self._news.wait())
        await asyncio.wait((news, stopping), timeout=NAP, return_when=asyncio.FIRST_COMPLETED)
        news.cancel()

    def _let_go(self, task: asyncio.Task[None]) -> None:
        """What the same person sent next can be claimed now, wherever it came in."""
        taken = self._held.pop(task)
        if not task.cancelled():
            self._handled.append(taken)
            self._news.set()

    async def _one(self, taken: Taken) -> None:
        """Handles one update, again and again while what is in its way passes by itself."""
        if taken.attempts > MOST_ATTEMPTS:
            logger.error("Update %d is set aside after %d tries.", taken.number, MOST_ATTEMPTS)
            return
        try:
            await through_outages(self._open_and_handle, taken)
        except Exception as error:  # noqa: BLE001 - one update never stops the others
            log_broken("platform's update", error)

    async def _open_and_handle(self, taken: Taken) -> None:
        await self._handle(await self._body(taken))

    async def _bodies(self, taken: Sequence[Taken]) -> list[str]:
        async with self._database.reading() as session:
            return await bodies_of(session, taken)

    async def _show_life(self) -> None:
        while True:
            await asyncio.sleep(SIGN_OF_LIFE)
            await self._renew()

    async def _renew(self) -> None:
        if not self._held:
            return
        try:
            async with self._database.writing() as session:
                until = await look_at(self._clock, session) + LEASE
                await renew(session, self._held.values(), until)
        except StorageError as error:
            logger.error("The inbox waits: %s", error)

    async def _end(self) -> None:
        """Lets end what is under way; what does not is given back, and drawn again elsewhere."""
        if self._held:
            await asyncio.wait(list(self._held), timeout=GRACE)
        unfinished = dict(self._held)
        for task in unfinished:
            task.cancel()
        if unfinished:
            await asyncio.wait(unfinished)
        try:
            async with self._database.writing() as session:
                await finish(session, self._handled)
                await renew(session, unfinished.values(), None)
        except StorageError as error:
            logger.error("What waits in the inbox is handled in some seconds: %s", error)
