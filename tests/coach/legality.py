"""What the guide forbids, written down a second time and apart from the coach's own rules.

The one thing it takes from the coach are the facts of guide.toml: impact and loaded parts.
"""

from datetime import date, timedelta

from coach.guide import GUIDE
from coach.runner import Run, Runner, Severity

Sessions = list[tuple[date, str]]
HARD = ("hard", "long", "unknown")


def impact_of(runner: Runner, activity: str) -> str:
    if activity in GUIDE.activities:
        return GUIDE.activities[activity].impact.value
    typed = {one.name: one.impact.value for one in runner.answers.others} if runner.answers else {}
    return typed.get(activity, "high")


def low_days_after(kilometres: float) -> int:
    """The least that any reading of the guide's recovery asks for at this distance."""
    return next(days for least, days in ((42, 14), (21, 5), (10, 2), (0, 1)) if kilometres >= least)


def broken(
    runner: Runner, day: date, activity: str, minutes: int, effort: int, others: Sessions
) -> list[str]:
    """What a session would break, given all other sessions, done or planned."""
    found = []
    impact = impact_of(runner, activity)

    def run(days: int) -> str:
        return runner.run_on(day + timedelta(days)).kind.value

    if impact == "high" and run(1) in (*HARD, "race"):
        found.append("high impact on the eve of something hard")
    if run(0) in HARD and (impact != "low" or effort > 4 or minutes > 45):
        found.append("too much beside a hard run")
    if run(0) == "race" or run(-1) == "race":
        found.append("race day and the day after are free")
    if run(1) == "race" and (activity not in {"walking", "yoga"} or minutes > 20 or effort > 3):
        found.append("too much on the eve of a race")
    if impact != "low" and any(run(days) == "race" for days in range(1, 7)):
        found.append("not low in race week")
    for days in range(1, 15):
        before = runner.run_on(day - timedelta(days))
        if before.kind is Run.RACE and impact != "low":
            if days <= low_days_after(before.distance_km or 10):
                found.append("not low after a race")
    for niggle in runner.niggles:
        if niggle.since > day:
            continue
        loads = GUIDE.activities[activity].loads if activity in GUIDE.activities else None
        if niggle.severity is Severity.BAD or loads is None or niggle.body_part in loads:
            found.append("it hurts")
    return found + crowded(runner, day, impact, others)


def crowded(runner: Runner, day: date, impact: str, others: Sessions) -> list[str]:
    found = []
    days = [(one - day).days for one, _ in others]
    heavy = [(one - day).days for one, other in others if impact_of(runner, other) == "high"]
    if 0 in days:
        found.append("two on one day")
    for first in range(-6, 1):
        if sum(first <= one <= first + 6 for one in days) > 2:
            found.append("four in seven days")
        if impact == "high" and sum(first <= one <= first + 6 for one in heavy) > 1:
            found.append("three heavy ones in seven days")
    if impact == "high" and (1 in heavy or -1 in heavy):
        found.append("heavy on consecutive days")
    for ahead in range(1, 7):
        if runner.run_on(day + timedelta(ahead)).kind is Run.RACE:
            if sum(ahead - 6 <= one <= ahead - 1 for one in days) > 1:
                found.append("more than two in race week")
            if ahead <= 3 and any(ahead - 3 <= one <= ahead - 1 for one in days):
                found.append("more than one in the last three days")
    return found
