"""What a sentence says beside its intent's values: that a run was moved, that somebody is ill."""

from dialogs.language import ENGLISH
from dialogs.understanding.lexicon import LANGUAGES, lexicon
from dialogs.understanding.mentions import read_sentence


def says(text: str, language: str, words: str) -> bool:
    """Whether a phrase of that list of [words] is in a text, in its language or in English."""
    languages = [each for each in (language, ENGLISH) if each in LANGUAGES]
    return any(_names(text, each, words) for each in dict.fromkeys(languages))


def names_race(text: str, language: str) -> bool:
    """Whether a text names a race to train for, and not that there is none."""
    return says(text, language, "a_race") and not says(text, language, "no_race")


def _names(text: str, language: str, words: str) -> bool:
    known = lexicon(language)
    sentence = read_sentence(text, known).text
    return any(f" {phrase} " in sentence for phrase in known.listed("words", words))
