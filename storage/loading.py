"""All that is remembered of a conversation, or of many, read in one query."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlalchemy import Select, and_, case, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from coach.runner import Runner
from dialogs.clubs import Clubs
from dialogs.links import Links
from dialogs.messages import Group, Where
from dialogs.scene import Conversation
from storage.tables import (
    AccountRow,
    ClubRow,
    ConversationRow,
    MembershipRow,
    RunnerRow,
    SeenUpdateRow,
)


@dataclass(frozen=True, kw_only=True)
class Kept:
    """What is remembered of a conversation, as it was when it was loaded.

    `is_repeat` says that the update was handled before, `was_unreachable` that the chat could not
    be written to until now. The revisions tell `save` whether somebody
    else has changed anything meanwhile. `links` and the other runner of one are there only for
    turns about links; see linking.py. `group` is where it was said and `club_id` its club, and
    `mine_id` is the club that the runner is in; see clubs.py.
    """

    where: Where
    runner_id: int | None = None
    runner: Runner | None = None
    conversation: Conversation = field(default_factory=Conversation)
    is_repeat: bool = False
    was_unreachable: bool = False
    links: Links = field(default_factory=Links)
    clubs: Clubs = field(default_factory=Clubs)
    mine_id: int | None = None
    group: Group | None = None
    club_id: int | None = None
    club_revision: int | None = None
    other_id: int | None = None
    other_revision: int | None = None
    runner_revision: int | None = None
    conversation_id: int | None = None
    conversation_revision: int | None = None


async def load(session: AsyncSession, where: Where, update: str) -> Kept:
    """Everything that a turn needs to know, in one round trip, and in two for who is in a club.

    `update` is the id of the platform's update, "" where the clock speaks.
    """
    found = await session.execute(_everything(where, update))
    runner, conversation, seen, blocked_at, mine_id = found.one()
    clubs = await _clubs(session, [mine_id])
    kept = _in_club(_kept(where, runner, conversation), clubs, mine_id)
    return replace(kept, is_repeat=seen is not None, was_unreachable=blocked_at is not None)


async def load_all(session: AsyncSession, wheres: Mapping[int, Where]) -> dict[int, Kept]:
    """What is remembered of several runners, each in the chat named, in one query, or two.

    Of a runner who is not there any more nothing is remembered.
    """
    found = await session.execute(
        select(AccountRow.chat, AccountRow.user, RunnerRow, ConversationRow, MembershipRow.club_id)
        .join(RunnerRow, RunnerRow.id == AccountRow.runner_id)
        .outerjoin(MembershipRow, MembershipRow.runner_id == AccountRow.runner_id)
        .outerjoin(
            ConversationRow,
            and_(
                ConversationRow.platform == AccountRow.platform,
                ConversationRow.chat == AccountRow.chat,
                ConversationRow.user == AccountRow.user,
            ),
        )
        .where(AccountRow.runner_id.in_(wheres))
    )
    kept = {id: Kept(where=where) for id, where in wheres.items()}
    rows = found.all()
    clubs = await _clubs(session, [mine_id for *_others, mine_id in rows])
    for chat, user, runner, conversation, mine_id in rows:
        where = wheres[runner.id]
        if (chat, user) == (where.chat, where.user):
            kept[runner.id] = _in_club(_kept(where, runner, conversation), clubs, mine_id)
    return kept


async def _clubs(session: AsyncSession, ids: Iterable[int | None]) -> dict[int, ClubRow]:
    """The clubs of those ids whose schedule goes on."""
    wanted = {id for id in ids if id is not None}
    if not wanted:
        return {}
    found = select(ClubRow).where(ClubRow.id.in_(wanted), ClubRow.ended_at.is_(None))
    return {row.id: row for row in await session.scalars(found)}


def _in_club(kept: Kept, clubs: Mapping[int, ClubRow], mine_id: int | None) -> Kept:
    """What is remembered, with the club that the runner is in."""
    if mine_id is None:
        return kept
    row = clubs.get(mine_id)
    if row is None:
        return replace(kept, mine_id=mine_id)
    channel = row.club.channel if row.platform == kept.where.platform else ""
    return replace(kept, mine_id=mine_id, clubs=Clubs(mine=row.club, channel=channel))


def _everything(
    where: Where, update: str
) -> Select[RunnerRow | None, ConversationRow | None, int | None, datetime | None, int | None]:
    one = select(literal(1).label("one")).subquery()
    blocked_here = case((AccountRow.chat == where.chat, AccountRow.blocked_at))
    return (
        select(RunnerRow, ConversationRow, SeenUpdateRow.id, blocked_here, MembershipRow.club_id)
        .select_from(one)
        .outerjoin(
            AccountRow,
            and_(AccountRow.platform == where.platform, AccountRow.user == where.user),
        )
        .outerjoin(RunnerRow, RunnerRow.id == AccountRow.runner_id)
        .outerjoin(MembershipRow, MembershipRow.runner_id == AccountRow.runner_id)
        .outerjoin(
            ConversationRow,
            and_(
                ConversationRow.platform == where.platform,
                ConversationRow.chat == where.chat,
                ConversationRow.user == where.user,
            ),
        )
        .outerjoin(
            SeenUpdateRow,
            and_(
                SeenUpdateRow.platform == where.platform,
                SeenUpdateRow.update == update,
            ),
        )
    )


def _kept(where: Where, runner: RunnerRow | None, conversation: ConversationRow | None) -> Kept:
    return Kept(
        where=where,
        runner_id=runner.id if runner else None,
        runner=runner.profile if runner else None,
        runner_revision=runner.revision if runner else None,
        conversation=conversation.state if conversation else Conversation(),
        conversation_id=conversation.id if conversation else None,
        conversation_revision=conversation.revision if conversation else None,
    )
