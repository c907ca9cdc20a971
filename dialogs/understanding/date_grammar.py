"""Finds dates in a sentence: today, Thursday, 6 December, the 3rd, in two weeks, 6/12."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from dialogs.understanding.dates import (
    DAY,
    Day,
    Order,
    Period,
    Role,
    ahead_on,
    behind_on,
    date_of,
    dated,
    either,
    exact,
    nearest,
    tags_of,
)
from dialogs.understanding.lexicon import Lexicon, any_of
from dialogs.understanding.mentions import Mention, Sentence
from dialogs.understanding.weekday_letters import LETTERS_OF_A_WEEK, weekday_letters

FARTHEST = timedelta(days=730)

_Reader = Callable[[re.Match[str], date], Day | None]


class DateGrammar:
    """The dates of one language."""

    def __init__(self, words: Lexicon, order: Order) -> None:
        """`order` says how "6/12" is read."""
        self.order = order
        self.offsets = words.valued("dates", "days")
        self.weekdays, self.months = words.weekdays, words.months
        self.every = set(words.listed("dates", "every_weekday"))
        self.feasts = words.valued("dates", "feasts")
        self.unsure = set(words.listed("dates", "words_too"))
        self.letters = words.valued("dates", "weekday_letters")
        self.units = {
            phrase: days
            for unit, days in (("day", 1), ("week", 7), ("month", 30))
            for phrase in words.listed("dates", unit)
        }
        self.next_weeks = set(words.listed("dates", "next_week"))
        self._next = re.compile(words.any_of("dates", "next"))
        self._last = re.compile(words.any_of("dates", "last"))
        self._patterns = self._compiled(words)
        self._roles = [
            (role, re.compile(rf" {words.any_of('dates', key)} $"))
            for role, key in (
                (Role.UNTIL, "until"), (Role.FROM, "from"), (Role.TO, "to"),
            )
        ]  # fmt: skip

    def _compiled(self, words: Lexicon) -> list[tuple[re.Pattern[str], "_Reader"]]:
        def any_key(*keys: str) -> str:
            return words.any_of("dates", *keys)

        number = r"(?P<number>\d{1,3})"
        one = f"(?:{number}|{any_key('one')})"
        unit = f"(?P<unit>{any_of(self.units)})"
        month = f"(?P<month>{any_of(self.months)})"
        day = r"(?P<day>\d{1,2})"
        suffix = f"(?: {any_key('suffixes')}| \\.(?= \\w))?"
        year = rf"(?:(?: ,| {any_key('of')})? (?P<year>20\d\d))?"
        part = f"(?: {any_key('parts_of_day')})?"
        weekday = f"(?P<weekday>{any_of(self.weekdays)})(?: \\.)?"
        before = f"(?:(?P<before>{any_key('next', 'this', 'last')}) )?"
        to = f"(?! {any_key('not_after_last')} )"
        after = f"(?: (?P<after>{any_key('next', 'this', 'last')}){to})?"
        week = f"(?P<week>{any_key('next_week', 'this_week')})"
        following = f" (?P<following>{any_key('week_after')})"
        the = f"(?:{any_key('articles')} )?"
        not_a_unit = f"(?! {any_of([*self.months, *words.listed('dates', 'not_after_day')])} )"
        prefixed = f"{any_key('day_prefixes')} {day}(?: {any_key('suffixes')}| \\.)?{not_a_unit}"
        suffixed = f"(?:the )?{day} {any_key('needed_suffixes')}"
        forms: list[tuple[str, _Reader]] = [
            (f"(?P<offset>{any_of(self.offsets)}){part}", self._offset),
            (r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})", self._iso),
            ((r"(?P<first>\d{1,2})[/.](?P<second>\d{1,2})(?:[/.](?P<year>(?:20)?\d\d))?"
             rf"(?P<dot> \.)?(?! {any_key('not_after_day')} )"), self._figures),
            (f"{the}{day}{suffix}(?: {any_key('of')})? {month}(?: \\.)?{year}", self._named),
            (f"{month}(?: \\.)? {the}{day}{suffix}{year}", self._named),
            (f"{the}(?P<feast>{any_of(self.feasts)})", self._feast),
            (prefixed, self._of_month),
            (suffixed, self._of_month),
            (f"{any_key('in')} {one} {unit}", self._in),
            (f"{any_key('ago_before')} {one} {unit}", self._ago),
            (f"{one} {unit} {any_key('ago_after')}", self._ago),
            (f"{the}{before}{weekday}(?:{part}{following}|{after}{part})", self._weekday),
            (f"{the}{weekday}{part}(?: ,)? {week}", self._weekday_of_week),
            (f"{week}(?: ,| {any_key('on')})? {weekday}{part}", self._weekday_of_week),
        ]  # fmt: skip
        self._period = re.compile(
            rf"(?<= )(?:{any_key('for')} )?{one} {unit}(?: {any_key('for_after')})?(?= )"
        )
        return [(re.compile(rf"(?<= ){form}(?= )"), reader) for form, reader in forms]

    def find(self, sentence: Sentence, today: date) -> list[Mention]:
        """Every date that the words can be read as; they may overlap."""
        found: list[Mention] = []
        for pattern, reader in self._patterns:
            for match in pattern.finditer(sentence.text):
                day = reader(match, today)
                if day is not None:
                    start, end = sentence.between(match.start(), match.end() + 1)
                    found.append(
                        Mention(start, end, {"date": replace(day, tags=tags_of(day, today))})
                    )
        found += weekday_letters(sentence, self.letters, today)
        for match in self._period.finditer(sentence.text):
            span = self._span(match)
            if span is not None:
                start, end = sentence.between(match.start(), match.end() + 1)
                found.append(Mention(start, end, {"period": Period(today + span)}))
        return found

    def role(self, sentence: Sentence, start: int) -> tuple[Role, int]:
        """What stands before a date, and where that begins."""
        before = f" {' '.join(sentence.words[:start])} "
        for role, pattern in self._roles:
            match = pattern.search(before)
            if match:
                return role, start - len(match[0].split())
        return Role.ON, start

    def _offset(self, match: re.Match[str], today: date) -> Day | None:
        return either(today + self.offsets[_bare(match["offset"])] * DAY, today)

    def _iso(self, match: re.Match[str], today: date) -> Day | None:
        return exact(int(match["year"]), int(match["month"]), int(match["day"]), today)

    def _figures(self, match: re.Match[str], today: date) -> Day | None:
        is_dotted = "." in match[0].split()[0]
        if is_dotted and match["year"] is None and match["dot"] is None:
            return None
        day, month = int(match["first"]), int(match["second"])
        if not is_dotted and (self.order is Order.MONTH_FIRST or month > 12):
            day, month = month, day
        return dated(day, month, match["year"], today)

    def _named(self, match: re.Match[str], today: date) -> Day | None:
        return dated(int(match["day"]), self.months[_bare(match["month"])], match["year"], today)

    def _feast(self, match: re.Match[str], today: date) -> Day | None:
        month, day = map(int, self.feasts[_bare(match["feast"])].split("-"))
        return dated(day, month, None, today)

    def _of_month(self, match: re.Match[str], today: date) -> Day | None:
        day = int(match["day"])
        return nearest(lambda year, month: date_of(year, month, day), today)

    def _in(self, match: re.Match[str], today: date) -> Day | None:
        span = self._span(match)
        return None if span is None else Day(today + span, None)

    def _ago(self, match: re.Match[str], today: date) -> Day | None:
        span = self._span(match)
        return None if span is None else Day(None, today - span)

    def _span(self, match: re.Match[str]) -> timedelta | None:
        span = int(match["number"] or 1) * self.units[_bare(match["unit"])] * DAY
        return span if span <= FARTHEST else None

    def _weekday(self, match: re.Match[str], today: date) -> Day | None:
        name = _bare(match["weekday"])
        weekday = self.weekdays[name]
        modifier = match["before"] or match["after"] or ""
        if name in self.unsure and not modifier and not self._is_day(match):
            return None
        ahead, behind = ahead_on(today, weekday), behind_on(today, weekday)
        if match["following"]:
            return Day(ahead + 7 * DAY, None)
        if self._last.fullmatch(modifier):
            return Day(None, today - ((today.weekday() - weekday - 1) % 7 + 1) * DAY)
        if self._next.fullmatch(modifier):
            return Day(today + (7 - today.weekday() + weekday) * DAY, None)
        return Day(ahead, behind, weekday=weekday, is_every=name in self.every)

    def _is_day(self, match: re.Match[str]) -> bool:
        """Whether "so" is Sunday: first, after a sign, abbreviated, or among other days."""
        before = match.string[: match.start()].split()
        if not before or not before[-1].isalnum() or match[0].endswith("."):
            return True
        days = sum(word in self.weekdays for word in match.string.split())
        return days >= LETTERS_OF_A_WEEK

    def _weekday_of_week(self, match: re.Match[str], today: date) -> Day | None:
        weekday = self.weekdays[_bare(match["weekday"])]
        monday = today - today.weekday() * DAY
        is_next = _bare(match["week"]) in self.next_weeks
        return either(monday + (weekday + 7 * is_next) * DAY, today)


def _bare(phrase: str) -> str:
    """A phrase as it is listed: without a hyphen, and a stop after an abbreviation."""
    return phrase.removesuffix(" .").replace(" - ", " ")
