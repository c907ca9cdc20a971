"""The server's HTTP side: it listens, answers, and remembers what it was asked."""

import json
import re
import time
from collections import Counter
from typing import NamedTuple

from aiohttp import web
from telegram.error import NetworkError

from tests.fakes.bell import Bell
from tests.fakes.telegram import methods
from tests.fakes.telegram.backend import Backend
from tests.fakes.telegram.refusals import RefusedError
from tests.fakes.telegram.requests import Parameters, read, typed
from tests.fakes.telegram.trouble import DroppedError, Trouble

UPLOAD_LIMIT = 50 * 2**20
"""Bytes of a request (sendDocument: files up to 50 MB)."""

_TOKEN = re.compile(r"\d+:[\w-]{35}")


class Call(NamedTuple):
    """A method that the bot called, its parameters as typed values, and when (monotonic)."""

    method: str
    params: Parameters
    at: float = 0.0


class Server(Trouble):
    """Serves one bot's methods on loopback; the port stays the same when it comes back."""

    def __init__(self, backend: Backend, token: str) -> None:
        super().__init__()
        self.token = token
        self.calls: list[Call] = []
        self._backend = backend
        self._called = Bell()
        self._is_down = False
        self._runner: web.AppRunner | None = None
        self._port = 0

    @property
    def url(self) -> str:
        """The address to use in place of https://api.telegram.org."""
        return f"http://127.0.0.1:{self._port}"

    async def goes_down(self, *, refusing: bool = False) -> None:
        """Answers 502 from now on, or refuses connections altogether."""
        self._is_down = True
        if refusing:
            await self.close()
        self._backend.updates.interrupt(_bad_gateway())

    async def comes_back(self) -> None:
        """Works again, at the same address."""
        self._is_down = False
        if self._runner is None:
            await self.listen()

    async def called(self, method: str, *, times: int = 1, within: float = 15) -> list[Call]:
        """Waits until the bot has called a method so often; returns those calls."""

        def made() -> list[Call]:
            return [call for call in self.calls if call.method.lower() == method.lower()]

        if not await self._called.until(lambda: len(made()) >= times, within):
            others = dict(Counter(call.method for call in self.calls))
            raise AssertionError(f"{method} was not called {times} times, but: {others}")
        return made()

    async def confirmed(self, update_id: int, *, within: float = 15) -> None:
        """Waits until the bot has confirmed an update."""
        updates = self._backend.updates
        if not await self._called.until(lambda: update_id not in updates.unconfirmed, within):
            raise AssertionError(f"update {update_id} is not confirmed")

    async def listen(self) -> None:
        """Opens the port: a free one the first time."""
        application = web.Application(client_max_size=UPLOAD_LIMIT)
        application.router.add_route("*", "/bot{token}/{method}", self._handle)
        self._runner = web.AppRunner(application, shutdown_timeout=0.1, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self._port, reuse_address=True).start()
        self._port = self._runner.addresses[0][1]

    async def close(self) -> None:
        """Closes the port and every connection."""
        if self._runner is not None:
            runner, self._runner = self._runner, None
            self._backend.updates.interrupt(_bad_gateway())
            await runner.cleanup()

    async def _handle(self, request: web.Request) -> web.Response:
        try:
            result = await self._answer(request)
        except RefusedError as refused:
            return web.json_response(refused.answer(), status=refused.status)
        except DroppedError:
            if request.transport is not None:
                request.transport.abort()
            return web.Response()
        return web.json_response({"ok": True, "result": result})

    async def asked(self, method: str, raw: Parameters) -> tuple[int, bytes]:
        """The status and the body of what a bot in this process asks without a network."""
        try:
            answer = {"ok": True, "result": await self._do(method, typed(raw))}
        except RefusedError as refused:
            return refused.status, json.dumps(refused.answer()).encode()
        except DroppedError:
            raise NetworkError("dropped") from None
        return 200, json.dumps(answer).encode()

    async def _answer(self, request: web.Request) -> object:
        if self._is_down:
            raise _bad_gateway()
        self._check_token(request.match_info["token"])
        method, given = request.match_info["method"], await read(request)
        return await self._do(method, given, request)

    async def _do(
        self, method: str, given: Parameters, request: web.Request | None = None
    ) -> object:
        self.calls.append(Call(method, given, time.monotonic()))
        self._called.ring()
        is_lost = await self.before(request, method, given)
        try:
            result = await methods.call(self._backend, method, given)
        finally:
            self._called.ring()
        if is_lost:
            raise DroppedError
        return result

    def _check_token(self, token: str) -> None:
        if not _TOKEN.fullmatch(token):
            raise RefusedError(404, "Not Found")
        if token != self.token:
            raise RefusedError(401, "Unauthorized")


def _bad_gateway() -> RefusedError:
    return RefusedError(502, "Bad Gateway")
