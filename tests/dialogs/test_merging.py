"""Two runners made one: nothing is lost, nothing is there twice, and the careful one wins."""

from dataclasses import fields, replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.records import Done, Niggle, NotRunning, Severity
from coach.runner import Runner
from coach.runs import PlannedRun, Race, Run
from dialogs.merging import merged
from tests.dialogs.runners import RACING, READY

DAY = date(2026, 11, 20)
DAYS = st.integers(0, 5).map(lambda number: DAY + timedelta(days=number))
DONE = st.builds(
    Done,
    day=DAYS,
    activity=st.sampled_from(["yoga", "swimming", "golf"]),
    minutes=st.sampled_from([0, 15, 30]),
)
NIGGLE = st.builds(
    Niggle,
    body_part=st.sampled_from(["knee", "hip"]),
    severity=st.sampled_from(Severity),
    since=DAYS,
    side=st.sampled_from(["", "left"]),
)
RUNNERS = st.builds(
    Runner,
    done=st.lists(DONE, max_size=4, unique_by=lambda done: (done.day, done.activity)).map(tuple),
    suggested=st.lists(DONE, max_size=2, unique_by=lambda done: done.day).map(tuple),
    races=st.lists(
        st.builds(Race, day=DAYS, distance_km=st.sampled_from([5.0, 10.0])),
        max_size=2,
        unique_by=lambda race: race.day,
    ).map(tuple),
    niggles=st.lists(
        NIGGLE, max_size=3, unique_by=lambda niggle: (niggle.body_part, niggle.side)
    ).map(tuple),
    used_to=st.frozensets(st.sampled_from(["yoga", "golf"])),
    advised_on=st.none() | DAYS,
    keeps_health=st.none() | st.booleans(),
)


@given(RUNNERS, RUNNERS)
def test_logs_come_together_without_doubles(stays: Runner, goes: Runner) -> None:
    one = merged(stays, goes)
    trained = {(done.day, done.activity) for done in one.done if not done.was_skipped}
    assert trained == {
        (done.day, done.activity) for done in (*stays.done, *goes.done) if not done.was_skipped
    }
    keys = [(done.day, done.activity, done.was_skipped) for done in one.done]
    assert len(keys) == len(set(keys))
    assert [done.day for done in one.done] == sorted(done.day for done in one.done)
    both = (*stays.races, *goes.races)
    assert {race.day for race in one.races} == {race.day for race in both}
    assert len({race.day for race in one.races}) == len(one.races)
    assert set(stays.races) <= set(one.races)


@given(RUNNERS, RUNNERS)
def test_a_body_part_that_withholds_in_one_withholds_in_both(stays: Runner, goes: Runner) -> None:
    one = merged(stays, goes)
    bad = {(each.body_part, each.side): each.withholds_all for each in one.niggles}
    for niggle in (*stays.niggles, *goes.niggles):
        assert bad[niggle.body_part, niggle.side] >= niggle.withholds_all


@given(RUNNERS, RUNNERS)
def test_a_day_is_skipped_only_if_nobody_says_otherwise(stays: Runner, goes: Runner) -> None:
    one = merged(stays, goes)
    skipped = [done.day for done in one.done if done.was_skipped]
    assert len(skipped) == len(set(skipped))
    assert not set(skipped) & {done.day for done in one.done if not done.was_skipped}


@given(RUNNERS)
def test_a_runner_merged_with_a_newcomer_keeps_everything(runner: Runner) -> None:
    with_newcomer = merged(runner, Runner())
    again = merged(runner, runner)
    for each in (with_newcomer, again):
        trained = tuple(done for done in each.done if not done.was_skipped)
        assert set(trained) == {done for done in runner.done if not done.was_skipped}
        assert replace(each, done=(), suggested=()) == replace(runner, done=(), suggested=())


TOGETHER = {
    *("runs", "races", "done", "suggested", "niggles", "used_to", "advised_on", "last_session"),
    *("red_flag_on", "well_since", "swaps"),
    *("checked_in_on", "also_does", "past_pauses", "time_off"),
    *("heard_on", "ill_since", "tired_on", "not_running", "keeps_health"),
}


AS_IT_STAYS = {
    *("answers", "usual_week", "free_days", "equipment", "language", "territory", "units"),
    *("town", "zone", "message_at", "message_times", "only_session_days", "check_in_at"),
    *("pause", "asked_on", "reviewed_on", "club_runs", "club_races", "own_weekdays"),
    "mentioned_in_club",
}


def test_of_every_field_it_is_decided_what_becomes_of_it() -> None:
    """A new field of health that only one of the two has must not be lost without a thought."""
    assert {field.name for field in fields(Runner)} == TOGETHER | AS_IT_STAYS


@pytest.mark.parametrize("name", sorted(AS_IT_STAYS))
def test_all_else_is_as_the_one_who_stays_has_it(name: str) -> None:
    for stays, goes in ((READY, RACING), (RACING, READY)):
        assert getattr(merged(stays, goes), name) == getattr(stays, name)


def test_who_is_ill_in_one_chat_is_ill() -> None:
    well = replace(READY, runs={DAY: PlannedRun(Run.EASY)}, keeps_health=False)
    ill = replace(
        RACING,
        ill_since=DAY,
        tired_on=DAY,
        not_running=NotRunning(since=DAY),
        keeps_health=True,
        red_flag_on=DAY,
        well_since=DAY,
        runs={DAY: PlannedRun(Run.HARD), DAY + timedelta(days=1): PlannedRun(Run.LONG)},
    )
    one = merged(well, ill)
    assert (one.ill_since, one.tired_on, one.not_running) == (DAY, DAY, NotRunning(since=DAY))
    assert (one.red_flag_on, one.well_since) == (DAY, DAY)
    assert one.keeps_health
    assert [run.kind for _day, run in sorted(one.runs.items())] == [Run.EASY, Run.LONG]
