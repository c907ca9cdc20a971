"""Undo takes back what a change touched, and nothing that came after it."""

from dataclasses import fields, replace
from datetime import time, timedelta

from coach.records import Done
from coach.runner import Runner
from coach.runs import PlannedRun, Run
from dialogs import taking_back
from tests.dialogs.runners import MONDAY, READY, chat_of
from tests.stories.chat import Chat

TUESDAY = MONDAY.date() + timedelta(days=1)


def changed() -> Chat:
    chat = chat_of()
    chat.says("/tomorrow")
    chat.taps("Long")
    assert chat.runner is not None
    assert chat.runner.run_on(TUESDAY) == PlannedRun(Run.LONG)
    return chat


def test_undo_restores_what_was_touched() -> None:
    chat = changed()
    chat.taps("Undo")
    assert chat.runner == READY
    assert chat.said[-1].text == "Taken back. The run of Tuesday 24 November is as before."


def test_undo_leaves_alone_what_it_did_not_touch() -> None:
    chat = changed()
    assert chat.runner is not None
    chat.runner = replace(chat.runner, message_at=time(12))
    chat.taps("Undo")
    assert chat.runner == replace(READY, message_at=time(12))


def test_undo_says_so_where_something_else_has_changed_since() -> None:
    chat = changed()
    assert chat.runner is not None
    later = chat.runner = replace(chat.runner, runs={TUESDAY: PlannedRun(Run.REST)})
    chat.taps("Undo")
    assert chat.runner == later
    assert chat.said[-1].text == "Something else has changed since, so I left it as it is."


def test_undo_works_once_and_for_the_last_change_only() -> None:
    chat = changed()
    first = chat.button("Undo")
    chat.says("/tomorrow")
    chat.taps("Rest")
    before = chat.runner
    chat.pressed["first"] = first

    assert chat.taps_again("first").notice == "That is past undoing."
    assert chat.runner == before

    chat.taps("Undo")
    assert chat.taps_again("Undo").notice == "That is past undoing."


def test_what_was_done_can_be_undone_and_noted_anew() -> None:
    chat = chat_of()
    chat.says("/today")
    chat.taps("Skip")
    assert chat.runner is not None
    assert [done.was_skipped for done in chat.runner.done] == [True]
    chat.taps("Undo")
    chat.says("/today")
    chat.taps("Did it")
    assert chat.runner is not None
    assert chat.runner.done == (Done(day=MONDAY.date(), activity="yoga", minutes=15),)


def test_the_command_takes_back_the_last_change_and_says_what_it_was() -> None:
    chat = changed()
    chat.says("/undo")
    assert chat.runner == READY
    assert chat.said[-1].text == "Taken back. The run of Tuesday 24 November is as before."
    chat.says("/undo")
    assert chat.said[-1].text == "There is nothing to take back."


def test_the_command_leaves_what_has_changed_since() -> None:
    chat = changed()
    assert chat.runner is not None
    later = chat.runner = replace(chat.runner, runs={TUESDAY: PlannedRun(Run.REST)})
    chat.says("/undo")
    assert chat.runner == later
    assert chat.said[-1].text == "Something else has changed since, so I left it as it is."


def test_how_it_felt_is_a_change_of_its_own_once_something_came_between() -> None:
    chat = chat_of()
    chat.says("/today")
    chat.taps("Did it")
    chat.says("/tomorrow")
    chat.taps("Long")
    before = chat.runner
    chat.taps("Easy")
    chat.says("/undo")
    assert chat.runner == before


def test_every_field_that_a_change_touches_has_words() -> None:
    names = {field.name for field in fields(Runner)}
    assert set(taking_back.OTHERS) <= names
