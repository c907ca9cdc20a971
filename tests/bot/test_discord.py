"""What runners see in their chat with the bot on Discord, and in a server."""

from datetime import UTC, datetime

import pytest

from coach.answers import Benefit, Goal, Purpose
from coach.runs import Run
from dialogs.messages import Button, Reply
from tests.bot.coach import Clock
from tests.bot.discord_coach import FORM, DiscordCoach, where
from tests.fakes.discord import Channel, FakeDiscord, FakeGuild, Person


@pytest.mark.usefixtures("towns")
async def test_a_runner_comes_by_a_form_gets_the_daily_message_and_notes_it(
    discord_coach: DiscordCoach, clock: Clock, anna: Person, channel: Channel
) -> None:
    await anna.command(channel, "start")
    hello = await anna.hears("Four questions")
    assert hello.ephemeral
    await anna.press("Answer on one page")
    assert (await anna.modal()).labels == list(FORM)
    await anna.submit_modal(FORM)
    await anna.hears("Which town are you in?")
    await anna.press("Write")
    await anna.submit_modal({"Your words": "Leeds"})
    await anna.hears("Yoga, 15 min")
    await anna.hears("When shall I write")
    await anna.press("07:00")
    await anna.hears("here I write to you each day", channel=anna.dm)
    said = await anna.hears("You're set.")
    assert "Rest days: Mon, Wed" in said.text
    seven = datetime(2026, 11, 24, 7, tzinfo=UTC)
    assert f"Till <t:{int(seven.timestamp())}:t>." in said.text
    runner = await discord_coach.runner(anna)
    assert runner.answers is not None
    assert runner.answers.purposes == (Purpose.WEAK_SPOT,)
    assert runner.answers.enjoys == ("cycling", "yoga")
    assert runner.answers.benefits == (Benefit.STRENGTH,)
    assert runner.answers.goals == (Goal.FARTHER,)
    assert runner.usual_week is not None
    assert runner.usual_week.runs[1].kind is Run.HARD

    for hours in (19, 24, 24):
        clock.passes(hours=hours)
        assert await discord_coach.daily.deliver_due() == 1
    said = await anna.hears("Thu 26 Nov", channel=anna.dm)
    assert not said.ephemeral
    await anna.press("Did it")
    await anna.hears("Noted", channel=anna.dm)
    assert [done.day.day for done in (await discord_coach.runner(anna)).done] == [26]


@pytest.mark.usefixtures("discord_coach")
async def test_the_questions_are_one_message_that_changes(anna: Person, channel: Channel) -> None:
    await anna.command(channel, "start")
    for question, answer in (("1 of 4", "A weak spot"), ("2 of 4", "Yoga"), ("2 of 4", "Next")):
        await anna.hears(question)
        await anna.press(answer)
    said = await anna.hears("3 of 4")
    assert "ENJOY: Yoga" in said.text
    assert len(anna.sees(channel)) == 1


@pytest.mark.usefixtures("discord_coach")
async def test_direct_messages_are_read_as_they_are_written(anna: Person) -> None:
    await anna.writes(anna.dm, "/start")
    first = await anna.hears("1 of 4")
    assert "Write" not in [label for row in first.buttons for label in row]
    await anna.writes(anna.dm, "to fix my <b>knees</b> *and* `hips`")
    await anna.hears("2 of 4")
    await anna.writes(anna.dm, "yoga")
    await anna.hears("3 of 4")
    await anna.writes(anna.dm, "all of it")
    await anna.hears("4 of 4")
    await anna.writes(anna.dm, "farther")
    said = await anna.hears("I keep your words")
    assert r"“to fix my <b>knees</b> \*and\* \`hips\`”" in said.content


@pytest.mark.usefixtures("discord_coach")
async def test_a_button_of_an_older_question_draws_the_open_one_again(
    anna: Person, channel: Channel
) -> None:
    await anna.command(channel, "start")
    old = await anna.hears("1 of 4")
    await anna.writes(anna.dm, "Not sure")
    await anna.hears("2 of 4", channel=anna.dm)
    await anna.press("A weak spot", on=old)
    drawn = await anna.hears("That was an older question.", channel=channel)
    assert "2 of 4" in drawn.text
    await anna.press("Yoga", on=drawn)
    await anna.hears("2 of 4", channel=channel)


