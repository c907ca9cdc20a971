"""What the guide forbids, written down a second time and apart from the coach's own rules.

The one thing it takes from the coach are the facts of guide.toml: impact and loaded parts.
"""

from dataclasses import replace
from datetime import date, timedelta

from coach.guide import GUIDE
from coach.records import Done, Severity
from coach.runner import Runner
from coach.runs import Run

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


def is_small(one: Done) -> bool:
    easy = one.minutes <= 20 and (one.effort or 0) <= 3
    return easy and one.activity in {"walking", "yoga"}


def counted(runner: Runner) -> Sessions:
    """What was done, but for short easy walks and yoga on top of a full week or day."""
    found: Sessions = []
    for one in sorted(runner.done, key=lambda done: (done.day, is_small(done))):
        before = [(one.day - day).days for day, _ in found]
        full = 0 in before or sum(0 <= days <= 6 for days in before) > 2
        if one.minutes > 0 and not (full and is_small(one)):
            found.append((one.day, one.activity))
    return found


def broken(
    runner: Runner, day: date, activity: str, minutes: int, effort: int, others: Sessions
) -> list[str]:
    """What a session would break, given all other sessions, done or planned."""
    impact = impact_of(runner, activity)
    return [
        *withheld(runner, day, activity),
        *weakened(runner, day, impact, minutes, effort),
        *beside_runs(runner, day, impact, minutes, effort),
        *around_races(runner, day, activity, minutes, effort),
        *crowded(runner, day, impact, others),
    ]


def withheld(runner: Runner, day: date, activity: str) -> list[str]:
    if runner.red_flag_on is not None and day >= runner.red_flag_on:
        return ["a doctor first"]
    if runner.ill_since is not None and day >= runner.ill_since:
        return ["ill"]
    if runner.free_days is not None and day.weekday() not in runner.free_days:
        return ["not a free day"]
    needed = GUIDE.activities[activity].equipment if activity in GUIDE.activities else ()
    if runner.equipment is not None and not set(needed) <= runner.equipment:
        return ["not at hand"]
    pause = runner.not_running
    if pause is None or day < pause.since:
        return hurting(runner, day, activity)
    if activity not in pause.allowed:
        return ["not allowed"]
    later = tuple(niggle for niggle in runner.niggles if niggle.since > pause.since)
    return hurting(replace(runner, niggles=later), day, activity)


def weakened(runner: Runner, day: date, impact: str, minutes: int, effort: int) -> list[str]:
    too_much = impact != "low" or minutes > 20 or effort > 3
    is_new = runner.well_since and timedelta() <= day - runner.well_since <= timedelta(2)
    found = ["too much for a tired day"] if too_much and runner.tired_on == day else []
    return [*found, *(["too much so soon after an illness"] if too_much and is_new else [])]


def kind_on(runner: Runner, day: date) -> str:
    return runner.run_on(day).kind.value


def beside_runs(runner: Runner, day: date, impact: str, minutes: int, effort: int) -> list[str]:
    found = []
    if impact == "high" and kind_on(runner, day + timedelta(1)) in (*HARD, "race"):
        found.append("high impact on the eve of something hard")
    too_much = impact != "low" or effort > 4 or minutes > 45
    if kind_on(runner, day) in HARD and too_much:
        found.append("too much beside a hard run")
    return found


def around_races(runner: Runner, day: date, activity: str, minutes: int, effort: int) -> list[str]:
    found = []
    low = impact_of(runner, activity) == "low"
    races = [ahead for ahead in range(-14, 7) if kind_on(runner, day + timedelta(ahead)) == "race"]
    if 0 in races or -1 in races:
        found.append("race day and the day after are free")
    if 1 in races and (activity not in {"walking", "yoga"} or minutes > 20 or effort > 3):
        found.append("too much on the eve of a race")
    for ahead in races:
        distance = runner.run_on(day + timedelta(ahead)).distance_km or 10
        if not low and (ahead > 0 or -ahead <= low_days_after(distance)):
            found.append("not low around a race")
    return found


def hurting(runner: Runner, day: date, activity: str) -> list[str]:
    loads = GUIDE.activities[activity].loads if activity in GUIDE.activities else None
    return [
        f"the {niggle.body_part} hurts"
        for niggle in runner.niggles
        if niggle.since <= day
        and (
            niggle.severity is Severity.BAD
            or niggle.at_rest
            or loads is None
            or niggle.body_part in loads
        )
    ]


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
