"""One message's worth of memory: loaded in one query, saved in one transaction."""

from datetime import datetime, timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm.exc import StaleDataError

from dialogs.links import AskToLink, Merge, Part, Refuse, WrongCode
from dialogs.messages import Where
from dialogs.scene import Change, Erase, Outcome
from storage import clubs, erasing, linking, merging
from storage.errors import Conflict
from storage.loading import Kept
from storage.owing import owe
from storage.tables import AccountRow, DeliveryRow, SeenUpdateRow
from storage.writing import write


async def save(
    session: AsyncSession,
    kept: Kept,
    outcome: Outcome,
    *,
    update: str,
    now: datetime,
    spread: timedelta = timedelta(),
    is_elsewhere: bool = False,
) -> None:
    """Writes what a turn decided; the caller's transaction makes it one.

    An update with an id is remembered singly. A runner who writes where the daily message goes, and
    not elsewhere, can evidently be reached again, and so can who is mentioned. What is owed goes
    out within `spread` of its time.

    Raises:
        Conflict: the runner or the conversation has changed since it was loaded, or another
            process handled the same update. Undo the transaction, load again and run again.
    """
    try:
        if update and not kept.is_repeat:
            session.add(SeenUpdateRow(platform=kept.where.platform, update=update, at=now))
        if any(isinstance(change, Merge) for change in outcome.changes):
            await merging.lock_both(session, kept)
        if not any(isinstance(change, Erase | Part) for change in outcome.changes):
            is_mentioned = outcome.runner is not None and outcome.runner.mentioned_in_club
            if update and kept.was_unreachable and (is_mentioned or not is_elsewhere):
                await set_blocked(session, kept.where, None)
            runner_id = await write(session, kept, outcome.runner, outcome.conversation, now)
            if runner_id is not None and outcome.runner is not None and not outcome.keeps_wakes:
                await owe(session, {runner_id: outcome.wakes}, now, spread)
        await session.flush()
        for change in outcome.changes:
            await _apply(session, kept, change, now)
        await session.flush()
    except (IntegrityError, StaleDataError) as error:
        raise Conflict("Another process was faster.") from error


async def _apply(session: AsyncSession, kept: Kept, change: Change, now: datetime) -> None:
    """Does what is more than the runner's own rows."""
    if isinstance(change, Erase):
        await erasing.erase(session, kept.where)
    elif isinstance(change, Part):
        await merging.part(session, kept.where)
    elif isinstance(change, WrongCode):
        linking.count_try(session, kept.where, now)
    elif isinstance(change, AskToLink):
        await linking.ask(session, kept.where, change, now)
    elif isinstance(change, Merge):
        await merging.merge(session, kept, change, now)
    elif isinstance(change, Refuse):
        await linking.refuse(session, change)
    else:
        await clubs.apply(session, kept, change, now)


async def forget_updates(session: AsyncSession, before: datetime, most: int) -> int:
    """Forgets at most so many updates handled before an instant; returns how many.

    Telegram keeps an unconfirmed update for 24 hours at most, so nothing older comes again.
    """
    old = select(SeenUpdateRow.id).where(SeenUpdateRow.at < before).limit(most)
    forgotten = delete(SeenUpdateRow).where(SeenUpdateRow.id.in_(old)).returning(SeenUpdateRow.id)
    return len((await session.scalars(forgotten)).all())


async def set_blocked(session: AsyncSession, where: Where, at: datetime | None) -> None:
    """Notes since when a chat cannot be written to, or with None that it can.

    What is owed there and not being sent is dropped; the next turn says what is owed again.
    """
    blocked = (
        update(AccountRow)
        .where(
            AccountRow.platform == where.platform,
            AccountRow.user == where.user,
            AccountRow.chat == where.chat,
            AccountRow.blocked_at.is_distinct_from(at),
        )
        .values(blocked_at=at)
        .returning(AccountRow.runner_id)
        .execution_options(synchronize_session=False)
    )
    runner_ids = (await session.scalars(blocked)).all()
    if at is not None and runner_ids:
        await session.execute(
            delete(DeliveryRow)
            .where(
                DeliveryRow.runner_id.in_(runner_ids),
                DeliveryRow.state == "pending",
                DeliveryRow.leased_until.is_(None),
            )
            .execution_options(synchronize_session=False)
        )
