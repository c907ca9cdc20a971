"""What people see while something takes long: presses are answered, and somebody is typing."""

import asyncio
import time
from pathlib import Path

import pytest

from bot.memory import Memory
from dialogs.messages import Incoming, Where
from storage.loading import Kept
from tests.bot.coach import Coach, locked
from tests.fakes.telegram import FakeTelegram, Person

pytestmark = pytest.mark.usefixtures("coach")


async def test_a_press_is_answered_within_a_second_whatever_its_turn_waits_for(
    tmp_path: Path, telegram: FakeTelegram, ada: Person
) -> None:
    await ada.says("/start")
    question = await ada.hears("1 of 4")
    await ada.says("Not sure")
    await ada.hears("2 of 4")
    with locked(tmp_path):
        began = time.monotonic()
        await ada.presses_data(question, question.data[0][0])
        (answered,) = await telegram.called("answerCallbackQuery", within=2)
        assert answered.at - began < 1
    await ada.hears("That was an older question.", timeout=10)
    await ada.hears("2 of 4")


async def test_presses_that_wait_for_one_another_are_answered_at_once(
    telegram: FakeTelegram, ada: Person
) -> None:
    await ada.says("/start")
    await ada.says("Not sure")
    question = await ada.hears("2 of 4")
    telegram.fail_next("editMessageText", 429, "Too Many Requests: retry after 2", retry_after=2)
    for label in ("Yoga", "Cycling", "Walking"):
        await ada.presses(label, on=question)
    began = time.monotonic()
    answered = await telegram.called("answerCallbackQuery", times=3, within=2)
    assert answered[-1].at - began < 1


async def test_typing_is_shown_after_half_a_second_and_not_before(
    telegram: FakeTelegram, ada: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    await ada.says("/start")
    await ada.hears("1 of 4")
    assert not any(call.method == "sendChatAction" for call in telegram.calls)
    load = Memory.load

    async def slowly(self: Memory, where: Where, incoming: Incoming) -> Kept:
        await asyncio.sleep(0.8)
        return await load(self, where, incoming)

    monkeypatch.setattr(Memory, "load", slowly)
    began = time.monotonic()
    await ada.says("Not sure")
    (shown,) = await telegram.called("sendChatAction")
    assert 0.5 <= shown.at - began < 0.8
    await ada.hears("2 of 4")


async def test_who_blocks_gets_nothing_more_at_once(
    telegram: FakeTelegram, coach: Coach, ada: Person
) -> None:
    await ada.says("/start")
    await ada.hears("1 of 4")
    await telegram.confirmed(await ada.blocks())
    where = Where("telegram", str(ada.chat_id), str(ada.id))
    async with coach.handler.lock(where):
        assert (await coach.recalls(ada)).was_unreachable
    assert await coach.deliveries() == []
