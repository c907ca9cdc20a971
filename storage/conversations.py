"""What turns decided, saved: one transaction for all that are there at the same time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import compress

from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm.exc import StaleDataError

from dialogs.links import AskToLink, Merge, Part, Refuse, WrongCode
from dialogs.messages import Where
from dialogs.scene import Change, Erase
from storage import clubs, erasing, linking, merging
from storage.errors import Conflict
from storage.loading import Kept
from storage.owing import owe
from storage.tables import AccountRow, DeliveryRow, SeenUpdateRow
from storage.writing import Decided, are_current, execute_each, write_all

REMEMBER_UPDATE = insert(SeenUpdateRow)


@dataclass(frozen=True, kw_only=True)
class Turn(Decided):
    """A turn of somebody's, decided; `update` is the id of what they sent, "" if nothing.

    `is_elsewhere` says that they wrote elsewhere than where the daily message goes.
    """

    update: str = ""
    is_elsewhere: bool = False

    @property
    def leaves(self) -> bool:
        """Whether the conversation ends with it, and nothing more is to be written into it."""
        return any(isinstance(change, Erase | Part) for change in self.outcome.changes)

    @property
    def shows_reachable(self) -> bool:
        """Whether who could not be reached can be: by where they write, or by a mention."""
        runner = self.outcome.runner
        is_mentioned = runner is not None and runner.mentioned_in_club
        is_there = is_mentioned or not self.is_elsewhere
        return bool(self.update) and self.kept.was_unreachable and is_there


async def save_all(
    session: AsyncSession, turns: Sequence[Turn], now: datetime, spread: timedelta = timedelta()
) -> list[bool]:
    """Writes what turns decided with a few statements; says of each whether it was.

    What was not has changed since it was loaded: load it again and decide again. The caller's
    transaction makes them one. An update with an id is remembered singly. What is owed goes out
    within `spread` of its time.

    Raises:
        Conflict: for one of them another process was faster in a way that shows only in writing.
            Undo the transaction and save each alone; who is alone loads and decides again.
    """
    is_current = await are_current(session, turns)
    current = list(compress(turns, is_current))
    try:
        await _remember_updates(session, current, now)
        await _write(session, [each for each in current if not each.leaves], now, spread)
        for turn in current:
            for change in turn.outcome.changes:
                await _apply(session, turn.kept, change, now)
        await session.flush()
    except (IntegrityError, StaleDataError) as error:
        raise Conflict("Another process was faster.") from error
    return is_current


async def _remember_updates(session: AsyncSession, turns: Iterable[Turn], now: datetime) -> None:
    # In one order, or two processes with the same updates would wait for one another.
    updates = sorted(
        (each.kept.where.platform, each.update)
        for each in turns
        if each.update and not each.kept.is_repeat
    )
    rows = [{"platform": platform, "update": id, "at": now} for platform, id in updates]
    await execute_each(session, REMEMBER_UPDATE, rows)


async def _write(
    session: AsyncSession, turns: Sequence[Turn], now: datetime, spread: timedelta
) -> None:
    """Writes the runners' own rows, and what the clock owes them."""
    for turn in turns:
        if turn.shows_reachable:
            await set_blocked(session, turn.kept.where, None)
    runner_ids = await write_all(session, turns, now)
    owed = {
        id: turn.outcome.wakes
        for turn, id in zip(turns, runner_ids, strict=True)
        if id is not None and turn.outcome.runner is not None and not turn.outcome.keeps_wakes
    }
    await owe(session, owed, now, spread)
    await session.flush()


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
