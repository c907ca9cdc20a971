"""Screens, commands and buttons that are older than the bot, and answers that get lost."""

from pathlib import Path

import pytest

from dialogs.messages import Button, Reply
from tests.bot.coach import locked
from tests.bot.discord_coach import DiscordCoach, where
from tests.fakes.discord import Channel, FakeDiscord, Person


async def test_a_command_that_is_gone_is_answered(
    local: FakeDiscord, discord_coach: DiscordCoach, anna: Person, channel: Channel
) -> None:
    await discord_coach.knows(anna)
    await anna.command(channel, "today")
    await anna.hears("Mon 23 Nov")
    local.still_offers("stretch", like="log")
    assert await anna.completes(channel, "stretch", "activity", "yo") == []
    await anna.command(channel, "stretch", minutes=3)
    assert (await anna.hears("/stretch")).ephemeral


async def test_a_button_that_no_message_has_any_more_draws_the_question_again(
    discord_coach: DiscordCoach, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    await anna.writes(anna.dm, "/start")
    await anna.hears("1 of 4")
    with monkeypatch.context() as earlier:
        earlier.setattr("discord.ui.Button.to_component_dict", _as_it_once_was)
        rows = ((Button("Once", "today.2026-11-23.once"),),)
        await discord_coach.discord.push(where(anna), [Reply(text="Long ago", rows=rows)])
    old = await anna.hears("Long ago")
    assert old.ids == {"Once": "v0/once"}
    await anna.press("Once", on=old)
    drawn = await anna.hears("That was an older question.")
    assert "1 of 4" in drawn.text
    assert drawn.id == old.id


def _as_it_once_was(_button: object) -> dict[str, object]:
    return {"type": 2, "style": 2, "label": "Once", "custom_id": "v0/once"}


@pytest.mark.parametrize("after_doing", [True, False])
async def test_an_acknowledgement_that_gets_lost_is_given_again(
    local: FakeDiscord,
    discord_coach: DiscordCoach,
    anna: Person,
    channel: Channel,
    *,
    after_doing: bool,
) -> None:
    await discord_coach.knows(anna)
    local.drop_next("create_interaction_response", after_doing=after_doing)
    await anna.command(channel, "tomorrow")
    asked = await anna.hears("What is it now?")
    local.drop_next("create_interaction_response", after_doing=after_doing)
    await anna.press("Write", on=asked)
    local.drop_next("update_original_webhook_message", after_doing=after_doing)
    await anna.submit_modal({"Your words": "easy"})
    await anna.hears("Noted: Tuesday, easy")


async def test_what_came_too_late_changes_nothing(
    local: FakeDiscord, discord_coach: DiscordCoach, anna: Person, channel: Channel
) -> None:
    await discord_coach.knows(anna)
    await anna.command(channel, "tomorrow")
    asked = await anna.hears("What is it now?")
    local.fail_next("create_interaction_response", 404, code=10062, message="Unknown interaction")
    await anna.press("Hard", on=asked)
    await local.called("create_interaction_response", times=2)
    local.forgives()
    await anna.press("Easy", on=asked)
    await anna.hears("Noted: Tuesday, easy")


@pytest.mark.parametrize("place", ["server", "alone"])
async def test_an_answer_whose_message_was_deleted_is_a_new_one(
    tmp_path: Path,
    local: FakeDiscord,
    discord_coach: DiscordCoach,
    anna: Person,
    channel: Channel,
    place: str,
) -> None:
    await discord_coach.knows(anna)
    await anna.command(channel if place == "server" else anna.dm, "tomorrow")
    asked = await anna.hears("What is it now?")
    with locked(tmp_path):
        await anna.press("Easy", on=asked)
        await local.called("create_interaction_response", times=2)
        await anna.deletes(asked)
    said = await anna.hears("Noted: Tuesday, easy")
    assert said.id != asked.id
    assert said.ephemeral == (place == "server")


async def test_an_answer_after_a_quarter_of_an_hour_is_there_with_the_next_command(
    tmp_path: Path,
    local: FakeDiscord,
    discord_coach: DiscordCoach,
    anna: Person,
    channel: Channel,
) -> None:
    await discord_coach.knows(anna)
    await anna.command(channel, "tomorrow")
    asked = await anna.hears("What is it now?")
    with locked(tmp_path):
        await anna.press("Easy", on=asked)
        await local.called("create_interaction_response", times=2)
        local.clock.advance(minutes=16)
    await local.called("update_original_webhook_message", times=2)
    await anna.command(channel, "week")
    assert "Tue 24 · Easy" in (await anna.hears("Your week")).text
