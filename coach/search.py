"""The search for a week: of all the sets of sessions that break no rule, the best one.

What is better is lexicographic; a set wins by the first of these in which it differs:

1. strength as often as meant: once for who starts with it, else once or twice by the answers
2. sessions as many as meant: two for who starts, else three
3. nothing moderate or high the day after a hard or long run
4. fit: how many of the four answers speak for each session
5. variety: different activities
6. few sessions on the day of a hard or long run
7. few sessions on consecutive days
8. strength on days without a run
9. the earliest days
10. on each of them in turn the fitting, the gentle, and what comes first in the alphabet

What was done counts in all of it, so a plan stays as it is while it is followed.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import product

from coach.activities import activity_named, offered
from coach.fit import chosen_by, fit
from coach.guide import Activity
from coach.progress import days_of, is_starting, level_after, monday_of
from coach.races import TAPER_DAYS
from coach.rules import (
    DAY,
    HARD_RUNS,
    RUN_RULES,
    SESSION_RULES,
    WEEK,
    Candidate,
    Case,
    Reason,
    Taken,
    fewer_in_race_week,
    taken_by,
)
from coach.runner import Impact, Run, Runner
from coach.suggestion import gentlest

ALIKE = 3
"""As no week holds more sessions, more activities that are alike never change what is best."""


@dataclass(frozen=True, eq=False)
class Kind:
    """Activities between which the rules and the answers see no difference, the gentlest first."""

    activities: tuple[Activity, ...]
    days: frozenset[date]
    fit: int

    @cached_property
    def impact(self) -> Impact:
        """The impact that they share."""
        return self.activities[0].impact

    @cached_property
    def is_strength(self) -> bool:
        """Whether this is strength, of which the guide wants some every week."""
        return self.activities[0].id == "strength"


Chosen = tuple[tuple[date, Kind], ...]
Sessions = tuple[tuple[date, Activity], ...]


@dataclass(frozen=True)
class Week:
    """The calendar week around `today`, for one runner."""

    runner: Runner
    today: date

    @cached_property
    def days(self) -> tuple[date, ...]:
        """Monday to Sunday."""
        return tuple(monday_of(self.today) + DAY * number for number in range(WEEK))

    @cached_property
    def done(self) -> Sessions:
        """The week's sessions that were really done."""
        return tuple(
            (done.day, activity_named(self.runner, done.activity))
            for done in self.runner.done
            if done.day in self.days and not done.was_skipped
        )

    @cached_property
    def targets(self) -> tuple[int, int]:
        """How many strength sessions, and how many sessions in all, the week is meant to have."""
        starting = is_starting(self.runner, self.today)
        strength = activity_named(self.runner, "strength")
        used_to = "strength" in self.runner.used_to
        level = level_after(days_of(self.runner, "strength"), self.days[0], used_to=used_to)
        twice = not starting and level != "starting" and chosen_by(self.runner, strength)
        return (2 if twice else 1), (2 if starting else 3)

    @cached_property
    def kinds(self) -> tuple[Kind, ...]:
        """What may be proposed on which of the days to come, alike activities in one."""
        decided = {done.day for done in self.runner.done}
        ahead = [day for day in self.days if day >= self.today and day not in decided]
        alike: dict[tuple[bool, Impact, frozenset[date]], list[Activity]] = {}
        for activity in offered(self.runner):
            start = gentlest(activity)
            candidate = Candidate(activity, start.minutes, start.effort)
            cases = [Case(self.runner, day, candidate) for day in ahead]
            days = frozenset(
                case.day for case in cases if not any(rule(case) for rule in RUN_RULES)
            )
            key = (activity.id == "strength", activity.impact, days)
            alike.setdefault(key, []).append(activity)
        return tuple(self._kind(key[2], alike[key]) for key in alike if key[2])

    def _kind(self, days: frozenset[date], alike: list[Activity]) -> Kind:
        best = max(fit(self.runner, activity) for activity in alike)
        fitting = [activity for activity in alike if fit(self.runner, activity) == best]
        fitting.sort(key=self._rank)
        return Kind(tuple(fitting[:ALIKE]), days, best)

    def _rank(self, activity: Activity) -> tuple[int, int, str]:
        return -fit(self.runner, activity), gentlest(activity).effort, activity.id

    def best(self) -> Sessions:
        """The best sessions for the days to come, in the order of the days."""
        best: list[Chosen] = []
        counts, top = (-WEEK, -WEEK), None
        for chosen in self._legal(self.days, (), self._near):
            if self._counts(chosen) < counts:
                continue
            counts = self._counts(chosen)
            score = (counts, self._score(chosen))
            if top is None or score > top:
                best, top = [chosen], score
            elif score == top:
                best.append(chosen)
        named = (sessions for chosen in best for sessions in self._named(chosen))
        return min(named, key=self._name_order)

    @cached_property
    def _near(self) -> tuple[Taken, ...]:
        """What was done so near that the rules on sessions still look at it."""
        first, last = self.days[0] - DAY * WEEK, self.days[-1] + DAY * WEEK
        return tuple(one for one in taken_by(self.runner) if first <= one.day <= last)

    @cached_property
    def _session_rules(self) -> tuple[Callable[[Case], Reason | None], ...]:
        """Looking for races is slow, so it is left out where there are none."""
        ahead = (self.days[0] + DAY * number for number in range(WEEK + TAPER_DAYS))
        if any(self.runner.run_on(day).kind is Run.RACE for day in ahead):
            return SESSION_RULES
        return tuple(rule for rule in SESSION_RULES if rule is not fewer_in_race_week)

    def _legal(
        self, days: tuple[date, ...], chosen: Chosen, taken: tuple[Taken, ...]
    ) -> Iterator[Chosen]:
        """All sets that break no rule; rules only ever forbid more as sessions are added."""
        yield chosen
        for number, day in enumerate(days):
            for kind in self.kinds:
                activity = kind.activities[0]
                candidate = Candidate(activity, 0, 0)
                if day not in kind.days:
                    continue
                case = Case(self.runner, day, candidate, taken)
                if any(rule(case) for rule in self._session_rules):
                    continue
                one = Taken(day, activity.id, kind.impact is Impact.HIGH)
                yield from self._legal(days[number + 1 :], (*chosen, (day, kind)), (*taken, one))

    def _counts(self, chosen: Chosen) -> tuple[int, int]:
        """The first two parts of the score: how far the week is from its targets."""
        strength_target, target = self.targets
        strength = self._strength_done
        for _, kind in chosen:
            strength += kind.is_strength
        return -abs(strength_target - strength), -abs(target - len(chosen) - len(self.done))

    def _score(self, chosen: Chosen) -> tuple[object, ...]:
        """The other parts of the score, down to the days."""
        days = [day for day, _ in chosen]
        busy = {one.day for one in self._near}.union(days)
        return (
            -sum(
                kind.impact is not Impact.LOW and self._runs[day - DAY] in HARD_RUNS | {Run.RACE}
                for day, kind in chosen
            ),
            sum(kind.fit for _, kind in chosen),
            self._variety(chosen),
            -sum(self._runs[day] in HARD_RUNS for day in days),
            -sum(day + DAY in busy for day in busy),
            sum(kind.is_strength and self._runs[day] is Run.REST for day, kind in chosen),
            tuple(-day.toordinal() for day in days),
        )

    @cached_property
    def _strength_done(self) -> int:
        return sum(activity.id == "strength" for _, activity in self.done)

    @cached_property
    def _runs(self) -> dict[date, Run]:
        return {day: self.runner.run_on(day).kind for day in (self.days[0] - DAY, *self.days)}

    def _variety(self, chosen: Chosen) -> int:
        done = {activity for _, activity in self.done}
        kinds = [kind for _, kind in chosen]
        new = (
            min(kinds.count(kind), sum(one not in done for one in kind.activities))
            for kind in dict.fromkeys(kinds)
        )
        return len(done) + sum(new)

    def _named(self, chosen: Chosen) -> Iterator[Sessions]:
        """The ways to name the activities of a set that keep its variety."""
        done = {activity for _, activity in self.done}
        variety = self._variety(chosen)
        for activities in product(*(kind.activities for _, kind in chosen)):
            if len(done.union(activities)) == variety:
                yield tuple(zip((day for day, _ in chosen), activities, strict=True))

    def _name_order(self, sessions: Sessions) -> tuple[tuple[int, int, str], ...]:
        return tuple(self._rank(activity) for _, activity in sessions)
