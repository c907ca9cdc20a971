"""What breaks or hangs during a push costs nobody else their message, and repeats none."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import delete

from bot import club_posts, daily, deliver, sender
from bot.daily import Daily
from bot.handle import Handler
from bot.platform import LONGEST_SEND, Errand, Platform
from bot.telegram import voice
from dialogs.messages import Incoming, Reply, Where
from dialogs.scene import Outcome, Wake
from storage.tables import ConversationRow
from tests.bot.coach import Clock, Coach, where
from tests.bot.test_daily import TUESDAY, WEDNESDAY
from tests.fakes.telegram import FakeTelegram, Person
from tests.storage.samples import OUTCOME, keep


class Stuck:
    """A platform that answers nobody until it is let go."""

    name = "stuck"

    def __init__(self) -> None:
        self.is_free = asyncio.Event()
        self.waiting = 0
        self.is_full = asyncio.Event()

    async def push(
        self, where: Where, replies: Sequence[Reply], errand: Errand | None = None
    ) -> None:
        """Waits."""
        del where, replies, errand
        self.waiting += 1
        if self.waiting == 2:
            self.is_full.set()
        await self.is_free.wait()


async def test_a_platform_that_hangs_holds_up_no_other(
    pusher: Coach, clock: Clock, runner: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(daily, "BATCH", 1)
    monkeypatch.setattr(daily, "MOST_UNDER_WAY", 2)
    owed = Wake(kind="daily", day=TUESDAY.date(), at=clock())
    for number in range(3):
        there = Where(Stuck.name, str(number), str(number))
        await keep(pusher.database, replace(OUTCOME, wakes=(owed,)), where=there, now=clock())
    stuck, stop = Stuck(), asyncio.Event()
    platforms: dict[str, Platform] = {stuck.name: stuck, pusher.telegram.name: pusher.telegram}
    both = Daily(pusher.database, pusher.handler, platforms, clock)
    clock.now = TUESDAY - timedelta(seconds=1)
    loop = asyncio.create_task(both.run(stop))
    async with asyncio.timeout(5):
        await stuck.is_full.wait()
    clock.now = TUESDAY
    await runner.hears("Tue 24 Nov")
    assert stuck.waiting == 2
    stop.set()
    stuck.is_free.set()
    await loop


async def test_what_breaks_while_it_is_noted_is_not_said_again(
    pusher: Coach, clock: Clock, runner: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def breaks(*_: object) -> list[bool]:
        raise ValueError

    monkeypatch.setattr(deliver, "settle_all", breaks)
    clock.now = TUESDAY
    for _try in range(3):
        await pusher.daily.deliver_due()
        clock.passes(minutes=10)
    await runner.hears("Tue 24 Nov")
    await runner.hears_nothing(within=0.05)
    assert await pusher.deliveries() == [("Tue", "sent")]


async def test_what_breaks_at_the_very_end_ends_nothing_else(
    telegram: FakeTelegram,
    pusher: Coach,
    clock: Clock,
    runner: Person,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def breaks(*_: object) -> None:
        raise ValueError

    monkeypatch.setattr(sender, "postpone", breaks)
    clock.now = TUESDAY
    telegram.fail_next("sendMessage", 502, "Bad Gateway")
    assert await pusher.daily.deliver_due() == 1
    clock.now += daily.LEASE
    assert await pusher.daily.deliver_due() == 1
    await runner.hears("Tue 24 Nov")


async def test_whoever_listens_no_more_goes_on_pushing(
    telegram: FakeTelegram, pusher: Coach, clock: Clock, runner: Person
) -> None:
    for now, day in ((TUESDAY, "Tue 24 Nov"), (WEDNESDAY, "Wed 25 Nov")):
        async with pusher.listening():
            await telegram.confirmed(await runner.says("/help"))
        clock.now = now
        assert await pusher.daily.deliver_due() == 1
        await runner.hears(day)


def test_a_lease_is_longer_than_all_the_waiting() -> None:
    waits = timedelta(seconds=LONGEST_SEND) + deliver.KEEP_NOTING
    for pushing in (daily, club_posts):
        assert pushing.LATEST_START + waits < pushing.LEASE


async def test_a_platform_that_does_not_answer_is_given_up_in_time(
    telegram: FakeTelegram,
    pusher: Coach,
    clock: Clock,
    runner: Person,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(voice, "LONGEST_SEND", 0.1)
    clock.now = TUESDAY
    telegram.hold()
    async with asyncio.timeout(3):
        assert await pusher.daily.deliver_due() == 1
    telegram.release()
    clock.passes(seconds=5)
    monkeypatch.setattr(voice, "LONGEST_SEND", LONGEST_SEND)
    assert await pusher.daily.deliver_due() == 1
    await runner.hears("Tue 24 Nov")


class Overtaken:
    """A platform on which a runner writes to another process while a message is sent."""

    name = "telegram"

    def __init__(self, other: Handler) -> None:
        self._other = other
        self.sent = 0

    async def push(
        self, where: Where, replies: Sequence[Reply], errand: Errand | None = None
    ) -> None:
        """Takes it."""
        del replies, errand
        self.sent += 1
        await self._other.handle(where, Incoming(text="/help", id=f"help {self.sent}"), silence)


async def silence(_outcome: Outcome) -> None:
    """Says nothing."""


async def test_what_is_sent_to_a_chat_that_opens_meanwhile_elsewhere_is_sent_once(
    pusher: Coach, clock: Clock, runner: Person
) -> None:
    other = Handler(pusher.database, pusher.handler.house, clock)
    platform = Overtaken(other)
    push = Daily(pusher.database, pusher.handler, {platform.name: platform}, clock)
    clock.now = TUESDAY - timedelta(minutes=1)
    await other.handle(where(runner), Incoming(text="/help", id="before"), silence)
    async with pusher.database.writing() as session:
        await session.execute(delete(ConversationRow))
    clock.now = TUESDAY
    for _try in range(2):
        await push.deliver_due()
        clock.passes(minutes=10)
    assert platform.sent == 1
    assert await pusher.deliveries() == [("Tue", "sent"), ("Wed", "pending")]
    assert (await pusher.recalls(runner)).conversation_revision == 2
