"""Whatever was said of a runner's health: nothing that is shown uses what it withholds."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from coach.answers import Answers
from coach.guide import GUIDE
from coach.records import Niggle, Severity
from coach.runner import Runner
from dialogs import activity_marks, daily, screens, standing
from dialogs.messages import Incoming, Reply
from dialogs.scene import Scene
from dialogs.turn import turn
from tests.coach.legality import impact_of, weakened, withheld
from tests.coach.notes import MONDAY as TODAY
from tests.coach.weeks import RUNNERS
from tests.dialogs.runners import MONDAY, READY, chat_of

ANSWERED = RUNNERS.map(
    lambda runner: replace(
        runner,
        answers=runner.answers or Answers(),
        done=tuple(one for one in runner.done if one.day < TODAY),
    )
)
PARTS = some.sampled_from([*GUIDE.body_parts])
HOWS = some.sampled_from(["mild", "mild", "bad", "at_rest"])
LEAVE = ["keep", "forget"]
many = settings(max_examples=60, deadline=None)


def offered_in(runner: Runner, reply: Reply) -> Iterator[tuple[str, int]]:
    """The activities that a message's buttons are about, with their minutes where they are told."""
    for button in (button for row in reply.rows for button in row):
        pressed = standing.read(button.press)
        if pressed is None or pressed.kind != "day" or pressed.action == "changed":
            continue
        action, marked, number = pressed.action.split(":")
        activity = activity_marks.unmark(runner, marked)
        assert activity
        yield activity, int(number) if action == "did" else 0


def check(runner: Runner, reply: Reply) -> None:
    for activity, minutes in offered_in(runner, reply):
        assert withheld(runner, TODAY, activity) == []
        assert weakened(runner, TODAY, impact_of(runner, activity), minutes, 1) == []


@many
@given(ANSWERED)
def test_no_message_offers_what_health_withholds(runner: Runner) -> None:
    morning, _told = daily.message(runner, TODAY, TODAY)
    assert morning is not None
    for reply in (morning, screens.today(runner, TODAY)):
        check(runner, reply)
        for button in (button for row in reply.rows for button in row if "swap" in button.press):
            swapped = turn(Scene(runner=runner), Incoming(press=button.press, id="1"), MONDAY)
            check(runner, swapped.replies[-1])


@many
@given(ANSWERED, PARTS, HOWS, some.sampled_from(LEAVE), some.sampled_from(["ask", "refused"]))
def test_a_niggle_is_heeded_at_once_whether_it_is_kept_or_not(
    runner: Runner, part: str, how: str, leave: str, before: str
) -> None:
    runner = replace(runner, niggles=(), keeps_health=None if before == "ask" else False)
    chat = chat_of(runner)
    chat.says("/niggle", body_part=part, side="left", severity=how, leave=leave)
    severity = Severity.MILD if how == "mild" else Severity.BAD
    hurts = Niggle(body_part=part, severity=severity, at_rest=how == "at_rest", since=TODAY)
    is_kept = leave == "keep" and before == "ask"
    assert chat.runner is not None
    assert chat.runner.keeps_health is is_kept
    assert len(chat.runner.niggles) == is_kept
    check(replace(runner, niggles=(hurts,)), chat.said[-1])


@many
@given(ANSWERED, some.sampled_from(["Ill", "Tired today"]), some.sampled_from(LEAVE))
def test_illness_is_heeded_at_once_whether_it_is_kept_or_not(
    runner: Runner, kind: str, leave: str
) -> None:
    runner = replace(runner, ill_since=None, tired_on=None, keeps_health=None)
    chat = chat_of(runner)
    chat.says("/niggle")
    chat.taps(kind)
    chat.taps("Keep it" if leave == "keep" else "Don't")
    is_ill = replace(runner, ill_since=TODAY, well_since=None)
    check(is_ill if kind == "Ill" else replace(runner, tired_on=TODAY), chat.said[-1])
    assert chat.runner is not None
    assert (chat.runner == replace(runner, keeps_health=False, heard_on=TODAY)) is (
        leave == "forget"
    )


def test_what_was_not_kept_leaves_nothing_behind_but_the_answer() -> None:
    chat = chat_of(READY)
    chat.says("/niggle", body_part="knee", side="left", severity="mild", leave="forget")
    assert chat.runner == replace(READY, keeps_health=False, heard_on=TODAY)
    assert chat.conversation.current is None
    assert chat.conversation.undo is None


def test_taking_leave_back_keeps_nothing_for_undo_or_for_later() -> None:
    chat = chat_of(READY)
    chat.says("/niggle", body_part="knee", side="left", severity="mild", leave="keep")
    chat.says("/niggle", body_part="hip")
    chat.says("/settings")
    chat.taps("Health remarks")
    chat.taps("Delete it, keep none")
    assert chat.runner == replace(READY, keeps_health=False, heard_on=TODAY)
    assert (chat.conversation.undo, chat.conversation.shelf) == (None, ())
    assert "knee" not in repr(chat.conversation)


@pytest.mark.parametrize(
    "action", ["keep:", "keep:niggle", "keep:niggle:tail::mild", "keep:niggle:knee:left:huge", "x"]
)
def test_a_button_that_carries_nonsense_changes_nothing(action: str) -> None:
    chat = chat_of(replace(READY, heard_on=TODAY))
    chat.send(Incoming(press=f"health.2026-11-23.{action}"))
    assert chat.runner == replace(READY, heard_on=TODAY)
    assert chat.notices == ["That button does not fit any more. /niggle is fresh."]


def test_yesterdays_tiredness_is_over() -> None:
    chat = chat_of(replace(READY, keeps_health=False))
    chat.says("/niggle")
    chat.taps("Tired today")
    chat.now += timedelta(days=1)
    chat.taps("Keep it after all")
    assert chat.runner is not None
    assert chat.runner.tired_on is None


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("my left knee is fine again", {("knee", "right"), ("foot", "")}),
        ("my heel is fine again", {("knee", "left"), ("knee", "right")}),
        ("my hip is fine again", {("knee", "left"), ("knee", "right"), ("foot", "")}),
    ],
)
def test_what_is_over_is_heard_in_words(words: str, left: set[tuple[str, str]]) -> None:
    places = [("knee", "left"), ("knee", "right"), ("foot", "")]
    niggles = tuple(
        Niggle(body_part=part, side=side, severity=Severity.MILD, since=TODAY)
        for part, side in places
    )
    chat = chat_of(replace(READY, niggles=niggles, keeps_health=True))
    chat.says(words)
    assert chat.runner is not None
    assert {(each.body_part, each.side) for each in chat.runner.niggles} == left
    assert chat.conversation.current is None
