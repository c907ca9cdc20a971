"""What may happen to a club on a Discord server: odd names, and things that are deleted."""

from pathlib import Path
from typing import Any

import pytest

from storage.clubs import club_of
from tests.bot.coach import Clock
from tests.bot.discord_coach import DiscordCoach, opened
from tests.bot.test_clubs_discord import is_ended
from tests.fakes.discord import Channel, FakeDiscord, FakeGuild, Person, Role

SET_UP: dict[str, Any] = {
    "town": "Leeds",
    "day": "1",
    "time": "07:00",
    "runs": "Tue hard, Sun long 18k",
}
REFUSED = "Only the organisers may do that: whoever runs this group, or the role they named."
TO_POST = {"hours": 19}
"""From noon on Monday to the first post."""


@pytest.fixture
def olga(local: FakeDiscord, harriers: FakeGuild) -> Person:
    """Somebody who may manage the server, and has never talked to the coach."""
    olga = local.person("Olga", locale="en-GB")
    harriers.joins(olga, harriers.role("Captains", manage_guild=True))
    return olga


async def set_up(organiser: Person, place: Channel, /, **more: Channel | Role) -> None:
    given: dict[str, Any] = {**SET_UP, **more}
    await organiser.command(place, "club setup", **given)
    await organiser.hears("is set up")


@pytest.mark.usefixtures("discord_coach")
async def test_a_refusal_is_one_sentence_for_their_eyes_only(
    olga: Person, anna: Person, channel: Channel
) -> None:
    await set_up(olga, channel)
    given: dict[str, dict[str, Any]] = {
        "setup": SET_UP,
        "week": {"runs": "Mon long"},
        "race": {"distance": "10 km", "day": "6 December"},
        "change": {"run": "Tuesday", "what": "cancel"},
        "delete": {},
    }
    for part, options in given.items():
        await anna.command(channel, f"club {part}", **options)
        said = await anna.hears()
        assert (said.text, said.ephemeral) == (REFUSED, True)
    await anna.command(channel, "club export")
    said = await anna.hears("Only the club's organisers get that, in its own group.")
    assert (said.ephemeral, said.files) == (True, ())
    await olga.command(channel, "club show")
    assert "Tue 24 Nov · hard" in (await olga.hears("I post every week")).text


async def test_nobody_is_pinged_by_a_clubs_or_a_races_name(
    local: FakeDiscord, discord_coach: DiscordCoach, clock: Clock
) -> None:
    anna = local.person("Anna", locale="en-GB")
    olga = local.person("Olga", locale="en-GB")
    guild = local.guild(f"@everyone @here {anna.mention}")
    coaches = guild.role("Coaches")
    guild.joins(olga, guild.role("Captains", manage_guild=True))
    guild.joins(anna, coaches)
    channel = guild.channel("general")
    await discord_coach.knows(anna)
    await set_up(olga, channel)
    race: dict[str, Any] = {
        "distance": "10 km",
        "day": "29 November",
        "name": f"<@&{coaches.id}>@everyone",
    }
    await olga.command(channel, "club race", **race)
    await olga.hears("Members may take it over")
    await anna.command(channel, "club join")
    await anna.hears("You are in @everyone @here")
    await anna.command(channel, "week")
    await anna.hears("A race: ")
    clock.passes(**TO_POST)
    assert await discord_coach.posts.post_due() == 1
    await anna.hears("The club's runs:")
    assert {each.pings for each in anna.sees(channel)} == {()}


async def test_a_deleted_channel_costs_a_post_and_another_takes_its_place(
    olga: Person, channel: Channel, harriers: FakeGuild, clock: Clock, discord_coach: DiscordCoach
) -> None:
    posts = harriers.channel("training")
    await set_up(olga, channel, channel=posts)
    harriers.deletes(posts)
    clock.passes(**TO_POST)
    assert await discord_coach.posts.post_due() == 1
    await olga.command(channel, "club show")
    await olga.hears("My last post could not be sent. Let me write in its channel, or name another")
    await olga.command(channel, "club setup", channel=channel, **SET_UP)
    await olga.hears("My posts go to #general.")
    clock.passes(days=7)
    assert await discord_coach.posts.post_due() == 1
    await olga.hears("The club's runs:", channel=channel)


@pytest.mark.usefixtures("discord_coach")
async def test_a_missing_permission_is_told_whenever_an_organiser_looks(
    olga: Person, anna: Person, channel: Channel, harriers: FakeGuild
) -> None:
    await set_up(olga, channel)
    harriers.bot_lacks(channel, send_messages=True, read_message_history=True)
    await olga.command(channel, "club show")
    await olga.hears(
        "In #general I lack: Send Messages and Read Message History. My posts need that."
    )
    await anna.command(channel, "club show")
    assert "lack" not in (await anna.hears("I post every week")).text


