"""After a clock that had run far ahead was set back: what it claimed, sent and owed is put right.

On PostgreSQL the server's clock counts, and none of this is found.
"""

from datetime import datetime, timedelta

from sqlalchemy import delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from dialogs.due import DAY, NEAR, wakes
from dialogs.messages import Where
from storage.loading import load_all
from storage.owed import UNSYNCHRONIZED
from storage.owing import owe
from storage.tables import AccountRow, DeliveryRow, RunnerRow

FAR = NEAR
"""Nothing is settled, leased or put off for longer; what is owed later is owed to who is away."""


async def release(session: AsyncSession, now: datetime, platform: str) -> None:
    """Makes due again what was claimed or put off then, and forgets what was settled then."""
    ahead = now + FAR
    await session.execute(
        update(DeliveryRow)
        .where(
            DeliveryRow.platform == platform,
            DeliveryRow.wake_at > ahead,
            or_(DeliveryRow.due_at <= now, DeliveryRow.leased_until > ahead),
        )
        .values(wake_at=DeliveryRow.due_at, leased_until=None)
        .execution_options(**UNSYNCHRONIZED)
    )
    await session.execute(
        delete(DeliveryRow)
        .where(
            DeliveryRow.day > ahead.date(),
            DeliveryRow.platform == platform,
            DeliveryRow.state != "pending",
        )
        .execution_options(**UNSYNCHRONIZED)
    )


async def owe_again(
    session: AsyncSession,
    now: datetime,
    platform: str,
    after: int,
    most: int,
    spread: timedelta = timedelta(),
) -> int | None:
    """Owes at most so many runners anew who were stored then, from an id on; returns the last."""
    found = await session.execute(
        select(RunnerRow.id, AccountRow.chat, AccountRow.user)
        .join(DeliveryRow, DeliveryRow.runner_id == RunnerRow.id)
        .join(AccountRow, (AccountRow.runner_id == RunnerRow.id) & AccountRow.pushes)
        .where(
            DeliveryRow.platform == platform,
            DeliveryRow.wake_at > now + FAR,
            RunnerRow.changed_at > now + FAR,
            RunnerRow.id > after,
        )
        .distinct()
        .order_by(RunnerRow.id)
        .limit(most)
    )
    wheres = {id: Where(platform, chat, user) for id, chat, user in found}
    if not wheres:
        return None
    # What seemed too late then may still be in time.
    await session.execute(
        delete(DeliveryRow)
        .where(
            DeliveryRow.runner_id.in_(wheres),
            DeliveryRow.day >= (now - DAY).date(),
            DeliveryRow.state.not_in(("pending", "sent")),
        )
        .execution_options(**UNSYNCHRONIZED)
    )
    kept = await load_all(session, [(where, "") for where in wheres.values()])
    owed = {
        id: wakes(each.runner, each.conversation, now)
        for id, each in zip(wheres, kept, strict=True)
    }
    await owe(session, owed, now, spread)
    return max(wheres)
