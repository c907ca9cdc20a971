"""What is typed where nearly any words are an answer: a race that is named, and what is none."""

from dataclasses import replace

import pytest

from coach.answers import Goal
from dialogs import race
from dialogs.language import speaking, speech_of
from dialogs.messages import Incoming
from tests.dialogs.runners import MONDAY, READY, chat_of
from tests.stories.chat import Chat


def asked(key: str, language: str) -> Chat:
    """A chat in which one of the four questions is open."""
    chat = chat_of(replace(READY, language=language))
    chat.send(Incoming(press=f"set.{MONDAY.date()}.{key}"))
    return chat


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "half marathon"),
        ("en", "10k"),
        ("en", "A race in spring"),
        ("en", "run my first marathon without dying"),
        ("es", "media maratón"),
        ("es", "una carrera en primavera"),
        ("de", "Halbmarathon im Mai"),
        ("de", "mein erster Wettkampf"),
        ("fr", "un semi"),
        ("fr", "une course au printemps"),
    ],
)
def test_a_race_that_is_named_is_the_goal_and_the_words_are_kept(language: str, words: str) -> None:
    chat = asked("support", language)

    chat.says(words)

    assert chat.runner is not None
    assert chat.runner.answers is not None
    assert chat.runner.answers.goals == (Goal.RACE,)
    assert chat.runner.answers.goal_words == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "no races, just keep up with my sister"),
        ("es", "mejorar mi carrera"),
        ("de", "länger laufen können"),
        ("fr", "progresser en course à pied"),
    ],
)
def test_running_is_no_race(language: str, words: str) -> None:
    chat = asked("support", language)

    chat.says(words)

    assert chat.runner is not None
    assert chat.runner.answers is not None
    assert chat.runner.answers.goals == ()


def test_what_the_words_say_of_the_race_need_not_be_asked() -> None:
    with speaking(speech_of(READY)):
        told = race.told_in("half marathon on 18 April", READY, MONDAY)

    assert told == {"race_distance": str(race.HALF_MARATHON), "race_day": "2027-04-18"}
    assert race.told_in("keep up with my sister", READY, MONDAY) == {}


@pytest.mark.parametrize("key", ["purpose", "enjoys", "support", "town"])
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "hi"),
        ("en", "hey coach"),
        ("en", "hola"),
        ("es", "hola"),
        ("es", "buenos días"),
        ("de", "Hallo"),
        ("de", "moin"),
        ("fr", "salut"),
        ("fr", "bonjour !"),
        ("en", "?"),
        ("fr", "?"),
        ("de", "start"),
        ("en", "who can read this?"),
    ],
)
def test_a_greeting_is_no_answer(key: str, language: str, words: str) -> None:
    chat = asked(key, language)
    before = chat.runner

    chat.says(words)

    assert chat.runner == before
    assert chat.conversation.current is not None
    assert chat.outcomes[-1].replies


def test_a_greeting_in_an_answer_is_part_of_it() -> None:
    chat = asked("purpose", "en")

    chat.says("hi, my hips are weak")

    assert chat.runner is not None
    assert chat.runner.answers is not None
    assert chat.runner.answers.purpose_words == "hi, my hips are weak"


def test_a_typed_date_is_quoted_in_its_line_and_not_shown_as_it_is_stored() -> None:
    chat = chat_of()
    chat.says("half marathon in April")
    chat.says("the 11th")

    settled = chat.outcomes[-1].settled
    assert settled is not None
    assert settled.line == "✓ “the 11th”"