async def test_without_the_named_role_only_the_servers_managers_organise(
    olga: Person, anna: Person, channel: Channel, harriers: FakeGuild, discord_coach: DiscordCoach
) -> None:
    coaches = harriers.role("Coaches")
    harriers.joins(anna, coaches)
    await set_up(olga, channel, role=coaches)
    await anna.command(channel, "club week", runs="Wed easy")
    await anna.hears("The club runs: Wed easy.")
    harriers.joins(anna)
    await anna.command(channel, "club week", runs="Thu easy")
    await anna.hears(REFUSED)
    # Whoever set it up may be gone for good: the club is the server's.
    harriers.leaves(olga)
    harriers.joins(anna, harriers.role("Captains", manage_guild=True))
    await anna.command(channel, "club week", runs="Fri easy")
    await anna.hears("The club runs: Fri easy.")
    async with discord_coach.database.reading() as session:
        row = await club_of(session, "discord", harriers.id)
    assert row is not None
    assert list(row.club.week) == [4]


@pytest.mark.usefixtures("discord_coach")
async def test_an_organiser_who_leaves_a_question_is_told_nothing_of_answers(
    olga: Person, channel: Channel
) -> None:
    await olga.command(channel, "club setup")
    await olga.hears("Which town")
    await olga.command(channel, "cancel")
    assert (await olga.hears()).text == "Left as it was."


@pytest.mark.usefixtures("discord_coach")
async def test_the_post_is_written_as_they_do_in_the_clubs_town(
    local: FakeDiscord, harriers: FakeGuild, channel: Channel
) -> None:
    # Discord's own American English, which many clients elsewhere never change.
    olga = local.person("Olga", locale="en-US")
    harriers.joins(olga, harriers.role("Captains", manage_guild=True))
    await olga.command(channel, "club setup", **SET_UP)
    assert "Sun 29 Nov · long 18 km" in (await olga.hears("is set up")).text


@pytest.mark.usefixtures("discord_coach")
async def test_dates_that_are_over_are_asked_again(olga: Person, channel: Channel) -> None:
    await set_up(olga, channel)
    for words in ("2026-11-17", "yesterday"):
        await olga.command(channel, "club change", run=words, what="cancel")
        await olga.hears(f"I could not read “{words}” as a day to come.")
    await olga.command(channel, "club change", run="Tuesday", to="2026-11-20")
    await olga.hears("I could not read “2026-11-20” as a day to come.")
    await olga.command(channel, "club race", distance="10 km", day="1 November 2026")
    await olga.hears("I could not read “1 November 2026” as a day to come.")


@pytest.mark.usefixtures("discord_coach")
async def test_what_was_cancelled_is_shown_as_off_and_may_be_taken_back(
    olga: Person, channel: Channel
) -> None:
    await set_up(olga, channel)
    await olga.command(channel, "club change", run="Sunday", what="cancel")
    await olga.hears("is off")
    await olga.command(channel, "club change")
    await olga.hears("Which run?")
    await olga.press("Sun 29 Nov · off")
    await olga.press("As usual again")
    await olga.hears("Sunday 29 November is as usual again.")


async def test_who_is_in_another_servers_club_is_asked_first(
    local: FakeDiscord, olga: Person, anna: Person, channel: Channel, discord_coach: DiscordCoach
) -> None:
    await discord_coach.knows(anna)
    await set_up(olga, channel)
    await anna.command(channel, "club join")
    await anna.hears("You are in Leeds Harriers")
    other = local.guild("York Striders")
    captains = other.role("Captains", manage_guild=True)
    there = other.channel("general")
    other.joins(olga, captains)
    other.joins(anna)
    await set_up(olga, there)
    await anna.command(there, "club join")
    # Which club it is, is nobody's business elsewhere.
    assert "Leeds" not in (await anna.hears("You are in another club.")).text
    await anna.press("No, stay")
    await anna.hears("Left as it was.")
    mine = (await discord_coach.recalls(anna)).clubs.mine
    assert mine is not None
    assert mine.name == "Leeds Harriers"
    await anna.command(there, "club join")
    await anna.press("Yes, join York Striders")
    await anna.hears("You are in York Striders")


async def test_a_removal_that_was_missed_is_noted_at_the_next_start(
    tmp_path: Path,
    local: FakeDiscord,
    harriers: FakeGuild,
    channel: Channel,
    clock: Clock,
    olga: Person,
    anna: Person,
) -> None:
    async with opened(tmp_path, local, clock) as coach, coach.listening(local):
        await coach.knows(anna)
        await set_up(olga, channel)
        await anna.command(channel, "club join")
        await anna.hears("You are in Leeds Harriers")
    harriers.removes_bot()
    async with opened(tmp_path, local, clock) as coach, coach.listening(local):
        await is_ended(coach, harriers, ended=True)
        clock.passes(**TO_POST)
        assert await coach.posts.post_due() == 0
        # Members keep their own coaching, where they can be written to.
        anna.installs()
        assert await coach.daily.deliver_due() == 1
        await anna.hears("Tue 24 Nov", channel=anna.dm)
        assert (await coach.recalls(anna)).clubs.mine is None
