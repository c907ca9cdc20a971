"""What was done, added up: nothing is lost, nothing is counted twice, and a week off is no gap."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings

from coach.answers import Benefit
from coach.records import Done, Niggle, Pause, Severity
from coach.runner import Runner
from coach.runs import Race
from coach.time_off import with_time_off
from coach.totals import WEEKS, served, streak, weeks
from tests.coach.notes import EASY_WEEK, MONDAY, runner_of
from tests.coach.weeks import DATES, RUNNERS, TODAYS

WEEK = timedelta(days=7)
SUNDAY = MONDAY + timedelta(days=6)


def done_in(*ago: int) -> tuple[Done, ...]:
    """A session on the Monday of so many weeks ago each."""
    return tuple(Done(day=MONDAY - WEEK * one, activity="yoga", minutes=20) for one in ago)


@settings(max_examples=60, deadline=None)
@given(RUNNERS, TODAYS)
def test_the_totals_are_the_sums_of_what_was_done(runner: Runner, today: date) -> None:
    totals = weeks(runner, today)
    first = MONDAY - WEEK * (WEEKS - 1)
    done = [one for one in runner.done if one.minutes > 0 and first <= one.day <= today]
    assert sum(one.minutes for one in totals) == sum(one.minutes for one in done)
    assert sum(one.sessions for one in totals) == len(done)
    assert sum(one.strength for one in totals) == [one.activity for one in done].count("strength")
    assert len(totals) <= WEEKS
    assert not totals or (totals[0].sessions and totals[-1].monday == MONDAY)
    did = served(runner, today)
    for count in (did.purpose, did.enjoyed, did.goal, *dict(did.benefits).values()):
        assert 0 <= count <= len(done)


@settings(max_examples=60, deadline=None)
@given(RUNNERS, TODAYS, DATES)
def test_one_more_session_or_day_off_never_shortens_a_streak(
    runner: Runner, today: date, day: date
) -> None:
    before = streak(runner, today)
    session = Done(day=day, activity="walking", minutes=10)
    assert streak(replace(runner, done=(*runner.done, session)), today) >= before
    off = Pause(since=day, until=day + WEEK)
    assert streak(replace(runner, time_off=(off,)), today) >= before


@pytest.mark.parametrize(
    ("ago", "count"),
    [((), 0), ((0,), 1), ((1,), 1), ((0, 1, 2), 3), ((1, 2), 2), ((0, 2), 1), ((2, 3), 0)],
)
def test_weeks_in_a_row(ago: tuple[int, ...], count: int) -> None:
    runner = replace(runner_of(EASY_WEEK), done=done_in(*ago))
    assert streak(runner, SUNDAY) == count


@pytest.mark.parametrize(
    "off",
    [
        {"past_pauses": (Pause(since=MONDAY - WEEK, until=MONDAY - timedelta(days=3)),)},
        {"pause": Pause(since=MONDAY - timedelta(days=1))},
        {"time_off": (Pause(since=MONDAY - WEEK, until=MONDAY - timedelta(days=6)),)},
        {"ill_since": MONDAY - timedelta(days=2)},
        {
            "niggles": (
                Niggle(body_part="knee", severity=Severity.BAD, since=MONDAY - timedelta(days=4)),
            )
        },
        {"races": (Race(day=MONDAY - timedelta(days=1), distance_km=42.195),)},
    ],
    ids=lambda off: next(iter(off)),
)
def test_a_week_off_neither_counts_nor_ends_it(off: dict[str, object]) -> None:
    runner = replace(runner_of(EASY_WEEK), done=done_in(0, 2, 3))
    assert streak(runner, SUNDAY) == 1
    assert streak(replace(runner, **off), SUNDAY) == 3  # type: ignore[arg-type]  # fields by name


def test_what_was_time_off_is_remembered_once_it_is_over() -> None:
    ill = Runner(ill_since=MONDAY)
    well = Runner()
    thursday = MONDAY + timedelta(days=3)
    assert with_time_off(ill, well, thursday).time_off == (Pause(since=MONDAY, until=thursday),)
    assert with_time_off(ill, ill, thursday) == ill
    assert with_time_off(well, ill, thursday) == ill
    assert with_time_off(ill, well, MONDAY) == well
    assert with_time_off(ill, Runner(keeps_health=False), thursday) == Runner(keeps_health=False)
    long_ago = Pause(since=MONDAY - timedelta(days=500), until=MONDAY - timedelta(days=490))
    assert long_ago not in with_time_off(ill, Runner(time_off=(long_ago,)), thursday).time_off


def test_the_answers_are_spoken_to_by_what_serves_them() -> None:
    runner = runner_of(EASY_WEEK, enjoys=["yoga"], benefits=[Benefit.STABILITY, Benefit.FITNESS])
    runner = replace(runner, done=done_in(0, 1))
    did = served(runner, SUNDAY)
    assert (did.enjoyed, did.benefits) == (2, ((Benefit.STABILITY, 2),))
