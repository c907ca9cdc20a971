"""Times on which nothing could be expected: pauses, illness, bad pain, and a goal race's week."""

from dataclasses import replace
from datetime import date, timedelta

from coach.records import Pause
from coach.runner import Runner
from coach.runs import Run

KEPT_FOR = timedelta(days=400)
"""As long as the sessions are that a streak is counted from."""


def is_week_off(runner: Runner, monday: date) -> bool:
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
        runner.red_flag_on,
        runner.not_running.since if runner.not_running else None,
        *(niggle.since for niggle in runner.niggles if niggle.withholds_all),
    )
    return tuple(Pause(since=one) for one in since if one is not None)


def with_time_off(before: Runner, after: Runner, today: date) -> Runner:
    """The runner who keeps in mind, for a year, what was time off before and is over now.

    Illness and pain are only kept with leave, and so is that they were.
    """
    if after.keeps_health is False:
        return after
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
