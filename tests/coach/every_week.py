"""Every week there is, and what makes two of them the same to the rules."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property
from itertools import product

from coach.answers import Impact
from coach.guide import GUIDE
from coach.races import recovery_days
from coach.runner import Runner
from coach.runs import PlannedRun, Run
from tests.coach.brute_force import Aims
from tests.coach.legality import HARD, broken
from tests.coach.notes import MONDAY, runner_of

KINDS = tuple(kind.value for kind in Run)
SAME = {"rest": "easy", "long": "hard"}
"""Rest and easy, and long and hard, are the same to every rule."""
SIZES = ((15, 2), (40, 4), (60, 6))
"""Minutes and effort: a gentle session, one that fits beside a hard run, and one that does not."""

Week = tuple[str, ...]
Looks = tuple[str, str, bool, bool, bool]


@dataclass(frozen=True)
class Someone:
    """A runner of the proof: what is offered, the targets that a person would set, the races."""

    name: str
    runner: Runner
    offered: tuple[str, ...]
    aims: Aims
    distance_km: float = 10.0

    @property
    def has_history(self) -> bool:
        """Whether a day without a record is one that was missed."""
        return bool(self.runner.done)

    @cached_property
    def known(self) -> dict[tuple[int, Looks], tuple[bool, ...]]:
        """What was found legal, by what the rules look at."""
        return {}

    def in_week(self, week: Week) -> Runner:
        """The runner in that week, with the same week before it, twice, and after it."""
        runs = {
            MONDAY + timedelta(number): PlannedRun(Run(kind), self.distance_km)
            for number, kind in zip(range(-14, 14), week * 4, strict=True)
        }
        return replace(self.runner, runs=runs)

    def pattern(self, week: Week) -> tuple[object, ...]:
        """All that the rules and the score can see of a week, by asking `legality` about each day.

        What follows a hard run matters where something other than low impact is legal; an unknown
        run where strength has no sure day; a race where there are days to have sessions before it.
        """
        races = [number for number in range(-14, 14) if week[number % 7] == "race"]
        days = [self._looks(week, number, races) for number in range(7)]
        legal = [self._allowed(week, number, looks) for number, looks in enumerate(days)]
        strength = 3 * self._names.index("strength")
        is_sure = any(day[strength] for day in legal)
        open_days = [number for number, day in enumerate(legal) if any(day)]
        waits = [
            not is_sure
            and looks[1] == "unknown"
            and self._allowed(week, number, (looks[0], "easy", *looks[2:]))[strength]
            for number, looks in enumerate(days)
        ]
        soon = [
            week[number - 1] in (*HARD, "race")
            and (waits[number] or any(legal[number][3 * index] for index in self._not_low))
            for number in range(7)
        ]
        tapers = {
            tuple(number for number in open_days if 0 < race - number <= days)
            for race in races
            for days in (3, 6)
        }
        return tuple(legal), tuple(soon), tuple(waits), frozenset(tapers)

    @cached_property
    def _names(self) -> list[str]:
        return sorted({*self.offered, "walking", "yoga"})

    @cached_property
    def _not_low(self) -> list[int]:
        impacts = [GUIDE.activities[name].impact for name in self._names]
        return [index for index, impact in enumerate(impacts) if impact is not Impact.LOW]

    def _looks(self, week: Week, number: int, races: list[int]) -> Looks:
        """What a rule can see of a day: its run, the next, a race behind or ahead of it."""
        ahead = any(0 < race - number <= 6 for race in races)
        recovers = any(0 < number - race <= recovery_days(self.distance_km) for race in races)
        return week[number], week[(number + 1) % 7], week[number - 1] == "race", ahead, recovers

    def _allowed(self, week: Week, number: int, looks: Looks) -> tuple[bool, ...]:
        if (number, looks) not in self.known:
            after = (*week[: (number + 1) % 7], looks[1], *week[(number + 1) % 7 + 1 :])
            self.known[number, looks] = self._legal(after, number)
        return self.known[number, looks]

    def _legal(self, week: Week, number: int) -> tuple[bool, ...]:
        runner, day = self.in_week(week), MONDAY + timedelta(number)
        return tuple(
            not broken(runner, day, name, minutes, effort, [])
            for name in self._names
            for minutes, effort in SIZES
        )


def all_weeks() -> Iterator[Week]:
    """The 6^7 weeks of rest, easy, long, hard, race and unknown."""
    return product(KINDS, repeat=7)


def plain(week: Week) -> Week:
    """The week in the four words that the rules tell apart."""
    return tuple(SAME.get(kind, kind) for kind in week)


THREE_WEEKS = [
    f"{day}-{7 * back} {activity} 20"
    for back in (1, 2, 3)
    for day, activity in (("tue", "yoga"), ("thu", "strength"), ("sat", "cycling"))
]
PEOPLE = (
    Someone(
        "new, with a weak spot",
        runner_of(
            purposes=["weak_spot"],
            enjoys=["cycling", "yoga", "walking", "tennis"],
            benefits=["strength", "stability"],
            goals=["farther"],
        ),
        ("cycling", "yoga", "walking", "tennis", "strength"),
        Aims(1, 2),
    ),
    Someone(
        "used to weights, racing half marathons",
        runner_of(
            purposes=["support"],
            enjoys=["strength", "swimming", "hiking", "yoga", "rowing"],
            benefits=["strength"],
            goals=["race", "faster"],
            used_to=["strength", "swimming"],
        ),
        ("strength", "swimming", "hiking", "yoga", "rowing"),
        Aims(2, 3),
        21.1,
    ),
    Someone(
        "loves what is hard on the legs",
        runner_of(
            purposes=["break"],
            enjoys=["hiit", "dance", "climbing", "swimming"],
            benefits=["fun"],
            goals=["enjoy"],
            used_to=["hiit"],
        ),
        ("hiit", "dance", "climbing", "swimming", "strength"),
        Aims(1, 3),
        5.0,
    ),
    Someone(
        "a sore knee, a marathon",
        runner_of(
            purposes=["less_impact"],
            enjoys=["swimming", "cycling", "elliptical", "pool_running"],
            benefits=["fitness"],
            goals=["farther"],
            niggles=["knee mild"],
        ),
        ("swimming", "cycling", "elliptical", "pool_running", "strength"),
        Aims(1, 2),
        42.2,
    ),
    Someone(
        "three busy weeks behind",
        runner_of(
            enjoys=["cycling", "yoga", "golf", "hiking"],
            benefits=["strength", "fun"],
            goals=["regularly"],
            done=THREE_WEEKS,
        ),
        ("cycling", "yoga", "golf", "hiking", "strength"),
        Aims(1, 2),
    ),
    Someone(
        "a full weekend just behind",
        runner_of(
            enjoys=["cycling", "yoga", "dance", "walking"],
            benefits=["stability"],
            goals=["faster"],
            done=["fri-7 strength 20", "sat-7 yoga 30", "sun-7 strength 20"],
            used_to=["strength"],
        ),
        ("cycling", "yoga", "dance", "walking", "strength"),
        Aims(2, 3),
    ),
    Someone(
        "back after three weeks off",
        runner_of(
            purposes=["support"],
            enjoys=["tennis", "elliptical", "pilates", "rowing"],
            benefits=["fitness", "strength"],
            goals=["race"],
            done=["mon-21 strength 30"],
            used_to=["strength", "tennis"],
        ),
        ("tennis", "elliptical", "pilates", "rowing", "strength"),
        Aims(1, 2),
    ),
    Someone("who has not answered yet", Runner(), ("strength", "yoga", "walking"), Aims(1, 2)),
)
