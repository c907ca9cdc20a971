"""A platform's limit as this process keeps it; the row that all replicas share is in storage."""

import asyncio
from datetime import timedelta

from bot.platform import Unavailable
from storage.limits import Limit, Pace

IN_ONE_CHAT = 1.0
"""Seconds between messages in one chat (Telegram's Bots FAQ)."""


CATCHING_UP = 0.93
"""Of the usual distance between two pushes: a little more a second, and still room for replies."""


class Limiter:
    """Counts what is sent without asking, and lets the push out at the instants it has reserved.

    Replies never wait here: what they use is taken from the push. With a limit of 0 nothing waits.
    """

    def __init__(self, messages_per_second: float = 0) -> None:
        self.limit = Limit(messages_per_second) if messages_per_second else None
        """What the platform takes, None for anything."""
        self._unasked = 0
        self._unasked_since = 0.0
        self._silent_until = 0.0
        self._free_at = 0.0
        self._chats: dict[str, float] = {}
        self._last_wait = timedelta()
        self.floods = 0
        """How often the platform has asked to wait."""

    def sent(self, chat: str) -> None:
        """Notes a message that goes out without a reserved instant."""
        if self.limit is not None:
            if not self._unasked:
                self._unasked_since = _now()
            self._unasked += 1
            self._note(chat)

    def flooded(self, wait: timedelta) -> None:
        """The platform asked to wait, and all replicas do."""
        self.floods += 1
        self._last_wait = wait
        self._silent_until = max(self._silent_until, _now() + wait.total_seconds())

    def pace(self) -> Pace | None:
        """What the next claim is to keep to, and to write down."""
        if self.limit is None:
            return None
        now = _now()
        return Pace(
            self.limit,
            self._unasked,
            since=timedelta(seconds=now - self._unasked_since),
            silence=timedelta(seconds=max(0.0, self._silent_until - now)),
        )

    def written_down(self, pace: Pace) -> None:
        """A claim has been committed with this pace."""
        self._unasked -= pace.unasked
        self._unasked_since = _now()

    def check(self, floods: int) -> None:
        """What was reserved before the last flood is void.

        Raises:
            Unavailable: there was one since `floods` were counted.
        """
        if self.limit is not None and self.floods != floods:
            raise Unavailable("a flood", self._last_wait)

    async def until_reserved(self, at: float) -> None:
        """Waits until an instant of the loop's clock."""
        if self.limit is not None:
            await asyncio.sleep(at - _now())

    async def until_free(self) -> None:
        """Waits until the push's last message is long enough ago.

        What a stalled process is late with goes out one by one, for all of it at once would be a
        flood.
        """
        if self.limit is None:
            return
        while (wait := self._free_at - _now()) > 0:  # noqa: ASYNC110 - time rings no bell
            await asyncio.sleep(wait)
        self._free_at = _now() + CATCHING_UP * self.limit.between_pushes.total_seconds()

    async def until_chat_is_free(self, chat: str) -> None:
        """Waits until something can be sent after what this process sent there last."""
        if self.limit is None:
            return
        while (wait := self._chats.get(chat, 0.0) + IN_ONE_CHAT - _now()) > 0:  # noqa: ASYNC110 - as above
            await asyncio.sleep(wait)
        self._note(chat)

    def _note(self, chat: str) -> None:
        """Remembers the last second's chats only; they are in the order of their instants."""
        now = _now()
        self._chats.pop(chat, None)
        self._chats[chat] = now
        while self._chats[oldest := next(iter(self._chats))] < now - IN_ONE_CHAT:
            del self._chats[oldest]


def _now() -> float:
    return asyncio.get_running_loop().time()
