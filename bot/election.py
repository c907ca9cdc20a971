"""Work that one process does for all, and another as soon as that one is gone."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from storage.election import Seat

logger = logging.getLogger(__name__)

LOOK_AGAIN = 2.0
"""Seconds between two looks at the seat, whether it is still ours, or free by now."""

Work = Callable[[asyncio.Event], Awaitable[None]]


async def while_elected(seat: Seat, work: Work, stop: asyncio.Event) -> None:
    """Does the work whenever this process has the seat, until told to stop.

    `work` ends when the event that it is given is set. Raises what it raises.
    """
    stands_by = False
    while not stop.is_set():
        if await seat.take():
            try:
                await _hold(seat, work, stop)
            finally:
                await seat.leave()
            stands_by = False
        elif not stands_by:
            logger.info("Another process listens; this one stands by.")
            stands_by = True
        await _sleep(stop)


async def _hold(seat: Seat, work: Work, stop: asyncio.Event) -> None:
    """Does the work until told to stop, or until the seat is lost."""
    term_ends = asyncio.Event()
    watching = asyncio.create_task(_watch(seat, stop))
    working = asyncio.ensure_future(work(term_ends))
    try:
        await asyncio.wait({watching, working}, return_when=asyncio.FIRST_COMPLETED)
        term_ends.set()
        await working
    finally:
        watching.cancel()
        working.cancel()


async def _watch(seat: Seat, stop: asyncio.Event) -> None:
    while not stop.is_set():
        await _sleep(stop)
        if not stop.is_set() and not await seat.is_held():
            logger.error("The database does not answer; another process may listen now.")
            return


async def _sleep(stop: asyncio.Event) -> None:
    try:
        async with asyncio.timeout(LOOK_AGAIN):
            await stop.wait()
    except TimeoutError:
        return
