"""What a rule looks at: a session that might be proposed, its day, and the sessions around it."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

from coach.activities import GENTLE, activity_named
from coach.answers import Impact
from coach.guide import Activity
from coach.records import Done
from coach.runner import Runner
from coach.runs import PlannedRun

DAY = timedelta(days=1)
WEEK, SESSIONS_A_WEEK, STRENGTH_A_WEEK = 7, 3, 2
GENTLE_MINUTES, GENTLE_EFFORT = 20, 3
"""A walk or yoga up to these is no session at a ceiling, and still welcome on the eve of a race."""


@dataclass(frozen=True)
class Candidate:
    """A session that might be proposed; `effort` is RPE, 1 to 10."""

    activity: Activity
    minutes: int
    effort: int

    @property
    def is_gentle(self) -> bool:
        """Whether this is no more than a short easy walk or gentle yoga."""
        short = self.minutes <= GENTLE_MINUTES and self.effort <= GENTLE_EFFORT
        return short and self.activity.id in GENTLE


@dataclass(frozen=True)
class Taken:
    """A session that was done or is planned already; `heavy` is what strength is to the legs."""

    day: date
    activity: str
    heavy: bool


@dataclass
class Case:
    """What a rule looks at: may this runner be proposed this session on this day?

    `run` is the run of the day, `next_run` that of the day after.
    """

    runner: Runner
    day: date
    candidate: Candidate
    taken: tuple[Taken, ...] = ()
    run: PlannedRun = field(init=False)
    next_run: PlannedRun = field(init=False)

    def __post_init__(self) -> None:
        """Looks the runs up once, since nearly every rule asks for them."""
        self.run = self.runner.run_on(self.day)
        self.next_run = self.runner.run_on(self.day + DAY)

    @property
    def impact(self) -> Impact:
        """The candidate's impact."""
        return self.candidate.activity.impact

    @cached_property
    def _around(self) -> tuple[tuple[int, bool], ...]:
        """How many days each taken session lies after the day, and whether it is heavy."""
        return tuple(((one.day - self.day).days, one.heavy) for one in self.taken)

    def in_any_week(self, enough: int, *, heavy: bool = False) -> int:
        """The most sessions in any seven days running around the day; 0 if there are not enough."""
        if len([one for one in self.taken if one.heavy >= heavy]) < enough:
            return 0
        return max(self.within(before, WEEK - 1 - before, heavy=heavy) for before in range(WEEK))

    def within(self, before: int, after: int, *, heavy: bool = False) -> int:
        """How many sessions lie from so many days before the day to so many after it."""
        return sum(-before <= days <= after and hard >= heavy for days, hard in self._around)


def taken_by(runner: Runner, planned: tuple[tuple[date, str], ...] = ()) -> tuple[Taken, ...]:
    """What was really done, and what is planned besides.

    A short easy walk or gentle yoga that came on top of a full week, or of the day's own session,
    counts as no session. What is hard on the legs, was suggested and was not answered counts as
    done (ours: twice in a row would be worse than once too few).
    """
    answered = {done.day for done in runner.done}
    silent = (each for each in runner.suggested if each.day not in answered)
    taken = [
        one for one in (_taken(runner, each.day, each.activity) for each in silent) if one.heavy
    ]
    for done in sorted(runner.done, key=lambda one: (one.day, _is_gentle(one))):
        if not done.was_skipped and not _is_extra(done, taken):
            taken.append(_taken(runner, done.day, done.activity))
    return (*taken, *(_taken(runner, day, activity) for day, activity in planned))


def _taken(runner: Runner, day: date, activity: str) -> Taken:
    return Taken(day, activity, activity_named(runner, activity).impact is Impact.HIGH)


def _is_gentle(done: Done) -> bool:
    short = done.minutes <= GENTLE_MINUTES and (done.effort or 0) <= GENTLE_EFFORT
    return short and done.activity in GENTLE


def _is_extra(done: Done, taken: list[Taken]) -> bool:
    within = [one for one in taken if 0 <= (done.day - one.day).days < WEEK]
    is_second = any(one.day == done.day for one in within)
    return _is_gentle(done) and (is_second or len(within) >= SESSIONS_A_WEEK)
