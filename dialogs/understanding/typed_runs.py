"""Short typed runs, in the language spoken and in English: one run, or a week of them."""

import re
from collections.abc import Iterable
from functools import cache

from babel import Locale
from babel.dates import get_day_names

from coach.runs import PlannedRun, Run
from dialogs.language import ENGLISH, locale, units
from dialogs.understanding.lexicon import LANGUAGES, Lexicon, lexicon
from dialogs.understanding.mentions import Mention, Sentence, longest, read_sentence, things
from dialogs.understanding.typed_values import grammars, read_distance

MOST_BARE, MOST_BARE_LONG = 20, 50
"""A larger number without a unit may be minutes, and what is unclear is not guessed."""

_BARE_NUMBER = re.compile(r"\D+\s(?P<number>\d{1,2}(?:[.,]\d)?)\s*")


def read_run(text: str) -> PlannedRun | None:
    """The run that a phrase names ("long 18k", "tempo"); None unless it names just one kind."""
    kind = next((found for rules in grammars() if (found := _kind(text, rules.words))), None)
    if kind is None or kind is Run.RACE:
        return None
    return PlannedRun(kind, None if kind is Run.REST else read_distance(text) or _bare(text, kind))


def _kind(text: str, words: Lexicon) -> Run | None:
    """The one kind that is named; a rest is only what says nothing else."""
    sentence = read_sentence(text, words)
    named = longest(things(sentence, words))
    rules = next(each for each in grammars() if each.words is words)
    amounts = longest(rules.amounts.find(sentence))
    kinds = {Run(str(each.values["kinds"])) for each in named if "kinds" in each.values}
    kinds |= {Run.HARD for each in amounts if "repetitions" in each.values}
    beside = _beside(sentence, [*(each for each in named if "kinds" in each.values), *amounts])
    if len(kinds) != 1 or not beside.isdisjoint(words.listed("words", "negations")):
        return None
    kind = kinds.pop()
    silent = {*words.fillers, *words.light, *words.listed("words", "beside_rest")}
    return None if kind is Run.REST and not beside <= silent else kind


def _beside(sentence: Sentence, mentions: Iterable[Mention]) -> set[str]:
    """The words that no mention explains, without signs and numbers."""
    taken = {place for each in mentions for place in range(each.start, each.end)}
    words = (word for place, word in enumerate(sentence.words) if place not in taken)
    return {word for word in words if word.isalpha()}


def _bare(text: str, kind: Run) -> float | None:
    """Kilometres of the number in "long 18", which is in the runner's units."""
    found = _BARE_NUMBER.fullmatch(text)
    if found is None:
        return None
    number = float(found["number"].replace(",", "."))
    most = MOST_BARE_LONG if kind is Run.LONG else MOST_BARE
    return read_distance(f"{number} {units()}") if number <= most else None


def read_week(text: str) -> dict[int, PlannedRun] | None:
    """Weekdays (0 is Monday) and their runs, of a line like "Mon rest, Tue intervals, Sun long".

    "Mon-Wed easy" and "Mon and Thu rest" name several days at once. None if any part cannot be
    read, a day is named twice, or a run is not one of rest, easy, hard and long.
    """
    names = _weekday_names(locale())
    longest_first = sorted(names, key=len, reverse=True)
    day = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b\.?", re.IGNORECASE)
    mentions = list(day.finditer(text))
    if not mentions or text[: mentions[0].start()].strip(" ,.:").casefold() not in _words("first"):
        return None
    runs: dict[int, PlannedRun] = {}
    group: list[int] = []
    ends = [found.start() for found in mentions[1:]] + [len(text)]
    is_range = False
    for found, end in zip(mentions, ends, strict=True):
        weekday = names[found[0].casefold().rstrip(".")]
        group += _through(group, weekday) if is_range else [weekday]
        between = text[found.end() : end].strip(" ,;:.\n=")
        is_range = between.casefold() in _words("range")
        if is_range or between.casefold() in _words("and"):
            continue
        run = read_run(between)
        if run is None or any(each in runs for each in group):
            return None
        runs.update(dict.fromkeys(group, run))
        group = []
    return None if group else runs


_SIGNS = {"range": {"-", "–"}, "and": {"", "&", "+", "/"}, "first": {""}}


def _words(key: str) -> set[str]:
    """What stands before or between days: the signs, and the words of the languages."""
    listed = (each.words.listed("dates", key) for each in grammars())
    return {*_SIGNS[key], *(phrase for phrases in listed for phrase in phrases)}


def _through(group: list[int], last: int) -> list[int]:
    """The days after the group's last one, up to and with another."""
    days = [(group[-1] + step) % 7 for step in range(1, 8)]
    return days[: days.index(last) + 1]


@cache
def _weekday_names(spoken: Locale) -> dict[str, int]:
    """Every name of a weekday in English and the language spoken, plurals too."""
    names: dict[str, int] = {}
    for one in (spoken, Locale.parse(ENGLISH)):
        for width in ("wide", "abbreviated"):
            for weekday, name in get_day_names(width, locale=one).items():
                names[name.casefold().rstrip(".")] = weekday
                names[f"{name.casefold()}s"] = weekday
        if one.language in LANGUAGES:
            names = {**lexicon(one.language).weekdays, **names}
    return names
