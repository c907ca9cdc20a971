"""A club's whole life with the real process, from set-up to deletion, through restarts."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.bot.coach import NOON, SECRET
from tests.bot.discord_coach import FORM
from tests.bot.process import STARTING, running, started
from tests.bot.test_discord_process import settings_on
from tests.fakes import discord
from tests.fakes.telegram import FakeTelegram, Group, Member, Person

TUESDAY = datetime(2026, 11, 24, 7, 1, 5, tzinfo=UTC)
"""After the minute within which what is owed at seven o'clock goes out."""

NEXT_MONDAY = datetime(2026, 11, 30, 7, 0, tzinfo=UTC)
"""The first week is over, and its totals are frozen."""

TOTALS = "Week of 23 Nov: 5 members, 5 sessions"
WEEK = "Your usual week of runs"


@pytest.fixture
def olga(local: discord.FakeDiscord, harriers: discord.FakeGuild) -> discord.Person:
    """Somebody who may manage the server."""
    olga = local.person("Olga", locale="en-GB")
    harriers.joins(olga, harriers.role("Captains", manage_guild=True))
    return olga


async def test_a_clubs_life_on_discord(
    tmp_path: Path,
    local: discord.FakeDiscord,
    harriers: discord.FakeGuild,
    channel: discord.Channel,
    olga: discord.Person,
    anna: discord.Person,
) -> None:
    settings = settings_on(local)
    others = [local.person(f"Runner {number}", locale="en-GB") for number in range(4)]
    for person in others:
        harriers.joins(person)

    async with started(tmp_path, settings, at=NOON) as bot:
        await local.gateway.connected(within=STARTING)
        await olga.command(
            channel,
            "club setup",
            town="Leeds",
            day="1",
            time="07:00",
            runs="Tue hard, Sun long 18k",
        )
        preview = await olga.hears("Leeds Harriers is set up.", within=STARTING)
        assert preview.ephemeral
        assert "Leeds Harriers · Tue 24 Nov" in preview.text
        await anna.command(channel, "club join")
        await anna.hears("You are in Leeds Harriers")
        await anna.press("Answer on one page")
        await anna.submit_modal({name: FORM[name] for name in FORM if name != WEEK})
        await anna.hears("When shall I write each day?", within=STARTING)
        await anna.press("07:00")
        await anna.hears("You're set.")
        await olga.command(channel, "club change", run="Sunday", what="cancel")
        await olga.hears("Sunday 29 November: long 18 km is off.")
        await bot.killed()

    local.clock.advance(seconds=(TUESDAY - local.clock.now).total_seconds())
    async with started(tmp_path, settings, at=TUESDAY) as bot:
        posted = await olga.hears("The club's runs:", channel=channel, within=STARTING)
        assert not posted.ephemeral
        assert "Sun 29 Nov · off" in posted.text
        await anna.hears("Sunday 29 November: rest", channel=anna.dm, within=STARTING)
        for person in (anna, *others):
            if person is not anna:
                await person.command(channel, "club join")
                await person.hears("You are in Leeds Harriers")
            await person.press("Did it", on=posted)
            assert (await person.hears("Noted for you alone: yoga")).ephemeral
        code, log = await bot.told_to_stop()
        assert code == 0, log

    local.clock.advance(seconds=(NEXT_MONDAY - local.clock.now).total_seconds())
    async with started(tmp_path, settings, at=NEXT_MONDAY) as bot:
        await bot.prints("Clubs' totals: frozen=1")
        await olga.command(channel, "club progress")
        await olga.hears(TOTALS, within=STARTING)
        await olga.command(channel, "club export")
        (file,) = (await olga.hears("Everything stored of the club")).files
        assert json.loads(file.data)["weeks"][0]["active"] == 5
        await olga.command(channel, "club delete")
        await olga.press("Yes, delete the club")
        await olga.hears("The club is deleted.")
        await anna.command(channel, "club join")
        await anna.hears("There is no club here yet.")
        await anna.command(channel, "week")
        await anna.hears("Your week")
        code, log = await bot.told_to_stop()
    assert code == 0, log
    assert "ERROR" not in log


