"""Standing buttons act on their own day's terms, once, for seven days."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coach.runs import PlannedRun, Run
from dialogs import standing
from tests.dialogs.runners import MONDAY, READY, chat_of

WEEK_PAST = "That button has had its week. /today is fresh."


@pytest.mark.parametrize("label", ["Did it", "Skip", "Swap", "How to do these"])
def test_a_button_of_a_day_is_good_for_seven_days(label: str) -> None:
    chat = chat_of()
    chat.says("/today")

    chat.now = MONDAY + timedelta(days=8)
    assert chat.taps(label).notice == WEEK_PAST
    assert chat.runner == replace(READY, heard_on=chat.now.date())

    chat.now = MONDAY + timedelta(days=7)
    assert chat.taps(label).replies


def test_it_acts_on_its_own_day() -> None:
    chat = chat_of()
    chat.says("/today")
    chat.now = MONDAY + timedelta(days=3)
    chat.says("/today")
    chat.messages.pop()

    chat.taps("Did it")

    assert chat.runner is not None
    assert [done.day for done in chat.runner.done] == [MONDAY.date()]


def test_it_does_not_go_stale_by_what_comes_after() -> None:
    chat = chat_of()
    chat.says("/today")
    chat.says("/race")
    chat.taps("Did it")
    assert chat.runner is not None
    assert len(chat.runner.done) == 1
    assert chat.conversation.current is not None


def test_it_acts_once() -> None:
    chat = chat_of()
    chat.says("/today")
    chat.taps("Did it")
    before = chat.runner
    for label in ("Did it", "Skip"):
        outcome = chat.taps(label)
        assert outcome.notice == "Monday is noted already. /log changes it."
        assert outcome.replies == ()
        assert chat.runner == before


def test_the_run_of_a_day_that_is_over_is_not_changed_any_more() -> None:
    chat = chat_of()
    chat.pressed["easy"] = standing.button("Easy", "run", MONDAY.date(), "hard")
    chat.now = MONDAY + timedelta(days=1)
    assert chat.taps_again("easy").replies == ()
    assert chat.runner == replace(READY, heard_on=chat.now.date())


def test_a_changed_day_is_asked_about_by_its_date() -> None:
    chat = chat_of()
    chat.says("/today")
    chat.taps("Tuesday changed")
    chat.taps("Rest")
    assert chat.runner is not None
    assert chat.runner.runs == {MONDAY.date() + timedelta(days=1): PlannedRun(Run.REST)}


@pytest.mark.parametrize(
    "press",
    ["", "day", "day.2026-11-23", "day.2026-13-01.did", "DAY.2026-11-23.did", "7-1.1.red"],
)
def test_what_is_no_standing_button_is_none(press: str) -> None:
    assert standing.read(press) is None
