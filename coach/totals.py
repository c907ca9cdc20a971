"""What was done, week by week: sessions, minutes, strength, and how many weeks in a row."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from coach.activities import activity_named, enjoyed
from coach.fit import GOALS, PURPOSES
from coach.guide import Activity
from coach.progress import monday_of
from coach.runner import Answers, Benefit, Done, Pause, Run, Runner

WEEKS = 6
"""How many weeks are looked back on, this one included."""
ONE_WEEK = timedelta(days=7)
KEPT_FOR = timedelta(days=400)
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
        if monday not in active and not is_now and not _is_off(runner, monday):
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


def _is_off(runner: Runner, monday: date) -> bool:
    """Whether any day of the week was one on which nothing could be expected."""
    days = [monday + timedelta(days=number) for number in range(7)]
    return any(
        any(span.holds_on(day) for span in _off(runner)) or runner.run_on(day).kind is Run.RACE
        for day in days
    )


def _off(runner: Runner) -> tuple[Pause, ...]:
    """The times off that are over, and those that still hold."""
    pauses = (*runner.past_pauses, *((runner.pause,) if runner.pause else ()))
    return (*pauses, *runner.time_off, *_off_now(runner))


def _off_now(runner: Runner) -> tuple[Pause, ...]:
    """Illness, pain and not running, as times off; pauses are remembered by themselves."""
    since = (
        runner.ill_since,
        runner.not_running.since if runner.not_running else None,
        *(niggle.since for niggle in runner.niggles if niggle.withholds_all),
    )
    return tuple(Pause(since=one) for one in since if one is not None)


def with_time_off(before: Runner, after: Runner, today: date) -> Runner:
    """The runner who keeps in mind, for a year, what was time off before and is over now."""
    now = _off_now(after)
    over = tuple(
        replace(span, until=today)
        for span in _off_now(before)
        if span not in now and span.since < today
    )
    if not over:
        return after
    kept = (span for span in after.time_off if span.since > today - KEPT_FOR)
    return replace(after, time_off=(*kept, *over))
