"""Questions stay one message each, through restarts, other processes and lost messages."""

import asyncio
from pathlib import Path

import pytest

from bot.telegram.screens import Screens
from storage.screens import Screen, screen_of
from tests.bot.coach import NOON, SECRET, Clock, Coach, direct_bot, locked, opened, where
from tests.bot.process import STARTING, running
from tests.fakes.telegram import FakeTelegram, Person


async def test_a_question_is_found_again_after_a_power_cut(
    tmp_path: Path, telegram: FakeTelegram, ada: Person
) -> None:
    async with running(tmp_path, telegram, at=NOON, SECRET_KEY=SECRET) as bot:
        await ada.says("/start")
        question = await ada.hears("1 of 4", timeout=STARTING)
        await asyncio.sleep(2)
        await bot.killed()
    async with running(tmp_path, telegram, at=NOON, SECRET_KEY=SECRET) as bot:
        await ada.says("Not sure")
        line = await ada.hears("PURPOSE: Not sure", timeout=STARTING)
        asked = await ada.hears("2 of 4")
        await bot.told_to_stop()
    assert (line.id, line.buttons) == (question.id, [])
    async with running(tmp_path, telegram, at=NOON, SECRET_KEY=SECRET) as bot:
        await ada.says("yoga")
        assert (await ada.hears("ENJOY: Yoga", timeout=STARTING)).id == asked.id
        await bot.told_to_stop()


async def test_what_another_process_asked_is_answered_here(
    tmp_path: Path, telegram: FakeTelegram, clock: Clock, ada: Person
) -> None:
    async with opened(tmp_path, telegram, clock) as one, one.listening():
        said = await ada.says("/start")
        question = await ada.hears("1 of 4")
        await telegram.confirmed(said)
        await one.telegram.screens.write()
    async with opened(tmp_path, telegram, clock) as other, other.listening():
        await ada.says("Not sure")
        assert (await ada.hears("PURPOSE: Not sure")).id == question.id


async def test_processes_that_take_turns_know_of_one_anothers_questions(
    tmp_path: Path, telegram: FakeTelegram, clock: Clock, ada: Person
) -> None:
    async with (
        opened(tmp_path, telegram, clock, bot=direct_bot(telegram)) as one,
        opened(tmp_path, telegram, clock, bot=direct_bot(telegram)) as other,
    ):
        for coach, words in ((one, "/start"), (other, "Not sure"), (one, "yoga"), (other, "1")):
            said = await ada.says(words)
            (update,) = await coach.bot.get_updates(said, timeout=0)
            await coach.telegram.receive(update, lambda: None)
            await coach.telegram.screens.write()
    lines = [message.text for message in ada.chat if message.author == "Bot"][1:-1]
    assert lines == ["PURPOSE: Not sure", "ENJOY: Yoga", "BENEFITS: Strength"]


@pytest.mark.usefixtures("coach")
async def test_a_question_that_never_arrived_changes_no_other_message(
    telegram: FakeTelegram, ada: Person
) -> None:
    await ada.says("/start")
    await ada.hears("1 of 4")
    telegram.fail_next("sendMessage", 400, "Bad Request: no", times=4)
    await telegram.confirmed(await ada.says("Not sure"))
    await ada.hears("PURPOSE: Not sure")
    await ada.says("yoga")
    await ada.hears("3 of 4")
    assert [message.text for message in ada.chat if "ENJOY" in message.text] == []


async def test_only_conversations_that_are_stored_have_screens(
    telegram: FakeTelegram, coach: Coach, ada: Person
) -> None:
    screens, here = Screens(direct_bot(telegram), coach.database), where(ada)
    assert await screens.of(here) is None
    screens.keep(here, Screen("1.1", 7))
    await screens.write()
    async with coach.database.reading() as session:
        assert await screen_of(session, here) is None
    await telegram.confirmed(await ada.says("/start"))
    for screen in (Screen("1.2", 8), Screen("1.3", 9, line=8), None):
        screens.keep(here, screen)
        await screens.write()
        async with coach.database.reading() as session:
            assert await screen_of(session, here) == screen


async def test_a_writing_that_is_stopped_is_made_up_for(
    tmp_path: Path, telegram: FakeTelegram, coach: Coach, ada: Person
) -> None:
    await telegram.confirmed(await ada.says("/start"))
    screens, here = Screens(direct_bot(telegram), coach.database), where(ada)
    screens.keep(here, Screen("1.2", 8))
    with locked(tmp_path):
        writing = asyncio.create_task(screens.write())
        await asyncio.sleep(0.1)
        writing.cancel()
        await asyncio.wait([writing])
    await screens.write()
    async with coach.database.reading() as session:
        assert await screen_of(session, here) == Screen("1.2", 8)
