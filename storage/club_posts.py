"""What the clock owes clubs: each its next post."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import ClassVar

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from coach.club import Club
from dialogs.club_post import next_post
from storage.base import Owed
from storage.owed import UNSYNCHRONIZED, next_wake, take
from storage.tables import ClubPostRow, ClubRow


@dataclass(frozen=True, kw_only=True)
class ClubPost:
    """One claimed post; `attempts` counts the claims."""

    table: ClassVar[type[Owed]] = ClubPostRow

    id: int
    club_id: int
    platform: str
    day: date
    due_at: datetime
    attempts: int


async def claim_posts(
    session: AsyncSession, now: datetime, lease: timedelta, most: int, platform: str
) -> list[ClubPost]:
    """Takes at most `most` due posts that go to a platform; see `storage.owed.take`."""
    claimed = await take(session, ClubPostRow, now, lease, most, platform)
    if not claimed:
        return []
    found = await session.scalars(
        select(ClubPostRow)
        .where(ClubPostRow.id.in_(claimed))
        .order_by(ClubPostRow.due_at, ClubPostRow.id)
        .execution_options(populate_existing=True)
    )
    return [
        ClubPost(
            id=row.id,
            club_id=row.club_id,
            platform=row.platform,
            day=row.day,
            due_at=row.due_at,
            attempts=row.attempts,
        )
        for row in found
    ]


async def club_to_post(session: AsyncSession, club_id: int) -> Club | None:
    """The club as it is now; None if it has ended meanwhile.

    Raises:
        RowUnreadable: this one cannot be read; others may.
    """
    row = await session.get(ClubRow, club_id)
    return None if row is None or row.ended_at is not None else row.club


async def next_post_wake(session: AsyncSession, platforms: Collection[str]) -> datetime | None:
    """When the next post is due; None if none is owed."""
    return await next_wake(session, platforms, ClubPostRow)


async def owe_next(session: AsyncSession, club_id: int, after: datetime) -> None:
    """Owes a club its first post after an instant, once one was settled."""
    row = await session.get(ClubRow, club_id)
    if row is not None and row.ended_at is None:
        await owe_post(session, row, after)


async def owe_post(session: AsyncSession, club: ClubRow, now: datetime) -> None:
    """Makes the next post the only one that is pending; one that is being sent is left alone.

    A day has one post at most: what was posted today is not posted again at a later hour.
    """
    stored = await session.scalars(
        select(ClubPostRow)
        .where(ClubPostRow.club_id == club.id, ClubPostRow.day >= now.date() - timedelta(days=2))
        .execution_options(populate_existing=True)
    )
    posts = {row.day: row for row in stored}
    found = next_post(club.club, now)
    while found is not None and _is_taken(posts.get(found[0]), now):
        found = next_post(club.club, found[1])
    for day, row in posts.items():
        is_next = found is not None and day == found[0]
        if row.state == "pending" and not is_next and not _is_taken(row, now):
            await session.delete(row)
    if found is None:
        return
    day, at = found
    row = posts.get(day) or ClubPostRow(
        club_id=club.id, platform=club.platform, day=day, state="pending", attempts=0
    )
    row.due_at = row.wake_at = at
    session.add(row)


def _is_taken(row: ClubPostRow | None, now: datetime) -> bool:
    """Whether a day's post was settled, or is being sent."""
    if row is None:
        return False
    is_leased = row.leased_until is not None and row.leased_until > now
    return row.state != "pending" or is_leased


async def was_refused(session: AsyncSession, club_id: int) -> bool:
    """Whether the channel did not take the latest post."""
    latest = await session.scalar(
        select(ClubPostRow.state)
        .where(ClubPostRow.club_id == club_id, ClubPostRow.state != "pending")
        .order_by(ClubPostRow.day.desc())
        .limit(1)
    )
    return latest == "refused"


async def drop_posts(session: AsyncSession, club_id: int) -> None:
    """Drops what is owed to a club and not being sent."""
    await session.execute(
        delete(ClubPostRow)
        .where(
            ClubPostRow.club_id == club_id,
            ClubPostRow.state == "pending",
            ClubPostRow.leased_until.is_(None),
        )
        .execution_options(**UNSYNCHRONIZED)
    )


async def forget_posts(session: AsyncSession, before: date, most: int) -> int:
    """Deletes at most so many that were settled for days before `before`; returns how many."""
    old = (
        select(ClubPostRow.id)
        .where(ClubPostRow.day < before, ClubPostRow.state != "pending")
        .limit(most)
    )
    forgotten = delete(ClubPostRow).where(ClubPostRow.id.in_(old)).returning(ClubPostRow.id)
    return len((await session.scalars(forgotten)).all())
