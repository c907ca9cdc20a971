"""The real process on a local Discord, over HTTP and WebSocket."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.check import check
from bot.settings import read_settings
from tests.bot.coach import NOON, SECRET
from tests.bot.discord_coach import FORM
from tests.bot.process import STARTING, settings_for, started
from tests.bot.web import asked, free_port
from tests.fakes import discord
from tests.fakes.telegram import FakeTelegram, Person

TUESDAY = datetime(2026, 11, 24, 7, 1, 5, tzinfo=UTC)
"""After the minute within which all daily messages of seven o'clock go out."""


def settings_on(local: discord.FakeDiscord) -> dict[str, str]:
    """What lets a process find the local Discord."""
    return {
        "SECRET_KEY": SECRET,
        "DISCORD_TOKEN": local.token,
        "DISCORD_API_URL": local.url,
        "DISCORD_GATEWAY_URL": local.gateway_url,
    }


async def test_a_runner_through_a_power_cut_to_the_next_morning(
    tmp_path: Path,
    local: discord.FakeDiscord,
    telegram: FakeTelegram,
    ada: Person,
    anna: discord.Person,
    channel: discord.Channel,
) -> None:
    settings = {**settings_on(local), **settings_for(telegram)}
    async with started(tmp_path, settings, at=NOON, afresh=True) as bot:
        await local.gateway.connected(within=STARTING)
        await ada.says("/start")
        await anna.command(channel, "start")
        await anna.press("Answer on one page", within=STARTING)
        await anna.submit_modal(FORM)
        await anna.hears("Which town")
        await anna.press("Write")
        await anna.submit_modal({"Your words": "Leeds"})
        suggested = await anna.hears("Yoga, 15 min", within=STARTING)
        await anna.press("07:00")
        await anna.hears("You're set.", within=STARTING)
        await ada.hears("1 of 4", timeout=STARTING)
        log = await bot.killed()

    local.clock.advance(seconds=(TUESDAY - local.clock.now).total_seconds())
    port = free_port()
    async with started(tmp_path, {**settings, "HTTP_PORT": str(port)}, at=TUESDAY) as bot:
        await local.gateway.identified_again(within=STARTING)
        await anna.hears("Tue", channel=anna.dm, within=STARTING)
        await anna.press("Did it", on=suggested)
        await anna.hears("Noted", within=STARTING)
        _status, page = await asked(port, "/metrics")
        code, more = await bot.told_to_stop()
    assert code == 0, more
    private = ("Leeds", "yoga", "Anna", "intervals", local.token, SECRET)
    assert [word for word in private if word in log + more] == []
    assert 'sidestride_push_sent_total{platform="discord"} 1.0' in page
    assert (
        'sidestride_send_seconds_count{method="POST channels/messages",platform="discord"}' in page
    )


async def test_what_check_says_of_a_token(
    tmp_path: Path, local: discord.FakeDiscord, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, value in settings_on(local).items():
        monkeypatch.setenv(name, value)
    found = {each.name: each for each in await check(read_settings())}
    assert found["discord"].line == "the token is that of sidestride."
    assert found["intents"].line == "no privileged intent is needed."
    assert "installation" not in found
    local.installs_nowhere_but_in_guilds()
    found = {each.name: each for each in await check(read_settings())}
    assert "turn on User Install" in found["installation"].line
    monkeypatch.setenv("DISCORD_TOKEN", "wrong")
    found = {each.name: each for each in await check(read_settings())}
    assert not found["discord"].ok
    assert "copy it again" in found["discord"].line
    await local.goes_down(refusing=True)
    found = {each.name: each for each in await check(read_settings())}
    assert "cannot be reached" in found["discord"].line
