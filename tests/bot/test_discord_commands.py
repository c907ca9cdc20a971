"""Slash commands: what Discord is told, when it is told, and what becomes of their options."""

from pathlib import Path
from typing import Any

import pytest

from bot.discord.slash import BEFORE_ANY_DIALOG
from bot.discord.translator import COMMANDS as NAMES
from coach.runs import Run
from dialogs.language import languages
from dialogs.menu import COMMANDS
from dialogs.scene import House
from tests.bot.coach import Clock
from tests.bot.discord_coach import DiscordCoach, opened
from tests.fakes.discord import Channel, FakeDiscord, Person


@pytest.mark.usefixtures("discord_coach")
async def test_every_command_is_there_for_everybody_everywhere(local: FakeDiscord) -> None:
    (told,) = await local.called("bulk_set_application_commands")
    commands: list[dict[str, Any]] = told.body
    names = {command["name"] for command in commands}
    assert names == COMMANDS.keys() | BEFORE_ANY_DIALOG.keys()
    assert {f"/{name}" for name in names} == set(NAMES)
    for command in commands:
        spoken = {locale.partition("-")[0] for locale in command["name_localizations"]}
        assert spoken == set(languages())
        both = {"en-US", "en-GB", "es-ES", "es-419"}
        assert both <= command["name_localizations"].keys()
        assert both <= command["description_localizations"].keys()
        assert (command["contexts"], command["integration_types"]) == ([0, 1, 2], [0, 1])
        assert not command["nsfw"]
        described = command["description_localizations"].values()
        assert not any("/" in sentence for sentence in described)


