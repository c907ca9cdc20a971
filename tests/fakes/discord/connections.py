"""One connection to the gateway: hello, identify or resume, heartbeats and events."""

import asyncio
import json
import zlib
from contextlib import suppress
from dataclasses import dataclass
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


@dataclass
class Terms:
    """What holds for every connection.

    `heartbeat` is the interval in milliseconds, `privileged` the privileged intents that the
    application was granted, `identified` and `resumed` how often a bot did.
    """

    backend: Backend
    url: str = ""
    heartbeat: int = 41_250
    privileged: int = 0
    is_acknowledging: bool = True
    identified: int = 0
    resumed: int = 0


class Connection:
    """A bot's line to the gateway."""

    def __init__(self, terms: Terms, request: web.Request) -> None:
        self._terms = terms
        self._backend = terms.backend
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
            self.send({"op": HELLO, "d": {"heartbeat_interval": self._terms.heartbeat}})
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
            if self._terms.is_acknowledging:
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
        if intents & PRIVILEGED & ~self._terms.privileged:
            raise ClosedError(DISALLOWED_INTENTS)
        self._terms.identified += 1
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
                "resume_gateway_url": self._terms.url,
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
        self._terms.resumed += 1
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
