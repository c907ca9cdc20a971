"""Arbitrary runners, for properties: weeks, races, niggles, history and answers of every kind."""

from datetime import timedelta
from typing import TypeVar

from hypothesis import strategies as some

from coach.answers import Answers, Benefit, Goal, Impact, OtherActivity, Purpose
from coach.guide import GUIDE
from coach.records import Done, Niggle, NotRunning, Severity
from coach.runner import Runner
from coach.runs import PlannedRun, Race, Run, RunWeek
from tests.coach.notes import MONDAY

T = TypeVar("T")
DATES = some.integers(-20, 20).map(lambda days: MONDAY + timedelta(days))
TODAYS = some.integers(0, 6).map(lambda days: MONDAY + timedelta(days))
RUNS = some.builds(
    PlannedRun, some.sampled_from(Run), some.none() | some.sampled_from([5.0, 8.0, 18.0, 42.195])
)
REPEATING = RUNS.filter(lambda run: run.kind is not Run.RACE)
NAMES = some.sampled_from([*GUIDE.activities, "juggling"])
OTHERS = some.builds(OtherActivity, some.just("juggling"), some.sampled_from(Impact))


def several(values: some.SearchStrategy[T], most: int) -> some.SearchStrategy[tuple[T, ...]]:
    return some.lists(values, max_size=most, unique=True).map(tuple)


ANSWERS = some.builds(
    Answers,
    purposes=several(some.sampled_from(Purpose), 2),
    enjoys=several(some.sampled_from([*GUIDE.activities]), 5),
    others=several(OTHERS, 1),
    benefits=several(some.sampled_from(Benefit), 5),
    goals=several(some.sampled_from(Goal), 3),
)
RACES = some.builds(
    Race,
    day=DATES,
    distance_km=some.sampled_from([5.0, 10.0, 21.0975, 42.195]),
    is_goal=some.booleans(),
    was_run=some.booleans(),
)
DONE = some.builds(Done, day=DATES, activity=NAMES, minutes=some.sampled_from([0, 15, 30, 60]))
NIGGLES = some.builds(
    Niggle,
    body_part=some.sampled_from(GUIDE.body_parts),
    severity=some.sampled_from([Severity.MILD, Severity.MILD, Severity.MILD, Severity.BAD]),
    since=DATES,
    at_rest=some.integers(0, 5).map(lambda number: number == 0),
)
PAUSES = some.builds(
    NotRunning, since=DATES, allowed=several(some.sampled_from([*GUIDE.activities]), 3)
)
RARELY = some.integers(0, 9).flatmap(lambda number: DATES if number == 0 else some.none())
RARELY_NOT_RUNNING = some.integers(0, 5).flatmap(
    lambda number: PAUSES if number == 0 else some.none()
)
RUNNERS = some.builds(
    Runner,
    answers=some.none() | ANSWERS,
    usual_week=some.none()
    | some.lists(REPEATING, min_size=7, max_size=7).map(lambda runs: RunWeek(tuple(runs))),
    runs=some.dictionaries(DATES, RUNS, max_size=6),
    races=several(RACES, 2),
    done=several(DONE, 6),
    niggles=several(NIGGLES, 1),
    used_to=some.frozensets(NAMES, max_size=3),
    ill_since=RARELY,
    red_flag_on=RARELY,
    well_since=RARELY,
    tired_on=RARELY,
    not_running=RARELY_NOT_RUNNING,
    last_session=some.none() | DATES,
    free_days=some.none() | some.none() | some.frozensets(some.integers(0, 6), min_size=3),
    equipment=some.none() | some.none() | some.just(frozenset({"a bike", "a pool"})),
)
