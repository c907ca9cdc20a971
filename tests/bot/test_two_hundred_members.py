"""A club of two hundred on a Discord server: a change that all read, and a post that all press."""

import time
from datetime import timedelta
from typing import Any

from tests.bot.coach import RUNNER, Clock
from tests.bot.discord_coach import DiscordCoach, where
from tests.bot.members import store_members
from tests.fakes.discord import Channel, FakeDiscord, FakeGuild

MEMBERS = 200
SET_UP: dict[str, Any] = {
    "town": "Leeds",
    "day": "1",
    "time": "07:00",
    "runs": "Tue hard, Sun long 18k",
}


async def test_all_read_of_a_change_and_all_press_within_a_minute(
    local: FakeDiscord,
    channel: Channel,
    harriers: FakeGuild,
    clock: Clock,
    discord_coach: DiscordCoach,
) -> None:
    olga = local.person("Olga", locale="en-GB")
    harriers.joins(olga, harriers.role("Captains", manage_guild=True))
    await olga.command(channel, "club setup", **SET_UP)
    await olga.hears("is set up")
    members = [local.person(f"Runner {number}") for number in range(MEMBERS)]
    for member in members:
        harriers.joins(member)
    await store_members(
        discord_coach.database,
        harriers.id,
        ((where(member), RUNNER) for member in members),
        clock(),
    )
    await olga.command(channel, "club change", run="Sunday", what="cancel")
    await olga.hears("is off")

    clock.passes(hours=19)
    assert await discord_coach.posts.post_due() == 1
    posted = await olga.hears("The club's runs:")
    delivered = 0
    while batch := await discord_coach.daily.deliver_due():
        delivered += batch
    assert delivered == MEMBERS
    for member in members:
        await member.hears("Sunday 29 November: rest", channel=member.dm)

    began = time.monotonic()
    for member in members:
        await member.press("Did it", on=posted)
    for member in members:
        assert (await member.hears("Noted for you alone: yoga", within=60)).ephemeral
    assert time.monotonic() - began < 60
    assert local.unanswered == []
    for member in members:
        done = (await discord_coach.runner(member)).done
        assert [(each.day, each.activity) for each in done] == [(clock().date(), "yoga")]

    clock.now += timedelta(days=6)
    await discord_coach.posts.freeze_due()
    await olga.command(channel, "club progress")
    await olga.hears(f"Week of 23 Nov: {MEMBERS} members, {MEMBERS} sessions, {MEMBERS * 15} min")
