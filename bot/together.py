"""Doing together what waits at the same time: fewer round trips, and one commit for many."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

from storage.errors import DatabaseUnreachable

Item = TypeVar("Item")
Done = TypeVar("Done")

MOST = 100
"""In one batch, so that nobody waits long for the one before."""


class Together(Generic[Item, Done]):
    """Calls `do` with everything that is waiting, one batch at a time.

    Whoever comes alone is served at once and alone. If a batch fails, each of it is tried alone, so
    that one bad row harms nobody else.
    """

    def __init__(self, do: Callable[[Sequence[Item]], Awaitable[Sequence[Done]]]) -> None:
        self._do = do
        self._waiting: list[tuple[Item, asyncio.Future[Done]]] = []
        self._turn = asyncio.Lock()

    async def __call__(self, item: Item) -> Done:
        """What `do` made of this item; raises what it raised for it."""
        done: asyncio.Future[Done] = asyncio.get_running_loop().create_future()
        self._waiting.append((item, done))
        # Whoever gets the turn does it for all; the others find theirs done.
        async with self._turn:
            # Others who are ready at this very moment come along.
            await asyncio.sleep(0)
            while not done.done():
                batch, self._waiting = self._waiting[:MOST], self._waiting[MOST:]
                await self._do_all(batch)
        return await done

    async def _do_all(self, batch: Sequence[tuple[Item, "asyncio.Future[Done]"]]) -> None:
        try:
            results = await self._do([item for item, _done in batch])
            for (_item, done), result in zip(batch, results, strict=True):
                done.set_result(result)
        except asyncio.CancelledError:
            for _item, done in batch:
                done.cancel()
            raise
        except Exception as error:  # noqa: BLE001 - it is raised where the item came from
            if len(batch) == 1 or isinstance(error, DatabaseUnreachable):
                for _item, done in batch:
                    done.set_exception(error)
            else:
                for each in batch:
                    await self._do_all([each])
