from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from dialogs.towns import load_towns
from dialogs.understanding import load_languages
from tests.bot.coach import NOON, Clock, Coach, opened
from tests.bot.discord_coach import DiscordCoach
from tests.bot.discord_coach import opened as opened_on_discord
from tests.bot.every_method import EVERY
from tests.fakes import discord
from tests.fakes.telegram import FakeTelegram, Person


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as telegram:
        yield telegram
    assert {call.method for call in telegram.calls} <= EVERY, "every_method.py knows less"


@pytest.fixture
def ada(telegram: FakeTelegram) -> Person:
    return telegram.person("Ada")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def coach(tmp_path: Path, telegram: FakeTelegram, clock: Clock) -> AsyncIterator[Coach]:
    """A coach who listens."""
    async with opened(tmp_path, telegram, clock) as coach, coach.listening():
        yield coach


@pytest.fixture
async def pusher(tmp_path: Path, telegram: FakeTelegram, clock: Clock) -> AsyncIterator[Coach]:
    """A coach who does not listen, for what the clock owes."""
    async with opened(tmp_path, telegram, clock) as coach:
        yield coach


@pytest.fixture
async def runner(pusher: Coach, ada: Person) -> Person:
    """Somebody who has answered everything, and gets the first message on Tuesday at seven."""
    await ada.says("/start")
    await pusher.knows(ada)
    return ada


@pytest.fixture
async def local(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[discord.FakeDiscord]:
    """A local Discord, at whose addresses the library looks; no message may ping whom it names."""
    async with discord.FakeDiscord(at=NOON) as local:
        monkeypatch.setattr(Route, "BASE", local.url)
        monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(local.gateway_url))
        yield local
    for call in local.calls:
        if call.body and "content" in call.body:
            assert call.body["allowed_mentions"]["parse"] == [], call


@pytest.fixture
def harriers(local: discord.FakeDiscord) -> discord.FakeGuild:
    return local.guild("Leeds Harriers")


@pytest.fixture
def channel(harriers: discord.FakeGuild) -> discord.Channel:
    return harriers.channel("general")


@pytest.fixture
def anna(local: discord.FakeDiscord, harriers: discord.FakeGuild) -> discord.Person:
    anna = local.person("Anna", locale="en-GB")
    harriers.joins(anna)
    return anna


@pytest.fixture(scope="session")
def towns() -> None:
    """Read before anybody names one, since that takes seconds on a busy machine, and languages."""
    load_towns()
    load_languages()


@pytest.fixture
async def discord_coach(
    tmp_path: Path, local: discord.FakeDiscord, clock: Clock
) -> AsyncIterator[DiscordCoach]:
    """A coach who listens on Discord."""
    async with opened_on_discord(tmp_path, local, clock) as coach, coach.listening(local):
        yield coach
