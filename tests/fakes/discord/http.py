"""The server: it listens, answers, and remembers what it was asked."""

import json
from collections import Counter
from collections.abc import Awaitable, Callable

from aiohttp import web

from tests.fakes.bell import Bell
from tests.fakes.discord.backend import Backend
from tests.fakes.discord.gateway import Gateway
from tests.fakes.discord.refusals import RefusedError, not_found, unauthorized
from tests.fakes.discord.requests import Call, read_call
from tests.fakes.discord.routes import ROUTES, Route
from tests.fakes.discord.trouble import DroppedError, Trouble

REQUEST_LIMIT = 25 * 2**20
"""Bytes of a request with all its files."""


class Server(Trouble):
    """Serves one bot on loopback; the port stays the same when it comes back."""

    def __init__(self, backend: Backend) -> None:
        super().__init__()
        self.calls: list[Call] = []
        self.gateway = Gateway(backend)
        self._backend = backend
        self._called = Bell()
        self._runner: web.AppRunner | None = None
        self._port = 0

    @property
    def url(self) -> str:
        """The address to use in place of https://discord.com/api/v10."""
        return f"http://127.0.0.1:{self._port}/api/v10"

    @property
    def gateway_url(self) -> str:
        """The address to use in place of wss://gateway.discord.gg/."""
        return self.gateway.url

    async def goes_down(self, *, refusing: bool = False) -> None:
        """Answers 502 and cuts every line from now on, or refuses connections altogether."""
        self._is_down = self.gateway.is_down = True
        self.gateway.drop()
        if refusing:
            await self.close()

    async def comes_back(self) -> None:
        """Works again, at the same address."""
        self._is_down = self.gateway.is_down = False
        if self._runner is None:
            await self.listen()

    async def called(self, operation: str, *, times: int = 1, within: float = 5) -> list[Call]:
        """Waits until the bot has called an operation so often; returns those calls."""
        if all(operation != route.operation for route in (*ROUTES, *self._own())):
            raise AssertionError(f"there is no operation {operation}")

        def made() -> list[Call]:
            return [call for call in self.calls if call.operation == operation]

        if not await self._called.until(lambda: len(made()) >= times, within):
            others = dict(Counter(call.operation for call in self.calls))
            raise AssertionError(f"{operation} was not called {times} times, but: {others}")
        return made()

    async def listen(self) -> None:
        """Opens the port: a free one the first time."""
        application = web.Application(client_max_size=REQUEST_LIMIT)
        application.router.add_get("/gateway/", self.gateway.serve)
        for route in (*self._own(), *ROUTES):
            path = f"/api/v10{route.path}"
            application.router.add_route(route.method, path, self._handler(route))
        application.router.add_route("*", "/{anything:.*}", self._unknown)
        self._runner = web.AppRunner(application, shutdown_timeout=0.1, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self._port, reuse_address=True).start()
        self._port = self._runner.addresses[0][1]
        self.gateway.url = f"ws://127.0.0.1:{self._port}/gateway/"

    async def close(self) -> None:
        """Closes the port and every connection."""
        self.gateway.drop()
        if self._runner is not None:
            runner, self._runner = self._runner, None
            await runner.cleanup()

    def _own(self) -> list[Route]:
        """Where the gateway is."""
        return [
            Route("GET", "/gateway/bot", "get_bot_gateway", self._get_bot_gateway),
            Route("GET", "/gateway", "get_gateway", self._get_bot_gateway),
        ]

    async def _get_bot_gateway(self, _backend: Backend, _call: Call) -> object:
        return {
            "url": self.gateway.url,
            "shards": self.gateway.shards,
            "session_start_limit": {
                "total": 1000,
                "remaining": 1000 - self.gateway.identified,
                "reset_after": 86_400_000,
                "max_concurrency": 1,
            },
        }

    def _handler(self, route: Route) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def handle(request: web.Request) -> web.Response:
            headers: dict[str, str] = {}
            try:
                return _answer(await self._carry_out(route, request, headers), headers)
            except RefusedError as refused:
                return _refusal(refused, headers)
            except DroppedError:
                if request.transport is not None:
                    request.transport.abort()
                return web.Response()

        return handle

    async def _carry_out(
        self, route: Route, request: web.Request, headers: dict[str, str]
    ) -> object:
        if route.needs_token:
            self._check_token(request)
        call = await read_call(request, route.operation)
        self._backend.ignored += [
            f"{route.operation}?{name}" for name in call.query if name not in route.query
        ]
        self.calls.append(call)
        self._called.ring()
        is_lost, limits = await self.before(request, route.operation, self._backend.clock)
        headers.update(limits)
        result = await route.handler(self._backend, call)
        if is_lost:
            raise DroppedError
        await self.after(route.operation)
        return result

    def _check_token(self, request: web.Request) -> None:
        if request.headers.get("Authorization") != f"Bot {self._backend.token}":
            raise unauthorized()

    async def _unknown(self, request: web.Request) -> web.Response:
        self._backend.ignored.append(f"{request.method} {request.path}")
        return _refusal(not_found(), {})


def _answer(result: object, headers: dict[str, str]) -> web.Response:
    if result is None:
        return web.Response(status=204, headers=headers)
    return _json(result, 200, headers)


def _refusal(refused: RefusedError, headers: dict[str, str]) -> web.Response:
    return _json(refused.answer(), refused.status, headers | refused.headers())


def _json(body: object, status: int, headers: dict[str, str]) -> web.Response:
    kind = {"Content-Type": "application/json"}
    return web.Response(body=json.dumps(body).encode(), status=status, headers=headers | kind)
