"""A server that answers every call alike and at once, lest it be what is measured."""

import asyncio
import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

USER = {"id": 1, "is_bot": True, "first_name": "Coach", "username": "coach_bot"}
CHAT = {"id": 2, "type": "private", "first_name": "Ada"}
SENT = {"message_id": 3, "date": 1_795_000_000, "from": USER, "chat": CHAT, "text": "Yoga\n" * 80}

LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)


def _response(result: object) -> bytes:
    body = json.dumps({"ok": True, "result": result}).encode()
    return b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b" % (
        len(body),
        body,
    )


ME, MESSAGE = _response(USER), _response(SENT)


class Canned(asyncio.Protocol):
    """One connection: getMe gets the bot, everything else a message."""

    def __init__(self) -> None:
        self._received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._received += data
        head, found, rest = self._received.partition(b"\r\n\r\n")
        length = LENGTH.search(head)
        if found and len(rest) >= (int(length[1]) if length else 0):
            self._received = b""
            self._transport.write(ME if b"/getMe" in head else MESSAGE)


@asynccontextmanager
async def canned() -> AsyncIterator[str]:
    """Serves; yields the address."""
    server = await asyncio.get_running_loop().create_server(Canned, "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
