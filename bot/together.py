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

    Whoever comes alone is served at once and alone. A batch that fails is tried in halves, so that
    one bad row harms nobody else.
    """

    def __init__(self, do: Callable[[Sequence[Item]], Awaitable[Sequence[Done]]]) -> None:
        self._do = do
        self._waiting: list[tuple[Item, asyncio.Future[Done]]] = []
        self._working: asyncio.Task[None] | None = None

    async def __call__(self, item: Item) -> Done:
        """What `do` made of this item; raises what it raised for it."""
        done: asyncio.Future[Done] = asyncio.get_running_loop().create_future()
        self._waiting.append((item, done))
        if self._working is None:
            # A task begins when everybody who is ready at this moment has come. It is nobody's own:
            # whoever gives up waiting takes nobody along.
            self._working = asyncio.create_task(self._work())
        return await done

    async def _work(self) -> None:
        batch: list[tuple[Item, asyncio.Future[Done]]] = []
        try:
            while self._waiting:
                batch, self._waiting = self._waiting[:MOST], self._waiting[MOST:]
                results = await self._results([item for item, _done in batch])
                for (_item, done), result in zip(batch, results, strict=True):
                    if done.done():
                        continue
                    if isinstance(result, Exception):
                        done.set_exception(result)
                    else:
                        done.set_result(result)
        finally:
            # If it was ended itself, nobody waits for what is not going to be done.
            for _item, done in (*batch, *self._waiting):
                done.cancel()
            self._waiting, self._working = [], None

    async def _results(self, items: Sequence[Item]) -> Sequence[Done | Exception]:
        try:
            return await self._do(items)
        except Exception as error:  # noqa: BLE001 - it is raised where the item came from
            if len(items) == 1 or isinstance(error, DatabaseUnreachable):
                return [error] * len(items)
        middle = len(items) // 2
        return [*await self._results(items[:middle]), *await self._results(items[middle:])]
