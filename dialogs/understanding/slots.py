"""The values of an intent: which of a sentence's mentions fill which slot."""

from coach.runs import Run
from dialogs.messages import Json
from dialogs.understanding.dates import Role
from dialogs.understanding.intents import SLOTS, Intent
from dialogs.understanding.mentions import Mention
from dialogs.understanding.reading import Reading
from dialogs.understanding.slot_dates import Unclear, days_of, one_date
from dialogs.understanding.slot_values import READERS
from dialogs.understanding.weeks import DayRun, day_runs, kind_of

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


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
    for name, reader in READERS.items():
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
    days = days_of(reading, Intent.SET_RUN)
    from_ = [day for day in days if day.role is Role.FROM]
    runs = [] if from_ else [_with_date(each) for each in day_runs(reading)]
    if len(runs) > 1:
        return {"runs": [dict(run) for run in runs]}
    on = [day for day in days if day.role is not Role.FROM]
    is_longer = reading.values("distance_km") or reading.values("minutes")
    if not on and (is_longer or not reading.names("moving")):
        from_, on = on, from_
    if len(on) == 2 and not from_ and reading.names("moving"):
        from_, on = on[:1], on[1:]
    found: dict[str, Json] = {}
    found |= one_date("date", on, Intent.SET_RUN)
    found |= one_date("moved_from", from_, Intent.SET_RUN)
    kinds = [kind for each in reading.mentions if (kind := _kept_kind(each, reading))]
    kind = _one_kind(kinds)
    if kind:
        found["kind"] = kind
    for name in ("distance_km", "minutes"):
        value = READERS[name](Intent.SET_RUN, reading)
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
