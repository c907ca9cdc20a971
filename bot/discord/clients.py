"""How the library's clients are built: nothing privileged, nobody pinged, a proxy, and timing."""

import re
from time import perf_counter
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlsplit
from urllib.request import proxy_bypass

import aiohttp
import yarl
from discord import AllowedMentions, Intents
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.discord import NAME
from bot.metrics import Metrics

LONGEST_LIMIT = 30.0
"""Seconds that the library waits for a rate limit; what takes longer is put off by us."""

INTENTS = Intents(guilds=True, dm_messages=True)
"""Servers that come and go, and direct messages; none of them is privileged."""

_WORD = re.compile(r"@?[a-z-]{2,24}")


def use_addresses(api_url: str, gateway_url: str) -> None:
    """Points the library, which knows one Discord only, to where ours is."""
    Route.BASE = api_url.rstrip("/")
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway_url)


def options(proxy: str, metrics: Metrics) -> dict[str, Any]:
    """What all clients are built with; `proxy` is what HTTPS_PROXY says, "" for none."""
    parts = urlsplit(Route.BASE)
    is_needed = proxy and parts.scheme == "https" and not proxy_bypass(parts.netloc)
    return {
        "allowed_mentions": AllowedMentions.none(),
        "max_ratelimit_timeout": LONGEST_LIMIT,
        "max_messages": None,
        "proxy": proxy if is_needed else None,
        "http_trace": _timing(metrics),
    }


def _timing(metrics: Metrics) -> aiohttp.TraceConfig:
    """Notes how long each of Discord's operations takes, whoever it is about."""
    trace = aiohttp.TraceConfig()

    async def begin(
        _session: aiohttp.ClientSession, context: SimpleNamespace, _params: object
    ) -> None:
        context.began = perf_counter()

    async def end(
        _session: aiohttp.ClientSession,
        context: SimpleNamespace,
        params: aiohttp.TraceRequestEndParams | aiohttp.TraceRequestExceptionParams,
    ) -> None:
        path = params.url.path.removeprefix(urlsplit(Route.BASE).path)
        words = [part for part in path.split("/") if _WORD.fullmatch(part)]
        called = f"{params.method} {'/'.join(words)}"
        metrics.called(NAME, called, perf_counter() - context.began)

    trace.on_request_start.append(begin)
    trace.on_request_end.append(end)
    trace.on_request_exception.append(end)
    return trace
