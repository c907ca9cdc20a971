"""Mends typos: a word that nobody knows becomes the one that is nearly the same."""

import re
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

SHORTEST, LONG = 4, 8
"""Letters: a shorter word is never mended; in a long one two typos are."""

_DOUBLED = re.compile(r"(.)\1+")


@dataclass(frozen=True)
class Vocabulary:
    """The words of a language, and words near to them that are no typos."""

    known: frozenset[str]
    unchanged: Collection[str] = ()

    def mended(self, word: str) -> str:
        """The known word that a word was meant to be, or the word itself."""
        if word in self.known or not word.isalpha() or word in self.unchanged:
            return word
        if word.endswith("s") and len(word) > SHORTEST and word[:-1] in self.known:
            return word[:-1]
        single = _DOUBLED.sub(r"\1", word)
        if single in self.known and (len(single) > 2 or len(word) - len(single) == 1):
            return single
        if len(word) < SHORTEST:
            return word
        most = 2 if len(word) >= LONG else 1
        near = self._by_first_letter.get(word[0], ())
        found = extractOne(word, near, scorer=OSA.distance, score_cutoff=most)
        if found is None or (len(word) == SHORTEST and sorted(found[0]) != sorted(word)):
            return word
        return str(found[0])

    @cached_property
    def _by_first_letter(self) -> dict[str, tuple[str, ...]]:
        """A typo is rarely in the first letter, and another first letter is often another word."""
        words: dict[str, list[str]] = defaultdict(list)
        for word in sorted(self.known):
            if len(word) >= SHORTEST and word.isalpha():
                words[word[0]].append(word)
        return {letter: tuple(found) for letter, found in words.items()}
