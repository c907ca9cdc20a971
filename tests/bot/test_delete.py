"""/delete: what is said about it is the last that is ever said."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.bot.coach import RUNNER, Clock
from tests.bot.talkers import Club, Talker, opened_club

GONE = "Everything about you is deleted. If you come back: /start. Run well."


@pytest.fixture
async def club(tmp_path: Path, clock: Clock) -> AsyncIterator[Club]:
    async with opened_club(tmp_path, clock) as club:
        yield club


@pytest.fixture
async def ada(club: Club) -> Talker:
    ada = club.talker("telegram", "1")
    await ada.knows(RUNNER)
    return ada


async def test_nothing_is_sent_afterwards(club: Club, ada: Talker) -> None:
    await ada.says("/delete")
    assert (await ada.says("yes")).endswith(GONE)
    for _day in range(30):
        club.clock.passes(days=1)
        assert await ada.hears() == ""
    assert (await ada.recalls()).runner is None


async def test_a_message_that_falls_due_in_that_moment_does_not_come_after_it(
    club: Club, ada: Talker
) -> None:
    await ada.says("/delete")
    club.clock.passes(hours=19)
    said = await asyncio.gather(ada.says("yes"), ada.hears())
    assert " | ".join(part for part in said if part).endswith(GONE)
    assert await ada.hears() == ""


async def test_an_old_button_stores_nobody_again(ada: Talker) -> None:
    await ada.says("/today")
    today = ada.screen
    await ada.says("/delete")
    await ada.says("yes")
    assert await ada.taps("Swap", on=today) == ""
    assert ada.notices == ["/start begins anew."]
    assert (await ada.recalls()).conversation_id is None
