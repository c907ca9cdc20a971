"""Updates are confirmed after they are stored, handled once, and outlive every kind of trouble."""

import asyncio
import logging
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from bot import handle
from bot.bot_api import make_bot
from bot.groups import Groups
from bot.handle import MOST_CONFLICTS
from bot.patience import TokenRefused
from bot.polling import Polling
from bot.telegram.adapter import Telegram
from dialogs.messages import Incoming
from dialogs.scene import Outcome, Scene
from dialogs.turn import turn
from storage import files
from tests.bot.coach import NOON, SECRET, Clock, Coach, locked, opened
from tests.bot.process import STARTING, running
from tests.fakes.telegram import FakeTelegram, Person

listens = pytest.mark.usefixtures("coach")


async def test_an_update_is_confirmed_only_when_it_is_stored(
    tmp_path: Path, telegram: FakeTelegram, coach: Coach, ada: Person
) -> None:
    with locked(tmp_path):
        said = await ada.says("/start")
        await ada.hears_nothing()
        assert telegram.unconfirmed == [said]
    await ada.hears("1 of 4")
    await telegram.confirmed(said)
    await ada.hears_nothing()
    assert (await coach.recalls(ada)).runner is not None


async def test_an_update_waits_for_a_database_that_is_away(
    tmp_path: Path,
    telegram: FakeTelegram,
    ada: Person,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(files, "BUSY_SECONDS", 0.02)
    async with opened(tmp_path, telegram, Clock()) as coach, coach.listening():
        with locked(tmp_path):
            said = await ada.says("/start")
            async with asyncio.timeout(5):
                while "is locked by another program" not in caplog.text:  # noqa: ASYNC110 - a log rings no bell
                    await asyncio.sleep(0.01)
            assert telegram.unconfirmed == [said]
        await ada.hears("1 of 4")
        await telegram.confirmed(said)


async def test_messages_keep_their_order_through_an_outage(
    tmp_path: Path,
    telegram: FakeTelegram,
    ada: Person,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(files, "BUSY_SECONDS", 0.0)
    async with opened(tmp_path, telegram, Clock()) as coach, coach.listening():
        with locked(tmp_path):
            for words in ("/start", "Not sure", "yoga", "all of it", "farther", "Leeds"):
                await ada.says(words)
            await asyncio.sleep(1)
        await ada.hears("What do you run?", timeout=20)
    heard = [message.text.split("\n")[0] for message in ada.shown]
    questions = [line[:6] for line in heard if " of 4. " in line]
    assert questions == ["1 of 4", "2 of 4", "3 of 4", "4 of 4"]


async def test_a_row_that_cannot_be_read_does_not_keep_its_update(
    tmp_path: Path,
    telegram: FakeTelegram,
    coach: Coach,
    ada: Person,
    caplog: pytest.LogCaptureFixture,
) -> None:
    await ada.says("/start")
    await ada.hears("1 of 4")
    await coach.knows(ada)
    await ada.blocks()
    with closing(sqlite3.connect(tmp_path / "data" / "sidestride.db")) as damaging, damaging:
        damaging.execute("UPDATE runners SET profile = 'rust'")
    await telegram.confirmed(await ada.unblocks())
    assert "A turn broke: KeyWrong at" in caplog.text


async def test_whoever_lets_the_bot_in_is_owed_messages_however_often_another_is_faster(
    tmp_path: Path,
    telegram: FakeTelegram,
    coach: Coach,
    ada: Person,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await ada.says("/start")
    await ada.hears("1 of 4")
    await coach.knows(ada)
    await telegram.confirmed(await ada.blocks())
    assert await coach.deliveries() == []
    overtaken = 0

    def decide(scene: Scene, incoming: Incoming, now: datetime) -> Outcome:
        nonlocal overtaken
        if overtaken < MOST_CONFLICTS:
            overtaken += 1
            with closing(sqlite3.connect(tmp_path / "data" / "sidestride.db")) as other, other:
                other.execute("UPDATE runners SET revision = revision + 1")
        return turn(scene, incoming, now)

    monkeypatch.setattr(handle, "turn", decide)
    await telegram.confirmed(await ada.unblocks())
    assert await coach.deliveries() == [("Tue", "pending")]


async def test_a_repeated_update_changes_nothing_and_draws_the_screen_again(
    telegram: FakeTelegram, coach: Coach, ada: Person
) -> None:
    await ada.says("/start")
    await ada.hears("1 of 4")
    pressed = await ada.presses("Not sure")
    await ada.hears("2 of 4")
    await telegram.confirmed(pressed)
    before = await coach.recalls(ada)
    telegram.repeat(pressed)
    await ada.hears("2 of 4")
    await telegram.confirmed(pressed)
    assert await coach.recalls(ada) == before


def conflict(telegram: FakeTelegram) -> None:
    telegram.fail_next("getUpdates", 409, "Conflict: terminated by other getUpdates request")


def bad_gateway(telegram: FakeTelegram) -> None:
    for method in ("getUpdates", "sendMessage", "editMessageText", "answerCallbackQuery"):
        telegram.fail_next(method, 502, "Bad Gateway")


def dropped(telegram: FakeTelegram) -> None:
    for method in ("getUpdates", "sendMessage", "editMessageText"):
        telegram.drop_next(method)


def answers_lost(telegram: FakeTelegram) -> None:
    for method in ("getUpdates", "sendMessage", "editMessageText"):
        telegram.drop_next(method, after_doing=True)


def flood(telegram: FakeTelegram) -> None:
    for method in ("getUpdates", "sendMessage", "editMessageText"):
        telegram.fail_next(method, 429, "Too Many Requests: retry after 1", retry_after=1)


@pytest.mark.parametrize("trouble", [conflict, bad_gateway, dropped, answers_lost, flood])
async def test_the_right_screen_arrives_in_the_end(
    telegram: FakeTelegram,
    coach: Coach,
    ada: Person,
    trouble: Callable[[FakeTelegram], None],
) -> None:
    await ada.says("/start")
    await ada.hears("1 of 4")
    trouble(telegram)
    pressed = await ada.presses("Not sure")
    await ada.hears("2 of 4", timeout=10)
    await telegram.confirmed(pressed, within=10)
    assert "PURPOSE: Not sure" in [message.text for message in ada.chat]
    kept = await coach.recalls(ada)
    assert kept.conversation.current is not None
    assert kept.conversation.current.asked == "enjoys"


@listens
async def test_telegram_is_down_for_a_while(telegram: FakeTelegram, ada: Person) -> None:
    await ada.says("/start")
    await ada.hears("1 of 4")
    await telegram.goes_down(refusing=True)
    await ada.says("Not sure")
    await telegram.comes_back()
    await ada.hears("2 of 4", timeout=10)


@listens
async def test_the_log_says_that_another_process_polls(
    telegram: FakeTelegram, ada: Person, caplog: pytest.LogCaptureFixture
) -> None:
    conflict(telegram)
    await ada.says("/start")
    await ada.hears("1 of 4")
    await ada.says("Not sure")
    await ada.hears("2 of 4")
    assert "Another process polls with this TELEGRAM_TOKEN" in caplog.text
    assert telegram.token not in caplog.text


async def test_a_wrong_token_is_refused_at_once(telegram: FakeTelegram, coach: Coach) -> None:
    bot = make_bot(telegram.token[:-1] + "?", telegram.url)
    groups = Groups("telegram", coach.database, coach.clock)
    with pytest.raises(TokenRefused, match="Copy it again"):
        await Polling(bot, Telegram(bot, coach.handler, groups)).run(asyncio.Event())
    await bot.shutdown()


async def test_a_token_that_is_taken_back_ends_the_process_with_one_line(
    tmp_path: Path, telegram: FakeTelegram, ada: Person
) -> None:
    async with running(tmp_path, telegram, at=NOON, SECRET_KEY=SECRET) as bot:
        await ada.says("/start")
        await ada.hears("1 of 4", timeout=STARTING)
        telegram.token = telegram.token[:-1] + "?"
        await ada.says("Not sure")
        code, log = await bot.ends()
    lines = [line for line in log.splitlines() if "TELEGRAM_TOKEN" in line]
    assert (code, lines) == (
        1,
        ["Telegram does not accept TELEGRAM_TOKEN. Copy it again from @BotFather."],
    )
    assert "Traceback" not in log


@listens
async def test_everyone_is_answered_at_the_same_time(
    telegram: FakeTelegram, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    people = [telegram.person(f"Runner {number}") for number in range(40)]
    for person in people:
        await person.says("/start")
        await person.says("Not sure")
    for person in people:
        await person.hears("2 of 4", timeout=20)
        shown = [message.text[:6] for message in person.shown]
        assert shown == ["Hi. Fo", "1 of 4", "PURPOS", "2 of 4"]
    assert caplog.text == ""
