"""The gateway as a whole, and what can go wrong with it."""

from aiohttp import web

from tests.fakes.discord.backend import Backend
from tests.fakes.discord.connections import RECONNECT, Connection, Terms


class Gateway(Terms):
    """All connections; `shards` is how many Discord recommends."""

    def __init__(self, backend: Backend) -> None:
        super().__init__(backend)
        self.shards = 1
        self.is_down = False
        self._connections: list[Connection] = []

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """A new connection."""
        if self.is_down:
            return web.Response(status=503)
        connection = Connection(self, request)
        self._connections.append(connection)
        try:
            return await connection.serve()
        finally:
            self._connections.remove(connection)

    async def connected(self, *, within: float = 10) -> None:
        """Waits until every shard has a session with somebody listening."""

        def everybody() -> bool:
            there = {s.shard for s in self.backend.hub.sessions.values() if s.is_connected}
            return {(number, self.shards) for number in range(self.shards)} <= there

        if not await self.backend.hub.bell.until(everybody, within):
            raise AssertionError("no bot is connected to every shard")

    async def identified_again(self, *, within: float = 10) -> None:
        """Waits until a bot has begun a second session."""
        if not await self.backend.hub.bell.until(lambda: self.identified > 1, within):
            raise AssertionError("no bot identified again")

    def drop(self) -> None:
        """Cuts every line; sessions can be resumed."""
        for connection in list(self._connections):
            connection.abort()

    async def close(self, code: int = 1001) -> None:
        """Hangs up with a code; sessions can be resumed unless the code says otherwise."""
        for connection in list(self._connections):
            await connection.close(code)

    def ask_to_reconnect(self) -> None:
        """Asks every bot to come back and resume (opcode 7)."""
        for connection in list(self._connections):
            connection.send({"op": RECONNECT, "d": None})

    def invalidate(self, *, resumable: bool = False) -> None:
        """Tells every bot that its session is invalid (opcode 9)."""
        for connection in list(self._connections):
            connection.invalidate(resumable=resumable)

    def forget_sessions(self) -> None:
        """Ends what is not connected, as Discord does after some minutes."""
        hub = self.backend.hub
        for session in [s for s in hub.sessions.values() if not s.is_connected]:
            hub.end(session)
