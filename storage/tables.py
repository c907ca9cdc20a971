"""All tables. In clear: ids, zones, times, states and membership; what people say is encrypted."""

from datetime import datetime
from typing import Literal

from sqlalchemy import BigInteger, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from coach.runner import Runner
from dialogs.links import Side
from dialogs.scene import Conversation
from storage.base import Base, Owed, Settled, State, due_index
from storage.club_tables import ClubPostRow, ClubRow, ClubWeekRow, MembershipRow
from storage.encryption import Encrypted, Hashed
from storage.times import UtcDateTime

Kind = Literal["daily", "nudge", "check_in", "link"]

__all__ = [
    "AccountRow",
    "Base",
    "CanaryRow",
    "ClubPostRow",
    "ClubRow",
    "ClubWeekRow",
    "ConversationRow",
    "DeliveryRow",
    "GroupRow",
    "InboxRow",
    "Kind",
    "LimitRow",
    "LinkCodeRow",
    "LinkTryRow",
    "MembershipRow",
    "RunnerRow",
    "SeenUpdateRow",
    "Settled",
    "State",
]


class RunnerRow(Base):
    """A runner; `zone` repeats what the profile says."""

    __tablename__ = "runners"

    zone: Mapped[str] = mapped_column(String(64))
    profile: Mapped[Runner] = mapped_column(Encrypted(Runner))
    revision: Mapped[int] = mapped_column()
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)

    __mapper_args__ = {"version_id_col": revision}  # noqa: RUF012 - SQLAlchemy's own declaration


class AccountRow(Base):
    """A runner's account on a platform.

    `chat` is where the daily message goes if `pushes`; `blocked_at` is set while that chat cannot
    be written to.
    """

    __tablename__ = "accounts"
    __table_args__ = (UniqueConstraint("platform", "user"), *Base.__table_args__)

    platform: Mapped[str] = mapped_column(String(16))
    user: Mapped[str] = mapped_column(String(64))
    chat: Mapped[str] = mapped_column(String(64))
    runner_id: Mapped[int] = mapped_column(ForeignKey("runners.id", ondelete="CASCADE"), index=True)
    pushes: Mapped[bool]
    blocked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class ConversationRow(Base):
    """A conversation; its runner is stored with it, at the first /start.

    `runner_id` is None only if a dialog talks on with somebody of whom no runner is stored.
    `screen` is where its question stands in the chat; see screens.py.
    """

    __tablename__ = "conversations"
    __table_args__ = (UniqueConstraint("platform", "chat", "user"), *Base.__table_args__)

    platform: Mapped[str] = mapped_column(String(16))
    chat: Mapped[str] = mapped_column(String(64))
    user: Mapped[str] = mapped_column(String(64))
    runner_id: Mapped[int | None] = mapped_column(
        ForeignKey("runners.id", ondelete="CASCADE"), index=True
    )
    state: Mapped[Conversation] = mapped_column(Encrypted(Conversation))
    screen: Mapped[str | None] = mapped_column(String(64), deferred=True)
    revision: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": revision}  # noqa: RUF012 - SQLAlchemy's own declaration


class DeliveryRow(Owed):
    """Something that the clock owes a runner."""

    __tablename__ = "deliveries"
    __table_args__ = (
        UniqueConstraint("runner_id", "kind", "day"),
        due_index(),
        *Base.__table_args__,
    )

    runner_id: Mapped[int] = mapped_column(ForeignKey("runners.id", ondelete="CASCADE"))
    kind: Mapped[Kind] = mapped_column(String(16))


class LimitRow(Base):
    """A platform's limit: from when on the push, and anybody, may send the next message."""

    __tablename__ = "limits"

    platform: Mapped[str] = mapped_column(String(16), unique=True)
    push_at: Mapped[datetime] = mapped_column(UtcDateTime)
    message_at: Mapped[datetime] = mapped_column(UtcDateTime)


class LinkCodeRow(Base):
    """A code that one chat shows and another one types, and what the second one asked for.

    `typed_by` is the second chat's account, and `answers` and `push` are its terms; all are None
    until it has agreed to them.
    """

    __tablename__ = "link_codes"

    account_id: Mapped[int] = mapped_column(
        ForeignKey("accounts.id", ondelete="CASCADE"), index=True
    )
    code: Mapped[str] = mapped_column(Hashed, unique=True)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    typed_by: Mapped[int | None] = mapped_column(
        ForeignKey("accounts.id", ondelete="CASCADE"), index=True
    )
    answers: Mapped[Side | None] = mapped_column(String(8))
    push: Mapped[Side | None] = mapped_column(String(8))


class LinkTryRow(Base):
    """A code that somebody typed and that opened nothing."""

    __tablename__ = "link_tries"
    __table_args__ = (Index(None, "platform", "user"), *Base.__table_args__)

    platform: Mapped[str] = mapped_column(String(16))
    user: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)


class SeenUpdateRow(Base):
    """A platform's update that was handled; it names nobody."""

    __tablename__ = "seen_updates"
    __table_args__ = (UniqueConstraint("platform", "update"), *Base.__table_args__)

    platform: Mapped[str] = mapped_column(String(16))
    update: Mapped[str] = mapped_column(String(128))
    at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)


class InboxRow(Base):
    """An update that was taken and is still to be handled or answered.

    `number` is the platform's, `leased_until` is set while a process is handling it.
    """

    __tablename__ = "inbox"
    __table_args__ = (
        UniqueConstraint("platform", "number"),
        Index(None, "platform", "user"),
        *Base.__table_args__,
    )

    platform: Mapped[str] = mapped_column(String(16))
    number: Mapped[int] = mapped_column(BigInteger)
    user: Mapped[str] = mapped_column(String(64))
    body: Mapped[str] = mapped_column(Encrypted(str))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    leased_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    attempts: Mapped[int]


class GroupRow(Base):
    """A group that the bot is in, or was in until `left_at`; it names no person."""

    __tablename__ = "groups"
    __table_args__ = (UniqueConstraint("platform", "group"), *Base.__table_args__)

    platform: Mapped[str] = mapped_column(String(16))
    group: Mapped[str] = mapped_column(String(64))
    left_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class CanaryRow(Base):
    """One encrypted row that tells at the start whether the key fits."""

    __tablename__ = "canary"

    song: Mapped[str] = mapped_column(Encrypted(str))
