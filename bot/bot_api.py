"""How Telegram's Bot API is reached: its address, a proxy, connections, and how long calls take."""

import os
from time import perf_counter
from typing import Any
from urllib.parse import urlsplit
from urllib.request import proxy_bypass

from httpx import Limits, Proxy
from httpx_aiohttp import AiohttpTransport
from telegram import Bot, LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.ext import Defaults, ExtBot
from telegram.request import HTTPXRequest

from bot.metrics import Metrics

# The library's errors warn of a coming change of type unless the new one is asked for.
os.environ.setdefault("PTB_TIMEDELTA", "true")

NAME = "telegram"

CONNECTIONS = 512
"""At the same time: more than replies and push together may use, so that neither waits."""


LIMITS = Limits(max_connections=CONNECTIONS)

DEFAULTS = Defaults(
    parse_mode=ParseMode.HTML,
    allow_sending_without_reply=True,
    link_preview_options=LinkPreviewOptions(is_disabled=True),
)
"""What holds for every message that is sent."""


class Timed(HTTPXRequest):
    """The library's requests, with a note of how long each method takes."""

    def __init__(self, metrics: Metrics, **options: Any) -> None:  # noqa: ANN401 - HTTPXRequest's
        super().__init__(**options)
        self._metrics = metrics

    async def do_request(
        self,
        url: str,
        method: str,
        *arguments: Any,  # noqa: ANN401 - HTTPXRequest's
        **timeouts: Any,  # noqa: ANN401 - HTTPXRequest's
    ) -> tuple[int, bytes]:
        """The status and the body of the answer."""
        began = perf_counter()
        try:
            return await super().do_request(url, method, *arguments, **timeouts)
        finally:
            called = url.rpartition("/")[2]
            self._metrics.called(NAME, called, perf_counter() - began)


def make_bot(token: str, api_url: str, *, proxy: str = "", metrics: Metrics | None = None) -> Bot:
    """The library's Bot on aiohttp's connections, three times as fast as its default.

    `proxy` is what HTTPS_PROXY says; NO_PROXY is asked here, since this transport does not.
    """
    base = api_url.rstrip("/")
    via = Proxy(proxy) if proxy and _needs_proxy(base) else None

    def options() -> dict[str, Any]:
        transport = AiohttpTransport(limits=LIMITS, proxy=via)
        return {"httpx_kwargs": {"transport": transport}, "pool_timeout": 30}

    return ExtBot(
        token,
        base_url=f"{base}/bot",
        base_file_url=f"{base}/file/bot",
        request=Timed(metrics or Metrics(), **options()),
        get_updates_request=HTTPXRequest(**options()),
        defaults=DEFAULTS,
    )


def _needs_proxy(address: str) -> bool:
    parts = urlsplit(address)
    return parts.scheme == "https" and not proxy_bypass(parts.netloc)
