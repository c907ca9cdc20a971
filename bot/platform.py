"""What every platform can do, and how it fails."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from dialogs.messages import Reply, Where

LONGEST_SEND = 30.0
"""Seconds for one push with all that a library tries; well within the lease."""


class PlatformError(Exception):
    """A message that did not arrive.

    PlatformError
    ├── Refused       the chat cannot be written to any more: blocked, deleted, never started
    └── Unavailable   not now: a flood limit, the network, or trouble on the platform's side
    """


class Refused(PlatformError):  # noqa: N818 - the tree above says that it is an error
    """The runner cannot be reached there; nothing more is sent until they write again."""


class Unavailable(PlatformError):  # noqa: N818 - the tree above says that it is an error
    """Worth trying again, after `retry_after` where the platform named a time."""

    def __init__(self, why: str, retry_after: timedelta | None = None) -> None:
        super().__init__(why)
        self.retry_after = retry_after


@dataclass(frozen=True)
class Errand:
    """Which delivery is sent, so that a platform can tell that it has it already.

    `name` is its own, at most 20 characters; it has been due `since` then, and a repeat may have
    arrived before.
    """

    name: str
    since: datetime
    is_repeat: bool


class Platform(Protocol):
    """Ears and mouth of one platform."""

    @property
    def name(self) -> str:
        """As it stands in Where.platform."""

    async def push(
        self, where: Where, replies: Sequence[Reply], errand: Errand | None = None
    ) -> None:
        """Sends what the clock owes, with a single attempt.

        Raises:
            PlatformError: it did not arrive.
        """
