"""All that is remembered of a conversation, or of many, read with as few queries."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import starmap
from typing import Any

from sqlalchemy import BindParameter, Select, bindparam, select, tuple_
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

ASKED: BindParameter[Any] = bindparam("asked", expanding=True)

SEEN = select(SeenUpdateRow.platform, SeenUpdateRow.update).where(
    tuple_(SeenUpdateRow.platform, SeenUpdateRow.update).in_(ASKED)
)
RUNNERS = (
    select(
        AccountRow.platform,
        AccountRow.user,
        AccountRow.chat,
        AccountRow.blocked_at,
        RunnerRow.id,
        RunnerRow.profile,
        RunnerRow.revision,
        MembershipRow.club_id,
    )
    .join(RunnerRow, RunnerRow.id == AccountRow.runner_id)
    .outerjoin(MembershipRow, MembershipRow.runner_id == AccountRow.runner_id)
    .where(tuple_(AccountRow.platform, AccountRow.user).in_(ASKED))
)
CONVERSATIONS = select(
    ConversationRow.platform,
    ConversationRow.chat,
    ConversationRow.user,
    ConversationRow.id,
    ConversationRow.state,
    ConversationRow.revision,
).where(tuple_(ConversationRow.platform, ConversationRow.chat, ConversationRow.user).in_(ASKED))


@dataclass(frozen=True, kw_only=True)
class Kept:
    """What is remembered of a conversation, as it was when it was loaded.

    `is_repeat` says that the update was handled before, `was_unreachable` that the chat could not
    be written to until now. The revisions tell whoever saves whether somebody
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


async def load(session: AsyncSession, where: Where, update: str = "") -> Kept:
    """Everything that a turn needs to know; see load_all."""
    (kept,) = await load_all(session, [(where, update)])
    return kept


async def load_all(session: AsyncSession, asked: Sequence[tuple[Where, str]]) -> list[Kept]:
    """What is remembered of conversations, in three queries at most, and a fourth for clubs.

    Each is asked for with the id of the platform's update, "" where the clock speaks. Whether that
    was handled is read first: what is read after it is at least as new.
    """
    updates = {(where.platform, update) for where, update in asked if update}
    seen = {tuple(row) for row in await _found(session, SEEN, updates)}
    people = {(where.platform, where.user) for where, _update in asked}
    runners = {row[:2]: row for row in await _found(session, RUNNERS, people)}
    chats = {(where.platform, where.chat, where.user) for where, _update in asked}
    conversations = {row[:3]: row for row in await _found(session, CONVERSATIONS, chats)}
    clubs = await _clubs(session, (row.club_id for row in runners.values()))

    def kept(where: Where, update: str) -> Kept:
        runner = runners.get((where.platform, where.user))
        conversation = conversations.get((where.platform, where.chat, where.user))
        found = Kept(
            where=where,
            is_repeat=(where.platform, update) in seen,
            runner_id=runner.id if runner else None,
            runner=runner.profile if runner else None,
            runner_revision=runner.revision if runner else None,
            was_unreachable=_is_blocked(runner, where),
            conversation=conversation.state if conversation else Conversation(),
            conversation_id=conversation.id if conversation else None,
            conversation_revision=conversation.revision if conversation else None,
        )
        return _in_club(found, clubs, runner.club_id if runner else None)

    return list(starmap(kept, asked))


def _is_blocked(runner: Any, where: Where) -> bool:  # noqa: ANN401 - a row of RUNNERS, or None
    return bool(runner and runner.chat == where.chat and runner.blocked_at)


async def _found(
    session: AsyncSession, what: Select[*tuple[Any, ...]], asked: Collection[tuple[str, ...]]
) -> Sequence[Any]:
    if not asked:
        return ()
    # Without the session, which keeps rows in mind that nobody is going to change.
    connection = await session.connection()
    return (await connection.execute(what, {"asked": sorted(asked)})).all()


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
