"""Servers on several shards, in which nobody is overheard."""

from pathlib import Path

import pytest

from bot.discord import ears
from tests.bot.coach import Clock
from tests.bot.discord_coach import DiscordCoach, opened
from tests.fakes.discord import Channel, FakeDiscord, Person


async def test_servers_of_every_shard_and_direct_messages_are_heard(
    tmp_path: Path, local: FakeDiscord, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def at_once(*_shard: object, **_is_initial: object) -> None:
        """In place of the five seconds that Discord wants between two shards."""

    monkeypatch.setattr(ears.Ears, "before_identify_hook", at_once)
    local.gateway.shards = 2
    servers = [local.guild("Leeds Harriers"), local.guild("Bradford Striders")]
    assert {int(each.id) >> 22 & 1 for each in servers} == {0, 1}
    anna = local.person("Anna", locale="en-GB")
    for server in servers:
        server.joins(anna)
    async with opened(tmp_path, local, clock) as coach, coach.listening(local):
        await coach.knows(anna)
        for server in servers:
            channel = server.channel("general")
            await anna.command(channel, "week")
            await anna.hears("Your week", channel=channel)
        await anna.writes(anna.dm, "/week")
        await anna.hears("Your week", channel=anna.dm)


async def test_what_people_write_in_a_server_is_none_of_ours(
    discord_coach: DiscordCoach, local: FakeDiscord, anna: Person, channel: Channel
) -> None:
    await discord_coach.knows(anna)
    await anna.writes(channel, "today")
    await anna.writes(channel, f"<@{local.bot.id}> my knee hurts")
    await anna.command(channel, "week")
    await anna.hears("Your week")
    assert anna.transcript(channel).count("Bot") == 1
