"""What a sentence says beside its intent's values: that a run was moved, that somebody is ill."""

import re
from functools import cache
from string import punctuation

from dialogs.language import ENGLISH
from dialogs.understanding.lexicon import LANGUAGES, lexicon
from dialogs.understanding.mentions import read_sentence

_PUNCTUATION = frozenset(punctuation) | {"¡", "¿"}


def says(text: str, language: str, words: str) -> bool:
    """Whether a phrase of that list of [words] is in a text, in its language or in English."""
    languages = [each for each in (language, ENGLISH) if each in LANGUAGES]
    return any(_names(text, each, words) for each in dict.fromkeys(languages))


def names_race(text: str, language: str) -> bool:
    """Whether a text names a race to train for, and not that there is none."""
    return says(text, language, "a_race") and not says(text, language, "no_race")


def says_only(text: str, language: str, *lists: str) -> bool:
    """Whether a text is nothing but phrases of those lists of [words], in either language."""
    languages = [each for each in (language, ENGLISH) if each in LANGUAGES]
    return any(_is_made_of(text, each, lists) for each in dict.fromkeys(languages))


def _is_made_of(text: str, language: str, lists: tuple[str, ...]) -> bool:
    known = lexicon(language)
    words = [each for each in read_sentence(text, known).words if each not in _PUNCTUATION]
    return bool(_only(language, lists).fullmatch(" ".join(words)))


@cache
def _only(language: str, lists: tuple[str, ...]) -> re.Pattern[str]:
    phrase = lexicon(language).any_of("words", *lists)
    return re.compile(rf"{phrase}(?: {phrase}){{0,3}}")


def _names(text: str, language: str, words: str) -> bool:
    known = lexicon(language)
    sentence = read_sentence(text, known).text
    return any(f" {phrase} " in sentence for phrase in known.listed("words", words))
