"""How the process begins and ends: signals, patience, and what is read ahead."""

import asyncio
import gc
import logging
import os
import signal
import sys
from collections.abc import Callable, Coroutine
from functools import partial
from threading import Timer

from dialogs.towns import load_towns
from dialogs.understanding import load_languages

logger = logging.getLogger(__name__)

GRACE = 2.5
"""Seconds that a shutdown gives to what is under way; what waits for the database needs more."""

GARBAGE = 20_000
"""Objects between two looks for cycles: a turn makes thousands, and next to none in a cycle."""

LATEST = 4.0
"""Seconds after which a shutdown is over whatever is still under way."""


def collect_seldom() -> None:
    """Lets the garbage collector look as seldom as GARBAGE says."""
    gc.set_threshold(GARBAGE)


def when_told_to_stop(act: Callable[[], None]) -> None:
    """Does something on SIGTERM and SIGINT, in place of what was to be done before."""
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, act)


def end(stop: asyncio.Event) -> None:
    """Ends what is under way, and the process at the latest when its time is up."""
    stop.set()
    later(LATEST, partial(leave, "Stopped."))


def leave(line: str) -> None:
    """Ends the process without its threads, which may wait for the database's lock for long.

    What was not stored was not confirmed either, and comes again.
    """
    logger.info("%s", line)
    logging.shutdown()
    os._exit(0)


def read_ahead() -> None:
    """Reads towns and languages in a thread that gives way ten times sooner, lest replies wait.

    Half a million objects that stay are nothing for the garbage collector to look through.
    """
    usual = sys.getswitchinterval()
    sys.setswitchinterval(usual / 10)
    gc.disable()
    try:
        load_towns()
        load_languages()
        gc.freeze()
    finally:
        gc.enable()
        sys.setswitchinterval(usual)


def later(seconds: float, act: Callable[[], None]) -> None:
    """Does something in a thread that nobody waits for, not even a shutdown."""
    timer = Timer(seconds, act)
    timer.daemon = True
    timer.start()


async def until_stopped(stop: asyncio.Event, *work: Coroutine[None, None, None]) -> None:
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
