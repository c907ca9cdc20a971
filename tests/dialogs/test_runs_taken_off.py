"""A run that is taken off, or is one day's own, is no usual week; and the weather is no plan."""

import pytest

from dialogs.understanding import Intent
from tests.dialogs.test_free_text_values import meaning

THURSDAY = {"date": "2026-11-26", "kind": "rest"}


@pytest.mark.parametrize(
    ("language", "say"),
    [
        ("en", "take out Thursday's tempo"),
        ("en", "cutting thursdays intervals"),
        ("en", "skip the Thursday hills"),
        ("en", "Thursday speedwork is not happening"),
        ("en", "the tempo on Thursday got cancelled"),
        ("es", "la tirada larga del jueves se cancela"),
        ("es", "las series del jueves no las hago"),
        ("de", "die Intervalle am Donnerstag fallen aus"),
        ("de", "Tempolauf Donnerstag gestrichen"),
        ("fr", "le fractionné de jeudi est annulé"),
        ("fr", "sortie longue de jeudi annulée"),
    ],
)
def test_a_run_that_is_taken_off_is_a_rest_of_one_day(language: str, say: str) -> None:
    found = meaning(say, language)

    assert (found.intent, found.slots) == (Intent.SET_RUN, THURSDAY)


@pytest.mark.parametrize(
    ("say", "slots"),
    [
        ("Saturday's long run is 24k", {"kind": "long", "distance_km": 24.0}),
        ("saturdays run is an easy one", {"kind": "easy"}),
        ("Saturday's going to be hilly, so hills", {"kind": "hard"}),
    ],
)
def test_what_belongs_to_one_day_is_no_habit(say: str, slots: dict[str, object]) -> None:
    found = meaning(say)

    assert (found.intent, found.slots) == (Intent.SET_RUN, {"date": "2026-11-28", **slots})


@pytest.mark.parametrize(
    "say", ["Saturdays are long", "every saturday long run", "I go long on Saturdays"]
)
def test_a_plural_weekday_by_itself_is_a_habit(say: str) -> None:
    assert meaning(say).slots == {"week": {"sat": "long"}}


@pytest.mark.parametrize(
    ("language", "say"),
    [
        ("en", "is it raining on saturday?"),
        ("en", "what's the forecast for tomorrow"),
        ("es", "¿nieva mañana?"),
        ("de", "schneit es morgen?"),
        ("fr", "il pleut samedi ?"),
    ],
)
def test_the_weather_is_not_in_the_plan(language: str, say: str) -> None:
    assert meaning(say, language).intent is Intent.OUT_OF_SCOPE
