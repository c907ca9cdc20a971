"""A sentence as plain words: without case, accents and stretched letters."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

LONGEST = 500
"""Characters that are looked at; a longer text is cut."""

_WORD = re.compile(
    r"(?:A(?:frica|merica|ntarctica|rctic|sia|tlantic|ustralia)|E(?:urope|tc)|Indian|Pacific)/[\w/+-]+"
    r"|\d{4}-\d{1,2}-\d{1,2}|\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:['’`][^\W\d_]+)*|[^\w\s]",
    re.UNICODE,
)
_INVISIBLE = re.compile("[\ufe0e\ufe0f\u200d\u200b♀♂\U0001f3fb-\U0001f3ff]")
_STRETCHED = re.compile(r"([^\W\d])\1{2,}")
_APOSTROPHE = re.compile(r"['’`]")
_UMLAUTS = (("ae", "a"), ("oe", "o"), ("ue", "u"))
_LETTERS = str.maketrans({"ß": "ss", "œ": "oe", "æ": "ae", "ø": "o", "ł": "l"})
# The last two are a prime and an acute accent, written for minutes.
_WRITTEN_OUT = {"½": " 1/2", "¼": " 1/4", "¾": " 3/4", "\u2032": "'", "\u00b4": "'"}


@dataclass(frozen=True)
class Word:
    """A word as it is compared, and as it was written."""

    plain: str
    written: str


@dataclass(frozen=True)
class Spelling:
    """How a language spells: "j'ai" is two words in French, "I'm" one; "ue" is "ü" in German."""

    splits_apostrophes: bool = False
    has_umlauts: bool = False


def split(text: str, spelling: Spelling) -> tuple[Word, ...]:
    """The words, numbers and signs of a text, at most its first 500 characters."""
    text = _INVISIBLE.sub("", text[:LONGEST])
    for sign, written in _WRITTEN_OUT.items():
        text = text.replace(sign, written)
    text = unicodedata.normalize("NFKC", text)
    words = []
    for found in _WORD.finditer(text):
        splits = spelling.splits_apostrophes and len(found[0]) > 1
        parts = _APOSTROPHE.split(found[0]) if splits else [found[0]]
        words += [Word(plain(part, spelling), part) for part in parts if part]
    return tuple(word for word in words if word.plain)


@lru_cache(maxsize=4096)
def plain(word: str, spelling: Spelling) -> str:
    """One word as it is compared."""
    word = word.casefold().translate(_LETTERS)
    word = _APOSTROPHE.sub("", word) if len(word) > 1 else _APOSTROPHE.sub("'", word)
    if word.isascii() and not word.isalpha():
        return word
    letters = unicodedata.normalize("NFKD", word)
    word = "".join(letter for letter in letters if not unicodedata.combining(letter))
    if spelling.has_umlauts:
        for written, letter in _UMLAUTS:
            word = word.replace(written, letter)
    return _STRETCHED.sub(r"\1\1", word)


def plain_phrase(phrase: str, spelling: Spelling) -> str:
    """A phrase of the vocabulary, as its words are compared."""
    return " ".join(word.plain for word in split(phrase, spelling) if word.plain != "-")
