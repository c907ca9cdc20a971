"""The runs of some days: a row of kinds each, or a typed line, and how they are stored."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from coach.runs import PlannedRun, Run
from dialogs import labels
from dialogs.grid import Row
from dialogs.language import gettext as _
from dialogs.messages import Json
from dialogs.questions import NotUnderstood
from dialogs.understanding import read_list, read_run, read_week


@dataclass(frozen=True)
class Day:
    """A row of runs: its key, what it is called, and a weekday for typed lines."""

    id: str
    label: str
    weekday: int


def run_rows(days: Sequence[Day], kinds: Mapping[str, tuple[Run, ...]]) -> tuple[Row, ...]:
    """A row of kinds of run for each day; the four of a usual week where none are named."""
    return tuple(Row(day.id, day.label, labels.runs(*kinds.get(day.id, ()))) for day in days)


def read_runs(text: str, days: Sequence[Day]) -> Mapping[str, Json]:
    """Runs by row, of a line with weekdays ("Mon rest, Tue hard") or one run after the other."""
    week = read_week(text)
    if week is not None:
        by_day = {day.id: week[day.weekday] for day in days if day.weekday in week}
    else:
        runs = [read_run(part) for part in read_list(text)]
        by_day = {
            day.id: run for day, run in zip(days, runs, strict=False) if run and len(runs) <= 7
        }
        if None in runs or len(runs) > len(days):
            by_day = {}
    if not by_day:
        sentence = _("I could not read “{words}”. Rest, easy, hard or long, day by day.")
        raise NotUnderstood(sentence.format(words=text))
    return {id_: stored_run(run) for id_, run in by_day.items()}


def stored_run(run: PlannedRun) -> Json:
    """A run as an answer is stored."""
    if run.distance_km is None:
        return run.kind.value
    return {"kind": run.kind.value, "km": run.distance_km}


def planned_run(stored: Json) -> PlannedRun:
    """The run that a stored answer says."""
    if isinstance(stored, dict):
        return PlannedRun(Run(str(stored["kind"])), float(cast("float", stored["km"])))
    return PlannedRun(Run(str(stored)))
