"""Turns a phrasing of a language's file into a pattern.

A phrasing is words in their order. `(a|b c)` is one of several, `[a]` may be missing, `...` stands
for up to four other words, `{name}` for a value or for a list of words with that name, and `&`
separates parts that may come in any order.
"""

import re
from collections.abc import Iterable, Mapping

from dialogs.understanding.lexicon import Lexicon
from dialogs.understanding.tagged import merged

_GAP = r"(?: \S+){0,4}?"
_SIGNS = re.compile(r"\{\w+\}|\.\.\.|[()\[\]|&]|[^\s()\[\]|&{}]+")

TAGS: Mapping[str, str] = {
    "date": "date", "today": "today", "tomorrow": "tomorrow", "past": "past", "future": "future",
    "weekday": "weekday", "calendar_day": "calendar", "every": "every",
    "until": "until", "period": "period",
    "distance": "distance_km", "named_distance": "named_distance", "repetitions": "repetitions",
    "taken": "taken",
    "minutes": "minutes", "time": "time", "hour": "hour", "activity": "activities",
    "body_part": "body_parts", "side": "sides", "severity": "severity", "mild": "mild",
    "bad": "bad", "effort": "effort", "kind": "kinds", "rest": "rest", "easy": "easy",
    "hard": "hard", "long": "long", "race_kind": "race", "place": "place",
}  # fmt: skip
"""Values that a phrasing can name, and how they are tagged."""


class PhrasingWrong(ValueError):  # noqa: N818 - what is wrong is a line of a file
    """A phrasing that cannot be read: the line, and what is wrong with it."""


Keys = list[frozenset[str]]
"""For each part that cannot be missing: the words and {tags} that it can begin with."""


class Compiler:
    """Reads one phrasing from left to right."""

    def __init__(self, phrasing: str, lexicon: Lexicon) -> None:
        """Raises nothing yet; `part` does."""
        self._phrasing, self._lexicon = phrasing, lexicon
        self._signs = _SIGNS.findall(phrasing)
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
        if name == "month":
            return self._words_pattern(self._lexicon.months), _first_words(self._lexicon.months)
        if name not in TAGS:
            raise PhrasingWrong(f"“{self._phrasing}”: nothing is called {sign}")
        self._are_words.append(False)
        return rf"( [^\s/]+/(?:\S*/)?{TAGS[name]}/\S*)", frozenset({f"{{{TAGS[name]}}}"})

    def _words_pattern(self, phrases: Iterable[str]) -> str:
        longest_first = sorted({each for each in phrases if each}, key=len, reverse=True)
        each = (
            "".join(rf" {re.escape(word)}/\S*" for word in one.split()) for one in longest_first
        )
        named = (rf" {re.escape(merged(one))}/\S*" for one in longest_first if " " in one)
        found = "|".join([*each, *named])
        if found:
            self._are_words.append(True)
        return f"({found})" if found else ""


def _first_words(phrases: Iterable[str]) -> frozenset[str]:
    """What a phrase can begin with: its first word, or all of it where it is a mention."""
    found = [each for each in phrases if each]
    return frozenset({*(each.split()[0] for each in found), *map(merged, found)})
