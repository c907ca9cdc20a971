"""One message of a runner at a time, across processes too, and what becomes of a broken turn."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from dialogs import change_run, menu
from dialogs.messages import Incoming
from dialogs.scene import Outcome
from dialogs.talk import Finish, Talk
from tests.bot.coach import Coach, opened, where
from tests.fakes.telegram import FakeTelegram, Person

TYPED = "my grumpy achilles"


async def silence(_outcome: Outcome) -> None:
    """Says nothing."""


async def test_two_processes_lose_none_of_each_others_writes(
    tmp_path: Path, telegram: FakeTelegram, coach: Coach, ada: Person
) -> None:
    await ada.says("/start")
    await ada.says("Not sure")
    question = await ada.hears("2 of 4")
    ticks = [data for row in question.data[:2] for data in row]
    async with opened(tmp_path, telegram, coach.clock) as other:
        turns = [
            (coach, other)[number % 2].handler.handle(
                where(ada), Incoming(press=data, id=f"press {number}"), silence
            )
            for number, data in enumerate(ticks)
        ]
        await asyncio.gather(*turns)
    await ada.presses("Next")
    said = await ada.hears("ENJOY")
    assert said.text.count(",") == len(ticks) - 1 == 6


async def test_two_processes_handle_the_same_update_once(
    tmp_path: Path, telegram: FakeTelegram, coach: Coach, ada: Person
) -> None:
    said: list[Outcome] = []

    async def say(outcome: Outcome) -> None:
        said.append(outcome)

    async with opened(tmp_path, telegram, coach.clock) as other:
        start = Incoming(text="/start", id="1")
        await asyncio.gather(
            *(each.handler.handle(where(ada), start, say) for each in (coach, other))
        )
    assert said[0].replies == said[1].replies
    assert (await coach.recalls(ada)).conversation.session == 1


async def broken(talk: Talk) -> Finish:
    """A dialog with a bug behind its only question."""
    words = await talk.ask("words", "What is it?", lambda typed: typed)
    raise ZeroDivisionError(words)


async def test_a_bug_in_a_dialog_is_apologised_for_and_loses_nothing(
    coach: Coach,
    ada: Person,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    await ada.says("/start")
    await ada.hears("1 of 4")
    await coach.knows(ada)
    monkeypatch.setattr(menu, "DIALOGS", {**menu.DIALOGS, change_run.NAME: broken})
    await ada.says("/tomorrow")
    await ada.hears("What is it?")
    before = await coach.recalls(ada)
    await ada.says(TYPED)
    await ada.hears("Something broke on my side")
    assert await coach.recalls(ada) == before
    assert "A turn broke: ZeroDivisionError at" in caplog.text
    assert "test_handle.py" in caplog.text
    assert TYPED not in caplog.text
    await ada.says("/cancel")
    await ada.hears("Left as it was.")


async def test_a_row_that_cannot_be_read_stops_nobody_else(
    tmp_path: Path, telegram: FakeTelegram, coach: Coach, ada: Person
) -> None:
    bob = telegram.person("Bob")
    for person in (ada, bob):
        await person.says("/start")
        await person.hears("1 of 4")
    kept = await coach.recalls(ada)
    with closing(sqlite3.connect(tmp_path / "data" / "sidestride.db")) as damaging, damaging:
        damaging.execute("UPDATE runners SET profile = 'rust' WHERE id = ?", (kept.runner_id,))
    said = await ada.says("Not sure")
    await ada.hears("Something broke on my side")
    await telegram.confirmed(said)
    await bob.says("Not sure")
    await bob.hears("2 of 4")


async def test_one_message_of_a_runner_at_a_time_and_different_runners_at_once(
    telegram: FakeTelegram, coach: Coach, ada: Person
) -> None:
    bob = telegram.person("Bob")
    for person in (ada, bob):
        await person.says("/start")
        await person.hears("1 of 4")
    telegram.hold()
    for person, words in ((ada, "Not sure"), (ada, "yoga"), (bob, "Not sure")):
        await person.says(words)
    under_way = await telegram.called("editMessageText", times=2)
    assert {call.params["chat_id"] for call in under_way} == {ada.id, bob.id}
    assert (await coach.recalls(ada)).conversation.revision == 2
    telegram.release()
    await ada.hears("3 of 4")
    await bob.hears("2 of 4")
