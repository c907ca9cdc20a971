"""What may be done on which day of a week, and how good it is where the score adds up."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from coach.activities import activity_named, offered
from coach.answers import Impact
from coach.case import DAY, WEEK, Candidate, Case
from coach.fit import fit
from coach.guide import Activity
from coach.progress import monday_of
from coach.rules import HARD_RUNS, RUN_RULES, high_before_hard, runs_allow
from coach.runner import Runner
from coach.runs import Run
from coach.suggestion import gentlest

MOST = 3
"""No week holds more sessions than this."""
STRENGTH = "strength"


@dataclass(frozen=True)
class Best:
    """The best that a day has of one kind: how unfit the day is, how fit they are, and which."""

    too_soon: bool
    fit: int
    activities: tuple[str, ...]


OnDays = dict[int, Best]
"""The best of each day, by the day's number; Monday is 0."""


@dataclass(frozen=True)
class Choices:
    """What may be done from `today` on in its week; `done` are the week's activities so far."""

    runner: Runner
    today: date
    done: frozenset[str] = frozenset()

    @cached_property
    def _days(self) -> tuple[date, ...]:
        return tuple(monday_of(self.today) + DAY * number for number in range(WEEK))

    @cached_property
    def _offered(self) -> tuple[Activity, ...]:
        return offered(self.runner)

    @cached_property
    def _legal_days(self) -> dict[str, tuple[int, ...]]:
        """The numbers of the days to come on which the runs allow an activity."""
        decided = {done.day for done in self.runner.done}
        ahead = [
            (number, day)
            for number, day in enumerate(self._days)
            if day >= self.today and day not in decided
        ]
        legal = {}
        for activity in self._offered:
            start = gentlest(activity)
            candidate = Candidate(activity, start.minutes, start.effort)
            pencilled = self.pencilled if activity.id == STRENGTH else frozenset[date]()
            legal[activity.id] = tuple(
                number
                for number, day in ahead
                if day in pencilled or runs_allow(Case(self.runner, day, candidate))
            )
        return legal

    @cached_property
    def pencilled(self) -> frozenset[date]:
        """The days to come on which strength waits for the run of the next day to be told.

        Strength is pencilled in only where the runs leave no day of the week that is sure.
        """
        strength = activity_named(self.runner, STRENGTH)
        start = gentlest(strength)
        candidate = Candidate(strength, start.minutes, start.effort)
        cases = [Case(self.runner, day, candidate) for day in self._days]
        if not any(case.next_run.kind is Run.UNKNOWN for case in cases):
            return frozenset()
        against = [[rule for rule in RUN_RULES if rule(case)] for case in cases]
        if [] in against:
            return frozenset()
        return frozenset(
            case.day
            for case, rules in zip(cases, against, strict=True)
            if rules == [high_before_hard]
            and case.next_run.kind is Run.UNKNOWN
            and case.day > self.today
        )

    @cached_property
    def strength(self) -> OnDays:
        """Strength."""
        return self._best_of([one for one in self._offered if one.id == STRENGTH])

    @cached_property
    def heavy(self) -> OnDays:
        """What is as hard on the legs as strength."""
        heavy = [one for one in self._offered if one.impact is Impact.HIGH]
        return self._best_of([one for one in heavy if one.id != STRENGTH])

    @cached_property
    def light(self) -> OnDays:
        """What is of low or moderate impact."""
        return self._best_of([one for one in self._offered if one.impact is not Impact.HIGH])

    def _best_of(self, activities: list[Activity]) -> OnDays:
        """For each day the activities that are best by the parts of the score that add up."""
        best = {}
        unfit = {one.id: -fit(self.runner, one) for one in activities}
        for number, day in enumerate(self._days):
            after_hard = self.runner.run_on(day - DAY).kind in HARD_RUNS | {Run.RACE}
            ranked = [
                (after_hard and one.impact is not Impact.LOW, unfit[one.id], one.id)
                for one in activities
                if number in self._legal_days[one.id]
            ]
            if ranked:
                too_soon, worst, _id = min(ranked)
                equal = sorted(one[2] for one in ranked if one[:2] == (too_soon, worst))
                best[number] = Best(too_soon, -worst, _that_matter(equal, self.done))
        return best


def _that_matter(equal: list[str], done: frozenset[str]) -> tuple[str, ...]:
    """Of equally good activities the first, and three that are new to the week."""
    new = [name for name in equal if name not in done][:MOST]
    return tuple(sorted({equal[0], *new}))
