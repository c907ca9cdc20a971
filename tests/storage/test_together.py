"""Turns that are saved together: who was overtaken is told so, and harms nobody else."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dialogs.messages import Where
from dialogs.scene import Conversation, Erase, Outcome
from storage.conversations import Turn, save_all
from storage.database import Database
from storage.errors import Conflict
from storage.loading import load_all
from tests.storage.samples import CONVERSATION, NOW, OUTCOME, RUNNER, keep, listen, recall

OVERTAKING = {
    "the runner": replace(OUTCOME, runner=replace(RUNNER, town="York")),
    "the conversation": replace(OUTCOME, conversation=replace(CONVERSATION, session=9)),
    "erased": Outcome(runner=None, conversation=Conversation(), changes=(Erase(),)),
}
numbers = count(1000)


def strangers(many: int) -> list[Where]:
    """People who have never written."""
    return [
        Where("telegram", str(each), str(each)) for each in (next(numbers) for _ in range(many))
    ]


async def turns_of(database: Database, people: Sequence[Where], update: str = "") -> list[Turn]:
    """A turn of each, decided on what is stored now: everybody moves to Hull."""
    asked = [(where, f"{update}{where.user}") for where in people]
    async with database.reading() as session:
        kept = await load_all(session, asked)
    outcome = Outcome(
        runner=replace(RUNNER, town=f"{update}Hull"),
        conversation=replace(CONVERSATION, last_id=update),
        wakes=OUTCOME.wakes,
    )
    return [
        Turn(kept=each, outcome=outcome, update=id)
        for each, (_where, id) in zip(kept, asked, strict=True)
    ]


@given(meanwhile=st.lists(st.sampled_from(["nothing", *OVERTAKING]), min_size=1, max_size=6))
@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
async def test_who_was_overtaken_is_not_saved_and_everybody_else_is(
    database: Database, meanwhile: list[str]
) -> None:
    people = strangers(len(meanwhile))
    for where in people:
        await keep(database, where=where)
    turns = await turns_of(database, people)
    for where, what in zip(people, meanwhile, strict=True):
        if what in OVERTAKING:
            await keep(database, OVERTAKING[what], where=where)
    before = [await recall(database, where, where.user) for where in people]
    async with database.writing() as session:
        saved = await save_all(session, turns, NOW)
    assert saved == [what == "nothing" for what in meanwhile]
    after = [await recall(database, where, where.user) for where in people]
    for is_saved, was, now_is, turn in zip(saved, before, after, turns, strict=True):
        if is_saved:
            assert (now_is.runner, now_is.is_repeat) == (turn.outcome.runner, True)
            assert now_is.conversation == turn.outcome.conversation
        else:
            assert now_is == was


async def test_many_who_are_new_are_stored_together(database: Database) -> None:
    turns = await turns_of(database, strangers(5))
    async with database.writing() as session:
        assert all(await save_all(session, turns, NOW))
    found = [await recall(database, each.kept.where) for each in turns]
    assert [each.runner for each in found] == [each.outcome.runner for each in turns]
    assert len({each.runner_id for each in found}) == 5


async def test_somebody_new_who_was_faster_elsewhere_undoes_all_and_is_met_alone(
    database: Database,
) -> None:
    turns = await turns_of(database, strangers(3))
    await keep(database, where=turns[1].kept.where)
    with pytest.raises(Conflict):
        async with database.writing() as session:
            await save_all(session, turns, NOW)
    assert (await recall(database, turns[0].kept.where)).runner is None


async def test_many_take_no_more_statements_than_one(database: Database) -> None:
    people, counted = strangers(8), []
    for update, some in (("a", people), ("b", people), ("c", people[:1])):
        turns = await turns_of(database, some, update)
        async with database.writing() as session:
            statements = listen(session)
            assert all(await save_all(session, turns, NOW))
        counted.append(len(statements))
    _new, many, one = counted
    assert many == one
