"""English that is left in a translated screen: our own sentences, word for word."""

import re

from tests.catalogues import catalogue, forms, sentence

WORDS = re.compile(r"[^\W\d_]{2,}")


def left_over(text: str, language: str) -> list[str]:
    """The pieces of English sentences in a text that have a translation, and are none."""
    translated = "\n".join(form for each in catalogue(language) for form in forms(each))
    return [each for each in _pieces(language) if each in text and each not in translated]


def _pieces(language: str) -> set[str]:
    """What stands between the placeholders of translated sentences, where it is two words."""
    done = (each for each in catalogue(language) if any(forms(each)))
    return {piece for each in done for piece in _parts(sentence(each))}


def _parts(text: str) -> list[str]:
    parts = (part.strip(" .,:;") for part in re.split(r"\{\w+\}", text))
    return [part for part in parts if len(WORDS.findall(part)) > 1]
