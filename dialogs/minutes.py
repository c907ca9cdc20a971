"""Lengths of time as they are typed: "45", "1:15", "an hour and a half"."""

import re

MOST_MINUTES = 600

_CLOCK = re.compile(r"(?P<hours>\d{1,2})\s*(?::|h)\s*(?P<minutes>[0-5]\d)?\s*(?:m(?:ins?)?)?")
_MINUTES = re.compile(r"(?P<minutes>\d{1,3})\s*(?:m|mins?|minutes?|')?")
_HOURS = re.compile(
    r"(?P<hours>\d{1,2}(?:[.,]\d{1,2})?|an?|one|two)\s+?(?:h|hrs?|hours?)"
    r"(?:\s+and\s+(?:(?P<half>a half)|(?P<minutes>\d{1,2})\s*(?:m|mins?|minutes?)?))?"
)
_HALF = re.compile(r"(?:a\s+)?half\s+(?:an\s+)?hour|half\s+an\s+hour")
_WORDS = {"a": 1.0, "an": 1.0, "one": 1.0, "two": 2.0}


def read_minutes(text: str) -> int | None:
    """Minutes, 1 to 600, of a short phrase; None if it is no length of time."""
    words = " ".join(text.casefold().strip(" .").split())
    words = re.sub(r"(?<=\d)(?=h(?:rs?|ours?)\b)", " ", words)
    words = words.replace("an hour and a half", "1.5 hours").replace("hour and a half", "1.5 hours")
    minutes = _read(words)
    return minutes if minutes is not None and 1 <= minutes <= MOST_MINUTES else None


def _read(words: str) -> int | None:
    if _HALF.fullmatch(words):
        return 30
    if found := _MINUTES.fullmatch(words):
        return int(found["minutes"])
    if found := _HOURS.fullmatch(words):
        hours = _WORDS.get(found["hours"]) or float(found["hours"].replace(",", "."))
        return round(60 * hours) + (30 if found["half"] else int(found["minutes"] or 0))
    if found := _CLOCK.fullmatch(words):
        return 60 * int(found["hours"]) + int(found["minutes"] or 0)
    return None
