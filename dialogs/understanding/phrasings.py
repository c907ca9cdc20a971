"""Phrasings: patterns that a translator writes, matched with a sentence whose values are tagged.

A phrasing is words in their order. `(a|b c)` is one of several, `[a]` may be missing, `...` stands
for up to four other words, `{name}` for a value or for a list of words with that name, and `&`
separates parts that may come in any order.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property

from dialogs.understanding.lexicon import Lexicon
from dialogs.understanding.mentions import Mention, Sentence

LIGHT_WEIGHT = 0.3
"""What a word counts that says little by itself ("is", "of", "you")."""

LITERAL = 0.1
"""What a word counts more than a value: it says what is wanted."""

WHOLE = 0.5
"""What a phrasing that is all that is said counts more."""

_GAP = r"(?: \S+){0,4}?"
_TOKENS = re.compile(r"\{\w+\}|\.\.\.|[()\[\]|&]|[^\s()\[\]|&{}]+")


@dataclass(frozen=True)
class Token:
    """A word or a mention, as phrasings see it."""

    text: str
    weight: float
    mention: Mention | None = None


@dataclass(frozen=True)
class Tagged:
    """A sentence of tokens: "word/tag/tag/" for each, without the words that say nothing."""

    tokens: tuple[Token, ...]

    @cached_property
    def text(self) -> str:
        """The tokens with a space before each and after the last."""
        return "".join(f" {token.text}" for token in self.tokens) + " "

    @cached_property
    def weight(self) -> float:
        """What there is to explain."""
        return sum(token.weight for token in self.tokens)

    @cached_property
    def _places(self) -> dict[int, int]:
        places, place = {}, 0
        for number, token in enumerate(self.tokens):
            places[place] = number
            place += len(token.text) + 1
        places[place] = len(self.tokens)
        return places

    def between(self, start: int, end: int) -> range:
        """The tokens between two places of the text."""
        return range(self._places[start], self._places[end])

    def without(self, numbers: frozenset[int]) -> "Tagged":
        """The sentence with some tokens blotted out."""
        kept = (
            replace(token, text="#/") if number in numbers else token
            for number, token in enumerate(self.tokens)
        )
        return Tagged(tuple(kept))

    @cached_property
    def keys(self) -> frozenset[str]:
        """Words and {tags}: a phrasing without any of its keys here need not be tried."""
        found = set()
        for token in self.tokens:
            word, *tags = token.text.rstrip("/").split("/")
            found |= {word, *(f"{{{tag}}}" for tag in tags)}
        return frozenset(found)


def tagged(sentence: Sentence, mentions: Iterable[Mention], lexicon: Lexicon) -> Tagged:
    """The sentence as phrasings see it."""
    by_start = {mention.start: mention for mention in mentions}
    starts = [*sorted(by_start), len(sentence.words)]
    ends = [next(s for s in starts if s >= n) for n in range(len(sentence.words) + 1)]
    tokens: list[Token] = []
    place = 0
    while place < len(sentence.words):
        mention = by_start.get(place)
        if mention is not None:
            name = _merged(" ".join(sentence.words[place : mention.end]))
            tags = "/".join(_tags(mention))
            tokens.append(Token(f"{name}/{tags}/", 1.0, mention))
            place = mention.end
            continue
        filler = lexicon.filler_at(sentence.words[: ends[place]], place)
        if filler:
            place += filler
            continue
        word = sentence.words[place]
        place += 1
        if word.isalnum() or word in lexicon.signs:
            tokens.append(Token(f"{word}/", LIGHT_WEIGHT if word in lexicon.light else 1.0))
    return Tagged(tuple(tokens))


def _tags(mention: Mention) -> Iterator[str]:
    for tag, value in mention.values.items():
        yield tag
        if tag in {"kinds", "sides", "severity"}:
            yield str(value)
        yield from getattr(value, "tags", ())


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
            part = _compiled(pattern)
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


def _merged(phrase: str) -> str:
    """Several words as the token of a mention."""
    return phrase.replace(" - ", " ").replace(" ", "_").replace("/", "|")


def _first_words(phrases: Iterable[str]) -> frozenset[str]:
    """What a phrase can begin with: its first word, or all of it where it is a mention."""
    found = [each for each in phrases if each]
    return frozenset({*(each.split()[0] for each in found), *map(_merged, found)})


class PhrasingWrong(ValueError):  # noqa: N818 - what is wrong is a line of a file
    """A phrasing that cannot be read: the line, and what is wrong with it."""


def compiled(phrasing: str, lexicon: Lexicon, *, is_whole: bool = False) -> Phrasing:
    """A phrasing of a language's file, ready to be matched.

    Raises:
        PhrasingWrong: a bracket is open, or {name} is neither a value nor a list of words.
    """
    compiler = _Compiler(phrasing, lexicon)
    parts = [compiler.part() for _ in range(phrasing.count("&") + 1)]
    compiler.must_be_over()
    end = " ?" if is_whole else "(?= )"
    patterns = tuple((f"{body}{end}", words) for body, _keys, words in parts)
    choices = [keys for _body, found, _words in parts for keys in found]
    keys = min(choices, key=lambda keys: (any("{" in key for key in keys), len(keys)))
    return Phrasing(patterns, keys, is_whole)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


Keys = list[frozenset[str]]
"""For each part that cannot be missing: the words and {tags} that it can begin with."""


class _Compiler:
    """Reads one phrasing from left to right."""

    def __init__(self, phrasing: str, lexicon: Lexicon) -> None:
        self._phrasing, self._lexicon = phrasing, lexicon
        self._signs = _TOKENS.findall(phrasing)
        self._place = 0
        self._are_words: list[bool] = []

    def part(self) -> tuple[str, Keys, tuple[bool, ...]]:
        """A pattern up to the next "&", its keys, and which of its groups are words."""
        self._are_words = []
        pattern, keys = self._sequence(ends={"&"})
        self._place += 1
        if not keys:
            raise PhrasingWrong(f"“{self._phrasing}”: nothing in it must be there")
        return pattern, keys, tuple(self._are_words)

    def must_be_over(self) -> None:
        """Complains if something is left."""
        if self._place <= len(self._signs):
            return
        if self._place != len(self._signs) + 1:
            raise PhrasingWrong(f"“{self._phrasing}”: a bracket is not closed")

    def _sequence(self, ends: set[str]) -> tuple[str, Keys]:
        pattern, keys = "", []
        while self._place < len(self._signs) and self._signs[self._place] not in ends:
            sign = self._signs[self._place]
            self._place += 1
            if sign == "...":
                pattern += _GAP
            elif sign == "[":
                inner, _keys = self._choices("]")
                pattern += f"(?:{inner})?" if inner else ""
            elif sign == "(":
                inner, inner_keys = self._choices(")")
                pattern += inner
                if inner_keys:
                    keys.append(inner_keys)
            else:
                inner, inner_keys = self._element(sign)
                pattern += inner
                if inner_keys:
                    keys.append(inner_keys)
        return pattern, keys

    def _choices(self, end: str) -> tuple[str, frozenset[str]]:
        patterns, keys = [], frozenset[str]()
        while True:
            pattern, inner = self._sequence(ends={"|", end})
            if pattern:
                patterns.append(pattern)
                keys |= inner[0] if inner else frozenset()
            if self._place >= len(self._signs):
                raise PhrasingWrong(f"“{self._phrasing}”: {end} is missing")
            self._place += 1
            if self._signs[self._place - 1] == end:
                return f"(?:{'|'.join(patterns)})" if patterns else "", keys

    def _element(self, sign: str) -> tuple[str, frozenset[str]]:
        if not sign.startswith("{"):
            words = self._lexicon.content(sign)
            return self._words_pattern([words]), _first_words([words])
        name = sign.strip("{}")
        if name in self._lexicon.tables.get("words", {}):
            phrases = [self._lexicon.content(each) for each in self._lexicon.tables["words"][name]]
            phrases = [each for each in phrases if each]
            return self._words_pattern(phrases), _first_words(phrases)
        if name not in TAGS:
            raise PhrasingWrong(f"“{self._phrasing}”: nothing is called {sign}")
        self._are_words.append(False)
        return rf"( [^\s/]+/(?:\S*/)?{TAGS[name]}/\S*)", frozenset({f"{{{TAGS[name]}}}"})

    def _words_pattern(self, phrases: Iterable[str]) -> str:
        longest_first = sorted({each for each in phrases if each}, key=len, reverse=True)
        each = (
            "".join(rf" {re.escape(word)}/\S*" for word in one.split()) for one in longest_first
        )
        named = (rf" {re.escape(_merged(one))}/\S*" for one in longest_first if " " in one)
        found = "|".join([*each, *named])
        if found:
            self._are_words.append(True)
        return f"({found})" if found else ""


TAGS: Mapping[str, str] = {
    "date": "date", "today": "today", "tomorrow": "tomorrow", "past": "past", "future": "future",
    "weekday": "weekday", "every": "every", "until": "until", "period": "period",
    "distance": "distance_km", "named_distance": "named_distance", "repetitions": "repetitions",
    "minutes": "minutes", "time": "time", "hour": "hour", "activity": "activities",
    "body_part": "body_parts", "side": "sides", "severity": "severity", "mild": "mild",
    "bad": "bad", "effort": "effort", "kind": "kinds", "rest": "rest", "easy": "easy",
    "hard": "hard", "long": "long", "race_kind": "race", "place": "place",
}  # fmt: skip
"""Values that a phrasing can name, and how they are tagged."""
