"""Phrasings: patterns that a translator writes, matched with a sentence whose values are tagged."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from dialogs.understanding.compiler import Compiler
from dialogs.understanding.lexicon import Lexicon
from dialogs.understanding.tagged import Tagged

LITERAL = 0.1
"""What a word counts more than a value: it says what is wanted."""

WHOLE = 0.5
"""What a phrasing that is all that is said counts more."""


@dataclass(frozen=True)
class Match:
    """What a phrasing explains: tokens by number, and their weight."""

    covered: frozenset[int]
    weight: float


@dataclass(frozen=True)
class Phrasing:
    """A phrasing as patterns, one for each part, with which of their groups are words.

    At least one of `keys` is needed for it to fit. Patterns are compiled when they are first
    tried, for most sentences need few of the hundreds.
    """

    parts: tuple[tuple[str, tuple[bool, ...]], ...]
    keys: frozenset[str]
    is_whole: bool = False

    def match(self, sentence: Tagged) -> Match | None:
        """What it explains of a sentence; None if it does not fit."""
        covered: set[int] = set()
        literal = 0
        for pattern, are_words in self.parts:
            part = _pattern(pattern)
            found = part.fullmatch(sentence.text) if self.is_whole else part.search(sentence.text)
            if found is None:
                return None
            for number, is_word in enumerate(are_words, 1):
                if found.start(number) >= 0:
                    covered |= {*sentence.between(found.start(number), found.end(number))}
                    literal += is_word
        weight = sum(sentence.tokens[number].weight for number in covered)
        weight += LITERAL * literal + (WHOLE if self.is_whole else 0.0)
        return Match(frozenset(covered), weight)

    def blotted(self, sentence: Tagged) -> Tagged:
        """The sentence with what it explains blotted out, as often as it stands there."""
        for _time in sentence.tokens:
            match = self.match(sentence)
            if match is None:
                break
            sentence = sentence.without(match.covered)
        return sentence


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


class Phrasings:
    """Phrasings by their keys, so that few of them need to be tried."""

    def __init__(self, phrasings: Iterable[Phrasing]) -> None:
        """Keeps their order among those that may fit."""
        self.all = tuple(phrasings)
        self._by_key: dict[str, list[int]] = {}
        for number, phrasing in enumerate(self.all):
            for key in phrasing.keys:
                self._by_key.setdefault(key, []).append(number)

    def that_may_fit(self, sentence: Tagged) -> Iterator[Phrasing]:
        """Those that have a key in the sentence."""
        found = self._by_key.keys() & sentence.keys
        numbers = {number for key in found for number in self._by_key[key]}
        return (self.all[number] for number in sorted(numbers))


def compiled(phrasing: str, lexicon: Lexicon, *, is_whole: bool = False) -> Phrasing:
    """A phrasing of a language's file, ready to be matched.

    Raises:
        PhrasingWrong: a bracket is open, or {name} is neither a value nor a list of words.
    """
    compiler = Compiler(phrasing, lexicon)
    parts = [compiler.part() for _ in range(phrasing.count("&") + 1)]
    compiler.must_be_over()
    end = " ?" if is_whole else "(?= )"
    patterns = tuple((f"{body}{end}", words) for body, _keys, words in parts)
    choices = [keys for _body, found, _words in parts for keys in found]
    keys = min(choices, key=lambda keys: (any("{" in key for key in keys), len(keys)))
    return Phrasing(patterns, keys, is_whole)
