"""The values of an intent that are no days: what, how long, how far, how hard, where."""

from collections.abc import Callable, Mapping
from datetime import time

from dialogs.messages import Json
from dialogs.understanding.intents import SLOTS, Intent
from dialogs.understanding.months import month_named
from dialogs.understanding.names import race_name
from dialogs.understanding.places import Place
from dialogs.understanding.reading import Reading
from dialogs.understanding.slot_dates import read_day, read_until
from dialogs.understanding.weeks import kind_of


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
    # A length is said of what is wanted.
    is_other = reading.names("something_else") and not reading.values("minutes")
    wants_other = intent is Intent.SWAP and len(found) == 1 and is_other
    is_taken_off = intent is Intent.CHANGE_ANSWER and reading.names("off_the_list")
    for each in found:
        if (
            intent is Intent.SKIP_TODAY
            or (wants_other and not reading.is_before(each, "words", "can_i"))
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


def _month(_intent: Intent, reading: Reading) -> str | None:
    """The month, where no day of it is named."""
    if reading.values("date"):
        return None
    return month_named(reading.sentence, reading.words, reading.today)


def _is_goal(_intent: Intent, reading: Reading) -> bool | None:
    """False where it is a race for training; else it is a goal, which need not be said."""
    return False if reading.names("training_race") else None


READERS: Mapping[str, Callable[[Intent, Reading], Json]] = {
    "date": read_day,
    "month": _month,
    "until": read_until,
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
