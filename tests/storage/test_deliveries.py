import asyncio
import os
import signal
import sys
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from dialogs.messages import Where
from dialogs.scene import Outcome, Wake
from storage.conversations import set_blocked
from storage.database import Database, open_database
from storage.deliveries import (
    Delivery,
    Settled,
    claim,
    forget_deliveries,
    next_wake,
    postpone,
    settle,
)
from storage.tables import DeliveryRow
from tests.storage.samples import HERE, NOW, OUTCOME, SOON, TODAY, keep

LEASE = timedelta(minutes=2)
LATER = NOW + timedelta(hours=2)
TOMORROW = Wake(kind="daily", day=TODAY + timedelta(days=1), at=NOW + timedelta(days=1))


async def take(database: Database, now: datetime = LATER, limit: int = 10) -> list[Delivery]:
    async with database.writing() as session:
        return await claim(session, now, LEASE, limit, HERE.platform)


async def end(database: Database, delivery: Delivery, state: Settled = "sent") -> None:
    async with database.writing() as session:
        await settle(session, delivery, state)


async def next_at(database: Database) -> datetime | None:
    async with database.reading() as session:
        return await next_wake(session, [HERE.platform])


async def wake(database: Database, *wakes: Wake, now: datetime = NOW) -> None:
    await keep(database, replace(OUTCOME, wakes=wakes), now=now)


async def owed(database: Database) -> dict[tuple[str, date], tuple[datetime, str]]:
    async with database.reading() as session:
        rows = await session.scalars(select(DeliveryRow))
        return {(row.kind, row.day): (row.due_at, row.state) for row in rows}


async def crowd(database: Database, size: int) -> None:
    for number in range(size):
        await keep(database, where=Where("telegram", str(number), str(number)))


async def test_nothing_is_handed_out_before_its_time(database: Database) -> None:
    await wake(database, SOON)
    assert await take(database, SOON.at - timedelta(seconds=1)) == []
    assert await next_at(database) == SOON.at


async def test_what_is_due_is_handed_out_with_its_chat(database: Database) -> None:
    await wake(database, SOON)
    (delivery,) = await take(database, SOON.at)
    assert (delivery.where, delivery.kind, delivery.day, delivery.due_at, delivery.attempts) == (
        HERE,
        "daily",
        TODAY,
        SOON.at,
        1,
    )


async def test_the_longest_waiting_come_first(database: Database) -> None:
    await wake(database, TOMORROW, SOON, replace(SOON, kind="nudge", at=NOW))
    taken = await take(database, NOW + timedelta(days=2), limit=2)
    assert [delivery.due_at for delivery in taken] == [NOW, SOON.at]


async def test_what_is_claimed_is_not_handed_out_again(database: Database) -> None:
    await wake(database, SOON)
    await take(database)
    assert await take(database) == []
    assert await next_at(database) == LATER + LEASE


async def test_after_the_lease_it_is_due_again(database: Database) -> None:
    await wake(database, SOON)
    await take(database)
    (again,) = await take(database, LATER + LEASE)
    assert again.attempts == 2


@pytest.mark.parametrize("state", ["sent", "skipped", "refused", "failed"])
async def test_what_is_settled_is_never_due_again(database: Database, state: Settled) -> None:
    await wake(database, SOON)
    (delivery,) = await take(database)
    await end(database, delivery, state)
    assert await take(database, NOW + timedelta(days=9)) == []
    assert await next_at(database) is None
    assert (await owed(database))["daily", TODAY] == (SOON.at, state)


async def test_what_is_postponed_is_due_then(database: Database) -> None:
    await wake(database, SOON)
    (delivery,) = await take(database)
    until = LATER + timedelta(hours=3)
    async with database.writing() as session:
        await postpone(session, delivery, until)
    assert await take(database, until - timedelta(seconds=1)) == []
    assert len(await take(database, until)) == 1


async def test_whose_lease_ran_out_can_neither_settle_nor_postpone(database: Database) -> None:
    await wake(database, SOON)
    (slow,) = await take(database)
    (quick,) = await take(database, LATER + LEASE)
    async with database.writing() as session:
        await postpone(session, slow, LATER + LEASE)
        await settle(session, slow, "failed")
    assert await take(database, LATER + LEASE) == []
    await end(database, quick)
    assert (await owed(database))["daily", TODAY] == (SOON.at, "sent")


async def test_concurrent_claimers_never_get_the_same(
    url: str, secret: str, key_file: Path
) -> None:
    async with (
        open_database(url, secret, key_file) as one,
        open_database(url, secret, key_file) as two,
    ):
        await crowd(one, 12)
        batches = await asyncio.gather(*(take(each, limit=3) for each in (one, two) * 4))
    ids = [delivery.id for batch in batches for delivery in batch]
    assert len(ids) == len(set(ids)) == 12


async def test_a_chat_that_cannot_be_written_to_is_owed_nothing(database: Database) -> None:
    await keep(database)
    async with database.writing() as session:
        await set_blocked(session, HERE, NOW)
    await wake(database, SOON)
    assert (await take(database), await next_at(database)) == ([], None)
    async with database.writing() as session:
        await set_blocked(session, HERE, None)
    await wake(database, SOON)
    assert len(await take(database)) == 1


