"""One turn saved alone, as most tests need it."""

from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from dialogs.scene import Outcome
from storage.conversations import Turn, save_all
from storage.errors import Conflict
from storage.loading import Kept


async def save(
    session: AsyncSession,
    kept: Kept,
    outcome: Outcome,
    *,
    update: str,
    now: datetime,
    spread: timedelta = timedelta(),
) -> None:
    """Writes it.

    Raises:
        Conflict: it has changed since it was loaded.
    """
    turn = Turn(kept=kept, outcome=outcome, update=update)
    if not all(await save_all(session, [turn], now, spread)):
        raise Conflict("It has changed since it was loaded.")
