"""The labelled sentences are understood, and none of them was copied into the phrasings."""

import re
from collections.abc import Iterator

import pytest

from dialogs.understanding import Intent
from dialogs.understanding.compiler import PhrasingWrong
from dialogs.understanding.lexicon import LANGUAGES, Lexicon, lexicon
from dialogs.understanding.phrasings import compiled
from dialogs.understanding.red_flags import red_flags
from dialogs.understanding.scores import intentions
from tests.dialogs.accuracy import measure
from tests.dialogs.labelled import labelled


@pytest.mark.parametrize("language", LANGUAGES)
def test_nearly_all_is_understood_and_no_mistake_is_dangerous(language: str) -> None:
    found = measure(language)

    assert found.intents >= 0.95, "\n".join(found.wrong)
    assert found.slot_f1 >= 0.90, "\n".join(found.wrong)
    assert not any(found.dangerous.values()), found.dangerous


PATTERN = re.compile(r"[\[\](){}|&]|\.\.\.")


def phrasings(words: Lexicon) -> Iterator[str]:
    """Those that stand for one sentence only."""
    for table in (*words.tables["intents"].values(), words.tables["red_flags"]):
        for entries in table.values():
            yield from (each for each in entries if not PATTERN.search(each))


def bare(words: Lexicon, text: str) -> str:
    return " ".join(word for word in words.plain(text).split() if word.isalnum())


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_labelled_sentence_stands_in_the_phrasings(language: str) -> None:
    words = lexicon(language)
    says = {bare(words, each.say) for each in labelled(language)} - {""}

    assert says.isdisjoint(bare(words, phrasing) for phrasing in phrasings(words))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_phrasings_for_every_intent(language: str) -> None:
    has = {each.intent for each in intentions(language) if each.phrasings.all}

    assert has == set(Intent)
    assert red_flags(language).flags.all


@pytest.mark.parametrize(
    ("phrasing", "complaint"),
    [
        ("{nothing_of_the_sort}", "nothing is called {nothing_of_the_sort}"),
        ("(yoga", ") is missing"),
        ("[yoga", "] is missing"),
        ("[please]", "nothing in it must be there"),
        ("the", "nothing in it must be there"),
    ],
)
def test_a_wrong_phrasing_is_told_in_one_line(phrasing: str, complaint: str) -> None:
    with pytest.raises(PhrasingWrong) as wrong:
        compiled(phrasing, lexicon("en"))

    assert str(wrong.value) == f"“{phrasing}”: {complaint}"