async def test_a_clubs_life_on_telegram(
    tmp_path: Path, telegram: FakeTelegram, ada: Person
) -> None:
    settings = {"SECRET_KEY": SECRET}
    group = telegram.group("Hyde Park Harriers")
    organiser = telegram.person("Olga")
    olga, here = group.administrator(organiser), group.member(ada)
    others = [telegram.person(f"Runner{number}") for number in range(4)]

    async with running(tmp_path, telegram, at=NOON, **settings) as bot:
        await bot.prints("listens")
        await organiser.says("/start")
        await organiser.hears("1 of 4", timeout=STARTING)
        await set_up(olga)
        await organiser.hears("Hyde Park Harriers · Tue 24 Nov")
        await ada.says("/start")
        await here.says("/club join")
        await here.hears("You are in Hyde Park Harriers")
        await first_run(ada)
        await change(olga)
        await bot.killed()

    async with running(tmp_path, telegram, at=TUESDAY, **settings) as bot:
        posted = await here.hears("The club's runs:", timeout=STARTING)
        assert "Sun 29 Nov · off" in posted.text
        news = await ada.hears("From your club Hyde Park Harriers", timeout=STARTING)
        assert "Sunday 29 November: rest" in news.text
        await everybody_did_it(group, [ada, *others])
        code, log = await bot.told_to_stop()
        assert code == 0, log

    async with running(tmp_path, telegram, at=NEXT_MONDAY, **settings) as bot:
        await bot.prints("Clubs' totals: frozen=1")
        await olga.says("/club progress")
        await olga.hears(TOTALS, timeout=STARTING)
        await olga.says("/club export")
        await telegram.called("sendDocument", within=STARTING)
        await olga.says("/club delete")
        await olga.presses("Yes, delete the club")
        await olga.hears("The club is deleted.")
        await here.says("/club join")
        await here.hears("There is no club here yet.")
        await ada.says("/week")
        await ada.hears("Your week")
        code, log = await bot.told_to_stop()
    assert code == 0, log
    assert "ERROR" not in log


async def set_up(olga: Member) -> None:
    await olga.says("/club setup")
    asked = await olga.hears("Which town")
    await olga.says("Leeds", reply_to=asked)
    await olga.hears("When shall I post", timeout=STARTING)
    await olga.presses("Tue")
    await olga.hears("At what time?")
    await olga.presses("07:00")
    asked = await olga.hears("Which runs")
    await olga.says("Tue hard, Sun long 18k", reply_to=asked)
    await olga.hears("is set up")


async def first_run(ada: Person) -> None:
    """Town and week come from the club."""
    for question, answer in (
        ("1 of 4", "A weak spot"),
        ("2 of 4", "Yoga"),
        ("2 of 4", "Next"),
        ("3 of 4", "Strength"),
        ("3 of 4", "Next"),
        ("4 of 4", "Farther"),
    ):
        await ada.hears(question)
        await ada.presses(answer)
    await ada.hears("What do you run?")
    await ada.says("easy")
    await ada.hears("When shall I write")
    await ada.presses("07:00")
    await ada.hears("What do you run beside that?")
    await ada.says("Thu easy")
    await ada.hears("You're set.")


async def change(olga: Member) -> None:
    await olga.says("/club change Sunday")
    await olga.hears("long 18 km")
    await olga.presses("Cancel it")
    await olga.hears("Sunday 29 November: long 18 km is off.")


async def everybody_did_it(group: Group, people: list[Person]) -> None:
    for number, person in enumerate(people, 1):
        here = group.member(person)
        posted = next(said for said in here.chat if "The club's runs:" in said.text)
        if person is not people[0]:
            await here.says("/club join")
            await here.hears("You are in Hyde Park Harriers")
        await here.presses("Did it", on=posted)
        await here.notices_something("Noted for you alone: yoga", times=number)
