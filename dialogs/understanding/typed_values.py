"""Short typed values, in the language spoken and in English: an hour, a date, a distance."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from coach.runs import KILOMETRES_A_MILE
from dialogs.language import ENGLISH, locale
from dialogs.understanding.dates import Day, Order
from dialogs.understanding.joined_dates import joined_dates
from dialogs.understanding.lexicon import LANGUAGES
from dialogs.understanding.mentions import longest, read_sentence
from dialogs.understanding.months import month_named
from dialogs.understanding.reading import Grammar, grammar

LONGEST_RUN_KM = 350.0
LONGEST_AHEAD = timedelta(days=730)

_DISTANCE = re.compile(
    r"(?P<number>\d{1,3}(?:[.,]\d{1,3})?)\s*"
    r"(?P<unit>k(?:ms?|ilomet(?:er|re)s?)?|mi(?:les?)?)\b",
    re.IGNORECASE,
)


def grammars() -> Iterator[Grammar]:
    """The grammar of the language spoken, then the English one."""
    order = Order.MONTH_FIRST if str(locale()) == "en_US" else Order.DAY_FIRST
    for language in dict.fromkeys((locale().language, ENGLISH)):
        if language in LANGUAGES:
            yield grammar(language, order)


def read_distance(text: str) -> float | None:
    """Kilometres of "18k", "11 miles" or "half marathon"; "8 x 400 m" is not one."""
    amounts = [(rules, read_sentence(text, rules.words)) for rules in grammars()]
    named = [(longest(rules.amounts.find(one)), len(one.words)) for rules, one in amounts]
    if any("repetitions" in each.values for mentions, _length in named for each in mentions):
        return None
    found = _DISTANCE.search(text)
    if found is not None:
        number = float(found["number"].replace(",", "."))
        is_miles = found["unit"].casefold().startswith("m")
        kilometres = number * KILOMETRES_A_MILE if is_miles else number
        return round(kilometres, 1) if 0 < kilometres <= LONGEST_RUN_KM else None
    for mentions, length in named:
        for each in mentions:
            distance = each.values.get("distance_km")
            is_whole = each.length == length
            if isinstance(distance, float) and (is_whole or "named_distance" not in each.values):
                return distance
    return None


_CLOCK = re.compile(
    r"(?:at\s+)?(?P<hour>\d{1,2})(?:[:.h]?(?P<minute>[0-5]\d))?\s*"
    r"(?:h|o'?clock|uhr)?\s*(?P<half>am|pm|a\.m\.|p\.m\.)?",
    re.IGNORECASE,
)


def read_time(text: str) -> time | None:
    """The time of day of "7", "6:30", "0630", "7h15" or "half past six"; None if it is not one."""
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        return _spoken_time(text)
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    half = (found["half"] or "").replace(".", "").casefold()
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return time(hour, minute) if hour < 24 else None


def _spoken_time(text: str) -> time | None:
    for rules in grammars():
        sentence = read_sentence(text, rules.words)
        for each in rules.clock.find(sentence):
            moment = each.values.get("time")
            if isinstance(moment, time) and each.length == len(sentence.words):
                return moment
    return None


def read_date(text: str, today: date) -> date | None:
    """The day within two years that an isolated phrase names ("6 December", "Sunday").

    A weekday is never today: it was asked for a day to come.
    """
    day = _day(text, today)
    if day is not None:
        is_again = day.weekday is not None and day.ahead == today
        ahead = today + timedelta(days=7) if is_again else day.ahead
    else:
        ahead = _parsed(text, today)
    return ahead if ahead is not None and today <= ahead <= today + LONGEST_AHEAD else None


def read_month(text: str, today: date) -> str | None:
    """The next month that a phrase names without a day ("in April"), as "2027-04"."""
    for rules in grammars():
        month = month_named(read_sentence(text, rules.words), rules.words, today)
        if month is not None and not any(letter.isdigit() for letter in text):
            return month
    return None


_FIGURES = re.compile(r"\d{1,2}\.\d{1,2}\.?")


def _day(text: str, today: date) -> Day | None:
    """The day that a whole phrase names in our own grammar; "6.12" is no number here."""
    figures = _FIGURES.fullmatch(text.strip())
    bare = f"{figures[0].rstrip('.')}." if figures else text.strip(" .")
    for rules in grammars():
        sentence = read_sentence(bare, rules.words)
        found = joined_dates(longest(rules.dates.find(sentence, today)), sentence)
        for each in found:
            day = each.values.get("date")
            if isinstance(day, Day) and each.length == len(sentence.words):
                return None if day.is_doubtful else day
    return None


def _parsed(text: str, today: date) -> date | None:
    # Imported late: it takes longer to load than a whole turn, and few turns need it.
    from dateparser import parse

    order = "MDY" if str(locale()) == "en_US" else "DMY"
    found = parse(
        text,
        languages=sorted({ENGLISH, locale().language}),
        settings={
            "PREFER_DATES_FROM": "future",
            "RELATIVE_BASE": datetime.combine(today, time(12)),
            "DATE_ORDER": order,
            "REQUIRE_PARTS": ["day", "month"],
            "PARSERS": ["relative-time", "absolute-time"],
        },
    )
    # The library reads "45 min" as a moment of today; a day has no hour of its own.
    day = found.date() if found and found.time() in (time(0), time(12)) else None
    # "This month" is today to the library.
    return None if day == today else day
