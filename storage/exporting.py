"""All that is stored about somebody, from every table, for the files of an export."""

from collections.abc import Mapping
from typing import Any

from pydantic_core import to_jsonable_python
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from dialogs.messages import Json, Where
from dialogs.stored import Account, Membership, Owed, Stored
from storage.belonging import owner_of, rows_of
from storage.tables import Base, ClubRow

Rows = Mapping[str, list[Mapping[str, Any]]]


async def stored_about(session: AsyncSession, where: Where) -> Stored | None:
    """Everything about the runner who writes here, or None for somebody of whom none is stored."""
    owner = await owner_of(session, where)
    rows: dict[str, list[Mapping[str, Any]]] = {}
    for table in Base.metadata.sorted_tables:
        theirs = rows_of(table, owner)
        if theirs is not None:
            found = await session.execute(select(table).where(theirs).order_by(table.c.id))
            rows[table.name] = [dict(row) for row in found.mappings()]
    if not rows["runners"]:
        return None
    joined = [
        Membership(club=row.club.name, joined_on=each["joined_on"])
        for each in rows["memberships"]
        if (row := await session.get(ClubRow, each["club_id"])) is not None
    ]
    return _stored(rows, tuple(joined))


def _stored(rows: Rows, clubs: tuple[Membership, ...]) -> Stored:
    (runner,) = rows["runners"]
    return Stored(
        runner=runner["profile"],
        since=runner["created_at"],
        changed=runner["changed_at"],
        accounts=tuple(
            Account(
                platform=row["platform"],
                user=row["user"],
                pushes=row["pushes"],
                blocked_at=row["blocked_at"],
            )
            for row in rows["accounts"]
        ),
        conversations=tuple((row["platform"], row["state"]) for row in rows["conversations"]),
        owed=tuple(
            Owed(kind=row["kind"], day=row["day"], due_at=row["due_at"], state=row["state"])
            for row in rows["deliveries"]
        ),
        clubs=clubs,
        tables=_plain(rows),
    )


def _plain(rows: Rows) -> Mapping[str, Json]:
    plain: Mapping[str, Json] = to_jsonable_python(rows)
    return plain
