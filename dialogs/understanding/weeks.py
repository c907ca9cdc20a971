"""Which run is on which day: a week in one line, or several changes at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from coach.runs import Run
from dialogs.understanding.dates import Day, Role
from dialogs.understanding.mentions import Mention
from dialogs.understanding.reading import Reading


@dataclass(frozen=True)
class DayRun:
    """A day with the run it holds."""

    day: Day
    kind: str = ""
    distance_km: float | None = None


def day_runs(reading: Reading) -> tuple[DayRun, ...]:
    """The days of a sentence with their runs, where each day has one and each run has a day.

    "Tue and Thu easy" gives two days one run, and so does "easy Tue and Thu". Empty where days and
    runs do not fit together.
    """
    chain = [each for each in reading.mentions if _is_day(each) or _is_run(each)]
    clauses = _clauses(chain, reading)
    if all(any(map(_is_day, clause)) and any(map(_is_run, clause)) for clause in clauses):
        found = [_paired(_groups(clause), reading) for clause in clauses]
        if all(found):
            return tuple(run for runs in found for run in runs)
    return _paired(_groups(chain), reading)


def _clauses(chain: Sequence[Mention], reading: Reading) -> list[list[Mention]]:
    """Days and runs that no comma or full stop separates."""
    clauses: list[list[Mention]] = []
    for each in chain:
        last = clauses[-1][-1].end if clauses else 0
        if not clauses or not STOPS.isdisjoint(reading.sentence.words[last : each.start]):
            clauses.append([])
        clauses[-1].append(each)
    return clauses


def _paired(groups: Sequence[Sequence[Mention]], reading: Reading) -> tuple[DayRun, ...]:
    """Each group of days with the run beside it; empty where one is left over."""
    days_first = bool(groups) and _is_day(groups[0][0])
    if len(groups) % 2:
        return ()
    found: list[DayRun] = []
    for first, second in zip(groups[::2], groups[1::2], strict=True):
        days, runs = (first, second) if days_first else (second, first)
        if not _is_day(days[0]) or _is_day(runs[0]):
            return ()
        kinds = list(dict.fromkeys(kind for each in runs if (kind := kind_of(each, reading))))
        distances = [each.values["distance_km"] for each in runs if "distance_km" in each.values]
        if len(kinds) > 1 or len(distances) > 1:
            return ()
        distance = distances[0] if distances else None
        kind = kinds[0] if kinds else ""
        kilometres = distance if isinstance(distance, float) else None
        found += [DayRun(day, kind, kilometres) for day in _days(days, reading)]
    return tuple(found)


STOPS = frozenset({",", ".", ";", "\n"})


def kind_of(mention: Mention, reading: Reading) -> str:
    """The kind of run that a mention names; "no run" is a rest, and so is "no intervals"."""
    kind = str(mention.values.get("kinds", ""))
    if "repetitions" in mention.values:
        kind = Run.HARD.value
    return Run.REST.value if kind and _is_left_out(mention, reading) else kind


def _is_left_out(mention: Mention, reading: Reading) -> bool:
    """Whether a run is taken off: "no intervals", "skip Thursday's intervals", "... are off"."""
    kind = mention.values.get("kinds")
    near = reading.beside(mention)
    same = [each for each in near if kind and each.values.get("kinds") == kind]
    near = (*near, *(other for each in same for other in reading.beside(each)))
    return any(
        reading.is_before(each, "words", "without_run") or reading.is_after(each, "words", "is_off")
        for each in (mention, *same, *filter(_is_day, near))
    )


def _is_day(mention: Mention) -> bool:
    return isinstance(mention.values.get("date"), Day)


def _is_run(mention: Mention) -> bool:
    return not mention.values.keys().isdisjoint({"kinds", "distance_km", "repetitions"})


def _groups(chain: Sequence[Mention]) -> list[list[Mention]]:
    """Days that follow each other, and runs that do, by turns."""
    groups: list[list[Mention]] = []
    for each in chain:
        if groups and _is_day(groups[-1][0]) == _is_day(each):
            groups[-1].append(each)
        else:
            groups.append([each])
    return groups


def _days(mentions: Sequence[Mention], reading: Reading) -> list[Day]:
    """The days that are named, and those between the ends of a range of weekdays."""
    found: list[Day] = []
    last: Mention | None = None
    for each in mentions:
        day = each.values.get("date")
        if not isinstance(day, Day):
            continue
        if last is not None and _is_range(last, each, reading):
            found += _between(found[-1], day)
        found.append(day)
        last = each
    return found


def _is_range(first: Mention, second: Mention, reading: Reading) -> bool:
    """Whether the days between two are meant too: "Mon-Wed", "from Mon until Wed"."""
    day = second.values.get("date")
    if isinstance(day, Day) and day.role is Role.UNTIL:
        return True
    between = " ".join(reading.sentence.words[first.end : second.start])
    return between in {"-", "–", *reading.words.listed("dates", "range")}


def _between(first: Day, last: Day) -> list[Day]:
    """The weekdays after one and before another."""
    if first.weekday is None or last.weekday is None:
        return []
    steps = range(1, (last.weekday - first.weekday) % 7)
    return [Day(None, None, weekday=(first.weekday + step) % 7) for step in steps]
