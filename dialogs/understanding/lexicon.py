"""The words of a language, as its file in phrasings/ lists them."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

from babel import Locale
from babel.dates import get_day_names, get_month_names

from coach.guide import GUIDE
from dialogs.language import ENGLISH
from dialogs.understanding.typos import Vocabulary
from dialogs.understanding.words import Spelling, plain_phrase

LONGEST_FILLER = 3
"""Words of the longest phrase that says nothing."""

LANGUAGES = ("en", "es", "de", "fr")
"""The languages that have a file of phrasings."""

THINGS = ("kinds", "effort", "severity", "sides", "body_parts", "activities")
"""Tables that name a value and list what people say for it."""

GAP = r" (?:- )?"
"""What stands between the words of a phrase: "half marathon" and "half-marathon" are the same."""


@dataclass(frozen=True)
class Lexicon:
    """A language's file, with its words as they are compared."""

    language: str
    tables: Mapping[str, Any]
    spelling: Spelling = field(default_factory=Spelling)
    _known: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict, repr=False)

    def plain(self, phrase: str) -> str:
        """A phrase as its words are compared."""
        return plain_phrase(phrase, self.spelling)

    def listed(self, table: str, key: str) -> tuple[str, ...]:
        """The phrases under a key of a table; none if it is not there."""
        if (table, key) not in self._known:
            phrases = self.tables.get(table, {}).get(key, ())
            self._known[table, key] = tuple(self.plain(each) for each in phrases)
        return self._known[table, key]

    def valued(self, table: str, key: str) -> dict[str, Any]:
        """The phrases under a key of a table that have a value each."""
        found: Mapping[str, Any] = self.tables.get(table, {}).get(key, {})
        return {self.plain(phrase): value for phrase, value in found.items()}

    def any_of(self, table: str, *keys: str) -> str:
        """A pattern of what stands under these keys."""
        return any_of(phrase for key in keys for phrase in self.listed(table, key))

    @cached_property
    def things(self) -> Mapping[str, tuple[tuple[str, str], ...]]:
        """What each phrase can name, as pairs of table and value."""
        found: dict[str, dict[tuple[str, str], None]] = {}
        for table, value, phrase in self._all_things():
            found.setdefault(self.plain(phrase), {})[table, value] = None
        for phrase in ("", *self.listed("words", "no_things")):
            found.pop(phrase, None)
        return {phrase: tuple(named) for phrase, named in found.items()}

    def _all_things(self) -> Iterator[tuple[str, str, str]]:
        for table in THINGS:
            for value, phrases in self.tables.get(table, {}).items():
                yield from ((table, value, phrase) for phrase in phrases)
        if self.language == ENGLISH:
            for activity in GUIDE.activities.values():
                for phrase in (activity.name, *activity.also):
                    yield "activities", activity.id, phrase

    @cached_property
    def borrowed_things(self) -> Mapping[str, tuple[tuple[str, str], ...]]:
        """The language's own things, and the English kinds and activities it has no word for."""
        if self.language == ENGLISH:
            return self.things
        english = {
            phrase: named
            for phrase, named in lexicon(ENGLISH).things.items()
            if len(phrase) > 2 and all(table in {"kinds", "activities"} for table, _ in named)
        }
        false_friends = dict.fromkeys(self.listed("words", "false_friends"))
        kept = {each: named for each, named in english.items() if each not in false_friends}
        return {**kept, **self.things}

    @cached_property
    def weekdays(self) -> dict[str, int]:
        """Names of weekdays (0 is Monday), short and long."""
        names = self.valued("dates", "weekdays_also")
        for width in ("wide", "abbreviated"):
            for weekday, name in get_day_names(width, locale=Locale.parse(self.language)).items():
                names.setdefault(self.plain(name).rstrip(" ."), weekday)
        return names

    @cached_property
    def months(self) -> dict[str, int]:
        """Names of months (1 is January), short and long."""
        names = self.valued("dates", "months_also")
        for width in ("wide", "abbreviated"):
            for month, name in get_month_names(width, locale=Locale.parse(self.language)).items():
                names.setdefault(self.plain(name).rstrip(" ."), month)
        return names

    @cached_property
    def fillers(self) -> frozenset[str]:
        """Words that say nothing: articles, "please", "just"."""
        return frozenset(self.listed("words_that_say_little", "fillers"))

    @cached_property
    def light(self) -> frozenset[str]:
        """Words that say little by themselves: "is", "of", "you"."""
        return frozenset(self.listed("words_that_say_little", "light"))

    @cached_property
    def signs(self) -> frozenset[str]:
        """What is no word and yet says something: the question mark, and known emoji."""
        known = self.vocabulary.known
        return frozenset(
            {"?", *(word for word in known if not word.isascii() and not word.isalpha())}
        )

    def said(self, table: str, key: str) -> tuple[str, ...]:
        """The phrases under a key of a table, without words that say nothing."""
        if (table, f"{key} said") not in self._known:
            phrases = (self.content(each) for each in self.listed(table, key))
            self._known[table, f"{key} said"] = tuple(each for each in phrases if each)
        return self._known[table, f"{key} said"]

    def content(self, phrase: str) -> str:
        """A phrase as its words are compared, without those that say nothing."""
        words = self.plain(phrase).split()
        said, place = [], 0
        while place < len(words):
            length = self.filler_at(words, place)
            said += [] if length else [words[place]]
            place += length or 1
        return " ".join(said)

    def filler_at(self, words: Sequence[str], place: int) -> int:
        """How many words from here on say nothing: "please", "por favor"."""
        for length in range(min(LONGEST_FILLER, len(words) - place), 0, -1):
            if " ".join(words[place : place + length]) in self.fillers:
                return length
        return 0

    @cached_property
    def number_words(self) -> dict[str, int]:
        """Words for numbers, with their values."""
        return self.valued("numbers", "words")

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """Every word that the file knows, to mend typos with."""
        phrases = [*self.borrowed_things, *self.weekdays, *self.months]
        phrases += [self.plain(phrase) for phrase in _strings(self.tables)]
        unchanged = self.listed("words", "unchanged")
        return Vocabulary(frozenset(word for each in phrases for word in each.split()), unchanged)


def _strings(value: object) -> Iterator[str]:
    """All strings in a table, and the keys of those that give values to phrases."""
    if isinstance(value, str):
        yield re.sub(r"\{\w+\}", " ", value)
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if isinstance(inner, int | str):
                yield key
            else:
                yield from _strings(inner)
    elif isinstance(value, Iterable):
        for inner in value:
            yield from _strings(inner)


def any_of(phrases: Iterable[str]) -> str:
    """A pattern of phrases, the longest first; one that never matches where there is none."""
    longest_first = sorted({each for each in phrases if each}, key=len, reverse=True)
    patterns = (GAP.join(map(re.escape, each.split())) for each in longest_first)
    return f"(?:{'|'.join(patterns)})" if longest_first else r"(?:(?!))"


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language, read when it is first needed."""
    path = files("dialogs").joinpath(f"understanding/phrasings/{language}.toml")
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    return Lexicon(language, tables, Spelling(**tables.get("spelling", {})))
