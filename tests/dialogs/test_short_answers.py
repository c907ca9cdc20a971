"""A word or two as an answer to the last message, in every language."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from dialogs.messages import Incoming
from tests.dialogs.runners import MONDAY, READY, chat_of
from tests.stories.chat import Chat

SUNDAY = datetime(2026, 11, 29, 7, 0, tzinfo=UTC)


def told(language: str, now: datetime = SUNDAY) -> Chat:
    """A chat in which that day's message was the last one."""
    chat = chat_of(replace(READY, language=language, advised_on=None), now)
    chat.send(Incoming(occasion=f"daily.{now.date()}"))
    return chat


def pressed(language: str, action: str) -> list[str]:
    """What follows where the button is pressed instead."""
    outcome = told(language).send(Incoming(press=f"week.{SUNDAY.date()}.{action}"))
    return [reply.text for reply in outcome.replies]


YES = [
    *(("en", words) for words in ("yes", "Yep!", "👍", "👍🏽", "same", "yes, as usual", "sure")),
    *(("en", words) for words in ("next week as usual", "Same as always.", "ok")),
    *(("es", words) for words in ("sí", "Vale", "igual", "como siempre", "sí, lo mismo", "👍")),
    ("es", "la semana que viene como siempre"),
    *(("de", words) for words in ("ja", "Jo!", "wie immer", "passt", "gleich", "ja, gerne", "👍")),
    ("de", "nächste Woche wie gehabt"),
    *(("fr", words) for words in ("oui", "d'accord", "pareil", "comme d'habitude", "ok", "👍")),
    ("fr", "la semaine prochaine comme d'hab"),
]


@pytest.mark.parametrize(("language", "words"), YES)
def test_yes_to_sunday_s_question_is_as_usual(language: str, words: str) -> None:
    said = [reply.text for reply in told(language).says(words).replies]

    assert said == pressed(language, "usual")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "no"),
        ("en", "Nope."),
        ("es", "esta vez no"),
        ("de", "nein"),
        ("fr", "non"),
        ("en", "👎"),
    ],
)
def test_no_to_sunday_s_question_asks_for_the_week(language: str, words: str) -> None:
    said = [reply.text for reply in told(language).says(words).replies]

    assert said == pressed(language, "change")


@pytest.mark.parametrize("language", ["en", "es", "de", "fr"])
def test_a_thumb_under_the_daily_message_notes_nothing_yet(language: str) -> None:
    chat = told(language, MONDAY)
    before = chat.runner

    (reply,) = chat.says("👍").replies

    assert chat.runner == before
    actions = [button.press for row in reply.rows for button in row]
    assert [press.split(".")[2].split(":")[0] for press in actions] == ["did", "skip"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "next week as usual"),
        ("es", "la próxima semana igual"),
        ("de", "nächste Woche wie immer"),
        ("fr", "la semaine prochaine comme d'habitude"),
    ],
)
def test_a_week_as_usual_is_understood_whenever_it_is_said(language: str, words: str) -> None:
    chat = told(language, MONDAY)
    before = chat.runner

    said = [reply.text for reply in chat.says(words).replies]

    assert said == pressed(language, "usual")
    assert chat.runner == before


@pytest.mark.parametrize(
    "words", ["yes but no", "same knee again", "no idea", "yes, 18k on Sunday"]
)
def test_more_than_a_short_answer_is_none(words: str) -> None:
    said = [reply.text for reply in told("en").says(words).replies]

    assert said not in (pressed("en", "usual"), pressed("en", "change"))