async def test_a_remark_is_for_who_pressed(
    discord_coach: DiscordCoach, clock: Clock, anna: Person
) -> None:
    await discord_coach.knows(anna)
    clock.passes(hours=19)
    await discord_coach.daily.deliver_due()
    old = await anna.hears("Tue 24 Nov")
    clock.passes(days=9)
    await anna.press("Did it", on=old)
    assert (await anna.hears("That button has had its week.")).ephemeral


@pytest.mark.usefixtures("discord_coach")
async def test_what_only_one_person_sees_comes_again_with_any_command(
    anna: Person, channel: Channel
) -> None:
    await anna.command(channel, "start")
    await anna.press("Not sure")
    await anna.hears("2 of 4")
    anna.restarts_client()
    await anna.command(channel, "start")
    assert (await anna.hears("2 of 4")).ephemeral


async def test_everything_about_somebody_comes_as_files(
    discord_coach: DiscordCoach, anna: Person, channel: Channel
) -> None:
    await discord_coach.knows(anna)
    await anna.command(channel, "export")
    said = await anna.hears("")
    assert said.ephemeral
    assert {upload.name.rpartition(".")[2] for upload in said.files} == {"html", "json"}
    assert b"Leeds" in said.files[0].data


async def test_nobody_is_pinged_and_nothing_is_markup(
    discord_coach: DiscordCoach, anna: Person
) -> None:
    await anna.writes(anna.dm, "/start")
    await anna.hears("1 of 4")
    text = f"@everyone {anna.mention} # not *big*"
    await discord_coach.discord.push(where(anna), [Reply(title="*", text=text)])
    said = await anna.hears("everyone")
    assert said.pings == ()
    assert said.content == rf"**\***\n@everyone \{anna.mention} # not \*big\*".replace(r"\n", "\n")


async def test_long_texts_are_cut_at_paragraphs(discord_coach: DiscordCoach, anna: Person) -> None:
    paragraph = "Easy does it. " * 20
    await anna.writes(anna.dm, "hello")
    await anna.hears("1 of 4")
    for paragraphs, messages in ((5, 1), (10, 1), (30, 3)):
        before = len(anna.sees(anna.dm))
        long = Reply(text="\n\n".join([paragraph.strip()] * paragraphs))
        await discord_coach.discord.push(where(anna), [long])
        said = anna.sees(anna.dm)[before:]
        assert len(said) == messages
        assert {each.text.endswith("Easy does it.") for each in said} == {True}
        assert sum(each.text.count("Easy") for each in said) == 20 * paragraphs


async def test_more_options_than_buttons_are_selects(
    discord_coach: DiscordCoach, anna: Person
) -> None:
    await discord_coach.knows(anna)
    week = [
        (Button(day), *(Button(run, f"run.2026-11-{date}.{run}") for run in Run if run != "race"))
        for date, day in enumerate(("Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Mon"), 24)
    ]
    rows = (*week, (Button("Next", "x-1.1.*next"), Button("Back", "x-1.1.*back")))
    await discord_coach.discord.push(where(anna), [Reply(text="Your week", rows=rows)])
    said = await anna.hears("Your week")
    assert said.buttons == [["Next", "Back"]]
    assert [(name, len(options)) for name, options in said.selects.items()] == [
        ("Tue – Sat", 25),
        ("Sun – Mon", 10),
    ]
    await anna.select("Tue – Sat", ["Wed: rest"])
    await anna.hears("Noted: Wednesday, rest")


async def test_a_command_is_where_the_app_was_brought_along(
    discord_coach: DiscordCoach,
    local: FakeDiscord,
    harriers: FakeGuild,
    channel: Channel,
    anna: Person,
) -> None:
    await discord_coach.knows(anna)
    ben = local.person("Ben")
    chat = local.private_channel(anna, ben)
    harriers.removes_bot()
    for place in (chat, channel):
        await anna.command(place, "today")
        assert (await anna.hears("Mon 23 Nov")).ephemeral
    assert ben.sees(chat) == []
