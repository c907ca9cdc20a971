"""Whose a row is: what an export hands over and a deletion removes, in every table there is."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Table, or_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from dialogs.messages import Where
from storage.tables import AccountRow, RunnerRow

IMPERSONAL = frozenset(
    {"canary", "club_posts", "club_weeks", "clubs", "groups", "limits", "seen_updates"}
)
"""Tables that name nobody; a test holds every other one to what is found here."""


@dataclass(frozen=True)
class Owner:
    """Somebody: the runner, if one is stored, and every account as platform and user."""

    runner_id: int | None
    accounts: tuple[tuple[str, str], ...]


async def owner_of(session: AsyncSession, where: Where) -> Owner:
    """Who writes here, with all their accounts; this one is among them, stored or not."""
    here = (where.platform, where.user)
    runner_id = await session.scalar(
        select(AccountRow.runner_id).where(
            AccountRow.platform == where.platform, AccountRow.user == where.user
        )
    )
    others = () if runner_id is None else await accounts_of(session, runner_id)
    return Owner(runner_id, tuple(dict.fromkeys([here, *others])))


async def accounts_of(session: AsyncSession, runner_id: int) -> tuple[tuple[str, str], ...]:
    """A runner's accounts as platform and user."""
    found = await session.execute(
        select(AccountRow.platform, AccountRow.user).where(AccountRow.runner_id == runner_id)
    )
    return tuple((platform, user) for platform, user in found)


def rows_of(table: Table, owner: Owner) -> ColumnElement[bool] | None:
    """What finds somebody's rows in a table: by runner, and by account; None if it names nobody."""
    columns = table.columns
    ways: list[ColumnElement[bool]] = []
    if table.name == RunnerRow.__tablename__:
        ways.append(columns.id == owner.runner_id)
    if "runner_id" in columns:
        ways.append(columns.runner_id == owner.runner_id)
    if "platform" in columns and "user" in columns:
        ways.append(tuple_(columns.platform, columns.user).in_(owner.accounts))
    theirs = select(AccountRow.id).where(
        tuple_(AccountRow.platform, AccountRow.user).in_(owner.accounts)
    )
    ways += [
        key.parent.in_(theirs)
        for key in table.foreign_keys
        if key.column.table.name == AccountRow.__tablename__
    ]
    return or_(*ways) if ways else None
