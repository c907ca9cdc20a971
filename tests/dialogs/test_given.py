"""What is known before it is asked, and what is recorded beside the answers."""

from datetime import date, timedelta

import pytest

from coach.runs import PlannedRun, Race, Run
from dialogs import menu
from dialogs.messages import Json
from dialogs.replay import play
from dialogs.scene import Progress
from dialogs.talk import Finish, Talk
from tests.dialogs.runners import MONDAY, READY, chat_of

SUNDAY = date(2026, 12, 6)


def test_values_that_are_given_are_not_asked_for() -> None:
    chat = chat_of()

    chat.says("/race", race_distance="10", race_day="6 December")

    assert chat.runner is not None
    assert chat.runner.races == (Race(day=SUNDAY, distance_km=10.0),)
    assert chat.conversation.current is None


@pytest.mark.parametrize("given", ["Half marathon", "half maraton", "3", "21.0975"])
def test_a_given_value_is_read_as_a_typed_one_is(given: str) -> None:
    chat = chat_of()
    chat.says("/race", race_distance=given)
    assert chat.conversation.current is not None
    assert chat.conversation.current.answers["race_distance"] == "21.0975"
    assert chat.conversation.current.asked == "race_day"


@pytest.mark.parametrize("given", ["as far as I can", "", 7, ["10"], {"km": 10}, None, "9, 9"])
def test_a_given_value_that_cannot_be_read_is_asked_for(given: Json) -> None:
    chat = chat_of()
    chat.says("/race", race_distance=given)
    assert chat.conversation.current is not None
    assert chat.conversation.current.asked == "race_distance"


def test_an_answer_wins_over_what_was_given() -> None:
    given: dict[str, Json] = {"race_distance": "10", "race_day": "2026-12-06"}
    progress = Progress(dialog="race", answers={"race_distance": "5"}, given=given)
    played = play(menu.DIALOGS["race"], Talk(runner=READY, now=MONDAY), progress)
    assert played.finish is not None
    assert played.finish.runner.races[0].distance_km == 5.0


def test_what_was_given_waits_for_its_question() -> None:
    chat = chat_of()
    chat.says("/race", race_day="2026-12-06")
    chat.taps("10 km")
    assert chat.runner is not None
    assert [race.day for race in chat.runner.races] == [date(2026, 12, 6)]


def test_back_asks_what_was_given_too() -> None:
    chat = chat_of()
    chat.says("/race", race_distance="10")
    chat.taps("← Back")
    assert chat.conversation.current is not None
    assert chat.conversation.current.asked == "race_distance"


def test_recall_keeps_the_first_value() -> None:
    async def dialog(talk: Talk) -> Finish:
        talk.tell(str(await talk.recall("today", talk.now.date().isoformat())))
        return Finish(runner=talk.runner)

    first = play(dialog, Talk(runner=READY, now=MONDAY), Progress(dialog="any"))
    later = Talk(runner=READY, now=MONDAY + timedelta(days=3))
    again = play(dialog, later, Progress(dialog="any", answers=first.answers))

    assert first.answers == again.answers == {"today": "2026-11-23"}
    assert again.told[0].text == "2026-11-23"


def test_tomorrow_is_the_day_it_was_when_it_was_asked() -> None:
    """The question is answered the next morning, and still means the day that it names."""
    chat = chat_of()
    chat.says("/tomorrow")
    chat.now += timedelta(days=1)
    chat.taps("Long")
    assert chat.runner is not None
    assert chat.runner.runs == {date(2026, 11, 24): PlannedRun(Run.LONG)}


def test_a_day_that_is_named_by_a_word_is_kept_as_a_date() -> None:
    chat = chat_of()
    chat.says("/race")
    chat.taps("10 km")
    chat.says("Sunday")
    assert chat.runner is not None
    assert chat.runner.races[0].day == date(2026, 11, 29)
