"""What goes wrong between the bot, its database and Discord, and what runners see of it."""

import asyncio
import threading
from pathlib import Path

import pytest
from discord.gateway import KeepAliveHandler

from bot.discord import ears, hearing
from bot.discord.adapter import Discord
from bot.groups import Groups
from bot.patience import TokenRefused
from bot.platform import Errand, Unavailable
from dialogs.messages import Button, Reply
from tests.bot.coach import RUNNER, Clock, locked
from tests.bot.discord_coach import DiscordCoach, opened, passes, where
from tests.fakes.discord import Channel, FakeDiscord, FakeGuild, Person


async def test_a_database_that_takes_four_seconds_keeps_nobody_waiting(
    tmp_path: Path,
    local: FakeDiscord,
    discord_coach: DiscordCoach,
    anna: Person,
    channel: Channel,
) -> None:
    await discord_coach.knows(anna)
    await anna.command(channel, "tomorrow")
    asked = await anna.hears("What is it now?")
    local.clock.stop()
    with locked(tmp_path):
        await anna.press("Easy", on=asked)
        await local.called("create_interaction_response", times=2)
        await anna.command(channel, "week")
        await local.called("create_interaction_response", times=3)
        await anna.press("Write", on=asked)
        assert (await anna.modal()).labels == ["Your words"]
        assert await anna.completes(channel, "niggle", "where", "kne") == ["Knee"]
        await anna.submit_modal({"Your words": "long 18k"})
        await local.called("create_interaction_response", times=6)
        local.clock.advance(seconds=4)
        assert local.unanswered == []
    await anna.hears("Noted: Tuesday, easy")
    await anna.hears("Your week")
    await anna.hears("That was an older question.")


async def test_nor_where_the_app_was_brought_along(
    tmp_path: Path,
    local: FakeDiscord,
    discord_coach: DiscordCoach,
    harriers: FakeGuild,
    channel: Channel,
    anna: Person,
) -> None:
    await discord_coach.knows(anna)
    harriers.removes_bot()
    places = (channel, local.private_channel(anna, local.person("Ben")), anna.dm)
    local.clock.stop()
    with locked(tmp_path):
        for number, place in enumerate(places, 1):
            await anna.command(place, "week")
            await local.called("create_interaction_response", times=number)
        local.clock.advance(seconds=4)
        assert local.unanswered == []
    for place in places:
        said = await anna.hears("Your week", channel=place)
        assert said.ephemeral == (place is not anna.dm)


