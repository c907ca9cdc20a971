"""The whole product from outside: the real process, killed and restarted, and a local Telegram."""

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.bot.process import STARTING, ran, settings_for, started
from tests.fakes.telegram import FakeTelegram, Person

MONDAY = datetime(2026, 11, 23, 18, 42, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
TUESDAY = datetime(2026, 11, 24, 7, 0, 1, tzinfo=UTC)

TYPED = (
    "my wobbly left ankle",
    "underwater hockey",
    "chase my sister up Roundhay hill",
    "Leeds",
    "easy, easy 6.5k",
    "Mon easy, Wed intervals, Thu easy, Sun long 18k",
)


async def test_from_start_to_the_next_mornings_message_through_two_power_cuts(
    tmp_path: Path, telegram: FakeTelegram, ada: Person
) -> None:
    settings = {**settings_for(telegram), "LOG_LEVEL": "DEBUG"}
    ankle, hockey, hill, town, runs, week = TYPED
    async with started(tmp_path, settings, afresh=True, at=MONDAY) as bot:
        await ada.says("/start")
        await ada.hears("1 of 4", timeout=STARTING)
        await ada.says(ankle)
        await ada.hears("2 of 4")
        await ada.presses("Yoga")
        await ada.presses("Something else")
        await ada.hears("What is it?")
        await ada.says(hockey)
        await ada.presses("Next", on=await ada.hears("2 of 4"))
        await ada.hears("3 of 4")
        await ada.presses("Strength")
        telegram.hold()  # from now on its answers do not get through
        pressed = await ada.presses("Next")
        await telegram.called("answerCallbackQuery", times=4)
        log = await bot.killed()
    assert pressed in telegram.unconfirmed

    async with started(tmp_path, settings, afresh=True, at=MONDAY + MINUTE) as bot:
        await telegram.called("getMe", times=2, within=STARTING)
        telegram.release()
        await ada.hears("4 of 4", timeout=STARTING)
        await telegram.confirmed(pressed)
        telegram.hold()
        said = await ada.says(hill)
        await telegram.called("editMessageText", times=_edits(telegram) + 1)
        log += await bot.killed()
    assert telegram.unconfirmed == [said]
    telegram.release()

    async with started(tmp_path, settings, afresh=True, at=MONDAY + 2 * MINUTE) as bot:
        await ada.hears("Which town", timeout=STARTING)
        await ada.says(town)
        await ada.hears("What do you run?", timeout=STARTING)
        await ada.says(runs)
        assert "Mon 23 Nov" in (await ada.hears("Effort")).text
        await ada.presses("07:00")
        await ada.hears("usual week")
        await ada.says(week)
        await ada.hears("You're set.")
        log += await bot.killed()

    async with started(tmp_path, settings, afresh=True, at=TUESDAY + MINUTE) as bot:
        morning = await ada.hears("Tue 24 Nov", timeout=STARTING)
        assert "Wednesday is a hard run" in morning.text
        await ada.hears_nothing()
        assert (await ran(tmp_path, "backup"))[0] == 0
        began = time.monotonic()
        code, last = await bot.told_to_stop()
        assert (code, time.monotonic() - began < 5) == (0, True), last
    assert "listens" in log
    assert _quoted(ada) == 1  # every answer arrived, and none of them twice
    _find_nothing(tmp_path, log + last, (*TYPED, telegram.token))


def _edits(telegram: FakeTelegram) -> int:
    return sum(call.method == "editMessageText" for call in telegram.calls)


def _quoted(ada: Person) -> int:
    quoting = [message for message in ada.chat if "I keep your words" in message.text]
    assert all(words in quoting[-1].text for words in TYPED[:3])
    return len(quoting)


def _find_nothing(home: Path, log: str, secrets: tuple[str, ...]) -> None:
    files = [path for path in home.rglob("*") if path.is_file()]
    assert len([path for path in files if path.suffix == ".db"]) == 2  # a backup is one more
    for path in files:
        stored = path.read_bytes().lower()
        assert [words for words in secrets if words.lower().encode() in stored] == [], path
    assert [words for words in secrets if words.lower() in log.lower()] == []
