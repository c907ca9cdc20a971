"""A sentence in a language that is not set is understood where it is sure."""

import pytest

from dialogs.understanding import Intent
from tests.dialogs.test_free_text_values import meaning


@pytest.mark.parametrize(
    ("language", "say", "intent"),
    [
        ("en", "me molesta la rodilla derecha", Intent.REPORT_PAIN),
        ("en", "mein linkes Knie tut weh", Intent.REPORT_PAIN),
        ("de", "j'ai mal au genou gauche", Intent.REPORT_PAIN),
        ("fr", "ich bin seit gestern krank", Intent.REPORT_TIRED_OR_SICK),
        ("es", "morgen 10 km locker", Intent.SET_RUN),
        ("en", "hoy no", Intent.SKIP_TODAY),
        ("en", "heute nicht", Intent.SKIP_TODAY),
        ("de", "pas aujourd'hui", Intent.SKIP_TODAY),
        ("en", "mañana libre", Intent.SET_RUN),
        ("fr", "morgen Pause", Intent.SET_RUN),
        ("en", "demain repos", Intent.SET_RUN),
        ("en", "Knie weh", Intent.REPORT_PAIN),
        ("en", "salut", Intent.GREETING),
    ],
)
def test_another_language_is_understood(language: str, say: str, intent: Intent) -> None:
    assert meaning(say, language).intent is intent


@pytest.mark.parametrize(
    "say",
    ["my dog ate my shoes", "die hard is a great film", "the pain of paying taxes", "si senor"],
)
def test_what_is_english_and_about_something_else_stays_so(say: str) -> None:
    assert meaning(say).intent not in {Intent.SET_RUN, Intent.DELETE_ME, Intent.SET_WEEK}


@pytest.mark.parametrize("say", ["on Boxing", "at all", "in store", "spamming me", "bon voyage"])
def test_two_words_of_another_language_change_no_session_and_no_town(say: str) -> None:
    assert meaning(say).intent in {Intent.OUT_OF_SCOPE, Intent.NOT_SURE}
