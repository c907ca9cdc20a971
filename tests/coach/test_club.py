"""A club's runs: by weekday, moved and cancelled, in a member's week, and beside cross-training."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.answers import Impact
from coach.club import (
    AHEAD,
    DAY,
    Club,
    ClubChange,
    with_change,
    with_club_runs,
    with_own_week,
    with_race,
)
from coach.club_advice import advise_club
from coach.club_totals import FEWEST, ClubWeek, total
from coach.guide import GUIDE
from coach.progress import monday_of
from coach.records import Done
from coach.runner import Runner
from coach.runs import PlannedRun, Race, Run, RunWeek

MONDAY = date(2026, 11, 23)
TUESDAY, THURSDAY, SUNDAY = MONDAY + DAY, MONDAY + 3 * DAY, MONDAY + 6 * DAY
HARD, LONG, REST, EASY = (PlannedRun(kind) for kind in (Run.HARD, Run.LONG, Run.REST, Run.EASY))
CLUB = Club(name="Harriers", week={1: HARD, 6: LONG})
OWN_WEEK = RunWeek((EASY,) * 7)

KINDS = st.sampled_from([Run.EASY, Run.HARD, Run.LONG])
WEEKS = st.dictionaries(st.integers(0, 6), st.builds(PlannedRun, KINDS))
DAYS = st.dates(MONDAY - 10 * DAY, MONDAY + 30 * DAY)
CLUBS = st.builds(
    lambda week, changes, races: Club(
        week=week,
        changes=tuple(ClubChange(day=day, to=to) for day, to in changes.items()),
        races=tuple(Race(day=day, distance_km=10) for day in races),
    ),
    WEEKS,
    st.dictionaries(DAYS, DAYS | st.none(), max_size=4),
    st.sets(DAYS, max_size=2),
)


def test_a_club_runs_what_its_week_says() -> None:
    assert CLUB.run_on(TUESDAY) == HARD
    assert CLUB.run_on(MONDAY) is None
    assert CLUB.run_on(TUESDAY, frozenset({6})) is None


def test_a_moved_run_leaves_rest_behind_and_is_taken_by_who_takes_its_own_weekday() -> None:
    moved = with_change(CLUB, ClubChange(day=TUESDAY, to=THURSDAY), MONDAY)
    assert moved.run_on(TUESDAY) == REST
    assert moved.run_on(THURSDAY) == HARD
    assert moved.run_on(THURSDAY, frozenset({1})) == HARD
    assert moved.run_on(THURSDAY, frozenset({3, 6})) is None
    assert moved.run_on(TUESDAY + 7 * DAY) == HARD


def test_of_two_runs_on_a_day_the_harder_one_counts() -> None:
    moved = with_change(CLUB, ClubChange(day=TUESDAY, to=SUNDAY), MONDAY)
    assert moved.run_on(SUNDAY) == LONG


def test_the_last_change_of_a_date_counts_and_its_own_date_takes_it_back() -> None:
    cancelled = with_change(CLUB, ClubChange(day=TUESDAY), MONDAY)
    assert cancelled.run_on(TUESDAY) == REST
    moved = with_change(cancelled, ClubChange(day=TUESDAY, to=THURSDAY), MONDAY)
    assert moved.changes == (ClubChange(day=TUESDAY, to=THURSDAY),)
    assert with_change(moved, ClubChange(day=TUESDAY, to=TUESDAY), MONDAY) == CLUB


def test_old_changes_and_races_are_forgotten() -> None:
    race = Race(day=SUNDAY, distance_km=10)
    club = with_race(with_change(CLUB, ClubChange(day=TUESDAY), MONDAY), race, MONDAY)
    later = MONDAY + timedelta(days=60)
    club = with_change(club, ClubChange(day=later + DAY), later)
    assert club.changes == (ClubChange(day=later + DAY),)
    assert with_race(club, replace(race, day=later), later).races == (replace(race, day=later),)


def test_a_member_has_the_clubs_runs_and_says_otherwise_by_day_or_by_weekday() -> None:
    runner = with_club_runs(Runner(usual_week=OWN_WEEK), CLUB, MONDAY)
    assert [runner.run_on(day) for day in (MONDAY, TUESDAY, SUNDAY)] == [EASY, HARD, LONG]
    assert replace(runner, runs={TUESDAY: REST}).run_on(TUESDAY) == REST
    own = with_club_runs(replace(runner, own_weekdays=frozenset({1})), CLUB, MONDAY)
    assert [own.run_on(day) for day in (TUESDAY, SUNDAY)] == [EASY, LONG]


def test_a_usual_week_that_is_told_later_wins_where_it_differs() -> None:
    runner = with_club_runs(Runner(), CLUB, MONDAY)
    week = RunWeek((REST, EASY, REST, REST, REST, REST, PlannedRun(Run.LONG, 20)))
    runner = with_own_week(runner, week, CLUB, MONDAY)
    assert runner.own_weekdays == {1}
    assert runner.run_on(TUESDAY) == EASY
    assert runner.run_on(SUNDAY) == LONG


def test_who_leaves_has_their_own_week_again_and_what_is_past_stays() -> None:
    runner = with_club_runs(Runner(usual_week=OWN_WEEK), CLUB, MONDAY)
    left = with_club_runs(runner, None, THURSDAY)
    assert left.run_on(TUESDAY) == HARD
    assert left.run_on(SUNDAY) == EASY
    assert with_club_runs(left, None, THURSDAY + timedelta(days=60)).club_runs == {}


@given(CLUBS, WEEKS, st.sets(st.integers(0, 6)))
def test_what_a_member_has_said_of_a_day_is_never_overruled(
    club: Club, own: dict[int, PlannedRun], weekdays: set[int]
) -> None:
    said = {MONDAY + DAY * number: run for number, run in own.items()}
    before = Runner(usual_week=OWN_WEEK, runs=said, own_weekdays=frozenset(weekdays))
    after = with_club_runs(before, club, MONDAY)
    for day in (MONDAY + DAY * number for number in range(AHEAD)):
        if day in said:
            assert after.run_on(day) == said[day]
        elif after.run_on(day) != before.run_on(day):
            assert club.run_on(day) is not None


@settings(max_examples=40)
@given(CLUBS, st.integers(0, 13))
def test_the_clubs_advice_breaks_no_rule_of_the_guide(club: Club, number: int) -> None:
    day = MONDAY + DAY * number
    advice = advise_club(club, day)
    impacts = {GUIDE.activities[each.activity].impact for _level, each in advice.sessions}
    assert len({each.activity for _level, each in advice.sessions}) <= 1
    if advice.next_run is not None and advice.next_run.kind in (Run.HARD, Run.LONG, Run.RACE):
        assert Impact.HIGH not in impacts
    if advice.run is not None and advice.run.kind in (Run.HARD, Run.LONG):
        assert impacts <= {Impact.LOW}
    if club.race_on(day) is not None:
        assert advice.sessions == ()


@settings(max_examples=15)
@given(CLUBS)
def test_a_club_is_never_sent_to_strength_on_two_days_running(club: Club) -> None:
    days = [MONDAY + DAY * number for number in range(7)]
    strength = [
        any(each.activity == "strength" for _level, each in advise_club(club, day).sessions)
        for day in days
    ]
    assert sum(strength) <= 2
    assert not any(one and other for one, other in pairwise(strength))


def done(day: date, minutes: int = 20) -> Done:
    return Done(day=day, activity="yoga", minutes=minutes)


def members(number: int, *sessions: Done) -> list[tuple[Runner, date]]:
    return [(Runner(done=sessions), MONDAY - 30 * DAY)] * number


def test_totals_are_of_all_together() -> None:
    busy = members(4, done(TUESDAY), done(SUNDAY, 40))
    quiet = members(1, done(MONDAY, 10), done(MONDAY, 0))
    idle = members(9, done(MONDAY - DAY), done(SUNDAY + DAY))
    week = total([*busy, *quiet, *idle], MONDAY)
    assert week == ClubWeek(monday=MONDAY, active=5, sessions=9, minutes=250)
    assert week.is_told


@pytest.mark.parametrize("active", range(FEWEST))
def test_below_five_active_members_there_is_no_number_at_all(active: int) -> None:
    week = total([*members(active, done(TUESDAY)), *members(50)], MONDAY)
    assert week == ClubWeek(monday=MONDAY)
    assert not week.is_told


def test_sessions_from_before_joining_are_not_the_clubs() -> None:
    joined = [(runner, THURSDAY) for runner, _day in members(5, done(TUESDAY), done(SUNDAY))]
    assert total(joined, MONDAY).sessions == 5
    assert monday_of(SUNDAY) == MONDAY
