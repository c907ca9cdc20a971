"""The groups that the bot is in, whatever a platform calls them by now."""

from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from storage.errors import Conflict
from storage.tables import ConversationRow, GroupRow


async def set_left(
    session: AsyncSession, platform: str, group: str, left_at: datetime | None
) -> None:
    """Notes that the bot is in a group, or since when it is there no more.

    Raises:
        Conflict: another process notes it at this moment; undo the transaction and try again.
    """
    row = await _row(session, platform, group)
    if row is None:
        session.add(GroupRow(platform=platform, group=group, left_at=left_at))
    else:
        row.left_at = left_at
    try:
        await session.flush()
    except IntegrityError as error:
        raise Conflict("Another process was faster.") from error


async def is_in(session: AsyncSession, platform: str, group: str) -> bool:
    """Whether the bot is in a group, as far as it was told."""
    row = await _row(session, platform, group)
    return row is not None and row.left_at is None


async def all_in(session: AsyncSession, platform: str) -> frozenset[str]:
    """All groups that the bot is in, as far as it was told."""
    there = select(GroupRow.group).where(GroupRow.platform == platform, GroupRow.left_at.is_(None))
    return frozenset(await session.scalars(there))


async def move(session: AsyncSession, platform: str, before: str, after: str) -> None:
    """A group goes on under another id, with all that is stored about it.

    Telegram does so when a group becomes a supergroup, and says it twice. What was already said
    under the new id stays, and what stood under the old one beside it is dropped.
    """
    there = select(ConversationRow.user).where(
        ConversationRow.platform == platform, ConversationRow.chat == after
    )
    here = (ConversationRow.platform == platform, ConversationRow.chat == before)
    unsynchronized = {"synchronize_session": False}
    await session.execute(
        delete(ConversationRow).where(*here, ConversationRow.user.in_(there)),
        execution_options=unsynchronized,
    )
    await session.execute(
        update(ConversationRow).where(*here).values(chat=after), execution_options=unsynchronized
    )
    await session.execute(
        delete(GroupRow).where(GroupRow.platform == platform, GroupRow.group == before),
        execution_options=unsynchronized,
    )
    await set_left(session, platform, after, None)


async def _row(session: AsyncSession, platform: str, group: str) -> GroupRow | None:
    return await session.scalar(
        select(GroupRow).where(GroupRow.platform == platform, GroupRow.group == group)
    )
