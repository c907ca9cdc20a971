"""What runners see in their chat with the bot on Discord, and in a server."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from coach.runner import Benefit, Goal, Purpose, Run
from tests.bot.coach import Clock
from tests.bot.discord_coach import DiscordCoach, opened
from tests.fakes.discord import Channel, FakeDiscord, FakeGuild, Person


@pytest.fixture
async def local(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[FakeDiscord]:
    async with FakeDiscord() as local:
        monkeypatch.setattr(Route, "BASE", local.url)
        monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(local.gateway_url))
        yield local


@pytest.fixture
def harriers(local: FakeDiscord) -> FakeGuild:
    return local.guild("Leeds Harriers")


@pytest.fixture
def channel(harriers: FakeGuild) -> Channel:
    return harriers.channel("general")


@pytest.fixture
def ada(local: FakeDiscord, harriers: FakeGuild) -> Person:
    ada = local.person("Ada", locale="en-GB")
    harriers.joins(ada)
    return ada


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def coach(tmp_path: Path, local: FakeDiscord, clock: Clock) -> AsyncIterator[DiscordCoach]:
    async with opened(tmp_path, local, clock) as coach, coach.listening(local):
        yield coach


async def test_the_first_run_is_one_form(
    coach: DiscordCoach, ada: Person, channel: Channel
) -> None:
    await ada.command(channel, "start")
    hello = await ada.hears("Four questions")
    assert hello.ephemeral
    await ada.press("Answer on one page")
    form = await ada.modal()
    assert len(form.labels) == 5
    purpose, enjoys, benefits, support, week = form.labels
    await ada.submit_modal(
        {
            purpose: ["A weak spot"],
            enjoys: ["Cycling", "Yoga"],
            benefits: ["Strength"],
            support: ["Farther"],
            week: "Mon rest, Tue intervals, Sun long 18k",
        }
    )
    await ada.hears("Which town are you in?")
    await ada.press("Write")
    await ada.submit_modal({"Your words": "Leeds"})
    await ada.hears("Yoga, 15 min")
    await ada.hears("When shall I write")
    await ada.press("07:00")
    said = await ada.hears("You're set.")
    assert "Rest days: Mon, Wed" in said.text
    runner = await coach.runner(ada)
    assert runner.answers is not None
    assert runner.answers.purposes == (Purpose.WEAK_SPOT,)
    assert runner.answers.enjoys == ("cycling", "yoga")
    assert runner.answers.benefits == (Benefit.STRENGTH,)
    assert runner.answers.goals == (Goal.FARTHER,)
    assert runner.usual_week is not None
    assert runner.usual_week.runs[1].kind is Run.HARD


async def test_the_daily_message_goes_by_direct_message_and_is_answered_there(
    coach: DiscordCoach, clock: Clock, ada: Person
) -> None:
    await coach.knows(ada)
    clock.passes(hours=19)
    assert await coach.daily.deliver_due() == 1
    said = await ada.hears("Tue 24 Nov", channel=ada.dm)
    assert not said.ephemeral
    await ada.press("Did it")
    await ada.hears("Noted", channel=ada.dm)
    assert [done.day.day for done in (await coach.runner(ada)).done] == [24]
