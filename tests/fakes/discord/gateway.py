"""The gateway's WebSocket: hello, identify or resume, heartbeats and events."""

import asyncio
import json
import zlib
from contextlib import suppress
from typing import Any

import aiohttp
from aiohttp import web

from tests.fakes.discord.backend import Backend
from tests.fakes.discord.hub import GUILDS, PRIVILEGED, Payload, Session, no_line
from tests.fakes.discord.posts import BOT

DISPATCH, HEARTBEAT, IDENTIFY, PRESENCE, RESUME = 0, 1, 2, 3, 6
RECONNECT, INVALID_SESSION, HELLO, HEARTBEAT_ACK = 7, 9, 10, 11

UNKNOWN_OPCODE, DECODE_ERROR, NOT_AUTHENTICATED, AUTHENTICATION_FAILED = 4001, 4002, 4003, 4004
ALREADY_AUTHENTICATED, INVALID_SEQUENCE, INVALID_SHARD = 4005, 4007, 4010
INVALID_VERSION, INVALID_INTENTS, DISALLOWED_INTENTS = 4012, 4013, 4014

_ALL_INTENTS = (1 << 26) - 1


class ClosedError(Exception):
    """The server closes the connection, with a code."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class Connection:
    """One connection of a bot; `identified` counts what it sent."""

    def __init__(self, gateway: "Gateway", request: web.Request) -> None:
        self._gateway = gateway
        self._backend = gateway.backend
        self._request = request
        self._socket = web.WebSocketResponse(autoping=True)
        self._queue: asyncio.Queue[Payload] = asyncio.Queue()
        is_compressed = request.query.get("compress") == "zlib-stream"
        self._zlib = zlib.compressobj() if is_compressed else None
        self._session: Session | None = None

    async def serve(self) -> web.WebSocketResponse:
        """Speaks until one side has enough."""
        await self._socket.prepare(self._request)
        writing = asyncio.create_task(self._write())
        try:
            if self._request.query.get("v") != "10":
                raise ClosedError(INVALID_VERSION)
            self.send({"op": HELLO, "d": {"heartbeat_interval": self._gateway.heartbeat}})
            async for message in self._socket:
                if message.type is aiohttp.WSMsgType.TEXT:
                    self._receive(_decoded(message.data))
        except ClosedError as closed:
            await self._socket.close(code=closed.code)
        finally:
            self._leave()
            writing.cancel()
            with suppress(asyncio.CancelledError):
                await writing
        return self._socket

    def send(self, payload: Payload) -> None:
        """Queues what is sent next."""
        self._queue.put_nowait(payload)

    def abort(self) -> None:
        """Cuts the line."""
        if self._session is not None:
            self._session.send = no_line
        if self._request.transport is not None:
            self._request.transport.abort()

    async def close(self, code: int) -> None:
        """Hangs up with a code."""
        if self._session is not None:
            self._session.send = no_line
        await self._socket.close(code=code)

    def invalidate(self, *, resumable: bool) -> None:
        """Tells the bot that its session is no good (any more)."""
        if self._session is not None and not resumable:
            self._backend.hub.end(self._session)
        self.send({"op": INVALID_SESSION, "d": resumable})

    async def _write(self) -> None:
        with suppress(ConnectionError):
            while True:
                text = json.dumps(await self._queue.get())
                if self._zlib is None:
                    await self._socket.send_str(text)
                else:
                    data = self._zlib.compress(text.encode())
                    await self._socket.send_bytes(data + self._zlib.flush(zlib.Z_SYNC_FLUSH))

    def _leave(self) -> None:
        session = self._session
        if session is not None and session.send == self.send:
            session.send = no_line
            if self._socket.close_code in (1000, 1001):
                self._backend.hub.end(session)
        self._backend.hub.bell.ring()

    def _receive(self, payload: Payload) -> None:
        op, data = payload.get("op"), payload.get("d")
        if op == HEARTBEAT:
            if self._gateway.is_acknowledging:
                self.send({"op": HEARTBEAT_ACK, "d": None})
        elif op == IDENTIFY:
            self._identify(data)
        elif op == RESUME:
            self._resume(data)
        elif op != PRESENCE:
            raise ClosedError(UNKNOWN_OPCODE)
        elif self._session is None:
            raise ClosedError(NOT_AUTHENTICATED)

    def _identify(self, data: Any) -> None:  # noqa: ANN401 - JSON can be anything
        if self._session is not None:
            raise ClosedError(ALREADY_AUTHENTICATED)
        self._check(data["token"])
        number, count = data.get("shard", (0, 1))
        if not 0 <= number < count:
            raise ClosedError(INVALID_SHARD)
        intents = data["intents"]
        if intents & ~_ALL_INTENTS:
            raise ClosedError(INVALID_INTENTS)
        if intents & PRIVILEGED & ~self._gateway.privileged:
            raise ClosedError(DISALLOWED_INTENTS)
        self._gateway.identified += 1
        self._open(Session(shard=(number, count), intents=intents))

    def _open(self, session: Session) -> None:
        self._session, session.send = session, self.send
        backend = self._backend
        guilds = [
            guild
            for guild in backend.guilds.values()
            if guild.has_bot and session.wants(0, guild.id)
        ]
        session.dispatch(
            "READY",
            {
                "v": 10,
                "user": backend.bot.payload() | {"verified": True, "mfa_enabled": False},
                "guilds": [{"id": guild.id, "unavailable": True} for guild in guilds],
                "session_id": session.id,
                "resume_gateway_url": self._gateway.url,
                "session_type": "normal",
                "shard": list(session.shard),
                "application": {"id": backend.bot.id, "flags": 0},
                "private_channels": [],
            },
        )
        if session.intents & GUILDS:
            for guild in guilds:
                known = guild.payload(backend.bot) | {"unavailable": False}
                session.dispatch("GUILD_CREATE", known)
        backend.hub.add(session)

    def _resume(self, data: Any) -> None:  # noqa: ANN401 - JSON can be anything
        self._check(data["token"])
        session = self._backend.hub.sessions.get(data["session_id"])
        if session is None:
            self.invalidate(resumable=False)
            return
        if data["seq"] is None or data["seq"] > len(session.sent):
            raise ClosedError(INVALID_SEQUENCE)
        self._gateway.resumed += 1
        self._session, session.send = session, self.send
        for missed in session.sent[data["seq"] :]:
            self.send(missed)
        session.dispatch("RESUMED", {"_trace": [BOT]})
        self._backend.hub.bell.ring()

    def _check(self, token: str) -> None:
        if token != self._backend.token:
            raise ClosedError(AUTHENTICATION_FAILED)


def _decoded(text: str) -> Payload:
    try:
        payload = json.loads(text)
    except ValueError:
        raise ClosedError(DECODE_ERROR) from None
    if not isinstance(payload, dict):
        raise ClosedError(DECODE_ERROR)
    return payload


class Gateway:
    """All connections, and what can go wrong with them.

    `heartbeat` is the interval in milliseconds, `privileged` the privileged intents that the
    application was granted, `identified` and `resumed` how often a bot did.
    """

    def __init__(self, backend: Backend) -> None:
        self.backend = backend
        self.url = ""
        self.shards = 1
        self.heartbeat = 41_250
        self.privileged = 0
        self.is_acknowledging = True
        self.is_down = False
        self.identified = 0
        self.resumed = 0
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
