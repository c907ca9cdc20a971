"""A club's totals, counted once when its week is over and never again."""

from collections.abc import AsyncIterator
from datetime import date, datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from coach.club_totals import total
from coach.progress import monday_of
from coach.runner import Runner
from dialogs.club_words import local_day
from storage.clubs import next_freeze
from storage.errors import KeyWrong, RowUnreadable
from storage.tables import ClubRow, ClubWeekRow, MembershipRow, RunnerRow

ONE_WEEK = timedelta(days=7)


async def freeze_next(session: AsyncSession, now: datetime) -> bool:
    """Freezes one week of one club, the longest over first; false if none is left to freeze.

    A club that cannot be read is passed over until its next week, lest the others wait for it.
    """
    club_id = await session.scalar(
        select(ClubRow.id)
        .where(ClubRow.freeze_at <= now, ClubRow.ended_at.is_(None))
        .order_by(ClubRow.freeze_at)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    if club_id is None:
        return False
    try:
        club = await session.get_one(ClubRow, club_id)
    except (KeyWrong, RowUnreadable):
        later = update(ClubRow).where(ClubRow.id == club_id)
        await session.execute(
            later.values(freeze_at=now + ONE_WEEK), execution_options={"synchronize_session": False}
        )
        return True
    monday = monday_of(local_day(club.club, club.freeze_at)) - ONE_WEEK
    if not await _is_frozen(session, club.id, monday):
        week = total([each async for each in _members(session, club.id)], monday)
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


async def _members(session: AsyncSession, club_id: int) -> AsyncIterator[tuple[Runner, date]]:
    """Each with the day of joining; one who cannot be read is nobody else's loss."""
    found = select(MembershipRow.runner_id, MembershipRow.joined_on)
    for runner_id, joined_on in await session.execute(
        found.where(MembershipRow.club_id == club_id)
    ):
        try:
            runner = await session.scalar(select(RunnerRow.profile).filter_by(id=runner_id))
        except (KeyWrong, RowUnreadable):
            continue
        if runner is not None:
            yield runner, joined_on


async def _is_frozen(session: AsyncSession, club_id: int, monday: date) -> bool:
    found = select(ClubWeekRow.id).where(
        ClubWeekRow.club_id == club_id, ClubWeekRow.monday == monday
    )
    return await session.scalar(found) is not None
