"""Forgetting somebody: everything of theirs leaves every table."""

from datetime import datetime

from sqlalchemy import delete, exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from dialogs.messages import Where
from storage.belonging import Owner, accounts_of, owner_of, rows_of
from storage.tables import Base, DeliveryRow, RunnerRow


async def erase(session: AsyncSession, where: Where) -> None:
    """Deletes a runner with all accounts, and what stands without a runner.

    Remembered update ids stay for their few days: they name nobody, and without them a repeated
    update would begin the erased conversation anew.
    """
    await _erase(session, await owner_of(session, where))


async def forget_silent(session: AsyncSession, before: datetime, most: int) -> int:
    """Deletes at most so many runners of whom nothing has changed, and to whom nothing was sent.

    Returns how many; `before` is the instant since when.
    """
    is_written_to = exists().where(
        DeliveryRow.runner_id == RunnerRow.id, DeliveryRow.due_at >= before
    )
    silent = select(RunnerRow.id).where(RunnerRow.changed_at < before, ~is_written_to).limit(most)
    ids = (await session.scalars(silent)).all()
    for id in ids:
        await _erase(session, Owner(id, await accounts_of(session, id)))
    return len(ids)


async def _erase(session: AsyncSession, owner: Owner) -> None:
    for table in reversed(Base.metadata.sorted_tables):
        theirs = rows_of(table, owner)
        if theirs is not None:
            await session.execute(delete(table).where(theirs))
