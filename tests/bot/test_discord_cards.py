"""Titles that a phone shows when a message comes, with the rest on a card below."""

import pytest

from dialogs.messages import Reply
from tests.bot.coach import Clock
from tests.bot.discord_coach import DiscordCoach, where
from tests.fakes.discord import Channel, FakeGuild, Person

TODAY = "**Mon 23 Nov · Yoga, 15 min**"


async def test_what_is_below_a_title_is_a_card(
    discord_coach: DiscordCoach, anna: Person, channel: Channel
) -> None:
    await discord_coach.knows(anna)
    await anna.command(channel, "today")
    said = await anna.hears("Yoga, 15 min")
    assert said.content == TODAY
    (card,) = said.embeds
    assert card["description"].startswith("There is room for this: Tuesday is a rest day.")
    assert card["description"].endswith("fresher than you began.")
    await anna.press("Tuesday changed", on=said)
    asked = await anna.hears("What is it now?")
    assert asked.embeds == []


async def test_the_daily_message_says_on_the_lock_screen_what_it_is(
    discord_coach: DiscordCoach, clock: Clock, anna: Person
) -> None:
    await discord_coach.knows(anna)
    for hours in (19, 24, 24, 24):
        clock.passes(hours=hours)
        await discord_coach.daily.deliver_due()
    said = await anna.hears("Fri 27 Nov")
    assert said.content == "**Fri 27 Nov · Strength, 15 min**"
    assert "squats" in said.embeds[0]["description"]


async def test_where_nothing_may_be_embedded_all_is_text(
    discord_coach: DiscordCoach, harriers: FakeGuild, channel: Channel, anna: Person
) -> None:
    await discord_coach.knows(anna)
    harriers.bot_lacks(channel, embed_links=True)
    await anna.command(channel, "today")
    said = await anna.hears("Yoga, 15 min")
    assert (said.embeds, said.content.splitlines()[0]) == ([], TODAY)
    assert said.content.endswith("fresher than you began.")


async def test_a_long_text_in_a_channel_is_several_texts(
    discord_coach: DiscordCoach, channel: Channel, anna: Person
) -> None:
    await discord_coach.knows(anna)
    long = Reply(text="\n\n".join(["Easy does it. " * 20] * 10))
    place = where(anna)
    await discord_coach.discord.push(type(place)(place.platform, channel.id, ""), [long])
    said = anna.sees(channel)
    assert [each.embeds for each in said] == [[], []]
    assert sum(each.content.count("Easy") for each in said) == 200


async def test_what_is_urgent_is_read_without_cards(
    discord_coach: DiscordCoach, channel: Channel, anna: Person
) -> None:
    await discord_coach.knows(anna)
    await anna.command(channel, "niggle")
    await anna.press("Chest pain, or nearly fainted")
    said = await anna.hears("Stop, and get help now")
    assert (said.embeds, "Call 112 now" in said.content) == ([], True)


@pytest.mark.parametrize("lines", [1, 2])
async def test_a_line_or_two_need_no_card(
    discord_coach: DiscordCoach, anna: Person, lines: int
) -> None:
    await discord_coach.knows(anna)
    await discord_coach.discord.push(
        where(anna), [Reply(title="Changed", text="\n".join(["Town: Leeds"] * lines))]
    )
    assert (await anna.hears("Changed")).embeds == []
