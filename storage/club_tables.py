"""The tables of clubs: what organisers say of one is encrypted, membership is in clear."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from coach.club import Club
from storage.base import Base, Owed, due_index
from storage.encryption import Encrypted
from storage.times import UtcDateTime


class ClubRow(Base):
    """The club of one group or server, which is `group` to its platform.

    `freeze_at` is when the running week's totals are frozen. `ended_at` is set while the coach has
    been removed from there: nothing is posted, and the club's runs are in nobody's week.
    """

    __tablename__ = "clubs"
    __table_args__ = (UniqueConstraint("platform", "group"), *Base.__table_args__)

    platform: Mapped[str] = mapped_column(String(16))
    group: Mapped[str] = mapped_column(String(64))
    club: Mapped[Club] = mapped_column(Encrypted(Club))
    revision: Mapped[int] = mapped_column()
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    freeze_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    __mapper_args__ = {"version_id_col": revision}  # noqa: RUF012 - SQLAlchemy's own declaration


class MembershipRow(Base):
    """A runner's membership, of one club at most; sessions from `joined_on` on are the club's."""

    __tablename__ = "memberships"

    club_id: Mapped[int] = mapped_column(ForeignKey("clubs.id", ondelete="CASCADE"), index=True)
    runner_id: Mapped[int] = mapped_column(
        ForeignKey("runners.id", ondelete="CASCADE"), unique=True
    )
    joined_on: Mapped[date]


class ClubWeekRow(Base):
    """The frozen totals of a club's week; all are 0 where too few were active for numbers."""

    __tablename__ = "club_weeks"
    __table_args__ = (UniqueConstraint("club_id", "monday"), *Base.__table_args__)

    club_id: Mapped[int] = mapped_column(ForeignKey("clubs.id", ondelete="CASCADE"))
    monday: Mapped[date]
    active: Mapped[int]
    sessions: Mapped[int]
    minutes: Mapped[int]


class ClubPostRow(Owed):
    """A post that the clock owes a club."""

    __tablename__ = "club_posts"
    __table_args__ = (UniqueConstraint("club_id", "day"), due_index(), *Base.__table_args__)

    club_id: Mapped[int] = mapped_column(ForeignKey("clubs.id", ondelete="CASCADE"))
