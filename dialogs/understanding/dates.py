"""Dates in a sentence: today, Thursday, 6 December, the 3rd, in two weeks, 6/12."""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from dialogs.understanding.lexicon import Lexicon, any_of
from dialogs.understanding.mentions import Mention, Sentence

DAY = timedelta(days=1)
LETTERS_OF_A_WEEK = 4
"""From so many on, "M off, W easy, F off" is a week."""

FARTHEST = timedelta(days=730)


class Order(StrEnum):
    """What the first number of "6/12" is."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


class Role(StrEnum):
    """What stands before a date."""

    ON = "on"
    UNTIL = "until"
    FROM = "from"
    TO = "to"


@dataclass(frozen=True)
class Day:
    """A day that is named: as one to come, and as one that is over; None where it cannot be.

    `weekday` is set where only a weekday was named, `is_every` where it is meant each week,
    `is_doubtful` where the words contradict themselves; `tags` are what phrasings call it.
    """

    ahead: date | None
    behind: date | None
    role: Role = Role.ON
    weekday: int | None = None
    is_every: bool = False
    is_doubtful: bool = False
    tags: tuple[str, ...] = ()


@dataclass(frozen=True)
class Period:
    """Some time from now on ("for two weeks"), by its last day."""

    until: date


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
        after = f"(?: (?P<after>{any_key('next', 'this', 'last')}))?"
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
                        Mention(start, end, {"date": replace(day, tags=_tags(day, today))})
                    )
        found += self._letters(sentence, today)
        for match in self._period.finditer(sentence.text):
            start, end = sentence.between(match.start(), match.end() + 1)
            found.append(Mention(start, end, {"period": Period(today + self._span(match))}))
        return found

    def _letters(self, sentence: Sentence, today: date) -> list[Mention]:
        """Weekdays by their letters, where several are written one after the other."""
        places = [
            number
            for number, word in enumerate(sentence.words)
            if word in self.letters and (number == 0 or not sentence.words[number - 1].isdigit())
        ]
        if len(places) < LETTERS_OF_A_WEEK:
            return []
        days = [(place, self.letters[sentence.words[place]]) for place in places]
        return [
            Mention(
                place,
                place + 1,
                {"date": Day(_ahead(today, day), None, weekday=day, tags=("weekday",))},
            )
            for place, day in days
        ]

    def role(self, sentence: Sentence, start: int) -> tuple[Role, int]:
        """What stands before a date, and where that begins."""
        before = f" {' '.join(sentence.words[:start])} "
        for role, pattern in self._roles:
            match = pattern.search(before)
            if match:
                return role, start - len(match[0].split())
        return Role.ON, start

    def _offset(self, match: re.Match[str], today: date) -> Day | None:
        day = today + self.offsets[_bare(match["offset"])] * DAY
        return Day(day if day >= today else None, day if day <= today else None)

    def _iso(self, match: re.Match[str], _today: date) -> Day | None:
        return _exact(int(match["year"]), int(match["month"]), int(match["day"]))

    def _figures(self, match: re.Match[str], today: date) -> Day | None:
        is_dotted = "." in match[0].split()[0]
        if is_dotted and match["year"] is None and match["dot"] is None:
            return None
        day, month = int(match["first"]), int(match["second"])
        if not is_dotted and (self.order is Order.MONTH_FIRST or month > 12):
            day, month = month, day
        return _dated(day, month, match["year"], today)

    def _named(self, match: re.Match[str], today: date) -> Day | None:
        return _dated(int(match["day"]), self.months[_bare(match["month"])], match["year"], today)

    def _feast(self, match: re.Match[str], today: date) -> Day | None:
        month, day = map(int, self.feasts[_bare(match["feast"])].split("-"))
        return _dated(day, month, None, today)

    def _of_month(self, match: re.Match[str], today: date) -> Day | None:
        day = int(match["day"])
        return _nearest(lambda year, month: _date(year, month, day), today)

    def _in(self, match: re.Match[str], today: date) -> Day | None:
        return Day(today + self._span(match), None)

    def _ago(self, match: re.Match[str], today: date) -> Day | None:
        return Day(None, today - self._span(match))

    def _span(self, match: re.Match[str]) -> timedelta:
        number = int(match["number"] or 1)
        return min(number * self.units[_bare(match["unit"])] * DAY, FARTHEST)

    def _weekday(self, match: re.Match[str], today: date) -> Day | None:
        name = _bare(match["weekday"])
        weekday = self.weekdays[name]
        modifier = match["before"] or match["after"] or ""
        if name in self.unsure and not modifier and not self._is_day(match):
            return None
        ahead, behind = _ahead(today, weekday), _behind(today, weekday)
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
        day = monday + (weekday + 7 * is_next) * DAY
        return Day(day if day >= today else None, day if day <= today else None)


def _tags(day: Day, today: date) -> tuple[str, ...]:
    """What phrasings call a day, besides a date."""
    fits = {
        "today": day.ahead == day.behind == today and day.weekday is None,
        "tomorrow": day.ahead == today + DAY and day.behind is None,
        "past": day.ahead is None or (day.behind == day.ahead and day.ahead < today),
        "future": day.behind is None,
        "weekday": day.weekday is not None,
        "every": day.is_every,
    }
    return tuple(tag for tag, is_so in fits.items() if is_so)


_Reader = Callable[[re.Match[str], date], Day | None]


def _bare(phrase: str) -> str:
    """A phrase as it is listed: without a hyphen, and a stop after an abbreviation."""
    return phrase.removesuffix(" .").replace(" - ", " ")


def _ahead(today: date, weekday: int) -> date:
    """The next such day; today is one."""
    return today + (weekday - today.weekday()) % 7 * DAY


def _behind(today: date, weekday: int) -> date:
    """The last such day; today is one."""
    return today - (today.weekday() - weekday) % 7 * DAY


def _date(year: int, month: int, day: int) -> date | None:
    is_one = 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]
    return date(year, month, day) if is_one else None


def _exact(year: int, month: int, day: int) -> Day | None:
    found = _date(year, month, day) if 2000 <= year < 2100 else None
    return None if found is None else Day(found, found)


def _dated(day: int, month: int, year: str | None, today: date) -> Day | None:
    if year:
        return _exact(int(year) % 100 + 2000, month, day)
    return _nearest(lambda y, m: _date(y, month, day) if m == month else None, today)


def _nearest(on: Callable[[int, int], date | None], today: date) -> Day | None:
    """The nearest such days from today on and until today, within a year."""
    months = [divmod(today.year * 12 + today.month - 1 + step, 12) for step in range(-12, 13)]
    days = [found for year, month in months if (found := on(year, month + 1)) is not None]
    ahead = next((each for each in days if each >= today), None)
    behind = next((each for each in reversed(days) if each <= today), None)
    return Day(ahead, behind) if ahead or behind else None
