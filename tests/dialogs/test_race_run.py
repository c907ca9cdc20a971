"""What is said to be done on race day is the race, in every language."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from coach.runs import PlannedRun, Race, Run
from tests.dialogs.runners import READY, chat_of

RACE_DAY = datetime(2026, 12, 6, 13, 0, tzinfo=UTC)
RACE = Race(day=RACE_DAY.date(), distance_km=21.0975)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "done!"),
        ("en", "made it"),
        ("en", "ran my half marathon"),
        ("en", "21k done, felt hard"),
        ("es", "¡hecho!"),
        ("es", "carrera terminada"),
        ("de", "geschafft!"),
        ("de", "im Ziel"),
        ("fr", "c'est fait"),
        ("fr", "course finie !"),
    ],
)
def test_done_on_race_day_is_the_race(language: str, words: str) -> None:
    chat = chat_of(replace(READY, language=language, races=(RACE,)), RACE_DAY)

    chat.says(words)

    assert chat.runner is not None
    assert chat.runner.races == (replace(RACE, was_run=True),)
    assert chat.runner.done == ()
    assert chat.conversation.current is None


def test_the_next_day_the_race_can_be_told_too() -> None:
    chat = chat_of(replace(READY, races=(RACE,)), datetime(2026, 12, 7, 8, 0, tzinfo=UTC))

    chat.says("raced yesterday")

    assert chat.runner is not None
    assert chat.runner.races[0].was_run


def test_a_session_on_the_day_of_a_training_race_is_the_session() -> None:
    training = replace(RACE, is_goal=False)
    chat = chat_of(replace(READY, races=(training,)), RACE_DAY)

    chat.says("did 20 min of yoga")

    assert chat.runner is not None
    assert [done.activity for done in chat.runner.done] == ["yoga"]
    assert not chat.runner.races[0].was_run


def test_a_race_that_is_only_a_run_of_that_date_is_congratulated_too() -> None:
    runs = {RACE_DAY.date(): PlannedRun(Run.RACE, 10.0)}
    chat = chat_of(replace(READY, runs=runs), RACE_DAY)

    said = chat.says("done!").replies[0]

    assert said.text.startswith("Your race, 10 km: well run, and noted.")
    assert "Strength returns" in said.text
