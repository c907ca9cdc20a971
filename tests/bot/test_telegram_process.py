"""What runners and operators of good bots expect, of the real process, polling and by webhook."""

from pathlib import Path

import pytest

from tests.bot.coach import NOON, SECRET
from tests.bot.process import STARTING, running
from tests.bot.test_webhook import Place, place
from tests.fakes.telegram import FakeTelegram, Person

__all__ = ["place"]

MODES = ("polling", "webhook")
MENU = ["today", "week", "log", "race", "niggle", "settings", "privacy", "help"]


@pytest.mark.parametrize("mode", MODES)
async def test_the_whole_list(
    tmp_path: Path, telegram: FakeTelegram, ada: Person, place: Place, mode: str
) -> None:
    settings = place.settings if mode == "webhook" else {"SECRET_KEY": SECRET}
    async with running(tmp_path, telegram, at=NOON, **settings, LOG_LEVEL="DEBUG") as bot:
        await bot.prints("listens")
        await introduced(telegram)
        await first_run(ada)
        await whatever_is_sent(telegram, ada)
        await group(telegram, ada)
        await blocked_and_back(telegram, ada)
        code, log = await bot.told_to_stop()
    assert code == 0, log
    assert "WARNING" not in log
    assert "ERROR" not in log
    assert any(call.method == "getUpdates" for call in telegram.calls) == (mode == "polling")


async def introduced(telegram: FakeTelegram) -> None:
    """Menus, descriptions and the menu button are there."""
    menus = [call.params for call in await telegram.called("setMyCommands", times=2)]
    assert [each["command"] for each in menus[0]["commands"]] == MENU
    await telegram.called("setMyDescription")
    await telegram.called("setMyShortDescription")
    await telegram.called("getChatMenuButton")


async def first_run(ada: Person) -> None:
    """Each question is one message that becomes one short line; an edit puts an answer right."""
    await ada.says("/start")
    question = await ada.hears("1 of 4", timeout=STARTING)
    await ada.presses("A weak spot")
    assert (await ada.hears("PURPOSE: A weak spot")).id == question.id
    await ada.hears("2 of 4")
    await ada.presses("Golf")
    await ada.presses("Next", on=await ada.hears("2 of 4"))
    await ada.hears("3 of 4")
    await ada.says("all of it")
    await ada.hears("4 of 4")
    await ada.presses_data(question, question.data[0][0])
    await ada.notices_something("older question")
    await ada.says("<b>up a hill</i> & back")
    assert "“<b>up a hill</i> & back”" in (await ada.hears("I keep your words")).text
    await ada.hears("Which town")
    await ada.sends_location(53.8, -1.55)
    await ada.hears("Leeds, 12:00. What do you run?", timeout=STARTING)
    await ada.says("rest, easy")
    await ada.hears("When shall I write")
    await ada.presses("12:00")
    await ada.hears("usual week")
    await ada.presses("Later")
    await ada.hears("You're set.")


async def whatever_is_sent(telegram: FakeTelegram, ada: Person) -> None:
    """One helpful sentence, or what was asked for; a file with its words."""
    await ada.sends_voice()
    await ada.hears("words and buttons")
    await ada.edits(ada.chat[0], "/begin")
    await ada.hears("before you edited it")
    await ada.says("/start link_AAAAAAAA")
    await ada.hears("code")
    await ada.says("/cancel")
    await ada.hears()
    await ada.says("/export")
    await telegram.called("sendDocument", within=STARTING)


async def group(telegram: FakeTelegram, ada: Person) -> None:
    """Nothing personal, and a way to the private chat."""
    club = telegram.group("Harriers")
    here = club.member(ada)
    await telegram.confirmed(await club.adds_bot(ada))
    await here.hears("in our own chat")
    await here.says("/today@sidestride_bot")
    offer = await here.hears("between the two of us")
    assert here.link(offer, "Write to me alone").endswith("?start=open_today")
    await here.says("just talking")
    await here.hears_nothing()
    await telegram.confirmed(await club.removes_bot(ada))


async def blocked_and_back(telegram: FakeTelegram, ada: Person) -> None:
    """Welcomed back where they left off."""
    await ada.says("/race")
    await ada.hears("How long")
    await telegram.confirmed(await ada.blocks())
    await telegram.confirmed(await ada.unblocks())
    await ada.hears("From now on I write again.")
    await ada.hears("How long")
