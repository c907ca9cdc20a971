"""What is proved of one week: every offer is legal, and no legal set of sessions scores better."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from coach.advice import advise
from coach.planner import Plan, plan
from coach.runner import Runner
from coach.runs import PlannedRun, Run
from coach.suggestion import Suggestion
from tests.coach.brute_force import Problem, best, problem_of, score_of_plan
from tests.coach.every_week import PEOPLE, Someone, Week
from tests.coach.legality import broken, counted
from tests.coach.notes import MONDAY

TODAYS = [MONDAY + timedelta(number) for number in range(7)]
Group = list[Week]


class NotProvedError(AssertionError):
    """The week, the day and the runner for which the coach is wrong, and how."""


@dataclass
class Found:
    """What was looked at: counts by name, and the problems that were compared."""

    counts: Counter[str] = field(default_factory=Counter)
    problems: set[int] = field(default_factory=set)

    def __iadd__(self, other: "Found") -> "Found":
        self.counts += other.counts
        self.problems |= other.problems
        return self


def groups(someone: Someone, weeks: Iterable[Week]) -> list[Group]:
    """The weeks by pattern, so that all in a group are the same to the rules."""
    found: dict[tuple[object, ...], Group] = {}
    for week in weeks:
        found.setdefault(someone.pattern(week), []).append(week)
    return list(found.values())


def prove(number: int, some: list[Group]) -> Found:
    """The first week of each group on all seven days; each other one on one day, in turn."""
    someone, found = PEOPLE[number], Found()
    for first, *others in some:
        plans = [_prove_day(someone, first, today, found) for today in TODAYS]
        for turn, week in enumerate(others):
            today = turn % 7
            runner = someone.in_week(week)
            planned = plan(runner, TODAYS[today])
            found.counts["plans"] += 1
            if planned.sessions != plans[today]:
                raise NotProvedError(
                    f"{someone.name}, {TODAYS[today]:%a}: {week} is not like {first}"
                )
            _check_offers(someone, runner, week, TODAYS[today], planned, found)
    return found


def _prove_day(
    someone: Someone, week: Week, today: date, found: Found
) -> tuple[tuple[date, str], ...]:
    runner = someone.in_week(week)
    planned = plan(runner, today)
    found.counts["plans"] += 1
    _check_offers(someone, runner, week, today, planned, found)
    # Where a past day may have been missed, less is left of the week than the table says.
    if today == MONDAY or not someone.has_history:
        problem = problem_of(runner, today, someone.offered, someone.aims)
        if hash(problem) not in found.problems:
            found.problems.add(hash(problem))
            _compare(someone, week, problem, planned)
    return planned.sessions


def _compare(someone: Someone, week: Week, problem: Problem, planned: Plan) -> None:
    score, sessions = best(problem)
    if score_of_plan(problem, list(planned.sessions)) != score:
        raise NotProvedError(
            f"{someone.name}, {week}: {planned.sessions}, but {sessions} is better"
        )


def _check_offers(
    someone: Someone, runner: Runner, week: Week, today: date, planned: Plan, found: Found
) -> None:
    wrong = [*wrong_plan(runner, today, planned), *wrong_advice(runner, today, planned, found)]
    if wrong:
        raise NotProvedError(f"{someone.name}, {week}, {today:%a}: {'; '.join(wrong)}")


def wrong_plan(runner: Runner, today: date, planned: Plan) -> Iterator[str]:
    """What is not legal in a plan; what is pencilled in waits for an easy run."""
    for one in planned.days:
        if one.suggestion is None:
            continue
        told = {one.day + timedelta(1): PlannedRun(Run.EASY)} if one.pencilled else {}
        others = counted(runner) + [each for each in planned.sessions if each[0] != one.day]
        as_told = replace(runner, runs={**runner.runs, **told}) if told else runner
        yield from _wrong(as_told, one.day, one.suggestion, others)
        if one.day < today or (one.pencilled and one.day == today):
            yield f"{one.suggestion.activity} on {one.day:%a} is not to be planned any more"


def wrong_advice(runner: Runner, today: date, planned: Plan, found: Found) -> Iterator[str]:
    """What is not legal in the day's suggestion and its alternatives."""
    advice = advise(runner, today)
    found.counts["suggestions"] += 1
    found.counts["alternatives"] += len(advice.alternatives)
    others = counted(runner) + [each for each in planned.sessions if each[0] != today]
    if advice.suggestion is not None:
        yield from _wrong(runner, today, advice.suggestion, others)
    for offer in advice.alternatives:
        yield from _wrong(runner, today, offer, [] if is_gentle(offer) else others)


def is_gentle(offer: Suggestion) -> bool:
    """Whether the offer is no session, but a short easy walk or gentle yoga."""
    short = offer.minutes <= 20 and offer.effort <= 3
    return offer.optional and short and offer.activity in {"walking", "yoga"}


def _wrong(
    runner: Runner, day: date, offer: Suggestion, others: list[tuple[date, str]]
) -> Iterator[str]:
    for rule in broken(runner, day, offer.activity, offer.minutes, offer.effort, others):
        yield f"{offer.activity} on {day:%a}: {rule}"
