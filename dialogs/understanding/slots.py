"""The values of an intent: which of a sentence's mentions fill which slot."""

from collections.abc import Callable, Mapping
from datetime import date, time, timedelta

from coach.runner import Run
from dialogs.messages import Json
from dialogs.understanding.dates import Day, Period, Role
from dialogs.understanding.intents import SLOTS, Intent
from dialogs.understanding.mentions import Mention
from dialogs.understanding.names import race_name
from dialogs.understanding.places import Place
from dialogs.understanding.reading import Reading
from dialogs.understanding.weeks import DayRun, day_runs, kind_of

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

BEHIND = {
    Intent.LOG_DONE,
    Intent.REPORT_PAIN,
    Intent.REPORT_TIRED_OR_SICK,
}
"""Intents that speak of what is over."""


class Unclear(Exception):  # noqa: N818 - nothing failed
    """The values of a sentence can be read in two ways, or contradict each other."""


def fill(intent: Intent, reading: Reading) -> dict[str, Json]:
    """The slots of an intent.

    Raises:
        Unclear: two days could be meant, or a day that cannot be.
    """
    if intent is Intent.SET_WEEK:
        runs = week(reading)
        return {"week": runs} if runs else {}
    if intent is Intent.SET_RUN:
        return _run(reading)
    wanted = SLOTS.get(intent, frozenset())
    found: dict[str, Json] = {}
    for name, reader in _READERS.items():
        if name in wanted:
            value = reader(intent, reading)
            if value not in {None, ""}:
                found[name] = value
    return found


def week(reading: Reading) -> dict[str, Json]:
    """The kinds of run by weekday; empty if it is not a week."""
    runs = day_runs(reading)
    named = [(each.day.weekday, each.kind) for each in runs]
    weekdays = [weekday for weekday, _kind in named]
    if len(set(weekdays)) < len(weekdays) or not all(kind for _weekday, kind in named):
        return {}
    return {WEEKDAYS[weekday]: kind for weekday, kind in named if weekday is not None}


def _run(reading: Reading) -> dict[str, Json]:
    days = _days(reading, Intent.SET_RUN)
    from_ = [day for day in days if day.role is Role.FROM]
    runs = [] if from_ else [_with_date(each) for each in day_runs(reading)]
    if len(runs) > 1:
        return {"runs": [dict(run) for run in runs]}
    on = [day for day in days if day.role is not Role.FROM]
    if not on and not reading.names("moving"):
        from_, on = on, from_
    if len(on) == 2 and not from_ and reading.names("moving"):
        from_, on = on[:1], on[1:]
    found: dict[str, Json] = {}
    found |= _one_date("date", on, Intent.SET_RUN)
    found |= _one_date("moved_from", from_, Intent.SET_RUN)
    kinds = [kind for each in reading.mentions if (kind := _kept_kind(each, reading))]
    kind = _one_kind(kinds)
    if kind:
        found["kind"] = kind
    for name in ("distance_km", "minutes"):
        value = _READERS[name](Intent.SET_RUN, reading)
        if value is not None:
            found[name] = value
    return found


def _with_date(run: DayRun) -> dict[str, Json]:
    if run.day.ahead is None:
        raise Unclear
    found: dict[str, Json] = {"date": run.day.ahead.isoformat()}
    if run.kind:
        found["kind"] = run.kind
    if run.distance_km is not None:
        found["distance_km"] = round(run.distance_km, 1)
    return found


def _kept_kind(mention: Mention, reading: Reading) -> str:
    return "" if reading.is_before(mention, "words", "instead_of") else kind_of(mention, reading)


def _one_kind(kinds: list[str]) -> str:
    """The kind where just one is left; a long run may be easy, and no intervals may be easy."""
    found = set(kinds)
    if found == {Run.LONG, Run.EASY}:
        return Run.LONG.value
    if len(found) == 2 and Run.REST in found:
        found -= {Run.REST}
    if len(found) > 1:
        raise Unclear
    return found.pop() if found else ""


def _days(reading: Reading, intent: Intent) -> list[Day]:
    is_effort = "effort" if intent is Intent.LOG_DONE else ""
    days = [
        day
        for each in reading.mentions
        if isinstance(day := each.values.get("date"), Day) and is_effort not in each.values
    ]
    if any(day.is_doubtful for day in days):
        raise Unclear
    if len(days) > 1 and reading.names("or") and intent in {Intent.SET_RUN, Intent.SET_RACE}:
        raise Unclear
    return days


def _one_date(name: str, days: list[Day], intent: Intent) -> dict[str, Json]:
    """The one day that is meant; none where none is named."""
    dates = {day.behind if intent in BEHIND else day.ahead for day in days}
    if len(dates) > 1 or dates == {None}:
        raise Unclear
    return {name: day.isoformat()} if (day := next(iter(dates), None)) else {}


def _date(intent: Intent, reading: Reading) -> str | None:
    days = _days(reading, intent)
    if intent is Intent.PAUSE and not days and reading.names_date("next_week"):
        return _next_monday(reading).isoformat()
    if intent is Intent.PAUSE:
        starts = [day for day in days if day.role is not Role.UNTIL]
        begins = starts[0].ahead if starts and len(days) > 1 else None
        from_ = [day.ahead for day in starts if day.role is Role.FROM]
        begins = begins or next(iter(from_), None)
        return begins.isoformat() if begins else None
    try:
        return next(iter(map(str, _one_date("date", days, intent).values())), None)
    except Unclear:
        if intent in {Intent.SET_RACE, Intent.LOG_DONE}:
            raise
        return None


