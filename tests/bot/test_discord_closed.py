"""Direct messages that are closed: found out at sign-up, or later."""

import asyncio

import pytest

from tests.bot.coach import Clock
from tests.bot.discord_coach import DiscordCoach, passes
from tests.fakes.discord import Channel, FakeDiscord, Person

CLOSED = "Your direct messages let nothing of mine in"


@pytest.mark.usefixtures("towns")
@pytest.mark.parametrize("code", [50007, 50278])
async def test_closed_direct_messages_are_found_out_at_sign_up(
    local: FakeDiscord,
    discord_coach: DiscordCoach,
    clock: Clock,
    anna: Person,
    channel: Channel,
    code: int,
) -> None:
    anna.closes_dms(code)
    await anna.command(channel, "start")
    for question, answer in (
        ("1 of 4", "Not sure"),
        ("2 of 4", "Yoga"),
        ("2 of 4", "Next"),
        ("3 of 4", "Strength"),
        ("3 of 4", "Next"),
        ("4 of 4", "Farther"),
    ):
        await anna.hears(question)
        await anna.press(answer)
    await anna.hears("Which town")
    await anna.press("Write")
    await anna.submit_modal({"Your words": "Leeds"})
    await anna.hears("What do you run?")
    await anna.press("Write")
    await anna.submit_modal({"Your words": "rest, easy"})
    await anna.hears("When shall I write")
    await anna.press("07:00")
    await anna.hears("Your usual week")
    await anna.press("Later")
    assert CLOSED in (await anna.hears("You're set.")).text

    await is_unreachable(discord_coach, anna)
    passes(local, clock, hours=19)
    assert await discord_coach.daily.deliver_due() == 0
    await anna.command(channel, "today")
    await anna.hears(CLOSED)
    await anna.press("Try again")
    await anna.hears(CLOSED)
    anna.opens_dms()
    await anna.press("Try again")
    await anna.hears("here I write to you each day", channel=anna.dm)
    await anna.hears("From now on I write again", channel=anna.dm)
    await discord_coach.daily.deliver_due()
    await anna.hears("Tue 24 Nov", channel=anna.dm)


async def is_unreachable(coach: DiscordCoach, person: Person) -> None:
    """It is noted just after it was said."""
    async with asyncio.timeout(5):
        while not (await coach.recalls(person)).was_unreachable:  # noqa: ASYNC110 - the database rings no bell
            await asyncio.sleep(0.01)


async def test_who_closes_them_later_is_told_in_the_server(
    local: FakeDiscord, discord_coach: DiscordCoach, clock: Clock, anna: Person, channel: Channel
) -> None:
    await discord_coach.knows(anna)
    anna.closes_dms()
    passes(local, clock, hours=19)
    await discord_coach.daily.deliver_due()
    assert await discord_coach.deliveries() == [("Tue", "refused")]
    await anna.command(channel, "week")
    await anna.hears(CLOSED)
    anna.opens_dms()
    await anna.writes(anna.dm, "/week")
    await anna.hears("From now on I write again", channel=anna.dm)
