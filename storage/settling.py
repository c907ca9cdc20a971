"""What came of deliveries, noted together with what their runners became by them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import compress

from sqlalchemy import bindparam, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from storage.deliveries import Delivery, Settled
from storage.errors import Conflict
from storage.owing import owe
from storage.tables import DeliveryRow
from storage.writing import Decided, are_current, execute_each, write_all

SETTLE = (
    update(DeliveryRow)
    .where(
        DeliveryRow.id == bindparam("its_id"),
        DeliveryRow.attempts == bindparam("its_attempts"),
        DeliveryRow.state == "pending",
    )
    .values(state=bindparam("became"), wake_at=None, leased_until=None)
)


@dataclass(frozen=True, kw_only=True)
class Settlement(Decided):
    """What came of one delivery: its state, what was remembered, and what that becomes."""

    delivery: Delivery
    state: Settled


async def settle_all(
    session: AsyncSession,
    settlements: Sequence[Settlement],
    now: datetime,
    spread: timedelta = timedelta(),
) -> list[bool]:
    """Writes all of it with a few statements; says of each whether it was.

    What was not has changed since it was loaded: load it again and decide again. A delivery whose
    lease ran out and that another process has claimed meanwhile stays as it is.

    Raises:
        Conflict: another process has just made a conversation that would be made here. Undo the
            transaction and settle each alone.
    """
    is_current = await are_current(session, settlements)
    current = list(compress(settlements, is_current))
    await execute_each(
        session,
        SETTLE,
        [
            {
                "its_id": each.delivery.id,
                "its_attempts": each.delivery.attempts,
                "became": each.state,
            }
            for each in current
        ],
    )
    await write_all(session, current, now)
    wakes = {
        each.delivery.runner_id: each.outcome.wakes
        for each in current
        if each.outcome.runner is not None
    }
    try:
        await owe(session, wakes, now, spread)
        await session.flush()
    except IntegrityError as error:
        raise Conflict("Another process was faster.") from error
    return is_current
