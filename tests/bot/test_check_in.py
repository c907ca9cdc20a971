"""The evening's question beside the daily message, and a pause that drops both."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from coach.records import Done
from tests.bot.coach import RUNNER, Clock, Coach
from tests.fakes.telegram import Person

TUESDAY = datetime(2026, 11, 24, 21, 0, tzinfo=UTC)
EVENINGS = replace(
    RUNNER,
    check_in_at=time(21),
    advised_on=TUESDAY.date(),
    checked_in_on=TUESDAY.date() - timedelta(days=1),
    suggested=(Done(day=TUESDAY.date(), activity="yoga", minutes=15),),
)


async def test_the_evening_asks_once_and_not_the_next_day(
    pusher: Coach, clock: Clock, ada: Person
) -> None:
    clock.now = TUESDAY - timedelta(hours=2)
    await ada.says("/start")
    await pusher.knows(ada, EVENINGS)
    assert await pusher.daily.deliver_due() == 0
    clock.now = TUESDAY
    assert await pusher.daily.deliver_due() == 1
    await ada.hears("Yoga, 15 min: how did it go?")
    assert await pusher.daily.deliver_due() == 0
    assert await pusher.deliveries() == [("Wed", "pending"), ("Tue", "sent"), ("Wed", "pending")]


async def test_an_evening_that_was_missed_is_skipped(
    pusher: Coach, clock: Clock, ada: Person
) -> None:
    clock.now = TUESDAY - timedelta(hours=2)
    await ada.says("/start")
    await pusher.knows(ada, EVENINGS)
    clock.now = TUESDAY + timedelta(hours=3, minutes=1)
    assert await pusher.daily.deliver_due() == 1
    await ada.hears_nothing(within=0.05)
    assert ("Tue", "skipped") in await pusher.deliveries()


async def test_a_pause_drops_what_is_owed_and_owes_the_day_of_return(
    coach: Coach, clock: Clock, ada: Person
) -> None:
    clock.now = TUESDAY - timedelta(hours=2)
    await ada.says("/start")
    await ada.hears("1 of 4")
    await coach.knows(ada, EVENINGS)
    await ada.says("/pause")
    await ada.hears("Until when")
    await ada.says("A week")
    await ada.hears("they return on Tuesday 1 December")
    assert sorted(await coach.deliveries()) == [("Tue", "pending"), ("Tue", "pending")]
    clock.passes(days=6)
    assert await coach.daily.deliver_due() == 0
    clock.now = TUESDAY.replace(month=12, day=1, hour=7)
    assert await coach.daily.deliver_due() == 1
    await ada.hears("Welcome back.")
