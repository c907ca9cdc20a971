"""What Discord took and nobody noted is not sent again: neither within minutes nor much later."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from coach.club import Club
from coach.runs import PlannedRun, Run
from tests.bot.coach import Clock
from tests.bot.discord_coach import DiscordCoach, opened, where
from tests.bot.members import store_club
from tests.bot.process import STARTING, started
from tests.bot.test_discord_process import settings_on
from tests.fakes.discord import Channel, FakeDiscord, FakeGuild, Message, Person

SET_UP: dict[str, Any] = {
    "town": "Leeds",
    "day": "1",
    "time": "07:00",
    "runs": "Tue hard, Sun long 18k",
}
LATER = (timedelta(minutes=2, seconds=5), timedelta(minutes=40))
"""When it is tried again: while Discord remembers the nonce, and after that."""


@pytest.fixture
def olga(local: FakeDiscord, harriers: FakeGuild) -> Person:
    olga = local.person("Olga", locale="en-GB")
    harriers.joins(olga, harriers.role("Captains", manage_guild=True))
    return olga


@pytest.fixture
async def owing(
    local: FakeDiscord, discord_coach: DiscordCoach, anna: Person, olga: Person, channel: Channel
) -> AsyncIterator[DiscordCoach]:
    """A coach who owes Anna and the club a message, and whom Discord does not answer."""
    await discord_coach.knows(anna)
    await olga.command(channel, "club setup", **SET_UP)
    await olga.hears("is set up")
    passes(local, discord_coach.clock, timedelta(hours=19, minutes=1))
    local.hold_answers("create_message")
    yield discord_coach
    local.release()


def passes(local: FakeDiscord, clock: Clock, wait: timedelta) -> None:
    clock.now += wait
    local.clock.advance(seconds=wait.total_seconds())


def posted(reader: Person, channel: Channel) -> list[Message]:
    """What all read of the club."""
    return [said for said in reader.sees(channel) if "The club's runs:" in said.text]


async def killed_on_the_way(local: FakeDiscord, coach: DiscordCoach) -> None:
    """Sends what is owed, and is gone before Discord's answers are there."""
    sending = [
        asyncio.create_task(each()) for each in (coach.daily.deliver_due, coach.posts.post_due)
    ]
    await local.called("create_message", times=2)
    for task in sending:
        task.cancel()
    await asyncio.wait(sending)
    local.release()


@pytest.mark.parametrize("later", LATER)
async def test_a_process_that_is_killed_before_it_notes_repeats_nothing(
    local: FakeDiscord,
    owing: DiscordCoach,
    anna: Person,
    olga: Person,
    channel: Channel,
    later: timedelta,
) -> None:
    for number in range(120):
        await olga.writes(channel, f"Who is coming? {number}")
    await killed_on_the_way(local, owing)
    assert (await owing.deliveries())[0] == ("Tue", "pending")
    passes(local, owing.clock, later)
    assert await owing.daily.deliver_due() == 1
    assert await owing.posts.post_due() == 1
    assert (await owing.deliveries())[0] == ("Tue", "sent")
    assert len(anna.sees(anna.dm)) == 1
    assert len(posted(anna, channel)) == 1
    assert await owing.posts.post_due() == 0


async def test_what_another_bot_of_this_kind_wrote_is_not_ours(
    local: FakeDiscord, owing: DiscordCoach, anna: Person, channel: Channel
) -> None:
    await killed_on_the_way(local, owing)
    for post in channel.posts.values():
        post.author = replace(post.author, id="1")
    passes(local, owing.clock, LATER[1])
    assert await owing.posts.post_due() == 1
    assert len(posted(anna, channel)) == 2


async def test_where_the_history_is_closed_the_nonce_holds_for_minutes(
    local: FakeDiscord,
    owing: DiscordCoach,
    anna: Person,
    channel: Channel,
    harriers: FakeGuild,
) -> None:
    harriers.bot_lacks(channel, read_message_history=True)
    await killed_on_the_way(local, owing)
    passes(local, owing.clock, LATER[0])
    assert await owing.posts.post_due() == 1
    assert len(await local.called("create_message", times=3)) == 3
    assert len(posted(anna, channel)) == 1


async def test_the_real_process_repeats_nothing_either(
    tmp_path: Path,
    local: FakeDiscord,
    anna: Person,
    olga: Person,
    channel: Channel,
    harriers: FakeGuild,
) -> None:
    clock = Clock()
    club = Club(name="Harriers", week={1: PlannedRun(Run.HARD)}, post_on=1, channel=channel.id)
    async with opened(tmp_path, local, clock) as coach:
        await coach.knows(anna)
        await store_club(coach.database, where(olga), harriers.id, club, clock())
    passes(local, clock, timedelta(hours=19, minutes=1, seconds=5))
    local.hold_answers("create_message")
    async with started(tmp_path, settings_on(local), at=clock.now) as bot:
        await local.called("create_message", times=2, within=STARTING)
        await anna.hears("Tue 24 Nov", channel=anna.dm)
        await bot.killed()
    local.release()
    passes(local, clock, timedelta(minutes=30))
    async with started(tmp_path, settings_on(local), at=clock.now) as bot:
        await bot.prints("due=1 sent=1")
        await bot.prints("due=1 sent=1")
        code, log = await bot.told_to_stop()
    assert code == 0, log
    assert len(anna.sees(anna.dm)) == 1
    assert len(posted(anna, channel)) == 1
    assert len(await local.called("create_message")) == 2