def _next_monday(reading: Reading) -> date:
    return reading.today + timedelta(7 - reading.today.weekday())


def _until(_intent: Intent, reading: Reading) -> str | None:
    days = _days(reading, Intent.PAUSE)
    until = [day for day in days if day.role is Role.UNTIL] or days[-1:]
    if until and until[0].role is not Role.FROM:
        last = until[0].ahead
        if last == reading.today:
            last = last + timedelta(7) if until[0].weekday is not None else None
        return last.isoformat() if last else None
    monday = _next_monday(reading)
    if reading.names_date("next_week"):
        return (monday + timedelta(7)).isoformat()
    periods = [value.until for value in reading.values("period") if isinstance(value, Period)]
    return periods[0].isoformat() if periods else None


def _first(tag: str) -> Callable[[Intent, Reading], Json]:
    def read(_intent: Intent, reading: Reading) -> Json:
        values = list(dict.fromkeys(map(str, reading.values(tag))))
        return values[0] if values else None

    return read


def _activity(intent: Intent, reading: Reading) -> str | None:
    unwanted = _unwanted(intent, reading)
    names = [str(value) for value in reading.values("activities")]
    return next((name for name in names if name != unwanted), None)


def _unwanted(intent: Intent, reading: Reading) -> str | None:
    """The activity that is not wanted: after "no", "instead of", or all there is to skip."""
    if "not_activity" not in SLOTS.get(intent, frozenset()):
        return None
    found = [each for each in reading.mentions if "activities" in each.values]
    wants_other = intent is Intent.SWAP and len(found) == 1 and reading.names("something_else")
    is_taken_off = intent is Intent.CHANGE_ANSWER and reading.names("off_the_list")
    for each in found:
        if (
            intent is Intent.SKIP_TODAY
            or wants_other
            or is_taken_off
            or any(reading.is_before(each, "words", key) for key in ("no", "instead_of", "dislike"))
        ):
            return str(each.values["activities"])
    return None


def _minutes(_intent: Intent, reading: Reading) -> int | None:
    found = [value for value in reading.values("minutes") if isinstance(value, int)]
    return sum(found) if found else None


def _distance(_intent: Intent, reading: Reading) -> float | None:
    found = [value for value in reading.values("distance_km") if isinstance(value, float)]
    return round(found[0], 1) if found else None


def _effort(_intent: Intent, reading: Reading) -> int | None:
    """How it felt; a word that names a kind of run too is an effort only after "felt"."""
    found = [
        int(str(each.values["effort"]))
        for each in reading.mentions
        if "effort" in each.values
        and (
            "kinds" not in each.values
            or reading.is_before(each, "words", "felt")
            or reading.values("activities")
        )
    ]
    return found[-1] if found else None


def _side(_intent: Intent, reading: Reading) -> str | None:
    sides = {str(value) for value in reading.values("sides")}
    if len(sides) > 1:
        return "both"
    return sides.pop() if sides else None


def _severity(_intent: Intent, reading: Reading) -> str | None:
    found = {str(value) for value in reading.values("severity")}
    return "bad" if "bad" in found else next(iter(found), None)


def _time(_intent: Intent, reading: Reading) -> str | None:
    found = [*reading.values("time"), *reading.values("hour")]
    moments = [value for value in found if isinstance(value, time)]
    return moments[0].isoformat("minutes") if moments else None


def _place(name: str) -> Callable[[Intent, Reading], Json]:
    def read(_intent: Intent, reading: Reading) -> Json:
        found = [value for value in reading.values("place") if isinstance(value, Place)]
        if not found or (name == "zone" and found[0].city):
            return None
        return str(getattr(found[0], name))

    return read


def _kind(_intent: Intent, reading: Reading) -> str | None:
    """The kind of a run that was done; "felt hard" is an effort, and a swim is no run."""
    if reading.values("activities"):
        return None
    kinds = {
        kind
        for each in reading.mentions
        if (kind := kind_of(each, reading)) and not reading.is_before(each, "words", "felt")
    }
    return kinds.pop() if len(kinds) == 1 else None


def _name(_intent: Intent, reading: Reading) -> str:
    return race_name(reading)


def _is_goal(_intent: Intent, reading: Reading) -> bool | None:
    """False where it is a race for training; else it is a goal, which need not be said."""
    return False if reading.names("training_race") else None


_READERS: Mapping[str, Callable[[Intent, Reading], Json]] = {
    "date": _date,
    "until": _until,
    "activity": _activity,
    "not_activity": _unwanted,
    "minutes": _minutes,
    "distance_km": _distance,
    "effort": _effort,
    "kind": _kind,
    "body_part": _first("body_parts"),
    "side": _side,
    "severity": _severity,
    "time": _time,
    "zone": _place("zone"),
    "city": _place("city"),
    "name": _name,
    "is_goal": _is_goal,
}
"""How each slot is read; `red_flag` is set where it is found."""
