"""Links in both databases: codes that open one thing once, runners made one, chats that part."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from coach.runner import Runner
from dialogs.inquiry import Inquiry
from dialogs.links import GOOD_FOR, MOST_TRIES, AskToLink, Merge, Part, Refuse, Terms, WrongCode
from dialogs.messages import Where
from dialogs.scene import Change, Outcome
from storage.database import Database, open_database
from storage.deliveries import claim, settle
from storage.errors import Conflict
from storage.linking import forget_codes, forget_tries, look_up, offer
from storage.loading import Kept
from storage.tables import AccountRow, DeliveryRow, LinkCodeRow, LinkTryRow, RunnerRow
from tests.saving import save
from tests.storage.samples import HERE, NOW, OUTCOME, RUNNER, keep, recall

THERE = Where("discord", "200", "200")
CODE = "BCDF-2345"
TERMS = Terms(answers="first", push="second")


async def looked_up(
    database: Database, where: Where, inquiry: Inquiry | None = None, now: datetime = NOW
) -> Kept:
    """What a turn about links knows."""
    kept = await recall(database, where)
    async with database.reading() as session:
        return await look_up(session, kept, inquiry or Inquiry(), now)


async def change(database: Database, kept: Kept, *changes: Change, now: datetime = NOW) -> None:
    outcome = Outcome(runner=kept.runner, conversation=kept.conversation, changes=changes)
    async with database.writing() as session:
        await save(session, kept, outcome, update="", now=now)


async def offered(database: Database, where: Where = HERE, code: str = CODE) -> int:
    async with database.writing() as session:
        assert await offer(session, where, code, NOW)
    async with database.reading() as session:
        return (await session.scalars(select(LinkCodeRow.id).order_by(LinkCodeRow.id))).all()[-1]


@pytest.fixture
async def both(database: Database) -> Database:
    """Two runners, each in a chat."""
    await keep(database)
    await keep(database, replace(OUTCOME, runner=Runner(town="York")), where=THERE)
    return database


async def asked(database: Database) -> Kept:
    """What the first chat knows once the second has agreed."""
    link = await offered(database)
    await change(database, await looked_up(database, THERE), AskToLink(link, TERMS))
    return await looked_up(database, HERE)


async def test_only_the_digest_of_a_code_is_stored(both: Database) -> None:
    await offered(both)
    async with both.reading() as session:
        (digest,) = await session.scalars(select(LinkCodeRow.code))
    assert len(digest) == 64
    assert CODE not in digest


async def test_a_code_opens_the_chat_that_made_it_until_it_is_over(both: Database) -> None:
    link = await offered(both)
    typed = Inquiry(code=CODE)
    found = (await looked_up(both, THERE, typed)).links.link
    assert found is not None
    assert (found.id, found.platform, found.runner, found.is_own) == (
        link,
        "telegram",
        RUNNER,
        False,
    )
    own = (await looked_up(both, HERE, typed)).links.link
    assert own is not None
    assert own.is_own
    for inquiry, now in ((typed, NOW + GOOD_FOR), (Inquiry(code="2345-BCDF"), NOW)):
        links = (await looked_up(both, THERE, inquiry, now)).links
        assert (links.link, links.is_guess) == (None, True)


async def test_a_stranger_cannot_offer(database: Database) -> None:
    async with database.writing() as session:
        assert not await offer(session, HERE, CODE, NOW)


async def test_after_some_guesses_no_code_is_looked_up_for_an_hour(both: Database) -> None:
    await offered(both)
    for _guess in range(MOST_TRIES):
        await change(both, await recall(both, THERE), WrongCode())
    links = (await looked_up(both, THERE, Inquiry(code=CODE))).links
    assert (links.link, links.tries, links.is_guess) == (None, MOST_TRIES, False)
    later = NOW + timedelta(hours=1)
    assert (await looked_up(both, THERE, Inquiry(code="2345-BCDF"), later)).links.tries == 0


async def test_asking_uses_the_code_up_and_owes_the_question(both: Database) -> None:
    first = await asked(both)
    assert first.links.link is not None
    assert (first.links.link.platform, first.links.link.terms) == ("discord", TERMS)
    assert (await looked_up(both, THERE, Inquiry(code=CODE))).links.link is None
    async with both.reading() as session:
        owed = select(DeliveryRow).where(DeliveryRow.kind == "link")
        (row,) = await session.scalars(owed)
    assert (row.runner_id, row.platform, row.due_at, row.state) == (
        first.runner_id,
        "telegram",
        NOW,
        "pending",
    )


async def test_a_question_that_is_asked_again_the_same_day_is_another_delivery(
    both: Database,
) -> None:
    numbers = []
    for _time in range(2):
        link = (await asked(both)).links.link
        async with both.writing() as session:
            (taken,) = await claim(session, NOW, timedelta(minutes=2), 10, HERE.platform)
            await settle(session, taken, "sent")
        assert link is not None
        await change(both, await looked_up(both, HERE), Refuse(link.id))
        assert (taken.kind, taken.attempts) == ("link", 1)
        numbers.append(taken.id)
    assert len(set(numbers)) == 2


async def test_a_code_is_used_up_once(both: Database) -> None:
    link = await offered(both)
    third = replace(THERE, user="300", chat="300")
    await keep(both, where=third)
    kept = [await looked_up(both, where, Inquiry(code=CODE)) for where in (THERE, third)]
    done = await asyncio.gather(
        *(change(both, each, AskToLink(link, TERMS)) for each in kept), return_exceptions=True
    )
    assert sorted(type(each).__name__ for each in done) == ["Conflict", "NoneType"]


@pytest.mark.parametrize("late", [timedelta(), GOOD_FOR])
async def test_a_merge_needs_a_link_that_is_not_over(both: Database, late: timedelta) -> None:
    kept = await asked(both)
    assert kept.links.link is not None
    link = kept.links.link.id + (0 if late else 1)
    with pytest.raises(Conflict):
        await change(both, kept, Merge(link), now=NOW + late)
    assert (await recall(both, THERE)).runner == Runner(town="York")


async def test_a_merge_moves_everything_in_one_transaction(both: Database) -> None:
    kept = await asked(both)
    assert kept.links.link is not None
    there = await recall(both, THERE)
    await change(both, kept, Merge(kept.links.link.id))
    after = await recall(both, THERE)
    assert (after.runner_id, after.runner) == (kept.runner_id, RUNNER)
    assert after.conversation == there.conversation
    async with both.reading() as session:
        assert (await session.scalars(select(RunnerRow.id))).all() == [kept.runner_id]
        assert (await session.scalars(select(LinkCodeRow.id))).all() == []
        pushes = await session.execute(select(AccountRow.platform, AccountRow.pushes))
        assert sorted(tuple(row) for row in pushes) == [("discord", True), ("telegram", False)]
        owed = select(DeliveryRow.platform).where(DeliveryRow.wake_at.is_not(None))
        assert set(await session.scalars(owed)) == {"discord"}


async def test_a_merge_with_a_runner_who_has_changed_is_a_conflict(both: Database) -> None:
    kept = await asked(both)
    assert kept.links.link is not None
    await keep(both, replace(OUTCOME, runner=Runner(town="Hull")), where=THERE)
    with pytest.raises(Conflict):
        await change(both, kept, Merge(kept.links.link.id))
    assert (await recall(both, THERE)).runner == Runner(town="Hull")


async def test_a_turn_of_the_runner_who_went_is_a_conflict(both: Database) -> None:
    kept, there = await asked(both), await recall(both, THERE)
    assert kept.links.link is not None
    await change(both, kept, Merge(kept.links.link.id))
    with pytest.raises(Conflict):
        await change(both, replace(there, runner=Runner(town="Hull")))


async def test_merges_of_two_processes_do_not_wait_for_one_another(
    url: str, secret: str, key_file: Path, both: Database
) -> None:
    """Each of two runners asked the other, and both say yes in the same moment."""
    first, second = await offered(both), await offered(both, THERE, "2345-BCDF")
    await change(both, await looked_up(both, THERE), AskToLink(first, TERMS))
    await change(both, await looked_up(both, HERE), AskToLink(second, TERMS))
    kept = [await looked_up(both, where) for where in (HERE, THERE)]
    links = [each.links.link for each in kept]
    async with asyncio.timeout(20), open_database(url, secret, key_file) as other:
        done = await asyncio.gather(
            *(
                change(database, each, Merge(link.id))
                for database, each, link in zip((both, other), kept, links, strict=True)
                if link is not None
            ),
            return_exceptions=True,
        )
    assert sorted(type(each).__name__ for each in done) == ["Conflict", "NoneType"]


async def test_a_chat_parts_and_the_other_one_inherits(both: Database) -> None:
    kept = await asked(both)
    assert kept.links.link is not None
    await change(both, kept, Merge(kept.links.link.id))
    await change(both, await looked_up(both, THERE), Part())
    assert (await recall(both, THERE)).runner is None
    assert (await recall(both)).runner == RUNNER
    async with both.reading() as session:
        assert (await session.scalars(select(AccountRow.pushes))).all() == [True]
        owed = select(DeliveryRow.platform).where(DeliveryRow.wake_at.is_not(None))
        assert set(await session.scalars(owed)) == {"telegram"}


async def test_of_two_chats_that_part_at_once_one_stays(both: Database) -> None:
    kept = await asked(both)
    assert kept.links.link is not None
    await change(both, kept, Merge(kept.links.link.id))
    chats = [await looked_up(both, where) for where in (HERE, THERE)]
    done = await asyncio.gather(
        *(change(both, each, Part()) for each in chats), return_exceptions=True
    )
    assert sorted(type(each).__name__ for each in done) == ["Conflict", "NoneType"]
    async with both.reading() as session:
        assert len((await session.scalars(select(AccountRow.id))).all()) == 1


async def test_what_is_over_is_forgotten_a_little_at_a_time(both: Database) -> None:
    await offered(both)
    for _try in range(3):
        await change(both, await recall(both, THERE), WrongCode())
    async with both.writing() as session:
        assert await forget_codes(session, NOW, most=9) == 0
        assert await forget_codes(session, NOW + GOOD_FOR, most=9) == 1
        assert [await forget_tries(session, NOW, most=2) for _time in range(3)] == [2, 1, 0]
        assert (await session.scalars(select(LinkTryRow.id))).all() == []
