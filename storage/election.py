"""A platform's seat for one process among many, who keeps it while its connection lives."""

import asyncio
from datetime import timedelta

from sqlalchemy import func, select, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

LISTENERS = {"telegram": 7_433_378_375, "discord": 7_433_378_376}
"""Arbitrary numbers, shared by all processes, that name the advisory locks on PostgreSQL."""

PATIENCE = timedelta(seconds=3)
"""How long the server may take to answer; a seat whose server is silent counts as lost."""

KEEPALIVES = ("tcp_keepalives_idle = 2", "tcp_keepalives_interval = 2", "tcp_keepalives_count = 2")
"""Within six seconds the server frees the seat of a machine that has vanished."""


class Seat:
    """An advisory lock on PostgreSQL; on SQLite there is nobody to share it with."""

    def __init__(self, engine: AsyncEngine, platform: str) -> None:
        self._engine = engine
        self._listener = LISTENERS[platform]
        self._is_shared = engine.dialect.name == "postgresql"
        self._connection: AsyncConnection | None = None

    async def take(self) -> bool:
        """Whether the seat was free; false too while the database cannot be asked."""
        if not self._is_shared:
            return True
        try:
            async with asyncio.timeout(PATIENCE.total_seconds()):
                connection = await self._engine.connect()
                self._connection = await connection.execution_options(isolation_level="AUTOCOMMIT")
                for keepalive in KEEPALIVES:
                    await connection.execute(text(f"SET {keepalive}"))
                lock = select(func.pg_try_advisory_lock(self._listener))
                is_taken = bool(await connection.scalar(lock))
        except (SQLAlchemyError, OSError, TimeoutError):
            is_taken = False
        if not is_taken:
            await self.leave()
        return is_taken

    async def is_held(self) -> bool:
        """Whether the server still answers on the connection that holds the seat."""
        if not self._is_shared:
            return True
        if self._connection is None:
            return False
        try:
            async with asyncio.timeout(PATIENCE.total_seconds()):
                await self._connection.scalar(select(1))
        except (SQLAlchemyError, OSError, TimeoutError):
            return False
        return True

    async def leave(self) -> None:
        """Frees the seat, by ending the connection rather than giving it back to the pool."""
        connection, self._connection = self._connection, None
        if connection is not None:
            await connection.invalidate()
            await connection.close()
