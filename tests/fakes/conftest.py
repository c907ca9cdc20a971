from collections.abc import AsyncIterator

import pytest
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route
from telegram import Bot

from tests.fakes.clients import Client, connected
from tests.fakes.discord import FakeDiscord
from tests.fakes.telegram import FakeTelegram


@pytest.fixture
async def fake() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as fake:
        yield fake


@pytest.fixture
async def bot(fake: FakeTelegram, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Bot]:
    # RetryAfter warns of its coming change of type unless it is asked for already.
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    async with Bot(fake.token, base_url=f"{fake.url}/bot") as bot:
        yield bot


@pytest.fixture
async def local(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[FakeDiscord]:
    """A local Discord, at whose addresses the library looks."""
    async with FakeDiscord() as local:
        monkeypatch.setattr(Route, "BASE", local.url)
        monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(local.gateway_url))
        yield local


@pytest.fixture
async def client(local: FakeDiscord) -> AsyncIterator[Client]:
    async with connected(local) as client:
        yield client
