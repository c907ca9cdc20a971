"""What the clock owes each runner, kept as the runner's turns say."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta

from sqlalchemy import and_, bindparam, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from dialogs.scene import Wake
from storage.tables import AccountRow, DeliveryRow

REACHED = (AccountRow.pushes, AccountRow.blocked_at.is_(None))
"""Of the accounts of a runner, the one that messages go to."""

GOLDEN = 2_654_435_769
"""2^32 by the golden ratio: multiples of it spread evenly, however many there are (Knuth)."""

STORED = (
    select(DeliveryRow, AccountRow.platform)
    .outerjoin(AccountRow, and_(AccountRow.runner_id == DeliveryRow.runner_id, *REACHED))
    .where(
        DeliveryRow.runner_id.in_(bindparam("runner_ids", expanding=True)),
        or_(
            DeliveryRow.wake_at.is_not(None),
            DeliveryRow.day.in_(bindparam("days", expanding=True)),
        ),
    )
    .order_by(DeliveryRow.id)
    .with_for_update(of=DeliveryRow)
    .execution_options(populate_existing=True)
)
"""What is owed to runners, with where it goes; what was settled only of the days concerned."""


def spread_of(runner_id: int, spread: timedelta) -> timedelta:
    """By how much later a runner's messages go out, always the same for one runner.

    A round hour would be a flood otherwise.
    """
    return spread * (runner_id * GOLDEN % 2**32 / 2**32)


def wake_at(wake: Wake, runner_id: int, spread: timedelta) -> datetime:
    """When a runner's message goes out; half of the time that it is of use for is left, at least.

    Or a wide spread would bring a late evening's message after its day's end, each day anew.
    """
    if wake.until is not None:
        spread = min(spread, max(wake.until - wake.at, timedelta()) / 2)
    return wake.at + spread_of(runner_id, spread)


async def owe(
    session: AsyncSession,
    owed: Mapping[int, Collection[Wake]],
    now: datetime,
    spread: timedelta = timedelta(),
) -> None:
    """Makes the wakes all that the clock owes these runners.

    Left alone is what was sent, what is being sent, and what is due and not listed: a message
    that the runner wrote a second after seven must not cost the one that was due at seven. What
    was settled without being sent is owed again if its new time is still to come: who moves a
    message that failed this morning to the evening is waiting for it. So a listed wake is pending
    afterwards, unless it was sent, or was given up and its time is over. Nothing is owed to a
    runner who cannot be reached.
    """
    if not owed:
        return
    days = {wake.day for wakes in owed.values() for wake in wakes}
    found = await session.execute(STORED, {"runner_ids": list(owed), "days": list(days)})
    stored = dict(iter(found))
    platforms = {row.runner_id: platform for row, platform in stored.items() if platform}
    unknown = {id for id, wakes in owed.items() if wakes} - {row.runner_id for row in stored}
    platforms |= await _platforms(session, unknown)
    missing = {
        runner_id: {(wake.kind, wake.day): wake for wake in wakes if runner_id in platforms}
        for runner_id, wakes in owed.items()
    }
    for row in stored:
        wake = missing[row.runner_id].pop((row.kind, row.day), None)
        if row.state == "sent" or (row.leased_until is not None and row.leased_until > now):
            continue
        row.platform = platforms.get(row.runner_id, row.platform)
        if row.state != "pending":
            if wake is not None and wake.at > now:
                row.state = "pending"
                _move(row, wake, spread)
        elif wake is not None and row.due_at != wake.at:
            _move(row, wake, spread)
        elif wake is None and row.due_at > now:
            await session.delete(row)
    for runner_id, wakes in missing.items():
        for wake in wakes.values():
            row = DeliveryRow(
                runner_id=runner_id,
                platform=platforms[runner_id],
                kind=wake.kind,
                day=wake.day,
                state="pending",
                attempts=0,
            )
            _move(row, wake, spread)
            session.add(row)


async def _platforms(session: AsyncSession, ids: Collection[int]) -> dict[int, str]:
    """Where each runner's messages go; who is not listed cannot be reached."""
    if not ids:
        return {}
    found = await session.execute(
        select(AccountRow.runner_id, AccountRow.platform).where(
            AccountRow.runner_id.in_(ids), *REACHED
        )
    )
    return dict(iter(found))


def _move(row: DeliveryRow, wake: Wake, spread: timedelta) -> None:
    row.due_at, row.wake_at = wake.at, wake_at(wake, row.runner_id, spread)
