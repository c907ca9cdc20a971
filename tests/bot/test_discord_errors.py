"""What Discord may answer to a daily message, and what becomes of the message and its runner."""

from datetime import timedelta

import pytest

from bot.discord.adapter import Discord
from bot.groups import Groups
from bot.metrics import Metrics
from bot.platform import Unavailable
from dialogs.messages import Reply
from tests.bot.coach import Clock
from tests.bot.discord_coach import DiscordCoach, where
from tests.fakes.discord import FakeDiscord, Person

REFUSED = [
    (403, 50007),
    (403, 50278),
    (403, 50001),
    (403, 50013),
    (404, 10003),
]
"""Closed messages, nothing in common any more, a channel without access or that is gone."""

PASSING = [(503, 0), (401, 0), (400, 50035), (403, 20026)]
"""Trouble of Discord's, a token that is being changed, a mistake of ours, and a flagged bot."""


@pytest.mark.parametrize(("status", "code"), REFUSED)
async def test_who_cannot_be_reached_is_owed_nothing_more(
    local: FakeDiscord,
    discord_coach: DiscordCoach,
    clock: Clock,
    anna: Person,
    status: int,
    code: int,
) -> None:
    await discord_coach.knows(anna)
    clock.passes(hours=19)
    local.fail_next("create_message", status, code=code)
    await discord_coach.daily.deliver_due()
    assert await discord_coach.deliveries() == [("Tue", "refused")]
    assert (await discord_coach.recalls(anna)).was_unreachable


@pytest.mark.parametrize(("status", "code"), PASSING)
async def test_what_may_pass_is_tried_again(
    local: FakeDiscord,
    discord_coach: DiscordCoach,
    clock: Clock,
    anna: Person,
    status: int,
    code: int,
) -> None:
    await discord_coach.knows(anna)
    clock.passes(hours=19)
    local.fail_next("create_message", status, code=code)
    await discord_coach.daily.deliver_due()
    assert (await discord_coach.deliveries())[0] == ("Tue", "pending")
    assert not (await discord_coach.recalls(anna)).was_unreachable
    clock.passes(minutes=1)
    local.clock.advance(seconds=timedelta(minutes=1).total_seconds())
    await discord_coach.daily.deliver_due()
    await anna.hears("Tue 24 Nov")


async def test_what_discord_stumbles_over_the_library_repeats(
    local: FakeDiscord, discord_coach: DiscordCoach, clock: Clock, anna: Person
) -> None:
    await discord_coach.knows(anna)
    clock.passes(hours=19)
    local.fail_next("create_message", 500)
    await discord_coach.daily.deliver_due()
    await anna.hears("Tue 24 Nov")


async def test_a_wrong_token_is_not_tried_for_every_message(
    discord_coach: DiscordCoach, anna: Person
) -> None:
    groups = Groups("discord", discord_coach.database, discord_coach.clock)
    metrics = Metrics()
    wrong = Discord("wrong", discord_coach.handler, groups, metrics=metrics)
    for _message in range(3):
        with pytest.raises(Unavailable):
            await wrong.push(where(anna), [Reply(text="Hello")])
    await wrong.close()
    calls = 'sidestride_send_seconds_count{method="GET users/@me",platform="discord"} 1.0'
    assert calls in metrics.page().decode()
