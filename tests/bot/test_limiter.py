"""The push keeps to Telegram's limit and uses it, while replies never wait for it."""

import asyncio
import itertools
import time
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.bot_api import make_bot
from bot.daily import Daily
from bot.limiter import Limiter
from bot.platform import Unavailable
from tests.bot.coach import Clock, Coach, opened
from tests.bot.test_daily import TUESDAY
from tests.fakes.telegram import Call, FakeTelegram, Person

MESSAGES = ("sendmessage", "editmessagetext")


def messages(telegram: FakeTelegram) -> list[Call]:
    """All that Telegram counts, in order."""
    return [call for call in telegram.calls if call.method.lower() in MESSAGES]


def busiest_second(times: list[float]) -> int:
    """The most within any second."""
    return max(sum(at <= other < at + 1 for other in times) for at in times)


class Pushing:
    """A push within Telegram's limit, whose clock goes on from seven on Tuesday."""

    def __init__(self, coach: Coach, limiter: Limiter) -> None:
        began = time.monotonic()

        def clock() -> datetime:
            return TUESDAY + timedelta(seconds=time.monotonic() - began)

        platforms = {"telegram": coach.telegram}
        limiters = {"telegram": limiter}
        self._daily = Daily(coach.database, coach.handler, platforms, clock, limiters=limiters)
        self._stop = asyncio.Event()

    async def __aenter__(self) -> None:
        self._task = asyncio.create_task(self._daily.run(self._stop))

    async def __aexit__(self, *_: object) -> None:
        self._stop.set()
        await self._task


async def crowd(telegram: FakeTelegram, coach: Coach, size: int) -> list[Person]:
    """So many are owed a message at seven on Tuesday; what they wrote before is not answered."""
    people = [telegram.person(f"Runner {number}") for number in range(size)]
    for person in people:
        await person.says("/start")
        await coach.knows(person)
    async with make_bot(telegram.token, telegram.url) as bot:
        await bot.delete_webhook(drop_pending_updates=True)
    return people


def pushed(telegram: FakeTelegram, people: list[Person]) -> list[float]:
    """When the push's messages arrived."""
    chats = {person.chat_id for person in people}
    return [call.at for call in messages(telegram) if call.params["chat_id"] in chats]


async def test_a_push_uses_its_share_and_leaves_replies_their_room(
    tmp_path: Path, telegram: FakeTelegram, clock: Clock
) -> None:
    limiter = Limiter(30)
    async with opened(tmp_path, telegram, clock, limiter=limiter) as coach:
        people = await crowd(telegram, coach, 105)
        clock.now = TUESDAY
        writer = telegram.person("Ada")
        waits = []
        async with coach.listening(), Pushing(coach, limiter):
            while len(pushed(telegram, people)) < 105:
                asked = time.monotonic()
                await writer.says("/start")
                await writer.hears("1 of 4", timeout=30)
                waits.append(time.monotonic() - asked)
                await asyncio.sleep(1)
    times = pushed(telegram, people)
    assert (len(times), len({person.chat[-1].text for person in people})) == (105, 1)
    assert times[100] - times[0] <= 8  # 4, on a machine that has nothing else to do
    assert busiest_second(times) <= 28  # 25, and what it was late with
    assert busiest_second([call.at for call in messages(telegram)]) <= 30
    assert max(waits[1:]) < 1  # the first one waits for the start


async def test_a_flood_stops_the_push_until_it_is_over(
    tmp_path: Path, telegram: FakeTelegram, clock: Clock
) -> None:
    limiter = Limiter(30)
    async with opened(tmp_path, telegram, clock, limiter=limiter) as coach:
        people = await crowd(telegram, coach, 10)
        clock.now = TUESDAY
        telegram.fail_next("sendMessage", 429, "Too Many Requests: retry after 1", retry_after=1)
        async with Pushing(coach, limiter):
            for person in people:
                await person.hears("Tue 24 Nov")
    refused, *times = pushed(telegram, people)
    assert len(times) == 10
    assert min(times) - refused >= 1


async def test_a_message_right_after_a_reply_waits_for_the_chats_second(
    tmp_path: Path, telegram: FakeTelegram, clock: Clock
) -> None:
    limiter = Limiter(30)
    async with opened(tmp_path, telegram, clock, limiter=limiter) as coach:
        (ada,) = await crowd(telegram, coach, 1)
        clock.now = TUESDAY
        async with coach.listening():
            await ada.says("/help")
            await ada.hears()
            async with Pushing(coach, limiter):
                await ada.hears("Tue 24 Nov")
    reply, push = pushed(telegram, [ada])
    assert push - reply >= 0.99


async def test_what_a_stalled_process_is_late_with_goes_out_one_by_one() -> None:
    limiter = Limiter(50)
    now = asyncio.get_running_loop().time()
    times = []

    async def send() -> None:
        await limiter.until_reserved(now - 1)
        await limiter.until_free()
        times.append(asyncio.get_running_loop().time())

    await asyncio.gather(*(send() for _ in range(10)))
    assert min(after - before for before, after in itertools.pairwise(times)) >= 0.019


async def test_without_a_limit_nothing_waits_and_nothing_is_written() -> None:
    limiter = Limiter(0)
    limiter.sent("1")
    limiter.flooded(timedelta(seconds=9))
    async with asyncio.timeout(0.5):
        await limiter.until_reserved(asyncio.get_running_loop().time() + 9)
        await limiter.until_free()
        await limiter.until_free()
        await limiter.until_chat_is_free("1")
    limiter.check(0)
    assert limiter.pace() is None


async def test_what_could_not_be_written_down_is_kept_for_the_next_claim() -> None:
    limiter = Limiter(30)
    limiter.sent("1")
    pace = limiter.pace()
    assert pace is not None
    limiter.sent("2")
    limiter.flooded(timedelta(seconds=9))
    limiter.written_down(pace)
    kept = limiter.pace()
    assert kept is not None
    assert kept.unasked == 1
    assert timedelta(seconds=8) < kept.silence <= timedelta(seconds=9)
    with pytest.raises(Unavailable):
        limiter.check(0)
