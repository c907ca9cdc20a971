"""`make bench`: how long planning a week and advising a day take, on one core."""

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from statistics import median

from coach.advice import advise
from coach.planner import plan
from coach.runner import Runner
from coach.runs import Race
from tests.coach.every_week import PEOPLE
from tests.coach.notes import MONDAY, USUAL, week_of

WEEKS = {
    "the usual week": USUAL,
    "hard": "Mon hard, Tue easy, Wed hard, Thu easy, Fri rest, Sat hard, Sun long",
    "not known": "Mon easy, Tue unknown, Wed unknown, Thu rest, Fri unknown, Sat easy, Sun long",
    "a race on Sunday": "Mon easy, Tue hard, Wed rest, Thu easy, Fri rest, Sat rest, Sun race",
}
RACE = Race(day=MONDAY + timedelta(6), distance_km=21.1)
ROUNDS = 20


def main() -> int:
    """Prints the medians in milliseconds; returns 0."""
    for name, does in (("plan a week", plan), ("a suggestion", advise)):
        took = {someone.name: _times(someone.runner, does) for someone in PEOPLE}
        everything = [one for times in took.values() for one in times]
        print(f"{name}: median {median(everything):.2f} ms, of {len(everything):,}")
        for who, times in took.items():
            print(f"    {median(times):.2f} ms  {who}")
    return 0


def _times(runner: Runner, does: Callable[[Runner, date], object]) -> list[float]:
    runners = [_in_week(runner, words) for words in WEEKS.values()]
    times = []
    for _ in range(ROUNDS):
        for one in runners:
            for number in range(7):
                began = time.perf_counter()
                does(one, MONDAY + timedelta(number))
                times.append((time.perf_counter() - began) * 1000)
    return times


def _in_week(runner: Runner, words: str) -> Runner:
    races = (RACE,) if "race" in words else ()
    return replace(runner, usual_week=week_of(words.replace("race", "rest")), races=races)


if __name__ == "__main__":
    sys.exit(main())
