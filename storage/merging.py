"""Two runners made one, and a chat that leaves a runner: accounts and what is owed move along."""

from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from dialogs.links import Merge
from dialogs.messages import Where
from storage.errors import Conflict
from storage.loading import Kept
from storage.tables import (
    AccountRow,
    ConversationRow,
    DeliveryRow,
    LinkCodeRow,
    MembershipRow,
    RunnerRow,
)

UNSYNCHRONIZED = {"synchronize_session": False}


async def merge(session: AsyncSession, kept: Kept, change: Merge, now: datetime) -> None:
    """Moves the other runner's chats to this one, and deletes what is left of the other.

    Raises:
        Conflict: the link is over, or used up.
    """
    row = await session.get(LinkCodeRow, change.link, with_for_update=True)
    is_open = row is not None and row.typed_by is not None and row.expires_at > now
    if row is None or kept.other_id is None or not is_open:
        raise Conflict("The link is over.")
    pushed = row.account_id if row.push == "first" else row.typed_by
    for table in (AccountRow, ConversationRow):
        await _move(session, table, kept.other_id, kept.runner_id)
    await session.execute(
        update(AccountRow)
        .where(AccountRow.runner_id == kept.runner_id)
        .values(pushes=AccountRow.id == pushed)
        .execution_options(**UNSYNCHRONIZED)
    )
    await redirect(session, kept.runner_id)
    if kept.mine_id is None:
        await _move(session, MembershipRow, kept.other_id, kept.runner_id)
    await session.execute(delete(LinkCodeRow).where(LinkCodeRow.id == change.link))
    await session.execute(delete(RunnerRow).where(RunnerRow.id == kept.other_id))


async def part(session: AsyncSession, where: Where) -> None:
    """Takes an account off its runner, with what was said there; another one gets the pushes.

    Raises:
        Conflict: no other account is left, and nobody could ever reach the runner again.
    """
    is_here = (AccountRow.platform == where.platform) & (AccountRow.user == where.user)
    runner_id = select(AccountRow.runner_id).where(is_here).scalar_subquery()
    # All of them in one order, so that two chats that part at once never wait for one another.
    theirs = select(AccountRow).where(AccountRow.runner_id == runner_id).order_by(AccountRow.id)
    accounts = (await session.scalars(theirs.with_for_update())).all()
    leaving = [each for each in accounts if (each.platform, each.user) == _person(where)]
    others = [each for each in accounts if each not in leaving]
    if not leaving or not others:
        raise Conflict("There is no other account any more.")
    heir = next((each for each in others if each.pushes), others[0])
    heir.pushes = True
    here = (ConversationRow.platform == where.platform, ConversationRow.user == where.user)
    await session.execute(delete(ConversationRow).where(*here))
    await session.delete(leaving[0])
    await session.flush()
    await redirect(session, heir.runner_id)


def _person(where: Where) -> tuple[str, str]:
    return where.platform, where.user


async def redirect(session: AsyncSession, runner_id: int | None) -> None:
    """Makes what is owed to a runner go where the runner's messages go now."""
    pushed = select(AccountRow.platform).where(AccountRow.runner_id == runner_id, AccountRow.pushes)
    await session.execute(
        update(DeliveryRow)
        .where(DeliveryRow.runner_id == runner_id, DeliveryRow.wake_at.is_not(None))
        .values(platform=pushed.scalar_subquery())
        .execution_options(**UNSYNCHRONIZED)
    )


async def _move(
    session: AsyncSession,
    table: type[AccountRow | ConversationRow | MembershipRow],
    other_id: int | None,
    mine_id: int | None,
) -> None:
    await session.execute(
        update(table)
        .where(table.runner_id == other_id)
        .values(runner_id=mine_id)
        .execution_options(**UNSYNCHRONIZED)
    )
