"""Forgetting somebody: everything of theirs leaves every table."""

from sqlalchemy import delete, exists, or_
from sqlalchemy.ext.asyncio import AsyncSession

from dialogs.messages import Where
from storage.tables import AccountRow, ConversationRow, RunnerRow


async def erase(session: AsyncSession, where: Where, runner_id: int | None) -> None:
    """Deletes a runner with accounts, conversations and deliveries, and who only ever said hello.

    Remembered update ids stay for their few days: they name nobody, and without them a repeated
    update would begin the erased conversation anew.
    """
    theirs = exists().where(
        AccountRow.runner_id == runner_id,
        AccountRow.platform == ConversationRow.platform,
        AccountRow.user == ConversationRow.user,
    )
    here = (ConversationRow.platform == where.platform) & (ConversationRow.user == where.user)
    # Those of before the welcome belong to no runner yet, so no cascade would find them.
    await session.execute(
        delete(ConversationRow)
        .where(or_(here, theirs))
        .execution_options(synchronize_session=False)
    )
    if runner_id is not None:
        await session.execute(
            delete(RunnerRow)
            .where(RunnerRow.id == runner_id)
            .execution_options(synchronize_session=False)
        )
