"""Instants: aware, in UTC, on every database."""

from datetime import UTC, datetime

from sqlalchemy import DateTime, Dialect, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.types import TypeDecorator


class UtcDateTime(TypeDecorator[datetime]):
    """A column of aware instants, which SQLite alone would store without their zone.

    Raises:
        ValueError: the datetime is naive (wrapped in SQLAlchemy's StatementError).
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The instant in UTC."""
        del dialect
        if value is not None and value.tzinfo is None:
            raise ValueError(f"{value} has no zone; give an aware datetime")
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The instant in UTC."""
        del dialect
        if value is None or value.tzinfo is not None:
            return None if value is None else value.astimezone(UTC)
        return value.replace(tzinfo=UTC)


async def server_time(session: AsyncSession) -> datetime | None:
    """The clock that all replicas share, which is the server's; None on SQLite, that has none."""
    if session.get_bind().dialect.name != "postgresql":
        return None
    return await session.scalar(select(func.clock_timestamp(type_=UtcDateTime)))
