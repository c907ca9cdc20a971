"""What can go wrong between a bot and Discord's REST API, on demand."""

import hashlib
from collections import defaultdict, deque
from dataclasses import dataclass, field
from typing import NamedTuple

from aiohttp import web

from tests.fakes.bell import Bell
from tests.fakes.discord.clock import Clock
from tests.fakes.discord.refusals import RefusedError, bad_gateway, rate_limited


class DroppedError(Exception):
    """The connection ends without an answer."""


class Drop(NamedTuple):
    """A call whose answer is lost, before or after it is carried out."""

    is_done_first: bool


@dataclass
class Bucket:
    """A rate limit: so many calls in so many seconds, for each place."""

    limit: int
    seconds: float
    calls: defaultdict[str, deque[float]] = field(default_factory=lambda: defaultdict(deque))

    def headers(self, operation: str, place: str, now: float) -> dict[str, str]:
        """Counts a call; the headers of its answer, or 429."""
        calls = self.calls[place]
        while calls and calls[0] <= now - self.seconds:
            calls.popleft()
        if len(calls) >= self.limit:
            raise rate_limited(round(calls[0] + self.seconds - now, 3))
        calls.append(now)
        reset = calls[0] + self.seconds
        return {
            "X-RateLimit-Limit": str(self.limit),
            "X-RateLimit-Remaining": str(self.limit - len(calls)),
            "X-RateLimit-Reset": f"{reset:.3f}",
            "X-RateLimit-Reset-After": f"{reset - now:.3f}",
            "X-RateLimit-Bucket": hashlib.md5(operation.encode()).hexdigest(),  # noqa: S324 - only a name
        }


class Trouble:
    """Holds, refuses or drops the next calls of operations."""

    def __init__(self) -> None:
        self._failures: defaultdict[str, list[RefusedError]] = defaultdict(list)
        self._drops: defaultdict[str, list[Drop]] = defaultdict(list)
        self._buckets: dict[str, Bucket] = {}
        self._is_holding = False
        self._held_answers: set[str] = set()
        self._is_down = False
        self._released = Bell()

    def hold(self) -> None:
        """Lets every call wait; one whose client is gone never happens."""
        self._is_holding = True

    def hold_answers(self, operation: str) -> None:
        """Carries out an operation's calls, and lets their answers wait."""
        self._held_answers.add(operation)

    def release(self) -> None:
        """Ends the waiting."""
        self._is_holding = False
        self._held_answers.clear()
        self._released.ring()

    def fail_next(
        self,
        operation: str,
        status: int,
        *,
        code: int = 0,
        message: str = "Something went wrong",
        times: int = 1,
        retry_after: float | None = None,
    ) -> None:
        """Refuses the next calls of an operation; with `retry_after` (seconds) as a rate limit."""
        refusal = RefusedError(status, code, message, retry_after=retry_after)
        self._failures[operation] += [refusal] * times

    def drop_next(self, operation: str, *, after_doing: bool = False) -> None:
        """Closes the connection of the next call, before or after it is carried out."""
        self._drops[operation].append(Drop(after_doing))

    def limit(self, operation: str, calls: int, *, per: float) -> None:
        """Allows so many calls in so many seconds, and says so in headers."""
        self._buckets[operation] = Bucket(calls, per)

    async def before(
        self, request: web.Request, operation: str, clock: Clock
    ) -> tuple[bool, dict[str, str]]:
        """Lets trouble happen to a call; whether its answer is lost, and its headers."""
        if self._is_down:
            raise bad_gateway()
        drop = self._drops[operation].pop(0) if self._drops[operation] else None
        if drop is not None and not drop.is_done_first:
            raise DroppedError
        await self._released.until(lambda: not self._is_holding, None)
        if request.transport is None or request.transport.is_closing():
            raise DroppedError
        if failures := self._failures[operation]:
            raise failures.pop(0)
        headers: dict[str, str] = {}
        if bucket := self._buckets.get(operation):
            place = "/".join(map(str, request.match_info.values()))
            headers = bucket.headers(operation, place, clock.now.timestamp())
        return drop is not None, headers

    async def after(self, operation: str) -> None:
        """Lets the answer to a call wait, if it shall."""
        await self._released.until(lambda: operation not in self._held_answers, None)