async def test_what_goes_to_another_platform_is_left_alone(database: Database) -> None:
    await wake(database, SOON)
    async with database.writing() as session:
        assert await next_wake(session, ["terminal"]) is None
        assert await claim(session, LATER, LEASE, 10, "terminal") == []
    (delivery,) = await take(database)
    assert delivery.attempts == 1


async def test_a_wake_that_is_not_listed_any_more_is_dropped(database: Database) -> None:
    await wake(database, SOON, TOMORROW)
    await wake(database, TOMORROW)
    assert await owed(database) == {("daily", TOMORROW.day): (TOMORROW.at, "pending")}


async def test_a_wake_at_another_time_is_moved(database: Database) -> None:
    await wake(database, SOON)
    await wake(database, replace(SOON, at=LATER))
    assert await next_at(database) == LATER
    assert await owed(database) == {("daily", TODAY): (LATER, "pending")}


async def test_a_postponement_outlives_a_message(database: Database) -> None:
    await wake(database, SOON)
    (delivery,) = await take(database)
    until = LATER + timedelta(minutes=30)
    async with database.writing() as session:
        await postpone(session, delivery, until)
    await wake(database, SOON, now=LATER)
    assert await next_at(database) == until


@pytest.mark.parametrize("state", ["sent", "skipped", "refused", "failed"])
async def test_what_was_settled_is_owed_again_only_unsent_and_before_its_time(
    database: Database, state: Settled
) -> None:
    evening = replace(SOON, at=LATER + timedelta(hours=9))
    await wake(database, SOON)
    (delivery,) = await take(database)
    await end(database, delivery, state)
    await wake(database, SOON, now=LATER)
    assert await next_at(database) is None
    await wake(database, evening, now=LATER)
    assert await next_at(database) == (None if state == "sent" else evening.at)
    again = await take(database, evening.at)
    assert [each.attempts for each in again] == ([] if state == "sent" else [2])


@pytest.mark.parametrize("listed", [(), (replace(SOON, at=LATER + timedelta(hours=9)),)])
async def test_what_is_being_sent_is_left_alone(
    database: Database, listed: tuple[Wake, ...]
) -> None:
    await wake(database, SOON)
    (delivery,) = await take(database)
    await wake(database, *listed, now=LATER)
    await end(database, delivery)
    assert await owed(database) == {("daily", TODAY): (SOON.at, "sent")}


async def test_a_message_just_after_the_hour_does_not_cost_the_daily_one(
    database: Database,
) -> None:
    await wake(database, SOON)
    await wake(database, TOMORROW, now=SOON.at + timedelta(seconds=1))
    assert [delivery.day for delivery in await take(database)] == [TODAY]


async def test_a_turn_that_leaves_the_runner_alone_leaves_the_wakes_alone(
    database: Database,
) -> None:
    await wake(database, SOON)
    await keep(database, Outcome(runner=None, conversation=OUTCOME.conversation))
    assert await next_at(database) == SOON.at


async def test_settled_ones_are_forgotten_after_a_while(database: Database) -> None:
    await wake(database, SOON, TOMORROW)
    (delivery,) = await take(database)
    await end(database, delivery)
    async with database.writing() as session:
        assert await forget_deliveries(session, TODAY, 10) == 0
        assert await forget_deliveries(session, TODAY + timedelta(days=5), 10) == 1
    assert list(await owed(database)) == [("daily", TOMORROW.day)]


SENDER = """
import asyncio, sys
from datetime import datetime, timedelta
from pathlib import Path
from storage.database import open_database
from storage.deliveries import claim, settle

async def main(url, secret, now):
    async with open_database(url, secret, Path("unused")) as database:
        while True:
            async with database.writing() as session:
                at = datetime.fromisoformat(now)
                claimed = await claim(session, at, timedelta(minutes=2), 5, "telegram")
            for delivery in claimed:
                print(delivery.id, flush=True)
                await asyncio.sleep(0.01)
                async with database.writing() as session:
                    await settle(session, delivery, "sent")

asyncio.run(main(*sys.argv[1:]))
"""


async def test_a_kill_loses_none_and_repeats_only_those_in_flight(
    url: str, secret: str, key_file: Path
) -> None:
    async with open_database(url, secret, key_file) as database:
        await crowd(database, 20)
        sender = await asyncio.create_subprocess_exec(
            sys.executable,
            "-c",
            SENDER,
            url,
            secret,
            LATER.isoformat(),
            stdout=asyncio.subprocess.PIPE,
        )
        assert sender.stdout is not None
        sent = [int(await sender.stdout.readline()) for _ in range(8)]
        os.kill(sender.pid, signal.SIGKILL)
        sent += [int(line) for line in (await sender.stdout.read()).split()]
        await sender.wait()
        rest = [delivery.id for delivery in await take(database, LATER + LEASE, limit=100)]
    assert len({*sent, *rest}) == 20
    assert set(sent) & set(rest) <= {sent[-1]}
