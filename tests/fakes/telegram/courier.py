"""Posting updates to a bot's webhook as they come, with Telegram's order and persistence."""

import asyncio
import itertools
import time
from collections.abc import Callable
from urllib.parse import urlsplit

import aiohttp

from tests.fakes.telegram.backend import Backend
from tests.fakes.telegram.updates import Update
from tests.fakes.telegram.webhook import SECRET

FIRST_DELAY = 0.1
LONGEST_DELAY = 1.0
"""Seconds until an update is sent again; Telegram's own grow to minutes."""

PATIENCE = 30.0
"""Seconds that an answer may take."""

Lane = tuple[str, int]


class Courier:
    """Posts updates as they come: of each chat one at a time, of different ones side by side.

    Messages wait for those before them in their chat, and presses for those before them of their
    user, but neither for the other: so does the Bot API server. `bases` stand behind the webhook's
    public address and take turns, as behind a load balancer; `confirmed` is called at each 2xx.
    """

    def __init__(self, backend: Backend, bases: list[str], confirmed: Callable[[], None]) -> None:
        self._backend = backend
        self._bases = itertools.cycle(bases)
        self._confirmed = confirmed
        self._lanes: dict[Lane, asyncio.Task[None]] = {}
        self._connections = asyncio.Semaphore(0)

    async def run(self) -> None:
        """Until it is cancelled."""
        updates = self._backend.updates
        try:
            await updates.until(lambda: bool(self._backend.webhook))
            self._connections = asyncio.Semaphore(self._backend.webhook.get("max_connections", 40))
            while True:
                await updates.until(lambda: bool(self._new_lanes()))
                for lane in self._new_lanes():
                    self._lanes[lane] = asyncio.create_task(self._serve(lane))
        finally:
            for task in self._lanes.values():
                task.cancel()
            await asyncio.gather(*self._lanes.values(), return_exceptions=True)

    def _new_lanes(self) -> set[Lane]:
        if not self._backend.webhook:
            return set()
        return {_lane(update) for update in self._waiting()} - self._lanes.keys()

    def _waiting(self) -> list[Update]:
        updates = self._backend.updates
        waiting = updates.next_batch(len(updates.unconfirmed))
        return sorted(waiting, key=lambda update: int(update["update_id"]))

    async def _serve(self, lane: Lane) -> None:
        delay = FIRST_DELAY
        try:
            while update := self._first(lane):
                async with self._connections:
                    trouble = await self._post(update)
                if trouble:
                    error = {"last_error_date": int(time.time()), "last_error_message": trouble}
                    self._backend.webhook |= error
                    await asyncio.sleep(delay)
                    delay = min(2 * delay, LONGEST_DELAY)
                    continue
                delay = FIRST_DELAY
                self._backend.updates.confirm_one(update["update_id"])
                self._confirmed()
        finally:
            del self._lanes[lane]

    def _first(self, lane: Lane) -> Update | None:
        mine = (update for update in self._waiting() if _lane(update) == lane)
        return next(mine, None) if self._backend.webhook else None

    async def _post(self, update: Update) -> str:
        """What went wrong, "" for nothing."""
        webhook = self._backend.webhook
        secret = webhook.get("secret_token")
        headers = {SECRET: secret} if secret else {}
        address = next(self._bases) + urlsplit(webhook["url"]).path
        patience = aiohttp.ClientTimeout(total=PATIENCE)
        try:
            async with (
                aiohttp.ClientSession(headers=headers, timeout=patience) as session,
                session.post(address, json=update) as answer,
            ):
                if 200 <= answer.status < 300:
                    return ""
                return f"Wrong response from the webhook: {answer.status} {answer.reason}"
        except (aiohttp.ClientError, TimeoutError):
            return "Connection refused"


def _lane(update: Update) -> Lane:
    (kind,) = update.keys() - {"update_id"}
    about = update[kind]
    if kind in ("message", "edited_message"):
        return ("chat", about["chat"]["id"])
    return (kind, about["from"]["id"])
