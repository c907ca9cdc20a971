from collections.abc import AsyncIterator

import pytest

from tests.fakes.telegram import FakeTelegram, Person


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as telegram:
        yield telegram


@pytest.fixture
def ada(telegram: FakeTelegram) -> Person:
    return telegram.person("Ada")
