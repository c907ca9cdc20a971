"""What can go wrong between a bot and Telegram, on demand."""

from collections import defaultdict
from collections.abc import Iterable

from aiohttp import web

from tests.fakes.bell import Bell
from tests.fakes.telegram.refusals import RefusedError
from tests.fakes.telegram.requests import Parameters


class DroppedError(Exception):
    """The connection ends without an answer."""


class Trouble:
    """Holds, refuses or drops the next calls of methods, whose names are in any case."""

    def __init__(self) -> None:
        self._failures: defaultdict[str, list[RefusedError]] = defaultdict(list)
        self._drops: defaultdict[str, list[bool]] = defaultdict(list)
        self._is_holding = False
        self._held_chats: frozenset[int] = frozenset()
        self._bell = Bell()

    def hold(self, *, only: Iterable[int] = ()) -> None:
        """Lets every method except getUpdates wait; one whose client is gone never happens.

        With `only`, the methods that name one of those chats wait, and no other.
        """
        self._is_holding = True
        self._held_chats = frozenset(only)

    def release(self) -> None:
        """Ends the waiting."""
        self._is_holding = False
        self._bell.ring()

    def fail_next(
        self,
        method: str,
        status: int,
        description: str,
        *,
        times: int = 1,
        retry_after: int | None = None,
    ) -> None:
        """Refuses the next calls of a method."""
        parameters = {} if retry_after is None else {"retry_after": retry_after}
        refusal = RefusedError(status, description, **parameters)
        self._failures[method.lower()] += [refusal] * times

    def drop_next(self, method: str, *, after_doing: bool = False) -> None:
        """Closes the connection of the next call, before or after it is carried out."""
        self._drops[method.lower()].append(after_doing)

    @property
    def untroubled(self) -> list[str]:
        """Names, in small letters, of methods whose trouble was prepared and never met."""
        return sorted(
            name
            for kind in (self._failures, self._drops)
            for name, prepared in kind.items()
            if prepared
        )

    async def before(self, request: web.Request | None, method: str, given: Parameters) -> bool:
        """Lets trouble happen to a call; returns whether its answer is to be lost."""
        is_dropped, is_done_first = self._next_drop(method.lower())
        if is_dropped and not is_done_first:
            raise DroppedError
        is_held = not self._held_chats or given.get("chat_id") in self._held_chats
        if method.lower() != "getupdates" and is_held:
            await self._bell.until(lambda: not self._is_holding, None)
            if request is not None and _is_gone(request):
                raise DroppedError
        if failures := self._failures[method.lower()]:
            raise failures.pop(0)
        return is_dropped

    def _next_drop(self, name: str) -> tuple[bool, bool]:
        drops = self._drops[name]
        return (True, drops.pop(0)) if drops else (False, False)


def _is_gone(request: web.Request) -> bool:
    return request.transport is None or request.transport.is_closing()
