"""Forgetting somebody: everything of theirs leaves every table."""

from sqlalchemy import delete, exists, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from dialogs.messages import Where
from storage.tables import AccountRow, ConversationRow, RunnerRow


async def erase(session: AsyncSession, where: Where) -> None:
    """Deletes a runner with accounts, conversations and deliveries, and what stands without one.

    Remembered update ids stay for their few days: they name nobody, and without them a repeated
    update would begin the erased conversation anew.
    """
    runner_id = (
        select(AccountRow.runner_id)
        .where(AccountRow.platform == where.platform, AccountRow.user == where.user)
        .scalar_subquery()
    )
    here = (ConversationRow.platform == where.platform) & (ConversationRow.user == where.user)
    theirs = exists().where(
        AccountRow.runner_id == runner_id,
        AccountRow.platform == ConversationRow.platform,
        AccountRow.user == ConversationRow.user,
    )
    # A conversation may stand without a runner, and no cascade would find that.
    for statement in (
        delete(ConversationRow).where(or_(here, theirs)),
        delete(RunnerRow).where(RunnerRow.id == runner_id),
    ):
        await session.execute(statement.execution_options(synchronize_session=False))
