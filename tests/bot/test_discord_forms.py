"""Forms: the first run on one page, and words for a question."""

from pathlib import Path

import pytest

from coach.answers import Goal
from tests.bot.coach import RUNNER, Clock, locked
from tests.bot.discord_coach import FORM, DiscordCoach, opened
from tests.fakes.discord import Channel, FakeDiscord, Person


async def test_a_form_that_was_left_open_changes_no_answer_later(
    discord_coach: DiscordCoach, anna: Person
) -> None:
    await anna.writes(anna.dm, "/start")
    await anna.press("Answer on one page")
    await anna.modal()
    await discord_coach.knows(anna)
    await anna.submit_modal(FORM)
    await anna.hears("You have answered these, so nothing has changed.")
    answers = (await discord_coach.runner(anna)).answers
    assert answers == RUNNER.answers


@pytest.mark.usefixtures("towns")
async def test_a_week_that_cannot_be_read_costs_no_other_answer_of_the_form(
    discord_coach: DiscordCoach, anna: Person, channel: Channel
) -> None:
    await anna.command(channel, "start")
    await anna.press("Answer on one page")
    await anna.submit_modal({**FORM, "Your usual week of runs": "now and *then*"})
    said = await anna.hears("Which town are you in?")
    assert r"I could not read “now and \*then\*”." in said.content
    await anna.press("Write")
    await anna.submit_modal({"Your words": "Leeds"})
    await anna.hears("What do you run?")
    await anna.press("Write")
    await anna.submit_modal({"Your words": "easy, hard"})
    await anna.press("07:00")
    assert "could not read" not in (await anna.hears("Your usual week")).content
    answers = (await discord_coach.runner(anna)).answers
    assert answers is not None
    assert (answers.enjoys, answers.goals) == (("cycling", "yoga"), (Goal.FARTHER,))


@pytest.mark.usefixtures("discord_coach")
async def test_a_form_of_an_older_question_changes_nothing(anna: Person, channel: Channel) -> None:
    await anna.command(channel, "start")
    await anna.hears("1 of 4")
    await anna.press("Write")
    await anna.writes(anna.dm, "Not sure")
    await anna.hears("2 of 4", channel=anna.dm)
    await anna.submit_modal({"Your words": "weak ankles"})
    assert "2 of 4" in (await anna.hears("That was an older question.")).text


async def test_a_form_opens_and_is_read_whatever_was_restarted_and_is_away(
    tmp_path: Path, local: FakeDiscord, clock: Clock, anna: Person, channel: Channel
) -> None:
    async with opened(tmp_path, local, clock) as coach, coach.listening(local):
        await anna.command(channel, "start")
        await anna.hears("1 of 4")
    async with opened(tmp_path, local, clock) as coach, coach.listening(local):
        with locked(tmp_path):
            await anna.press("Answer on one page")
            assert (await anna.modal()).labels == list(FORM)
    async with opened(tmp_path, local, clock) as coach, coach.listening(local):
        await anna.submit_modal(FORM)
        await anna.hears("Which town are you in?")
