"""A club's totals, counted once when its week is over and never again."""

from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from coach.club_totals import total
from coach.progress import monday_of
from dialogs.club_words import local_day
from storage.clubs import next_freeze
from storage.tables import ClubRow, ClubWeekRow, MembershipRow, RunnerRow


async def freeze_next(session: AsyncSession, now: datetime) -> bool:
    """Freezes one week of one club, the longest over first; false if none is left to freeze."""
    club = await session.scalar(
        select(ClubRow)
        .where(ClubRow.freeze_at <= now, ClubRow.ended_at.is_(None))
        .order_by(ClubRow.freeze_at)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    if club is None:
        return False
    monday = monday_of(local_day(club.club, club.freeze_at)) - timedelta(days=7)
    if not await _is_frozen(session, club.id, monday):
        found = await session.execute(
            select(RunnerRow.profile, MembershipRow.joined_on)
            .join(MembershipRow, MembershipRow.runner_id == RunnerRow.id)
            .where(MembershipRow.club_id == club.id)
        )
        week = total(((runner, joined) for runner, joined in found), monday)
        session.add(
            ClubWeekRow(
                club_id=club.id,
                monday=monday,
                active=week.active,
                sessions=week.sessions,
                minutes=week.minutes,
            )
        )
    club.freeze_at = next_freeze(club.club, club.freeze_at)
    return True


async def _is_frozen(session: AsyncSession, club_id: int, monday: date) -> bool:
    found = select(ClubWeekRow.id).where(
        ClubWeekRow.club_id == club_id, ClubWeekRow.monday == monday
    )
    return await session.scalar(found) is not None