async def test_a_database_that_stays_away_is_said_and_nothing_is_stored(
    tmp_path: Path,
    discord_coach: DiscordCoach,
    anna: Person,
    channel: Channel,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await discord_coach.knows(anna)
    monkeypatch.setattr(hearing, "KEEP_TRYING", 0)
    with locked(tmp_path):
        await anna.command(channel, "undo")
        await anna.hears("I cannot reach my memory right now", within=20)


async def test_components_work_after_a_restart(
    tmp_path: Path, local: FakeDiscord, clock: Clock, anna: Person, channel: Channel
) -> None:
    async with opened(tmp_path, local, clock) as coach, coach.listening(local):
        await anna.command(channel, "start")
        await anna.hears("1 of 4")
    async with opened(tmp_path, local, clock) as coach, coach.listening(local):
        await anna.press("A weak spot")
        await anna.hears("2 of 4")


@pytest.mark.parametrize("minutes", [1, 30])
async def test_an_answer_that_was_lost_repeats_nothing(
    local: FakeDiscord, discord_coach: DiscordCoach, clock: Clock, anna: Person, minutes: int
) -> None:
    await discord_coach.knows(anna)
    passes(local, clock, hours=19)
    local.drop_next("create_message", after_doing=True)
    await discord_coach.daily.deliver_due()
    assert (await discord_coach.deliveries())[0] == ("Tue", "pending")
    passes(local, clock, minutes=minutes)
    assert await discord_coach.daily.deliver_due() == 1
    assert (await discord_coach.deliveries())[0] == ("Tue", "sent")
    assert len(anna.sees(anna.dm)) == 1


async def test_a_message_without_buttons_is_known_by_its_text(
    local: FakeDiscord, discord_coach: DiscordCoach, clock: Clock, anna: Person
) -> None:
    await discord_coach.knows(anna)
    passes(local, clock, hours=19)
    local.drop_next("create_message", after_doing=True)
    errand = Errand("daily.1", since=clock(), is_repeat=True)
    replies = [Reply(text="Rest today."), Reply(text="Easy. " * 800)]
    with pytest.raises(Unavailable):
        await discord_coach.discord.push(where(anna), replies, errand)
    passes(local, clock, minutes=30)
    await discord_coach.discord.push(where(anna), replies, errand)
    assert [len(said.text) for said in anna.sees(anna.dm)] == [11, 4091, 707]


async def test_a_message_is_known_whatever_its_buttons_do_by_now(
    local: FakeDiscord, discord_coach: DiscordCoach, clock: Clock, anna: Person
) -> None:
    await discord_coach.knows(anna)
    passes(local, clock, hours=19)
    errands = [Errand(f"daily.{number}", since=clock(), is_repeat=True) for number in (1, 11)]
    for press in ("daily.2026-11-24.did", "daily.2026-11-24.skip"):
        for errand in errands:
            reply = Reply(text=f"Yoga {press}", rows=((Button("Did it", press),),))
            await discord_coach.discord.push(where(anna), [reply], errand)
        passes(local, clock, minutes=30)
    assert len(anna.sees(anna.dm)) == 2


async def test_a_long_limit_puts_a_message_off(
    local: FakeDiscord, discord_coach: DiscordCoach, clock: Clock, anna: Person
) -> None:
    await discord_coach.knows(anna)
    passes(local, clock, hours=19)
    local.fail_next("create_message", 429, retry_after=90)
    local.fail_next("create_message", 503)
    for wait in (60, 31, 10):
        await discord_coach.daily.deliver_due()
        assert anna.sees(anna.dm) == []
        passes(local, clock, seconds=wait)
    await discord_coach.daily.deliver_due()
    await anna.hears("Tue 24 Nov")


async def test_the_push_needs_no_gateway_and_the_gateway_comes_back(
    local: FakeDiscord,
    discord_coach: DiscordCoach,
    clock: Clock,
    anna: Person,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def at_once(*_shard: object, **_is_initial: object) -> None:
        """In place of the five seconds that Discord wants between two sessions."""

    monkeypatch.setattr(ears.Ears, "before_identify_hook", at_once)
    await discord_coach.knows(anna)
    local.gateway.is_down = True
    local.gateway.drop()
    passes(local, clock, hours=19)
    await discord_coach.daily.deliver_due()
    await anna.hears("Tue 24 Nov")
    local.gateway.is_down = False
    await local.gateway.identified_again()
    await anna.press("Did it")
    await anna.hears("Noted")


async def test_what_is_written_while_the_line_is_cut_is_answered(
    local: FakeDiscord, discord_coach: DiscordCoach, anna: Person
) -> None:
    await discord_coach.knows(anna)
    local.gateway.drop()
    await anna.writes(anna.dm, "/week")
    await anna.hears("Your week")
    local.gateway.ask_to_reconnect()
    await anna.writes(anna.dm, "/today")
    await anna.hears("Mon 23 Nov")


async def test_a_stop_in_the_middle_of_a_reconnection_is_heard(
    tmp_path: Path, local: FakeDiscord, clock: Clock
) -> None:
    async with opened(tmp_path, local, clock) as coach:
        stop = asyncio.Event()
        listening = asyncio.create_task(coach.discord.listen(stop))
        await local.gateway.connected()
        local.gateway.is_down = True
        local.gateway.drop()
        local.gateway.forget_sessions()
        await asyncio.sleep(0.3)
        local.gateway.is_down = False
        # The library waits five seconds before it identifies again.
        await asyncio.sleep(2)
        stop.set()
        async with asyncio.timeout(5):
            await listening
    hearts = [each for each in threading.enumerate() if isinstance(each, KeepAliveHandler)]
    for heart in hearts:
        heart.join(5)
    assert not any(heart.is_alive() for heart in hearts)


async def test_a_wrong_token_ends_the_listening(discord_coach: DiscordCoach) -> None:
    groups = Groups("discord", discord_coach.database, discord_coach.clock)
    wrong = Discord("wrong", discord_coach.handler, groups)
    with pytest.raises(TokenRefused, match="DISCORD_TOKEN"):
        await wrong.listen(asyncio.Event())
    await wrong.close()


async def test_discord_may_be_away_at_the_start(
    tmp_path: Path, local: FakeDiscord, clock: Clock, anna: Person
) -> None:
    local.fail_next("get_my_user", 503)
    async with opened(tmp_path, local, clock) as coach, coach.listening(local):
        await coach.knows(anna, RUNNER)
        await anna.command(anna.dm, "today")
        await anna.hears("Mon 23 Nov")
