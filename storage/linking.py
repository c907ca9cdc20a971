"""Codes that link two chats: offered, looked up, used up by the second chat's wish, forgotten."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Select, delete, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from dialogs.inquiry import Inquiry
from dialogs.links import (
    GOOD_FOR,
    MOST_TRIES,
    TRIES_WITHIN,
    AskToLink,
    Link,
    Links,
    Refuse,
    Terms,
)
from dialogs.messages import Where
from storage.errors import Conflict
from storage.loading import Kept
from storage.merging import redirect
from storage.tables import (
    AccountRow,
    DeliveryRow,
    LinkCodeRow,
    LinkTryRow,
    RunnerRow,
)


async def look_up(session: AsyncSession, kept: Kept, inquiry: Inquiry, now: datetime) -> Kept:
    """What is remembered, and what a turn about links has to know beside it."""
    tries = await _tries(session, kept.where, now)
    may_look = tries < MOST_TRIES or not inquiry.code
    row, other = await _link(session, kept, inquiry, now) if may_look else (None, None)
    runner = await session.get(RunnerRow, other.runner_id) if other is not None else None
    link = None
    if row is not None and other is not None and runner is not None:
        link = Link(
            id=row.id,
            platform=other.platform,
            runner=runner.profile,
            is_own=runner.id == kept.runner_id,
            terms=Terms(answers=row.answers, push=row.push) if row.answers and row.push else None,
        )
    return replace(
        kept,
        links=Links(
            others=await _other_platforms(session, kept),
            tries=tries,
            link=link,
            typed=bool(inquiry.code),
        ),
        other_id=runner.id if runner else None,
        other_revision=runner.revision if runner else None,
    )


async def offer(session: AsyncSession, where: Where, code: str, now: datetime) -> bool:
    """Stores a code's digest for this chat, in place of any before it; false for a stranger."""
    account = await _account(session, where)
    if account is None:
        return False
    mine = select(AccountRow.id).where(AccountRow.runner_id == account.runner_id)
    await session.execute(delete(LinkCodeRow).where(LinkCodeRow.account_id.in_(mine)))
    session.add(LinkCodeRow(account_id=account.id, code=code, expires_at=now + GOOD_FOR))
    return True


def count_try(session: AsyncSession, where: Where, now: datetime) -> None:
    """Counts a code that opened nothing."""
    session.add(LinkTryRow(platform=where.platform, user=where.user, at=now))


async def ask(session: AsyncSession, where: Where, wish: AskToLink, now: datetime) -> None:
    """Uses a code up: notes who typed it and the terms, and owes the first chat the question.

    Raises:
        Conflict: somebody else was faster, or the code is over.
    """
    account = await _account(session, where)
    row = await session.get(LinkCodeRow, wish.link, with_for_update=True)
    if row is None or account is None or row.typed_by is not None or row.expires_at <= now:
        raise Conflict("The code is over, or used up.")
    row.typed_by, row.answers, row.push = account.id, wish.terms.answers, wish.terms.push
    first = await session.get_one(AccountRow, row.account_id)
    await _owe_question(session, first.runner_id, now)


async def refuse(session: AsyncSession, change: Refuse) -> None:
    """Forgets a link."""
    await session.execute(delete(LinkCodeRow).where(LinkCodeRow.id == change.link))


async def forget_codes(session: AsyncSession, before: datetime, most: int) -> int:
    """Deletes at most so many codes that were over before an instant; returns how many."""
    old = select(LinkCodeRow.id).where(LinkCodeRow.expires_at <= before).limit(most)
    forgotten = delete(LinkCodeRow).where(LinkCodeRow.id.in_(old)).returning(LinkCodeRow.id)
    return len((await session.scalars(forgotten)).all())


async def forget_tries(session: AsyncSession, before: datetime, most: int) -> int:
    """Deletes at most so many tries from before an instant; returns how many."""
    old = select(LinkTryRow.id).where(LinkTryRow.at <= before).limit(most)
    forgotten = delete(LinkTryRow).where(LinkTryRow.id.in_(old)).returning(LinkTryRow.id)
    return len((await session.scalars(forgotten)).all())


async def _link(
    session: AsyncSession, kept: Kept, inquiry: Inquiry, now: datetime
) -> tuple[LinkCodeRow | None, AccountRow | None]:
    """The link that is asked for, and the account at its other end."""
    good = select(LinkCodeRow, AccountRow).where(LinkCodeRow.expires_at > now)
    found: Select[LinkCodeRow, AccountRow]
    if inquiry.code or inquiry.link is not None:
        is_it = LinkCodeRow.code == inquiry.code if inquiry.code else LinkCodeRow.id == inquiry.link
        found = good.where(is_it, LinkCodeRow.typed_by.is_(None)).join(
            AccountRow, AccountRow.id == LinkCodeRow.account_id
        )
    else:
        mine = select(AccountRow.id).where(AccountRow.runner_id == kept.runner_id)
        found = good.where(LinkCodeRow.account_id.in_(mine)).join(
            AccountRow, AccountRow.id == LinkCodeRow.typed_by
        )
    row = (await session.execute(found.limit(1))).one_or_none()
    return (None, None) if row is None else (row[0], row[1])


async def _tries(session: AsyncSession, where: Where, now: datetime) -> int:
    counted = select(func.count()).where(
        LinkTryRow.platform == where.platform,
        LinkTryRow.user == where.user,
        LinkTryRow.at > now - TRIES_WITHIN,
    )
    return await session.scalar(counted) or 0


async def _other_platforms(session: AsyncSession, kept: Kept) -> tuple[str, ...]:
    where = kept.where
    others = select(AccountRow.platform).where(
        AccountRow.runner_id == kept.runner_id,
        or_(AccountRow.platform != where.platform, AccountRow.user != where.user),
    )
    return tuple((await session.scalars(others.order_by(AccountRow.id))).all())


async def _account(session: AsyncSession, where: Where) -> AccountRow | None:
    return await session.scalar(
        select(AccountRow).where(
            AccountRow.platform == where.platform, AccountRow.user == where.user
        )
    )


async def _owe_question(session: AsyncSession, runner_id: int, now: datetime) -> None:
    """Owes it at once, as a new delivery where one of the same day was sent already.

    A platform may drop what bears the number of something that it was sent some minutes ago.
    """
    about = (DeliveryRow.kind == "link", DeliveryRow.day == now.date())
    await session.execute(delete(DeliveryRow).where(DeliveryRow.runner_id == runner_id, *about))
    session.add(
        DeliveryRow(
            runner_id=runner_id,
            platform="",
            kind="link",
            day=now.date(),
            due_at=now,
            wake_at=now,
            state="pending",
            attempts=0,
        )
    )
    await session.flush()
    await redirect(session, runner_id)
