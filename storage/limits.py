"""A platform's limit on messages: one row, shared by all that sends, on every replica."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from storage.tables import LimitRow

SHARE_OF_PUSH = 25 / 30
"""What the push may use of a limit; the rest is for replies, which never wait."""

AHEAD = timedelta(seconds=1)
"""How far ahead the push reserves: what is reserved cannot yield to replies any more."""

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Limit:
    """How many messages a second a platform takes, over all chats."""

    messages: float

    @property
    def between_messages(self) -> timedelta:
        """From one message to the next, whoever sends it."""
        return timedelta(seconds=1 / self.messages)

    @property
    def between_pushes(self) -> timedelta:
        """From one message of the push to the next."""
        return self.between_messages / SHARE_OF_PUSH

    @property
    def forgiven(self) -> timedelta:
        """As many replies as a second leaves room for beside the push may come at once."""
        return timedelta(seconds=1 - SHARE_OF_PUSH)


@dataclass(frozen=True)
class Bucket:
    """A token bucket, told by the theoretical arrival times of the next push and next message."""

    push_at: datetime = LONG_AGO
    message_at: datetime = LONG_AGO

    def debited(self, limit: Limit, messages: int, since: datetime) -> "Bucket":
        """After so many messages that went out without asking, the first of them at an instant."""
        began = max(self.message_at, since - limit.forgiven)
        return Bucket(self.push_at, began + messages * limit.between_messages)

    def next_at(self, now: datetime) -> datetime:
        """When the push may send."""
        return max(now, self.push_at, self.message_at)

    def after(self, limit: Limit, at: datetime) -> "Bucket":
        """After the push has sent at an instant."""
        message_at = max(self.message_at, at - limit.forgiven)
        return Bucket(at + limit.between_pushes, message_at + limit.between_messages)

    def held_back(self, until: datetime) -> "Bucket":
        """After the platform asked to wait."""
        return Bucket(max(self.push_at, until), self.message_at)


@dataclass(frozen=True)
class Pace:
    """How a claim keeps to a limit, and what has happened since the one before.

    `unasked` counts the messages that went out without asking, the first of them `since` ago;
    `silence` is how long the platform still wants to be left alone.
    """

    limit: Limit
    unasked: int = 0
    since: timedelta = timedelta()
    silence: timedelta = timedelta()

    def moved(self, bucket: "Bucket", now: datetime) -> "Bucket":
        """The bucket after what has happened."""
        if self.unasked:
            bucket = bucket.debited(self.limit, self.unasked, now - self.since)
        return bucket.held_back(now + self.silence) if self.silence else bucket


def slots(bucket: Bucket, limit: Limit, now: datetime, most: int) -> list[tuple[datetime, Bucket]]:
    """The next instants at which the push may send, each with the bucket after it."""
    found: list[tuple[datetime, Bucket]] = []
    while len(found) < most and (at := bucket.next_at(now)) < now + AHEAD:
        bucket = bucket.after(limit, at)
        found.append((at, bucket))
    return found


async def locked_limit(session: AsyncSession, platform: str) -> LimitRow:
    """The platform's row, which nobody else changes until the transaction ends."""
    mine = select(LimitRow).where(LimitRow.platform == platform).with_for_update()
    row = await session.scalar(mine)
    if row is None:
        try:
            async with session.begin_nested():
                session.add(LimitRow(platform=platform, push_at=LONG_AGO, message_at=LONG_AGO))
        except IntegrityError:
            # Another process has just made it.
            pass
        row = (await session.scalars(mine)).one()
    return row


def bucket_in(row: LimitRow) -> Bucket:
    """What a row says."""
    return Bucket(row.push_at, row.message_at)


def put(bucket: Bucket, row: LimitRow) -> None:
    """Writes a bucket into its row."""
    row.push_at, row.message_at = bucket.push_at, bucket.message_at
