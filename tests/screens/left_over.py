"""English that is left in a translated screen: our own sentences, word for word."""

import re
from functools import cache

from tests.catalogues import catalogue, forms, sentence

WORDS = re.compile(r"[^\W\d_]{2,}")


def left_over(text: str, language: str) -> list[str]:
    """The pieces of our English sentences in a text that no translation shares."""
    found = [piece for piece in _pieces() if piece in text]
    return [piece for piece in found if piece not in _translated(language)]


@cache
def _pieces() -> tuple[str, ...]:
    """What stands between the placeholders of English sentences, where it is two words or more."""
    return tuple({piece for each in catalogue("en") for piece in _parts(sentence(each))})


@cache
def _translated(language: str) -> str:
    return "\n".join(form for each in catalogue(language) for form in forms(each))


def _parts(text: str) -> list[str]:
    parts = (part.strip(" .,:;") for part in re.split(r"\{\w+\}", text))
    return [part for part in parts if len(WORDS.findall(part)) > 1]
