"""What was done, week by week: sessions, minutes, strength, and how many weeks in a row."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from coach.activities import activity_named, enjoyed
from coach.answers import Answers, Benefit
from coach.fit import GOALS, PURPOSES
from coach.guide import Activity
from coach.progress import monday_of
from coach.records import Done
from coach.runner import Runner
from coach.time_off import is_week_off

WEEKS = 6
"""How many weeks are looked back on, this one included."""
ONE_WEEK = timedelta(days=7)
STRENGTH = "strength"


@dataclass(frozen=True)
class WeekTotal:
    """What was really done in the week of that Monday; `strength` counts sessions."""

    monday: date
    sessions: int = 0
    minutes: int = 0
    strength: int = 0


@dataclass(frozen=True)
class Served:
    """How many sessions spoke to each of the four answers, in the weeks that are looked back on.

    `benefits` has those that the runner seeks and that any session served.
    """

    purpose: int
    enjoyed: int
    benefits: tuple[tuple[Benefit, int], ...]
    goal: int


def weeks(runner: Runner, today: date, most: int = WEEKS) -> tuple[WeekTotal, ...]:
    """The last weeks, the earliest first, from the first one with a session on."""
    mondays = [monday_of(today) - ONE_WEEK * number for number in reversed(range(most))]
    totals = [_total(monday, _sessions(runner, monday, today)) for monday in mondays]
    first = next((n for n, week in enumerate(totals) if week.sessions), len(totals))
    return tuple(totals[first:])


def streak(runner: Runner, today: date) -> int:
    """How many weeks in a row had a session, up to now.

    A week off (paused, ill, hurt, or with a goal race in it) neither counts nor ends it, and this
    week only counts once it has a session.
    """
    active = {monday_of(one.day) for one in runner.done if not one.was_skipped and one.day <= today}
    if not active:
        return 0
    count, monday = 0, monday_of(today)
    while monday >= min(active):
        count += monday in active
        is_now = monday == monday_of(today)
        if monday not in active and not is_now and not is_week_off(runner, monday):
            break
        monday -= ONE_WEEK
    return count


def served(runner: Runner, today: date, most: int = WEEKS) -> Served:
    """What the sessions of the last weeks did for the four answers."""
    first = monday_of(today) - ONE_WEEK * (most - 1)
    likes = enjoyed(runner)
    done = [activity_named(runner, one.activity) for one in _sessions(runner, first, today)]
    serves = [_serves(each, likes) for each in done]
    answers = runner.answers or Answers()
    sought = [(each, sum(each in one for one in serves)) for each in answers.benefits]
    return Served(
        purpose=_speaking_to((PURPOSES[one] for one in answers.purposes), serves),
        enjoyed=sum(each in likes for each in done),
        benefits=tuple((each, count) for each, count in sought if count),
        goal=_speaking_to((GOALS[one] for one in answers.goals), serves),
    )


def _serves(activity: Activity, likes: Iterable[Activity]) -> frozenset[Benefit]:
    return frozenset({*activity.serves, *((Benefit.FUN,) if activity in likes else ())})


def _speaking_to(wishes: Iterable[frozenset[Benefit]], serves: list[frozenset[Benefit]]) -> int:
    wanted = frozenset[Benefit]().union(*wishes)
    return sum(bool(wanted & one) for one in serves)


def _sessions(runner: Runner, first: date, today: date) -> list[Done]:
    """What was really done from a Monday to the end of its last week, but not after today."""
    return [one for one in runner.done if first <= one.day <= today and not one.was_skipped]


def _total(monday: date, sessions: list[Done]) -> WeekTotal:
    inside = [one for one in sessions if one.day < monday + ONE_WEEK]
    return WeekTotal(
        monday=monday,
        sessions=len(inside),
        minutes=sum(one.minutes for one in inside),
        strength=sum(one.activity == STRENGTH for one in inside),
    )
