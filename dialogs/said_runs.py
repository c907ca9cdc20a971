"""Runs and races that a sentence tells: noted at once, said back, and with Undo."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import cast

from coach.runs import PlannedRun, Run, RunWeek
from dialogs import change_run, phrases, race, settings, standing
from dialogs.driver import Driver
from dialogs.language import gettext as _
from dialogs.messages import Json, Reply
from dialogs.rhythm import taken_as_rest
from dialogs.understanding import read_week
from dialogs.understanding.intents import Slots

DAY = timedelta(days=1)
FARTHEST = timedelta(days=366)
MOST_LEADING_WORDS = 8
"""Words before the first day of a week: "from now on my usual week is …"."""

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

Dated = tuple[date, PlannedRun]


def set_run(driver: Driver, slots: Slots) -> None:
    """The runs of one or several days; what is left open is asked."""
    if slots.get("kind") == Run.RACE:
        set_race(driver, slots)
        return
    runs = _dated(slots)
    today = driver.local_now.date()
    if not runs:
        day = slots.get("date")
        driver.open(change_run.NAME, {"day": day} if day else {})
        return
    over = [day for day, _run in runs if not today <= day <= today + FARTHEST]
    if over:
        text = _("{day} is not a day that I plan for, so nothing has changed.")
        driver.say(Reply(text=text.format(day=phrases.long_day(over[0]))))
        return
    moved_from = _old_day(driver, runs, slots)
    if moved_from is not None:
        runs = [(day, _as_far(run, driver.runner.run_on(moved_from))) for day, run in runs]
    _note(driver, runs)
    if moved_from is not None:
        _offer(driver, moved_from)


def ran(driver: Driver, slots: Slots) -> None:
    """A run that was done is what that day's run was; nothing else is noted of it."""
    today = driver.local_now.date()
    day = _day(slots.get("date")) or today
    kind = Run(str(slots.get("kind", Run.EASY)))
    if kind is Run.RACE or not today - 7 * DAY <= day <= today:
        text = _("I plan beside your runs and do not keep a log of them.")
        driver.say(Reply(text=text))
        return
    _note(driver, [(day, PlannedRun(kind, _kilometres(slots)))])


def set_week(driver: Driver, slots: Slots) -> None:
    """The usual week: the days that were named; the others stay, or are rest."""
    named = cast("Mapping[str, str]", slots.get("week", {}))
    far = cast("Mapping[str, float]", slots.get("kilometres", {}))
    told = {
        WEEKDAYS.index(day): PlannedRun(Run(kind), None if kind == Run.REST else far.get(day))
        for day, kind in named.items()
    }
    if not told or any(run.kind in (Run.RACE, Run.UNKNOWN) for run in told.values()):
        driver.open(settings.dialog_name("week"))
        return
    before = driver.runner
    usual = before.usual_week
    rest = PlannedRun(Run.REST)
    week = tuple(told.get(n, usual.runs[n] if usual else rest) for n in range(7))
    today = driver.local_now.date()
    past = {day: run for day, run in before.runs.items() if day < today}
    driver.runner = replace(before, usual_week=RunWeek(week), runs=past)
    setting = settings.SETTINGS["week"]
    lines = [setting.now(driver.runner), "" if usual else taken_as_rest(driver.runner)]
    driver.say(Reply(title=_("Your usual week"), text="\n".join(line for line in lines if line)))
    driver.offer_undo(before)
    driver.remind()


def with_distances(slots: Slots, text: str) -> Slots:
    """The slots of a week with its distances, where the words end in a plain list of days."""
    words = text.split() if "week" in slots else []
    ends = (" ".join(words[start:]) for start in range(min(len(words), MOST_LEADING_WORDS)))
    runs = next((week for end in ends if (week := read_week(end))), None)
    told: dict[str, Json] = {
        WEEKDAYS[day]: run.distance_km for day, run in (runs or {}).items() if run.distance_km
    }
    return {**slots, "kilometres": told} if told else slots


def set_race(driver: Driver, slots: Slots) -> None:
    """A race: what was said of it is not asked again."""
    driver.open(race.NAME, {"which": race.ADD, **race.given_by(slots)})


def _note(driver: Driver, runs: Sequence[Dated]) -> None:
    before, today = driver.runner, driver.local_now.date()
    for day, run in runs:
        driver.runner = change_run.with_run(driver.runner, day, run, today)
    nearest = min(day for day, _run in runs)
    screen = change_run.consequence(driver.runner, nearest, today)
    if len(runs) > 1:
        lines = [
            phrases.labelled(phrases.day_title(day), phrases.short_run(run)) for day, run in runs
        ]
        driver.say(Reply(title=_("Noted"), text="\n".join(lines)))
    driver.say(screen)
    if driver.runner != before:
        driver.offer_undo(before)
    driver.remind()


def _old_day(driver: Driver, runs: Sequence[Dated], slots: Slots) -> date | None:
    """The day that a run leaves behind: as it was said, else the week's one day with such a run."""
    today, said = driver.local_now.date(), _day(slots.get("moved_from"))
    if len(runs) > 1:
        return None
    if said is not None:
        return said if said >= today and _run_on(driver, said) is not Run.REST else None
    day, kind = runs[0][0], runs[0][1].kind
    if slots.get("is_moved") is not True or kind not in (Run.HARD, Run.LONG):
        return None
    week = (day + (number - day.weekday()) * DAY for number in range(7))
    found = [one for one in week if one >= today and one != day and _run_on(driver, one) is kind]
    return found[0] if len(found) == 1 else None


def _run_on(driver: Driver, day: date) -> Run:
    return driver.runner.run_on(day).kind


def _as_far(run: PlannedRun, before: PlannedRun) -> PlannedRun:
    """A run that moved is as far as it was, where nothing else is said of it."""
    is_same = run.kind is before.kind and run.distance_km is None
    return replace(run, distance_km=before.distance_km) if is_same else run


def _offer(driver: Driver, moved_from: date) -> None:
    """What the old day is now is asked, not guessed."""
    question = _("And {weekday}, without it?").format(weekday=phrases.weekday(moved_from))
    row = tuple(
        standing.button(phrases.run_label(kind), "run", moved_from, kind)
        for kind in (Run.REST, Run.EASY, Run.HARD, Run.LONG)
    )
    last = driver.replies[-1]
    driver.replies[-1] = replace(last, text=f"{last.text}\n\n{question}", rows=(row, *last.rows))


def _dated(slots: Slots) -> list[Dated]:
    several = slots.get("runs")
    told = several if isinstance(several, list) else [dict(slots)]
    found: dict[date, PlannedRun] = {}
    for each in cast("list[Mapping[str, Json]]", told):
        day, kind = _day(each.get("date")), each.get("kind")
        if day is not None and kind in set(Run) - {Run.RACE, Run.UNKNOWN}:
            run = Run(str(kind))
            found[day] = PlannedRun(run, None if run is Run.REST else _kilometres(each))
    return sorted(found.items(), key=lambda each: each[0])


def _kilometres(slots: Mapping[str, Json]) -> float | None:
    distance = slots.get("distance_km")
    return float(distance) if isinstance(distance, int | float) else None


def _day(stored: Json) -> date | None:
    return date.fromisoformat(stored) if isinstance(stored, str) else None
