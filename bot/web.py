"""The project's one small web server: whoever has something to serve hands over its routes."""

import logging
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from ipaddress import ip_address

from aiohttp import web

logger = logging.getLogger(__name__)

BODY_LIMIT = 2**20
"""Bytes of a request's body; Telegram's updates have some thousand."""

GRACE = 1.0
"""Seconds that requests under way get when the server stops."""


class PortUnusable(Exception):  # noqa: N818 - the name says what happened
    """Nothing can be served at HTTP_HOST and HTTP_PORT; the operator has to name others."""


@asynccontextmanager
async def serving(host: str, port: int, routes: Iterable[web.RouteDef]) -> AsyncIterator[None]:
    """Serves the routes until the block ends; larger bodies than BODY_LIMIT are a 413.

    Raises:
        PortUnusable: the address is taken, forbidden or not this machine's.
    """
    application = web.Application(client_max_size=BODY_LIMIT)
    application.add_routes(routes)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=GRACE)
    await runner.setup()
    try:
        await _listen(runner, host, port)
        logger.info("Listening on http://%s.", _shown(host, port))
        yield
    finally:
        await runner.cleanup()


async def _listen(runner: web.AppRunner, host: str, port: int) -> None:
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError as error:
        why = (error.strerror or str(error)).rpartition(": ")[2]
        raise PortUnusable(
            f"{_shown(host, port)} cannot be listened on ({why}); "
            "end what uses it, or name others in HTTP_HOST and HTTP_PORT."
        ) from None


def _shown(host: str, port: int) -> str:
    try:
        is_long = ip_address(host).version == 6
    except ValueError:
        is_long = False
    return f"[{host}]:{port}" if is_long else f"{host}:{port}"
