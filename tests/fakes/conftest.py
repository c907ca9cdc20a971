from collections.abc import AsyncIterator

import pytest
from telegram import Bot

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
