"""Newcomers on Discord: a club's invitation brings its week, town and clock into the first run."""

from typing import Any

import pytest

from coach.runs import Run
from tests.bot.coach import Clock
from tests.bot.discord_coach import FORM, DiscordCoach
from tests.fakes.discord import Channel, FakeDiscord, FakeGuild, Person

WEEK = "Your usual week of runs"
ANSWERS = {name: answer for name, answer in FORM.items() if name != WEEK}
RUNS = "Tue hard, Sun long 18 km"

pytestmark = pytest.mark.usefixtures("discord_coach")


@pytest.fixture
async def olga(local: FakeDiscord, harriers: FakeGuild, channel: Channel) -> Person:
    """Who has set the club up."""
    olga = local.person("Olga", locale="en-GB")
    harriers.joins(olga, harriers.role("Captains", manage_guild=True))
    given: dict[str, Any] = {
        "town": "Leeds",
        "day": "1",
        "time": "07:00",
        "runs": "Tue hard, Sun long 18k",
    }
    await olga.command(channel, "club setup", **given)
    await olga.hears("is set up")
    return olga


@pytest.mark.usefixtures("discord_coach", "olga")
async def test_who_joins_has_the_clubs_week_in_the_form_and_is_asked_for_no_town(
    discord_coach: DiscordCoach, anna: Person, channel: Channel
) -> None:
    await anna.command(channel, "club join")
    joined = await anna.hears("You are in Leeds Harriers")
    assert joined.ephemeral
    await anna.press("Answer on one page")
    form = await anna.modal()
    assert (form.labels, form.value(WEEK)) == (list(FORM), RUNS)
    await anna.submit_modal({**ANSWERS, WEEK: f"{RUNS}, Thu easy"})
    await anna.hears("When shall I write each day?")
    await anna.press("07:00")
    assert "Rest days: Mon, Wed, Fri and Sat." in (await anna.hears("You're set.")).text
    runner = await discord_coach.runner(anna)
    assert (runner.town, runner.zone) == ("Leeds", "Europe/London")
    assert runner.usual_week is not None
    kinds = [run.kind for run in runner.usual_week.runs]
    assert (kinds[1], kinds[3], kinds[6]) == (Run.HARD, Run.EASY, Run.LONG)
    assert not runner.own_weekdays


async def test_the_button_below_the_post_is_an_invitation_too(
    discord_coach: DiscordCoach, clock: Clock, olga: Person, anna: Person
) -> None:
    clock.passes(hours=19)
    assert await discord_coach.posts.post_due() == 1
    await olga.hears("The club's runs:")
    await anna.hears("The club's runs:")
    await anna.press("Join")
    assert (await anna.hears("You are in Leeds Harriers")).ephemeral
    await anna.press("Answer on one page")
    assert (await anna.modal()).value(WEEK) == RUNS
    await anna.submit_modal(ANSWERS)
    await anna.hears("When shall I write each day?")


@pytest.mark.usefixtures("discord_coach", "olga")
async def test_a_first_run_that_is_begun_later_has_it_as_well(
    anna: Person, channel: Channel
) -> None:
    await anna.command(channel, "club join")
    await anna.hears("You are in Leeds Harriers")
    await anna.command(anna.dm, "start")
    await anna.hears("Four questions")
    await anna.press("Answer on one page")
    assert (await anna.modal()).value(WEEK) == RUNS


async def test_without_a_club_nothing_is_filled_in(anna: Person, channel: Channel) -> None:
    await anna.command(channel, "start")
    await anna.hears("Four questions")
    await anna.press("Answer on one page")
    assert (await anna.modal()).value(WEEK) == ""


async def test_a_week_too_long_for_a_button_is_typed(
    olga: Person, anna: Person, channel: Channel
) -> None:
    days = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    await olga.command(channel, "club week", runs=", ".join(f"{day} hard 9k" for day in days))
    await olga.hears("Sun hard 9 km")
    await anna.command(channel, "club join")
    await anna.hears("You are in Leeds Harriers")
    await anna.press("Answer on one page")
    assert (await anna.modal()).value(WEEK) == ""
