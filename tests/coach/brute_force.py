"""Every set of sessions there is, scored from the coach's own words: slow, plain, and apart.

It shares no code with the planner: what is legal comes from `legality`, and what fits is counted
here from the words of guide.toml.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations, product

from coach.answers import Impact
from coach.guide import GUIDE
from coach.runner import Runner
from coach.runs import PlannedRun, Run
from tests.coach.legality import HARD, Sessions, broken, counted, impact_of, kind_on

PURPOSES = {
    "weak_spot": "strength stability injury_risk",
    "less_impact": "fitness",
    "support": "strength injury_risk",
    "break": "fun",
    "not_sure": "",
}
GOALS = {
    "race": "strength fitness",
    "faster": "strength",
    "farther": "fitness injury_risk",
    "regularly": "injury_risk",
    "enjoy": "fun",
}
DAY = timedelta(1)
EASY = PlannedRun(Run.EASY)
Score = tuple[int, int, int, int, int, int, tuple[date, ...], tuple[str, ...]]


@dataclass(frozen=True)
class Aims:
    """The targets that a person would set for a runner: sessions of strength, and in all."""

    strength: int
    sessions: int


@dataclass(frozen=True)
class Problem:
    """A week as a table: who may do what when, and how good each choice is; smaller is better."""

    aims: Aims
    choices: tuple[tuple[date, tuple[tuple[str, bool, bool, int], ...]], ...]
    near: tuple[tuple[date, bool], ...]
    done: tuple[str, ...]
    races: tuple[date, ...]
    habits: frozenset[date]


def problem_of(runner: Runner, today: date, offered: tuple[str, ...], aims: Aims) -> Problem:
    """The table for the week of today, with the days before it as they were."""
    monday = today - timedelta(today.weekday())
    week = [monday + timedelta(number) for number in range(7)]
    was = counted(runner)
    decided = {one.day for one in runner.done}
    may_pencil = not any(not _against(runner, day, "strength") for day in week)
    choices = []
    for day in week:
        if day < today or day in decided:
            continue
        names = [
            (name, impact_of(runner, name) == "high", _too_soon(runner, day, name), fit)
            for name, fit in ((name, _fit(runner, name)) for name in offered)
            if not _against(runner, day, name)
            or (may_pencil and name == "strength" and _waits(runner, day, today))
        ]
        choices.append((day, tuple(sorted(names))))
    return Problem(
        aims=aims,
        choices=tuple(choices),
        near=tuple((day, impact_of(runner, name) == "high") for day, name in was),
        done=tuple(name for day, name in was if monday <= day <= week[-1]),
        races=tuple(
            day
            for day in (monday + timedelta(number) for number in range(14))
            if kind_on(runner, day) == "race"
        ),
        habits=frozenset(day + 7 * DAY for day, _ in was if monday <= day + 7 * DAY <= week[-1]),
    )


def _against(runner: Runner, day: date, name: str) -> list[str]:
    sessions = [one for one in GUIDE.sessions if one.activity == name and one.level == "starting"]
    easiest = min(sessions, key=lambda one: (one.minutes, one.effort))
    return broken(runner, day, name, easiest.minutes, easiest.effort, [])


def _waits(runner: Runner, day: date, today: date) -> bool:
    """Whether strength would be legal if the run of the next day, not known yet, were easy."""
    told = replace(runner, runs={**runner.runs, day + DAY: EASY})
    unknown = kind_on(runner, day + DAY) == "unknown"
    return day > today and unknown and not _against(told, day, "strength")


def _too_soon(runner: Runner, day: date, name: str) -> bool:
    return impact_of(runner, name) != "low" and kind_on(runner, day - DAY) in (*HARD, "race")


def _fit(runner: Runner, name: str) -> int:
    if runner.answers is None:
        return 0
    answers, activity = runner.answers, GUIDE.activities[name]
    likes = name in answers.enjoys
    serves = {one.value for one in activity.serves} | ({"fun"} if likes else set())
    purposes = {
        benefit
        for one in answers.purposes
        if one.value != "less_impact" or activity.impact is Impact.LOW
        for benefit in PURPOSES[one.value].split()
    }
    goals = {benefit for one in answers.goals for benefit in GOALS[one.value].split()}
    benefits = {one.value for one in answers.benefits}
    return 3 * likes + sum(len(wish & serves) for wish in (purposes, benefits, goals))


def sets_of(problem: Problem) -> Iterator[tuple[Score, Sessions, list[bool]]]:
    """Every set of up to three sessions, legal or not, with its score."""
    for number in range(4):
        for some in combinations(problem.choices, number):
            days = tuple(day for day, _ in some)
            for chosen in product(*(names for _, names in some)):
                names = tuple(name for name, *_ in chosen)
                score = score_of(problem, days, names, chosen)
                yield score, list(zip(days, names, strict=True)), [one[1] for one in chosen]


def score_of(
    problem: Problem,
    days: tuple[date, ...],
    names: tuple[str, ...],
    chosen: tuple[tuple[str, bool, bool, int], ...],
) -> Score:
    strength = (*problem.done, *names).count("strength")
    return (
        abs(problem.aims.strength - strength),
        abs(problem.aims.sessions - len(problem.done) - len(names)),
        sum(too_soon for _, _, too_soon, _ in chosen),
        -sum(fit for _, _, _, fit in chosen),
        -len({*problem.done, *names}),
        -len(problem.habits.intersection(days)),
        days,
        names,
    )


def is_crowded(problem: Problem, days: tuple[date, ...], heavy: list[bool]) -> bool:
    """Whether sessions on those days, with those done, are too many or too near."""
    everything = [*problem.near, *zip(days, heavy, strict=True)]
    for day, hard in zip(days, heavy, strict=True):
        for first in (day - timedelta(number) for number in range(7)):
            within = [is_hard for one, is_hard in everything if 0 <= (one - first).days <= 6]
            if len(within) > 3 or (hard and sum(within) > 2):
                return True
        if hard and any(is_hard and abs(one - day) == DAY for one, is_hard in everything):
            return True
    for race in problem.races:
        before = [(race - one).days for one, _ in everything if 1 <= (race - one).days <= 6]
        mine = [(race - one).days for one in days if 1 <= (race - one).days <= 6]
        if (mine and len(before) > 2) or (
            any(one <= 3 for one in mine) and sum(one <= 3 for one in before) > 1
        ):
            return True
    return False


def best(problem: Problem) -> tuple[Score, Sessions]:
    """The best score that a legal set reaches, and the set."""
    found: tuple[Score, Sessions] | None = None
    for score, sessions, heavy in sets_of(problem):
        if (found is None or score < found[0]) and not is_crowded(problem, score[6], heavy):
            found = score, sessions
    assert found is not None, "no session at all is always legal"
    return found


def score_of_plan(problem: Problem, sessions: Sessions) -> Score:
    """The score of the sessions that a planner chose; a choice that is not in the table fails."""
    table = {day: {one[0]: one for one in names} for day, names in problem.choices}
    chosen = tuple(table[day][name] for day, name in sessions)
    days, names = tuple(day for day, _ in sessions), tuple(name for _, name in sessions)
    assert not is_crowded(problem, days, [one[1] for one in chosen]), sessions
    return score_of(problem, days, names, chosen)
