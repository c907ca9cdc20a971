"""The queue of updates: kept until the bot confirms them by asking for later ones."""

import secrets
from collections.abc import Callable
from typing import Any

from tests.fakes.bell import Bell
from tests.fakes.telegram.refusals import RefusedError, conflict

Update = dict[str, Any]

_ONLY_ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
_OTHER_POLL = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)
_WEBHOOK_SET = "terminated by setWebhook request"


class Updates:
    """Updates by id, in order; ids begin somewhere large and grow by one."""

    def __init__(self) -> None:
        self._next = 100_000_000 + secrets.randbelow(800_000_000)
        self._all: dict[int, Update] = {}
        self._waiting: dict[int, Update] = {}
        self._repeated: dict[int, bool] = {}
        self._allowed: list[str] = []
        self._poll: object = None
        self._verdict: RefusedError | None = None
        self._bell = Bell()

    def add(self, kind: str, content: dict[str, Any]) -> int:
        """Queues an update; one that the bot did not ask for gets no id and returns 0."""
        is_wanted = kind in self._allowed if self._allowed else kind not in _ONLY_ON_REQUEST
        if not is_wanted:
            return 0
        id = self._next
        self._next += 1
        self._all[id] = self._waiting[id] = {"update_id": id, kind: content}
        self._bell.ring()
        return id

    def allow(self, kinds: list[str] | None) -> None:
        """Which kinds to queue from now on; empty is all but three, None changes nothing."""
        if kinds is not None:
            self._allowed = kinds

    @property
    def allowed(self) -> list[str]:
        """What the bot asked for, empty for the default."""
        return list(self._allowed)

    @property
    def unconfirmed(self) -> list[int]:
        """Ids of the updates that the bot has not confirmed, repeated ones among them."""
        return sorted({*self._waiting, *self._repeated})

    def repeat(self, id: int) -> None:
        """Delivers an update once more, although it was confirmed."""
        if id not in self._all:
            raise AssertionError(f"there never was an update {id}")
        self._repeated[id] = False
        self._bell.ring()

    def clear(self) -> None:
        """Forgets what waits (drop_pending_updates)."""
        self._waiting.clear()
        self._repeated.clear()

    def next_batch(self, limit: int) -> list[Update]:
        """What is delivered now: first what is repeated, then the oldest unconfirmed."""
        ids = [*self._repeated, *(id for id in self._waiting if id not in self._repeated)][:limit]
        for id in ids:
            if id in self._repeated:
                self._repeated[id] = True
        return [self._all[id] for id in ids]

    def confirm(self, offset: int) -> None:
        """Forgets all updates before the offset; a negative one keeps that many of the last."""
        if offset < 0:
            kept = list(self._waiting)[offset:]
            offset = kept[0] if kept else self._next
        for id in [id for id in self._waiting if id < offset]:
            del self._waiting[id]
        for id in [id for id, was_sent in self._repeated.items() if was_sent and id < offset]:
            del self._repeated[id]

    def confirm_one(self, id: int) -> None:
        """Forgets a single update, which a webhook has taken."""
        self._waiting.pop(id, None)
        self._repeated.pop(id, None)

    async def poll(self, offset: int, limit: int, seconds: float) -> list[Update]:
        """Waits for updates; of two polls at once, the earlier ends in a conflict (409)."""
        self.interrupt(conflict(_OTHER_POLL))
        self.confirm(offset)
        mine = self._poll = object()
        await self._bell.until(lambda: self._poll is not mine or bool(self.unconfirmed), seconds)
        if self._poll is not mine:
            raise self._verdict or conflict(_OTHER_POLL)
        self._poll = None
        return self.next_batch(limit)

    async def until(self, ready: Callable[[], bool]) -> None:
        """Waits for updates that make it so."""
        await self._bell.until(ready, None)

    def interrupt(self, verdict: RefusedError | None = None) -> None:
        """Ends the poll that waits; without a verdict, because a webhook takes over."""
        self._verdict = verdict or conflict(_WEBHOOK_SET)
        self._poll = None
        self._bell.ring()
