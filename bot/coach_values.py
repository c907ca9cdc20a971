"""What `python -m bot coach` is given in words, read into what the coach knows."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from enum import Enum
from typing import TypeVar

from coach.answers import Impact, OtherActivity
from coach.guide import GUIDE, find_activity
from coach.records import Done, Niggle, Severity
from coach.runs import PlannedRun, Race, Run
from dialogs.understanding import read_run

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DISTANCES = {"5k": 5.0, "10k": 10.0, "half": 21.0975, "marathon": 42.195}
LONGEST_KM, LONGEST_MINUTES = 500, 600
Kind = TypeVar("Kind", bound=Enum)


class ValueWrong(ValueError):  # noqa: N818 - what is wrong is a value, and nothing failed
    """A value that cannot be read: one line that says which, and what would be right."""


def read_weekday(option: str, words: str) -> int:
    """The number of a weekday, 0 is Monday, by its first three letters or more."""
    name = words.strip().casefold()
    full = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    for number, day in enumerate(full):
        if len(name) >= len("mon") and day.startswith(name):
            return number
    raise ValueWrong(f"{option}: “{words}” is no day; use one of {', '.join(DAYS)}")


def read_runs(words: str) -> dict[int, PlannedRun]:
    """The runs of "Mon rest, Tue hard"; days that are left out are rest."""
    runs: dict[int, PlannedRun] = {}
    for part in _parts(words):
        day, _space, said = part.partition(" ")
        number = read_weekday("--week", day)
        if number in runs:
            raise ValueWrong(f"--week: {day} is there twice; name each day once")
        runs[number] = _run(said.strip(), part)
    return {number: runs.get(number, PlannedRun(Run.REST)) for number in range(7)}


def _run(said: str, part: str) -> PlannedRun:
    if said.casefold() in {Run.RACE, Run.UNKNOWN}:
        return PlannedRun(Run(said.casefold()))
    run = read_run(said)
    if run is None:
        kinds = ", ".join(Run)
        raise ValueWrong(f"--week: “{part}” is no day with a run; use one of {kinds} after the day")
    return run


def read_several(option: str, words: str, kind: type[Kind]) -> tuple[Kind, ...]:
    """Answers by their ids, "_" or "-" or a space between their words."""
    known = {str(one.value): one for one in kind}
    names = [re.sub(r"[\s-]+", "_", part.casefold()) for part in _parts(words)]
    for name, said in zip(names, _parts(words), strict=True):
        if name not in known:
            raise ValueWrong(f"{option}: “{said}” is not known; use one of {', '.join(known)}")
    return tuple(dict.fromkeys(known[name] for name in names))


def read_activity(option: str, words: str) -> str:
    """The id of an activity, by its id, its name or what people call it."""
    found = find_activity(words.replace("_", " ")) or find_activity(words)
    if found is None:
        known = ", ".join(GUIDE.activities)
        raise ValueWrong(f"{option}: “{words}” is not known; use one of {known}")
    return found.id


def read_enjoys(words: str) -> tuple[tuple[str, ...], tuple[OtherActivity, ...]]:
    """Activities; one that the guide does not know is given with its impact, "juggling:low"."""
    known, others = [], []
    for part in _parts(words):
        name, colon, impact = part.partition(":")
        if not colon:
            known.append(read_activity("--enjoys", name))
        elif impact in set(Impact):
            others.append(OtherActivity(name, Impact(impact)))
        else:
            raise ValueWrong(f"--enjoys: “{part}” has no impact; use one of {', '.join(Impact)}")
    return tuple(dict.fromkeys(known)), tuple(others)


def read_equipment(words: str) -> frozenset[str]:
    """Equipment as guide.toml names it, with or without its article; "none" is none at all."""
    known = {_bare(one): one for each in GUIDE.activities.values() for one in each.equipment}
    found = set()
    for part in _parts(words):
        if part.casefold() == "none":
            continue
        matches = [one for bare, one in known.items() if _bare(part) in {bare, *bare.split()}]
        if not matches:
            names = ", ".join(known)
            raise ValueWrong(f"--equipment: “{part}” is not known; use none or some of {names}")
        found.update(matches)
    return frozenset(found)


def read_free_days(words: str) -> frozenset[int]:
    """The weekdays that are kept free."""
    return frozenset(read_weekday("--free-days", part) for part in _parts(words))


def read_race(words: str, today: date) -> Race:
    """A race of "6d:marathon", "-3d:15km" or "5d:5k:training", in days from today."""
    when, _colon, rest = words.partition(":")
    distance, _colon, kind = rest.casefold().partition(":")
    days = re.fullmatch(r"([+-]?\d{1,3})d", when.strip())
    kilometres = DISTANCES.get(distance.removesuffix("m")) or DISTANCES.get(distance)
    if kilometres is None and (number := re.fullmatch(r"(\d+(?:\.\d+)?)(?:km?)?", distance)):
        kilometres = float(number[1])
    if not days or not kilometres or kilometres > LONGEST_KM or kind not in {"", "training"}:
        raise ValueWrong(
            f"--race: “{words}” is no race; such as 6d:marathon, 3d:15km or 2d:5k:training"
        )
    return Race(day=today + timedelta(int(days[1])), distance_km=kilometres, is_goal=not kind)


def read_done(words: str, today: date) -> Done:
    """A session of "mon:strength:30", or "mon:strength:30:7" with its effort; 0 is skipped."""
    found = re.fullmatch(r"(\w+):([^:]+):(\d{1,3})(?::(\d{1,2}))?", words.strip())
    if not found or int(found[3]) > LONGEST_MINUTES or not 1 <= int(found[4] or 1) <= 10:
        raise ValueWrong(
            f"--done: “{words}” is no session; such as mon:strength:30 or 10d:yoga:20 (days ago)"
        )
    ago = re.fullmatch(r"(\d{1,3})d", found[1])
    if ago:
        day = today - timedelta(int(ago[1]))
    else:
        monday = today - timedelta(today.weekday())
        day = monday + timedelta(read_weekday("--done", found[1]))
    if day > today:
        raise ValueWrong(f"--done: {found[1]} is still to come; name a day up to --today")
    return Done(
        day=day,
        activity=read_activity("--done", found[2]),
        minutes=int(found[3]),
        effort=int(found[4]) if found[4] else None,
    )


def read_niggle(words: str, today: date) -> Niggle:
    """What hurts, of "knee:mild", "back:bad" or "hip:rest" (it hurts at rest)."""
    part, _colon, how = words.strip().casefold().partition(":")
    if part not in GUIDE.body_parts or how not in {*Severity, "rest"}:
        parts = ", ".join(GUIDE.body_parts)
        raise ValueWrong(
            f"--niggle: “{words}” is not known; such as knee:mild, knee:bad, knee:rest; of {parts}"
        )
    severity = Severity.BAD if how == "rest" else Severity(how)
    return Niggle(body_part=part, severity=severity, since=today, at_rest=how == "rest")


def read_days_ago(words: str, today: date) -> date:
    """The day that "21d" ago was."""
    found = re.fullmatch(r"(\d{1,4})d", words.strip())
    if not found:
        raise ValueWrong(f"--last-session: “{words}” is no number of days; such as 21d")
    return today - timedelta(int(found[1]))


def read_used_to(every: Iterable[str]) -> frozenset[str]:
    """The activities that need no slow start, of "yoga:new" and "strength:used"."""
    used: dict[str, bool] = {}
    for words in every:
        for part in _parts(words):
            name, _colon, how = part.partition(":")
            if how not in {"new", "used"}:
                raise ValueWrong(
                    f"--experience: “{part}” is not known; such as yoga:new, yoga:used"
                )
            used[read_activity("--experience", name)] = how == "used"
    return frozenset(name for name, is_used in used.items() if is_used)


def _parts(words: str) -> list[str]:
    return [part.strip() for part in words.split(",") if part.strip()]


def _bare(words: str) -> str:
    return re.sub(r"^(an?|some)\s+", "", words.strip().casefold().replace(",", ""))
