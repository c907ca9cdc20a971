"""How fast a bot may write before Telegram answers 429."""

import time
from collections import defaultdict, deque
from dataclasses import dataclass

from tests.fakes.telegram.refusals import too_many_requests


@dataclass(frozen=True)
class Limits:
    """Messages and edits a second, over all chats and in one chat."""

    overall: int
    per_chat: int


GENEROUS = Limits(overall=2000, per_chat=500)
"""The default: only a loop that has run wild meets it."""

TELEGRAM = Limits(overall=30, per_chat=5)
"""The Bots FAQ's 30 a second, and its "short bursts" above one a second in one chat."""


class Flood:
    """Counts what was written in the last second."""

    def __init__(self) -> None:
        self._overall: deque[float] = deque()
        self._chats: defaultdict[int, deque[float]] = defaultdict(deque)

    def count(self, chat_id: int, limits: Limits) -> None:
        """Counts one message, or refuses it (429) and does not count it."""
        now = time.monotonic()
        kept = ((self._overall, limits.overall), (self._chats[chat_id], limits.per_chat))
        for times, limit in kept:
            while times and times[0] <= now - 1:
                times.popleft()
            if len(times) >= limit:
                raise too_many_requests(1)
        for times, _ in kept:
            times.append(now)
