"""Waiting for something to become true."""

import asyncio
from collections.abc import Callable
from contextlib import suppress


class Bell:
    """Rings whenever something has changed, so that whoever waits looks again."""

    def __init__(self) -> None:
        self._rung = asyncio.Event()

    def ring(self) -> None:
        """Wakes everyone who waits."""
        self._rung.set()
        self._rung = asyncio.Event()

    async def until(self, ready: Callable[[], bool], seconds: float | None) -> bool:
        """Waits until `ready` holds, at most that long or for ever; returns whether it does."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while not ready():
                    await self._rung.wait()
        return ready()
