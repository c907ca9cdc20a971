"""Asking after what was noted: after three days, every three days, every week."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given

from coach.records import Niggle, NotRunning, Severity
from coach.runner import Runner
from dialogs import daily
from dialogs.follow_up import follow_up
from dialogs.standing import read
from tests.coach.notes import MONDAY as TODAY
from tests.coach.weeks import RUNNERS
from tests.dialogs.runners import READY

DAY = timedelta(1)
KNEE = Niggle(body_part="knee", side="left", severity=Severity.MILD, since=TODAY)


def days_asked(runner: Runner, days: int = 15) -> list[int]:
    """On which of the days after the remark there is a question, if each is put."""
    found = []
    for number in range(days):
        aside = follow_up(runner, TODAY + number * DAY)
        if aside:
            found.append(number)
            runner = aside.runner
    return found


@pytest.mark.parametrize(
    ("runner", "days"),
    [
        (READY, []),
        (replace(READY, niggles=(KNEE,)), [3, 6, 9, 12]),
        (replace(READY, niggles=(replace(KNEE, asked_on=TODAY + DAY),)), [4, 7, 10, 13]),
        (replace(READY, ill_since=TODAY), [3, 6, 9, 12]),
        (replace(READY, red_flag_on=TODAY), [3, 6, 9, 12]),
        (replace(READY, not_running=NotRunning(since=TODAY)), [7, 14]),
        (replace(READY, tired_on=TODAY), []),
    ],
)
def test_it_is_asked_after_some_days(runner: Runner, days: list[int]) -> None:
    assert days_asked(runner) == days


def test_of_two_niggles_each_is_asked_after_on_its_own_day() -> None:
    hip = replace(KNEE, body_part="hip", side="")
    first = follow_up(replace(READY, niggles=(KNEE, hip)), TODAY + 3 * DAY)
    assert first is not None
    assert first.text == "How is it with your knee (left) now?"
    assert [button.press for button in first.row] == [
        f"health.2026-11-26.{action}:knee_left" for action in ("better", "same", "worse", "gone")
    ]
    second = follow_up(first.runner, TODAY + 4 * DAY)
    assert second is not None
    assert second.text == "How is it with your hip now?"
    assert follow_up(second.runner, TODAY + 5 * DAY) is None


def test_who_wants_session_days_only_is_asked_on_a_rest_day_too() -> None:
    ill = replace(READY, ill_since=TODAY, only_session_days=True)
    assert daily.message(ill, TODAY + 2 * DAY, TODAY + 2 * DAY)[0] is None
    asked, _told = daily.message(ill, TODAY + 3 * DAY, TODAY + 3 * DAY)
    assert asked is not None
    assert "Are you well again?" in asked.text


@given(RUNNERS)
def test_every_button_can_be_pressed_and_asking_changes_niggles_alone(runner: Runner) -> None:
    for number in range(8):
        aside = follow_up(runner, TODAY + number * DAY)
        if aside:
            assert all(read(button.press) for button in aside.row)
            assert replace(aside.runner, niggles=runner.niggles) == runner
