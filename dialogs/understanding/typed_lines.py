"""Short typed lines: a run, a week, an hour, a date, a distance; what is unclear is not guessed."""

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from functools import cache

from babel import Locale
from babel.dates import get_day_names

from coach.runner import KILOMETRES_A_MILE, PlannedRun, Run
from dialogs.language import ENGLISH, locale, units

LONGEST_RUN_KM = 350.0

RUN_WORDS: Mapping[Run, tuple[str, ...]] = {
    Run.REST: ("rest", "off", "nothing", "none", "no run", "free", "day off", "no running"),
    Run.EASY: ("easy", "recovery", "jog", "gentle", "slow", "steady", "shake out", "shakeout"),
    Run.HARD: (
        "hard",
        "interval",
        "intervals",
        "tempo",
        "speed",
        "speedwork",
        "track",
        "threshold",
        "fartlek",
        "hills",
        "hill repeats",
        "reps",
        "workout",
        "quality",
        "parkrun",
    ),
    Run.LONG: ("long", "long run", "lsd"),
}
"""The words that name a kind of run; a phrase may name one kind only."""

_DISTANCE = re.compile(
    r"(?P<number>\d{1,3}(?:[.,]\d{1,3})?)\s*"
    r"(?P<unit>k(?:ms?|ilomet(?:er|re)s?)?|mi(?:les?)?)\b",
    re.IGNORECASE,
)
_NAMED_DISTANCES = {"half": 21.0975, "half marathon": 21.0975, "marathon": 42.195, "full": 42.195}


def read_distance(text: str) -> float | None:
    """Kilometres of "18k", "11 miles" or "half marathon"; None if there is no distance."""
    named = text.casefold().strip()
    if named in _NAMED_DISTANCES:
        return _NAMED_DISTANCES[named]
    found = _DISTANCE.search(text)
    if found is None:
        return None
    number = float(found["number"].replace(",", "."))
    is_miles = found["unit"].casefold().startswith("m")
    kilometres = number * KILOMETRES_A_MILE if is_miles else number
    return round(kilometres, 1) if 0 < kilometres <= LONGEST_RUN_KM else None


def read_run(text: str) -> PlannedRun | None:
    """The run that a phrase names ("long 18k", "tempo"); None unless it names just one kind."""
    bare = re.sub(r"[^\w\s]", " ", _DISTANCE.sub(" ", text)).casefold()
    words = " ".join(bare.split())
    kinds = {
        kind
        for kind, names in RUN_WORDS.items()
        for name in names
        if re.search(rf"\b{re.escape(name)}\b", words)
    }
    if len(kinds) != 1 or _NEGATION.search(words):
        return None
    kind = kinds.pop()
    if kind is Run.REST and not _REST.fullmatch(words):
        return None
    return PlannedRun(kind, None if kind is Run.REST else read_distance(text) or _bare(text, kind))


_BARE_NUMBER = re.compile(r"\D+\s(?P<number>\d{1,2}(?:[.,]\d)?)\s*")
MOST_BARE, MOST_BARE_LONG = 20, 50
"""A larger number without a unit may be minutes, and what is unclear is not guessed."""


def _bare(text: str, kind: Run) -> float | None:
    """Kilometres of the number in "long 18", which is in the runner's units."""
    found = _BARE_NUMBER.fullmatch(text)
    if found is None:
        return None
    number = float(found["number"].replace(",", "."))
    most = MOST_BARE_LONG if kind is Run.LONG else MOST_BARE
    return read_distance(f"{number} {units()}") if number <= most else None


_NEGATION = re.compile(r"\b(?:not|never|nt|didn|don|isn)\b")

_REST = re.compile(
    r"(?:(?:a|my|the|it|s|is|day|today|tomorrow|just|only|complete|full|total|all|week|"
    r"no|run|runs|running|rest|resting|off|nothing|none|free)\s*)+"
)
"""A rest is only what says nothing else: "none of your business" is not one."""


def read_week(text: str) -> dict[int, PlannedRun] | None:
    """Weekdays (0 is Monday) and their runs, of a line like "Mon rest, Tue intervals, Sun long".

    "Mon-Wed easy" and "Mon and Thu rest" name several days at once. None if any part cannot be
    read, a day is named twice, or a run is not one of rest, easy, hard and long.
    """
    names = _weekday_names(locale())
    longest_first = sorted(names, key=len, reverse=True)
    day = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b\.?", re.IGNORECASE)
    mentions = list(day.finditer(text))
    if not mentions or text[: mentions[0].start()].strip(" ,.:"):
        return None
    runs: dict[int, PlannedRun] = {}
    group: list[int] = []
    ends = [found.start() for found in mentions[1:]] + [len(text)]
    is_range = False
    for found, end in zip(mentions, ends, strict=True):
        weekday = names[found[0].casefold().rstrip(".")]
        group += _through(group, weekday) if is_range else [weekday]
        between = text[found.end() : end].strip(" ,;:.\n=")
        is_range = between.casefold() in _RANGE_WORDS
        if is_range or between.casefold() in _JOINING_WORDS:
            continue
        run = read_run(between)
        if run is None or any(each in runs for each in group):
            return None
        runs.update(dict.fromkeys(group, run))
        group = []
    return None if group else runs


_RANGE_WORDS = {"-", "–", "to", "until", "through"}
_JOINING_WORDS = {"", "and", "&", "+", "/"}


def _through(group: list[int], last: int) -> list[int]:
    """The days after the group's last one, up to and with another."""
    days = [(group[-1] + step) % 7 for step in range(1, 8)]
    return days[: days.index(last) + 1]


@cache
def _weekday_names(spoken: Locale) -> dict[str, int]:
    """Every name of a weekday in English and the language spoken, plurals too."""
    names = {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
    for one in (spoken, Locale.parse(ENGLISH)):
        for width in ("wide", "abbreviated"):
            for weekday, name in get_day_names(width, locale=one).items():
                names[name.casefold().rstrip(".")] = weekday
                names[f"{name.casefold()}s"] = weekday
    return names


_CLOCK = re.compile(
    r"(?:at\s+)?(?P<hour>\d{1,2})(?:[:.h](?P<minute>[0-5]\d))?\s*"
    r"(?:h|o'?clock|uhr)?\s*(?P<half>am|pm|a\.m\.|p\.m\.)?",
    re.IGNORECASE,
)


def read_time(text: str) -> time | None:
    """The time of day of "7", "6:30", "19.45", "7h15" or "7 pm"; None if it is not one."""
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    half = (found["half"] or "").replace(".", "").casefold()
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return time(hour, minute) if hour < 24 else None


def read_date(text: str, today: date) -> date | None:
    """The day within two years that an isolated phrase names ("6 December", "Sunday")."""
    weekday = _weekday_names(locale()).get(text.strip(" .").casefold())
    if weekday is not None:
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
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
    return day if day is not None and today <= day <= today + timedelta(days=730) else None
