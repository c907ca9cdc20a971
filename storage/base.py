"""What tables have in common: how constraints are named, ids, and what is owed at an instant."""

from datetime import date, datetime
from typing import Literal

from sqlalchemy import Index, MetaData, String, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from storage.times import UtcDateTime

Settled = Literal["sent", "skipped", "refused", "failed"]
State = Literal["pending"] | Settled


class Base(DeclarativeBase):
    """What all tables share; names of constraints are fixed so that migrations can refer to them.

    Ids are never used twice: a process that still holds an erased runner's id must not find
    somebody else under it. PostgreSQL does so by itself, SQLite when told.
    """

    __table_args__: tuple[object, ...] = ({"sqlite_autoincrement": True},)
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )

    id: Mapped[int] = mapped_column(primary_key=True, sort_order=-1)


class Owed(Base):
    """Something that is to be sent: claimed for a while, then settled or postponed.

    `platform` is where it goes. `due_at` is when it was wanted, `wake_at` when it is looked at next
    (None once it is settled), `leased_until` is set while a process is sending it.
    """

    __abstract__ = True

    platform: Mapped[str] = mapped_column(String(16), server_default="")
    day: Mapped[date] = mapped_column(index=True)
    due_at: Mapped[datetime] = mapped_column(UtcDateTime)
    wake_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    leased_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    state: Mapped[State] = mapped_column(String(16))
    attempts: Mapped[int]


def due_index() -> Index:
    """What finds what is due; what was settled is the most by far, and is not looked for."""
    return Index(
        None,
        "platform",
        "wake_at",
        sqlite_where=text("wake_at IS NOT NULL"),
        postgresql_where=text("wake_at IS NOT NULL"),
    )
