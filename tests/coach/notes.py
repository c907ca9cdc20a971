"""A coach's notes as text ("Mon easy, Tue hard"), read into runners; all weeks start on MONDAY."""

from collections.abc import Sequence
from datetime import date, timedelta

from coach.answers import Answers, Benefit, Goal, OtherActivity, Purpose
from coach.records import Done, Niggle, NotRunning, Severity
from coach.runner import Runner
from coach.runs import PlannedRun, Race, Run, RunWeek

MONDAY = date(2026, 11, 23)
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
EASY_WEEK = "Mon easy, Tue rest, Wed easy, Thu rest, Fri easy, Sat rest, Sun easy"
USUAL = "Mon easy, Tue hard, Wed rest, Thu easy, Fri rest, Sat easy 6, Sun long 18"


def day_of(words: str) -> date:
    """The day of "wed", or of "wed-7" and "wed+7", so many days earlier or later."""
    return MONDAY + timedelta(DAYS.index(words[:3]) + int(words[3:] or 0))


def week_of(words: str) -> RunWeek | None:
    if not words:
        return None
    runs = dict(part.strip().lower().split(" ", 1) for part in words.split(","))
    return RunWeek(tuple(run_of(runs[day]) for day in DAYS))


def run_of(words: str) -> PlannedRun:
    kind, _, distance = words.partition(" ")
    return PlannedRun(Run(kind), float(distance) if distance else None)


def done_of(words: str) -> Done:
    day, activity, minutes = words.split()
    return Done(day=day_of(day), activity=activity, minutes=int(minutes))


def race_of(words: str) -> Race:
    days, distance, *training = words.split()
    return Race(
        day=MONDAY + timedelta(int(days)), distance_km=float(distance), is_goal=not training
    )


def niggle_of(words: str) -> Niggle:
    part, severity, *rest = words.split()
    since = MONDAY - timedelta(1)
    return Niggle(
        body_part=part, severity=Severity(severity), since=since, at_rest=rest == ["at-rest"]
    )


def runner_of(
    week: str = "",
    *,
    purposes: Sequence[str] = (),
    enjoys: Sequence[str] = (),
    others: Sequence[OtherActivity] = (),
    benefits: Sequence[str] = (),
    goals: Sequence[str] = (),
    runs: Sequence[str] = (),
    done: Sequence[str] = (),
    races: Sequence[str] = (),
    niggles: Sequence[str] = (),
    used_to: Sequence[str] = (),
    ill: str = "",
    well: str = "",
    red_flag: str = "",
    tired: str = "",
    allowed: Sequence[str] | None = None,
    last_session: str = "",
    free_days: Sequence[str] | None = None,
    equipment: Sequence[str] | None = None,
) -> Runner:
    answers = Answers(
        purposes=tuple(map(Purpose, purposes)),
        enjoys=tuple(enjoys),
        others=tuple(others),
        benefits=tuple(map(Benefit, benefits)),
        goals=tuple(map(Goal, goals)),
    )
    dated = (one.split(" ", 1) for one in runs)
    return Runner(
        answers=answers,
        usual_week=week_of(week),
        runs={day_of(day): run_of(run) for day, run in dated},
        done=tuple(map(done_of, done)),
        races=tuple(map(race_of, races)),
        niggles=tuple(map(niggle_of, niggles)),
        used_to=frozenset(used_to),
        ill_since=day_of(ill) if ill else None,
        well_since=day_of(well) if well else None,
        red_flag_on=day_of(red_flag) if red_flag else None,
        tired_on=day_of(tired) if tired else None,
        not_running=None if allowed is None else NotRunning(since=MONDAY, allowed=tuple(allowed)),
        last_session=day_of(last_session) if last_session else None,
        free_days=None if free_days is None else frozenset(map(DAYS.index, free_days)),
        equipment=None if equipment is None else frozenset(equipment),
    )
