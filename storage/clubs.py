"""Clubs: loaded for what is said in a group, changed with the turn, ended and moved with it."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from coach.club import Club
from coach.club_totals import ClubWeek
from coach.progress import monday_of
from dialogs.club_words import local_day
from dialogs.clubs import DeleteClub, JoinClub, KeepClub, LeaveClub
from dialogs.due import local_instant
from dialogs.messages import Group, Where
from storage.club_posts import drop_posts, owe_post, was_refused
from storage.errors import Conflict
from storage.loading import Kept
from storage.tables import AccountRow, ClubRow, ClubWeekRow, MembershipRow

FREEZES_AT = time(4)
"""On Monday, in the club's own time: whoever notes Sunday's session before bed is counted."""

WEEKS = 8
"""Frozen weeks that are looked up."""

Change = KeepClub | DeleteClub | JoinClub | LeaveClub


async def look_up(session: AsyncSession, kept: Kept, group: Group | None) -> Kept:
    """What is remembered, and what a turn about clubs has to know beside it."""
    row = None if group is None else await club_of(session, kept.where.platform, group.id)
    kept = replace(kept, group=group)
    about = kept.mine_id if group is None else row.id if row is not None else None
    if about is None:
        return kept
    return replace(
        kept,
        club_id=row.id if row else None,
        club_revision=row.revision if row else None,
        clubs=replace(
            kept.clubs,
            here=row.club if row else None,
            is_member=row is not None and row.id == kept.mine_id,
            members=await _count(session, about),
            was_refused=await was_refused(session, about),
            weeks=await weeks_of(session, about),
        ),
    )


async def club_of(session: AsyncSession, platform: str, group: str) -> ClubRow | None:
    """The club of a group or a server."""
    return await session.scalar(
        select(ClubRow).where(ClubRow.platform == platform, ClubRow.group == group)
    )


async def groups_with_clubs(session: AsyncSession, platform: str) -> frozenset[str]:
    """The groups whose clubs have not ended."""
    there = select(ClubRow.group).where(ClubRow.platform == platform, ClubRow.ended_at.is_(None))
    return frozenset(await session.scalars(there))


async def weeks_of(session: AsyncSession, club_id: int) -> tuple[ClubWeek, ...]:
    """The last frozen weeks, the latest last."""
    found = await session.scalars(
        select(ClubWeekRow)
        .where(ClubWeekRow.club_id == club_id)
        .order_by(ClubWeekRow.monday.desc())
        .limit(WEEKS)
    )
    weeks = (
        ClubWeek(monday=row.monday, active=row.active, sessions=row.sessions, minutes=row.minutes)
        for row in found
    )
    return tuple(sorted(weeks, key=lambda week: week.monday))


async def _count(session: AsyncSession, club_id: int) -> int:
    counted = select(func.count()).where(MembershipRow.club_id == club_id)
    return await session.scalar(counted) or 0


async def apply(session: AsyncSession, kept: Kept, change: Change, now: datetime) -> None:
    """Does what a turn decided about a club.

    Raises:
        Conflict: the club has changed since it was loaded, or there is none any more.
    """
    if isinstance(change, KeepClub):
        await _keep(session, kept, change.club, now)
    elif isinstance(change, DeleteClub):
        await session.execute(delete(ClubRow).where(ClubRow.id == kept.club_id))
    else:
        await _leave(session, kept.where)
        if isinstance(change, JoinClub):
            await _join(session, kept, now)


async def _keep(session: AsyncSession, kept: Kept, club: Club, now: datetime) -> None:
    if kept.group is None:
        raise Conflict("A club belongs to a group.")
    if kept.club_id is None:
        row = ClubRow(
            platform=kept.where.platform,
            group=kept.group.id,
            club=club,
            created_at=now,
            freeze_at=next_freeze(club, now),
        )
        session.add(row)
        await session.flush()
    else:
        found = await session.get(ClubRow, kept.club_id)
        if found is None or found.revision != kept.club_revision:
            raise Conflict("The club has changed since.")
        row = found
        if club.zone != row.club.zone:
            row.freeze_at = next_freeze(club, now)
        row.club, row.ended_at = club, None
    await owe_post(session, row, now)


async def _join(session: AsyncSession, kept: Kept, now: datetime) -> None:
    row = None if kept.club_id is None else await session.get(ClubRow, kept.club_id)
    runner_id = await _runner_id(session, kept.where)
    if row is None or runner_id is None:
        raise Conflict("The club is gone.")
    joined_on = local_day(row.club, now)
    session.add(MembershipRow(club_id=row.id, runner_id=runner_id, joined_on=joined_on))


async def _leave(session: AsyncSession, where: Where) -> None:
    runner_id = await _runner_id(session, where)
    await session.execute(delete(MembershipRow).where(MembershipRow.runner_id == runner_id))


async def _runner_id(session: AsyncSession, where: Where) -> int | None:
    return await session.scalar(
        select(AccountRow.runner_id).where(
            AccountRow.platform == where.platform, AccountRow.user == where.user
        )
    )


def next_freeze(club: Club, after: datetime) -> datetime:
    """When the first week that is over after an instant is frozen."""
    monday = monday_of(local_day(club, after))
    for number in range(3):
        day = monday + timedelta(days=7 * number)
        at = local_instant(day, FREEZES_AT, ZoneInfo(club.zone))
        if at is not None and at > after:
            return at
    raise AssertionError("three Mondays that a zone left out")


async def end(session: AsyncSession, platform: str, group: str, now: datetime) -> None:
    """The coach was removed from a group: nothing is posted there any more."""
    row = await club_of(session, platform, group)
    if row is not None and row.ended_at is None:
        row.ended_at = now
        await drop_posts(session, row.id)


async def go_on(session: AsyncSession, platform: str, group: str, now: datetime) -> None:
    """The coach is back in a group: its club, if it had one, goes on as it was."""
    row = await club_of(session, platform, group)
    if row is not None and row.ended_at is not None:
        row.ended_at = None
        row.freeze_at = next_freeze(row.club, now)
        await owe_post(session, row, now)


async def move(session: AsyncSession, platform: str, group: str, to: str) -> None:
    """A group has another id now; its club moves along, and posts go to the new one."""
    row = await club_of(session, platform, group)
    if row is not None and await club_of(session, platform, to) is None:
        row.group = to
        if row.club.channel == group:
            row.club = replace(row.club, channel=to)
