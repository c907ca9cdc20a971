"""The daily push: what the clock owes is sent once, whatever goes wrong on the way."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot import daily
from bot.daily import Daily
from coach.records import Niggle, Severity
from dialogs.messages import Incoming
from dialogs.scene import Outcome
from tests.bot.coach import RUNNER, SECRET, Clock, Coach, opened, where
from tests.bot.process import STARTING, running
from tests.fakes.telegram import FakeTelegram, Person

TUESDAY = datetime(2026, 11, 24, 7, 0, tzinfo=UTC)
WEDNESDAY = TUESDAY + timedelta(days=1)


async def test_what_is_due_is_sent_once(pusher: Coach, clock: Clock, runner: Person) -> None:
    clock.now = TUESDAY - timedelta(seconds=1)
    assert await pusher.daily.deliver_due() == 0
    for now, day in ((TUESDAY, "Tue 24 Nov"), (WEDNESDAY, "Wed 25 Nov")):
        clock.now = now
        assert await pusher.daily.deliver_due() == 1
        assert day in (await runner.hears()).text
        assert await pusher.daily.deliver_due() == 0
    await runner.hears_nothing(within=0.05)
    assert await pusher.deliveries() == [("Tue", "sent"), ("Wed", "sent"), ("Thu", "pending")]


async def test_two_processes_send_it_once(
    tmp_path: Path, telegram: FakeTelegram, pusher: Coach, clock: Clock, runner: Person
) -> None:
    clock.now = TUESDAY
    async with opened(tmp_path, telegram, clock) as other:
        due = [coach.daily.deliver_due() for coach in (pusher, other, pusher, other)]
        assert sum(await asyncio.gather(*due)) == 1
    await runner.hears("Tue 24 Nov")
    await runner.hears_nothing(within=0.05)


async def test_a_chat_beside_the_bot_leaves_its_messages_alone(
    pusher: Coach, clock: Clock, runner: Person
) -> None:
    clock.now = TUESDAY
    beside = Daily(pusher.database, pusher.handler, {}, clock)
    assert await beside.deliver_due() == 0
    assert await pusher.daily.deliver_due() == 1
    await runner.hears("Tue 24 Nov")


async def test_rest_is_said_without_a_sound(pusher: Coach, clock: Clock, runner: Person) -> None:
    hurts = Niggle(body_part="knee", severity=Severity.BAD, since=date(2026, 11, 23))
    await pusher.knows(runner, replace(RUNNER, niggles=(hurts,)))
    clock.now = TUESDAY
    await pusher.daily.deliver_due()
    message = await runner.hears("Tue 24 Nov · Rest")
    assert message.silent


async def test_an_answer_that_got_lost_repeats_the_message_once(
    telegram: FakeTelegram, pusher: Coach, clock: Clock, runner: Person
) -> None:
    clock.now = TUESDAY
    telegram.drop_next("sendMessage", after_doing=True)
    await pusher.daily.deliver_due()
    assert await pusher.daily.deliver_due() == 0
    clock.passes(seconds=5)
    assert await pusher.daily.deliver_due() == 1
    clock.passes(hours=1)
    assert await pusher.daily.deliver_due() == 0
    assert [message.text[:6] for message in runner.chat] == ["/start", "Tue 24", "Tue 24"]


async def test_a_process_that_is_killed_while_sending_loses_nothing(
    tmp_path: Path, telegram: FakeTelegram, clock: Clock, pusher: Coach, runner: Person
) -> None:
    telegram.hold()
    async with running(tmp_path, telegram, at=TUESDAY, SECRET_KEY=SECRET) as bot:
        telegram.release()
        await telegram.called("getMe", times=2, within=STARTING)
        telegram.hold()
        await telegram.called("sendMessage", within=STARTING)
        await bot.killed()
    telegram.release()
    await runner.hears_nothing(within=0.05)
    clock.now = TUESDAY + timedelta(minutes=1)
    assert await pusher.daily.deliver_due() == 0  # it might still be under way elsewhere
    clock.passes(minutes=2)
    assert await pusher.daily.deliver_due() == 1
    await runner.hears("Tue 24 Nov")
    assert await pusher.deliveries() == [("Tue", "sent"), ("Wed", "pending")]


async def test_a_refusal_ends_it_until_the_runner_writes_again(
    telegram: FakeTelegram, coach: Coach, clock: Clock, ada: Person
) -> None:
    await ada.says("/start")
    await ada.hears("1 of 4")
    await coach.knows(ada)
    ada.deletes_account()
    clock.now = TUESDAY
    await coach.daily.deliver_due()
    assert await coach.deliveries() == [("Tue", "refused")]
    clock.now = WEDNESDAY
    assert await coach.daily.deliver_due() == 0
    assert len(await telegram.called("sendMessage")) == 3
    await ada.unblocks()
    await ada.says("/today")
    await ada.hears("I could not write to you here")
    await ada.hears("Wed 25 Nov")
    await coach.daily.deliver_due()
    clock.passes(days=1)
    assert await coach.daily.deliver_due() == 1
    await ada.hears("Thu 26 Nov")


async def test_blocking_stops_it_and_unblocking_resumes_it(
    telegram: FakeTelegram, coach: Coach, clock: Clock, ada: Person
) -> None:
    await telegram.confirmed(await ada.says("/start"))
    await coach.knows(ada)
    await telegram.confirmed(await ada.blocks())
    clock.now = TUESDAY
    assert await coach.daily.deliver_due() == 0
    clock.passes(hours=4)
    await telegram.confirmed(await ada.unblocks())
    assert await coach.daily.deliver_due() == 1
    assert "could not write" not in (await ada.hears("Tue 24 Nov")).text
    for said in (1, 1):
        await ada.says("/today")
        await ada.hears("Tue 24 Nov")
        told = [message for message in ada.chat if "I could not write to you" in message.text]
        assert len(told) == said


async def test_a_flood_is_waited_out_as_long_as_told(
    telegram: FakeTelegram, pusher: Coach, clock: Clock, runner: Person
) -> None:
    clock.now = TUESDAY
    telegram.fail_next("sendMessage", 429, "Too Many Requests: retry after 33", retry_after=33)
    await pusher.daily.deliver_due()
    clock.passes(seconds=32)
    assert await pusher.daily.deliver_due() == 0
    clock.passes(seconds=1)
    assert await pusher.daily.deliver_due() == 1
    await runner.hears("Tue 24 Nov")


async def test_trouble_at_telegram_is_waited_out_longer_and_longer(
    telegram: FakeTelegram, pusher: Coach, clock: Clock, runner: Person
) -> None:
    clock.now = TUESDAY
    telegram.fail_next("sendMessage", 502, "Bad Gateway", times=3)
    for longest in (5, 10, 20):
        assert await pusher.daily.deliver_due() == 1
        clock.passes(seconds=longest / 2 - 0.1)
        assert await pusher.daily.deliver_due() == 0
        clock.passes(seconds=longest / 2 + 0.1)
    await pusher.daily.deliver_due()
    await runner.hears("Tue 24 Nov")


async def test_one_that_cannot_be_composed_is_set_aside_and_holds_up_nobody(
    telegram: FakeTelegram,
    pusher: Coach,
    clock: Clock,
    runner: Person,
    caplog: pytest.LogCaptureFixture,
) -> None:
    broken = telegram.person("Bea")
    await broken.says("/start")
    await pusher.knows(broken)
    await pusher.knows(broken, replace(RUNNER, zone="Nowhere/At all"), owing_as=RUNNER)
    clock.now = TUESDAY
    for _attempt in range(5):
        await pusher.daily.deliver_due()
        clock.passes(minutes=10)
    await runner.hears("Tue 24 Nov")
    assert sorted(await pusher.deliveries()) == [
        ("Tue", "failed"),
        ("Tue", "sent"),
        ("Wed", "pending"),
    ]
    assert "is set aside after 5 tries" in caplog.text
    assert "Nowhere" not in caplog.text
    await broken.hears_nothing(within=0.05)


async def test_a_morning_that_was_missed_is_skipped(
    pusher: Coach, clock: Clock, runner: Person
) -> None:
    clock.now = TUESDAY.replace(hour=20, minute=1)
    assert await pusher.daily.deliver_due() == 1
    await runner.hears_nothing(within=0.05)
    assert await pusher.deliveries() == [("Tue", "skipped"), ("Wed", "pending")]


async def test_a_short_downtime_only_makes_it_late(
    pusher: Coach, clock: Clock, runner: Person
) -> None:
    clock.now = TUESDAY.replace(hour=19, minute=59)
    await pusher.daily.deliver_due()
    await runner.hears("Tue 24 Nov")


@pytest.mark.parametrize(
    ("zone", "change"),
    [
        ("Europe/London", date(2027, 3, 28)),  # 01:30 does not exist
        ("Europe/London", date(2026, 10, 25)),  # 01:30 occurs twice
        ("America/Nuuk", date(2027, 3, 27)),
        ("Australia/Lord_Howe", date(2027, 4, 4)),  # the clock moves by half an hour
        ("Asia/Kathmandu", date(2027, 1, 1)),
    ],
)
async def test_every_local_day_has_one_message_through_a_clock_change(
    telegram: FakeTelegram, pusher: Coach, clock: Clock, ada: Person, zone: str, change: date
) -> None:
    await ada.says("/start")
    there = ZoneInfo(zone)
    clock.now = datetime.combine(change - timedelta(days=1), time(12), UTC)
    await pusher.knows(ada, replace(RUNNER, zone=zone, message_at=time(1, 30)))
    sent: list[date] = []
    for _half_hour in range(2 * 24 * 3):
        if await pusher.daily.deliver_due():
            sent.append(clock().astimezone(there).date())
        clock.passes(minutes=30)
    assert sent == sorted(set(sent))
    assert len(sent) == (sent[-1] - sent[0]).days + 1 >= 3
    assert len(await telegram.called("sendMessage")) == len(sent)


async def test_the_loop_sends_by_itself_and_stops_when_told(
    pusher: Coach, clock: Clock, runner: Person
) -> None:
    clock.now = TUESDAY
    stop = asyncio.Event()
    loop = asyncio.create_task(pusher.daily.run(stop))
    await runner.hears("Tue 24 Nov")
    stop.set()
    async with asyncio.timeout(1):
        await loop


async def test_whoever_is_being_answered_holds_up_nobody_elses_message(
    telegram: FakeTelegram,
    pusher: Coach,
    clock: Clock,
    runner: Person,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(daily, "BATCH", 1)
    later = telegram.person("Bob")
    await later.says("/start")
    await pusher.knows(later, replace(RUNNER, message_at=time(7, 1)))
    clock.now = TUESDAY + timedelta(minutes=2)
    answered, stop = asyncio.Event(), asyncio.Event()

    async def say(_outcome: Outcome) -> None:
        await answered.wait()

    async with asyncio.TaskGroup() as group:
        group.create_task(pusher.handler.handle(where(runner), Incoming(text="/guide"), say))
        await asyncio.sleep(0.05)
        loop = group.create_task(pusher.daily.run(stop))
        await later.hears("Tue 24 Nov")
        stop.set()
        await runner.hears_nothing(within=0.05)
        assert not loop.done()
        answered.set()
    await runner.hears("Tue 24 Nov")
    assert [state for _day, state in await pusher.deliveries()].count("sent") == 2
