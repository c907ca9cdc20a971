"""The search for a week: of all the sets of sessions that break no rule, the best one.

What is better is lexicographic; a set wins by the first of these in which it differs:

1. strength sessions towards the target (one or two whenever the week allows)
2. sessions towards the target (two or three)
3. nothing moderate or harder the day after a hard or long run or a race
4. fit to purpose, enjoyment, benefits and goal
5. variety: different activities
6. last week's days
7. the earliest days
8. the ids of the activities, in the order of the days

What was done counts in all of it, so a plan stays as it is while it is followed.

Only few sets need to be looked at. The first two parts depend on nothing but how many sessions
there are, so numbers are tried from the best on. The next two are sums over days, so on each day
only the best activities matter; of those that are equally good, three new ones and the first.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import product

from coach.case import DAY, WEEK, Taken, taken_by
from coach.ceilings import Windows, fits, heavy_windows, session_windows
from coach.choices import MOST, STRENGTH, Best, Choices
from coach.day_sets import Shape, any_subsets, bits, day_sets, days_of, subsets
from coach.progress import monday_of
from coach.runner import Runner
from coach.targets import Targets, targets

Sessions = tuple[tuple[date, str], ...]


@dataclass(frozen=True)
class Week:
    """The calendar week around `today`, for one runner, with room for so many more sessions."""

    runner: Runner
    today: date
    room: int = MOST

    @cached_property
    def monday(self) -> date:
        """The week's first day."""
        return monday_of(self.today)

    @cached_property
    def days(self) -> tuple[date, ...]:
        """Monday to Sunday."""
        return tuple(self.monday + DAY * number for number in range(WEEK))

    @cached_property
    def targets(self) -> Targets:
        """How many sessions the week is meant to have."""
        return targets(self.runner, self.monday)

    @cached_property
    def done(self) -> tuple[Taken, ...]:
        """The week's sessions that were really done."""
        return tuple(
            one for one in self._taken if self.monday <= one.day < self.monday + DAY * WEEK
        )

    @cached_property
    def choices(self) -> Choices:
        """What may be done on the days to come."""
        return Choices(self.runner, self.today, frozenset(one.activity for one in self.done))

    def best(self) -> Sessions:
        """The best sessions for the days to come, in the order of the days."""
        shapes = self._fittest()
        done = {one.activity for one in self.done}
        named: dict[tuple[tuple[str, ...], ...], tuple[int, list[str]]] = {}
        best: tuple[tuple[int, int, tuple[int, ...], list[str]], Shape] | None = None
        for shape in shapes:
            choices = tuple(one.activities for _day, one in self._on(shape))
            if choices not in named:
                named[choices] = _most_varied(choices, done)
            new, names = named[choices]
            habit = (shape.days & self._last_weeks_days).bit_count()
            key = (-new, -habit, days_of(shape.days), names)
            if best is None or key < best[0]:
                best = key, shape
        if best is None:
            return ()
        key, shape = best
        return tuple((self.days[number], name) for number, name in zip(key[2], key[3], strict=True))

    def _fittest(self) -> list[Shape]:
        """The shapes that are best by the first four parts of the score."""
        best: list[Shape] = []
        top: tuple[int, int] | None = None
        for shape in self._best_numbers():
            chosen = [one for _day, one in self._on(shape)]
            key = (sum(one.too_soon for one in chosen), -sum(one.fit for one in chosen))
            if top is None or key < top:
                best, top = [shape], key
            elif key == top:
                best.append(shape)
        return best

    def _best_numbers(self) -> list[Shape]:
        """The legal shapes with the best numbers of strength and of sessions."""
        done = [one.activity for one in self.done]
        off = (self.targets.strength - done.count(STRENGTH), self.targets.sessions - len(done))
        numbers = [
            (strength, sessions)
            for sessions in range(min(MOST, self.room) + 1)
            for strength in range(sessions + 1)
        ]
        ranked = sorted({(abs(off[0] - s), abs(off[1] - n)) for s, n in numbers})
        for rank in ranked:
            found = [
                shape
                for strength, sessions in numbers
                if (abs(off[0] - strength), abs(off[1] - sessions)) == rank
                for shape in self._legal(strength, sessions)
            ]
            if found:
                return found
        return []

    def _legal(self, strength: int, sessions: int) -> Iterator[Shape]:
        """The legal shapes with so many sessions, so many of them strength."""
        may_strength, may_heavy, may_light = map(
            bits, (self.choices.strength, self.choices.heavy, self.choices.light)
        )
        anything = may_strength | may_heavy | may_light
        for days in day_sets(sessions):
            if days & ~anything or not fits(days, self._windows):
                continue
            for hard in subsets(days & may_strength, strength):
                for other in any_subsets(days & may_heavy & ~hard):
                    light = days & ~hard & ~other
                    if not light & ~may_light and fits(hard | other, self._heavy_windows):
                        yield Shape(hard, other, light)

    def _on(self, shape: Shape) -> Iterator[tuple[int, Best]]:
        for number in days_of(shape.days):
            bit = 1 << number
            if shape.strength & bit:
                yield number, self.choices.strength[number]
            else:
                choices = self.choices
                yield number, (choices.heavy if shape.heavy & bit else choices.light)[number]

    @cached_property
    def _taken(self) -> tuple[Taken, ...]:
        """What was done so near that the rules on sessions still look at it."""
        first, last = self.monday - DAY * WEEK, self.monday + DAY * 2 * WEEK
        return tuple(one for one in taken_by(self.runner) if first <= one.day < last)

    @cached_property
    def _last_weeks_days(self) -> int:
        before = ((one.day - self.monday).days + WEEK for one in self._taken)
        return bits(number for number in before if 0 <= number < WEEK)

    @cached_property
    def _windows(self) -> Windows:
        return session_windows(self.monday, self._taken, self.runner.goal_race_days)

    @cached_property
    def _heavy_windows(self) -> Windows:
        return heavy_windows(self.monday, self._taken)


def _most_varied(choices: tuple[tuple[str, ...], ...], done: set[str]) -> tuple[int, list[str]]:
    """How many new activities a choice can have, and the first by id that has so many."""
    new, names = min((-len({*names} - done), list(names)) for names in product(*choices))
    return -new, names
