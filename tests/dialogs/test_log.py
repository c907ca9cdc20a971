"""What is known is not asked: a log from one sentence, late, in part, and what it leaves behind."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coach.answers import Impact, OtherActivity
from coach.records import Done, Pause
from dialogs.language import Speech, speaking
from dialogs.log_words import read_minutes, read_past_day
from dialogs.messages import Json
from dialogs.questions import NotUnderstood
from tests.dialogs.runners import MONDAY, READY, chat_of
from tests.stories.chat import Chat

TODAY = MONDAY.date()
SUNDAY = TODAY - timedelta(days=1)


def logged(**given: Json) -> Chat:
    chat = chat_of()
    chat.says("/log", **given)
    return chat


def done(chat: Chat) -> tuple[Done, ...]:
    assert chat.runner is not None
    return chat.runner.done


def test_a_whole_sentence_needs_no_question() -> None:
    chat = logged(
        day="2026-11-22", outcome="else", activity="swimming", minutes=30, effort=7, brief=True
    )
    assert done(chat) == (Done(day=SUNDAY, activity="swimming", minutes=30, effort=7),)
    assert chat.said[-1].text == "Noted: swimming, 30 min, on Sunday. Effort 7 of 10."
    assert chat.conversation.current is None


def test_what_is_not_told_of_how_it_felt_is_left_to_a_button() -> None:
    chat = logged(outcome="done", brief=True)
    assert done(chat) == (Done(day=TODAY, activity="yoga", minutes=15),)
    chat.taps("Easy")
    assert done(chat) == (Done(day=TODAY, activity="yoga", minutes=15, effort=3),)
    chat.taps("Undo")
    assert chat.runner == READY


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        ({}, "outcome"),
        ({"outcome": "partly"}, "minutes"),
        ({"outcome": "else"}, "activity"),
        ({"outcome": "else", "activity": "cycling"}, "minutes"),
        ({"outcome": "else", "activity": "quidditch"}, "legs"),
        ({"outcome": "else", "activity": "cycling", "minutes": 45}, "effort"),
        ({"outcome": "done", "effort": 12}, "effort"),
        ({"outcome": "done", "effort": 5}, "pain"),
        ({"outcome": "done", "day": "not a day"}, "which_day"),
    ],
)
def test_what_is_missing_is_asked(given: dict[str, Json], asked: str) -> None:
    chat = logged(**given)
    assert chat.conversation.current is not None
    assert chat.conversation.current.asked == asked
    assert done(chat) == ()


def test_a_number_of_minutes_is_no_number_of_a_button() -> None:
    chat = logged(outcome="else", activity="cycling")
    chat.says("5")
    chat.says("7")
    chat.says("none")
    assert done(chat) == (Done(day=TODAY, activity="cycling", minutes=5, effort=7),)


def test_a_day_to_come_has_nothing_to_log() -> None:
    chat = logged(day="2026-11-24", outcome="done")
    assert chat.said[-1].text == "Tuesday 24 November is still to come. Tell me when it is done."
    assert chat.runner == READY


def test_what_was_suggested_on_a_day_that_is_over_is_what_was_said_then() -> None:
    said = Done(day=SUNDAY, activity="strength", minutes=20)
    chat = chat_of(replace(READY, suggested=(said,)))
    chat.says("/log", day="2026-11-22", outcome="done", brief=True)
    assert done(chat) == (said,)


def test_an_activity_that_nobody_knows_is_asked_about_once_and_never_proposed() -> None:
    chat = logged(outcome="else", activity="quidditch", minutes=40, brief=True)
    chat.taps("light on the legs")
    assert chat.runner is not None
    assert chat.runner.also_does == (OtherActivity("quidditch", Impact.LOW),)
    assert chat.runner.answers == READY.answers
    chat.says("/log", again="add", activity="Quidditch", minutes=10, brief=True)
    assert [one.activity for one in done(chat)] == ["quidditch", "quidditch"]
    assert len(chat.runner.also_does) == 1


def test_nothing_on_a_day_without_a_plan_is_noted_as_nothing() -> None:
    chat = logged(day="2026-11-22", outcome="skipped")
    assert chat.runner == READY


def test_a_session_takes_the_place_of_skipped() -> None:
    chat = logged(outcome="skipped")
    assert [one.was_skipped for one in done(chat)] == [True]
    chat.says("/log", outcome="else", activity="golf", minutes=60, brief=True)
    assert done(chat) == (Done(day=TODAY, activity="golf", minutes=60),)


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("45", "45"),
        ("1:10", "70"),
        ("1:15:00", "75"),
        ("an hour and a half", "90"),
        ("five minutes", "5"),
        ("20'", "20"),
        ("20\u2032", "20"),
        ("45m", "45"),
        ("1h15", "75"),
        ("about 30", "30"),
    ],
)
def test_minutes_are_read(words: str, minutes: str) -> None:
    assert read_minutes(words) == minutes


@pytest.mark.parametrize("language", ["es", "de", "fr"])
def test_a_number_among_words_is_read_in_every_language(language: str) -> None:
    with speaking(Speech(language=language)):
        assert read_minutes("about 30") == "30"


@pytest.mark.parametrize(
    "words", ["", "0", "700", "³", "30-40", "1 Std", "20 min, 30 min", "a while", "\n"]
)
def test_what_is_no_length_of_time_is_none(words: str) -> None:
    with pytest.raises(NotUnderstood):
        read_minutes(words)


@pytest.mark.parametrize(
    ("words", "ago"),
    [("yesterday", 1), ("Saturday", 2), ("14 November", 9), ("today", 0), ("three days ago", 3)],
)
def test_days_that_are_over_are_read(words: str, ago: int) -> None:
    assert read_past_day(words, TODAY) == (TODAY - timedelta(days=ago)).isoformat()


@pytest.mark.parametrize(
    "words", ["tomorrow", "1 January", "in a year", "sat or sun", "", "45 min"]
)
def test_other_days_are_not(words: str) -> None:
    with pytest.raises(NotUnderstood):
        read_past_day(words, TODAY)


def test_an_american_date_is_read_as_one() -> None:
    with speaking(Speech(territory="US")):
        assert read_past_day("11/12", TODAY) == "2026-11-12"


def test_an_illness_that_is_over_is_remembered_as_time_off_while_there_is_leave() -> None:
    ill = replace(READY, ill_since=TODAY - timedelta(days=5), keeps_health=True)
    chat = chat_of(ill)
    chat.says("/niggle")
    chat.taps("I am well")
    assert chat.runner is not None
    assert chat.runner.time_off == (Pause(since=TODAY - timedelta(days=5), until=TODAY),)
    chat.says("/settings")
    chat.taps("Health remarks")
    chat.taps("Delete it, keep none")
    assert not chat.runner.time_off
    assert chat.runner.keeps_health is False