async def test_discord_is_told_only_what_has_changed(
    tmp_path: Path, local: FakeDiscord, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _time in range(2):
        async with opened(tmp_path, local, clock) as coach, coach.listening(local):
            await local.called("list_application_commands")
    assert len(await local.called("bulk_set_application_commands")) == 1
    monkeypatch.delitem(BEFORE_ANY_DIALOG, "cancel")
    async with opened(tmp_path, local, clock) as coach, coach.listening(local):
        await local.called("bulk_set_application_commands", times=2)
    assert "cancel" not in local.commands


async def test_a_list_of_commands_that_is_not_taken_leaves_the_older_one(
    tmp_path: Path,
    local: FakeDiscord,
    clock: Clock,
    anna: Person,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    with monkeypatch.context() as earlier:
        earlier.delitem(BEFORE_ANY_DIALOG, "back")
        async with opened(tmp_path, local, clock) as coach, coach.listening(local):
            await coach.knows(anna)
    local.fail_next("bulk_set_application_commands", 400, code=30034, message="Too many")
    async with opened(tmp_path, local, clock) as coach, coach.listening(local):
        await anna.command(anna.dm, "week")
        await anna.hears("Your week")
    assert "back" not in local.commands
    assert "older list of commands: HTTPException, status 400, code 30034" in caplog.text


async def test_options_answer_before_they_are_asked(
    local: FakeDiscord, discord_coach: DiscordCoach, anna: Person, channel: Channel
) -> None:
    await discord_coach.knows(anna)
    assert await anna.completes(channel, "log", "activity", "yog") == ["Yoga"]
    await anna.command(channel, "log", activity="yoga", minutes=30, effort=3, day="yesterday")
    await anna.hears("Any pain?")
    await anna.press("No")
    await anna.hears("Noted")
    (done,) = (await discord_coach.runner(anna)).done
    assert (f"{done.day:%a}", done.activity, done.minutes, done.effort) == ("Sun", "yoga", 30, 3)
    await anna.command(channel, "tomorrow", run="long 18k")
    await anna.hears("Noted: Tuesday, long 18 km")
    assert (await discord_coach.runner(anna)).run_on(done.day).kind is Run.LONG
    await anna.command(channel, "language", language="es")
    await anna.hears("Español")
    berta = local.person("Berta", locale="es-ES")
    assert await berta.completes(berta.dm, "niggle", "where", "rod") == ["Rodilla"]


@pytest.mark.usefixtures("towns")
async def test_options_that_nobody_offered_are_asked(
    discord_coach: DiscordCoach, anna: Person, channel: Channel
) -> None:
    await discord_coach.knows(anna)
    for name, options, word, question in (
        ("log", {"activity": "yoga", "day": "someday"}, "someday", "Which day was it?"),
        ("tomorrow", {"run": "sideways"}, "sideways", "What is it now?"),
        ("race", {"distance": "10", "day": "28.13."}, "28.13.", "When is the race?"),
        ("race", {"distance": "far"}, "far", "How long is the race?"),
        ("pause", {"until": "whenever"}, "whenever", "Until when"),
        ("niggle", {"where": "soul"}, "soul", "What hurts?"),
    ):
        await anna.command(channel, name, permitted=False, **options)
        said = await anna.hears(question)
        assert f"“{word}”" in said.content, said.content
    await anna.command(channel, "swap", activity="quidditch")
    await anna.hears("quidditch")


async def test_somebody_who_was_not_invited_and_somebody_who_was(
    tmp_path: Path, local: FakeDiscord, clock: Clock, anna: Person
) -> None:
    house = House(invitation="tempo", operator_contact="@operator")
    async with opened(tmp_path, local, clock, house) as coach, coach.listening(local):
        await anna.command(anna.dm, "start")
        await anna.hears("This coach is for invited runners.")
        await anna.command(anna.dm, "start", invitation="tempo")
        await anna.hears("1 of 4")


DAYS = [
    ("en-GB", "race day", "", ["Sat 28 Nov", "Sun 29 Nov", "Sat 5 Dec"]),
    ("en-GB", "race day", "28.11.", ["Sat 28 Nov"]),
    ("en-GB", "race day", "2026-11-28", ["Sat 28 Nov"]),
    ("en-GB", "race day", "tomorrow", ["Tue 24 Nov"]),
    ("en-GB", "race day", "12/6", ["Saturday, 12 June 2027"]),
    ("en-US", "race day", "12/6", ["Sun Dec 6"]),
    ("en-US", "race day", "someday", []),
    ("de", "race day", "6. Dez", ["So, 6. Dez.", "Sa, 26. Dez."]),
    ("es-419", "race day", "mañana", ["Mar 24 nov"]),
    ("fr", "pause until", "", ["Une semaine", "Deux semaines", "Jusqu’à ce que je dise"]),
    ("en-GB", "pause until", "two", ["Two weeks"]),
    ("en-GB", "pause until", "sunday", ["Sun 29 Nov"]),
    ("en-GB", "log day", "", ["Today", "Yesterday", "Sun 22 Nov"]),
    ("en-GB", "log day", "yest", ["Yesterday"]),
    ("en-GB", "log day", "22.11.", ["Sun 22 Nov"]),
    ("en-GB", "log day", "28.11.", []),
    ("de", "log day", "vorgestern", ["Sa, 21. Nov."]),
]
"""What is offered for what was typed on Monday 23 November, the first three."""


@pytest.mark.usefixtures("towns", "discord_coach")
async def test_days_are_offered_as_they_are_typed(local: FakeDiscord) -> None:
    people = {locale: local.person(locale, locale=locale) for locale, *_rest in DAYS}
    found = []
    for locale, command, typed, _offered in DAYS:
        name, option = command.split()
        offered = await people[locale].completes(people[locale].dm, name, option, typed)
        found.append((locale, command, typed, offered[:3]))
    assert found == DAYS


async def test_a_day_that_was_offered_is_the_one(
    discord_coach: DiscordCoach, anna: Person, channel: Channel
) -> None:
    await discord_coach.knows(anna)
    await anna.command(channel, "race", distance="10", day="2026-12-06", name="Abbey Dash")
    await anna.hears("Abbey Dash, 10 km on Sunday 6 December")
    await anna.command(channel, "pause", until="2026-12-01")
    await anna.hears("they return on Tuesday 1 December")
    await anna.command(channel, "log", activity="yoga", minutes=20, effort=2, day="today")
    await anna.press("No")
    await anna.hears("Noted")
