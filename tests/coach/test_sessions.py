import re
from datetime import timedelta
from itertools import groupby, pairwise

import pytest

from coach.answers import Impact
from coach.guide import GUIDE, LEVELS, Activity, Session
from coach.records import Done
from coach.runner import Runner
from coach.runs import PlannedRun, Run
from coach.suggestion import suggest
from tests.coach.notes import MONDAY

GUIDES = [one for one in GUIDE.activities.values() if one.source == "guide"]
MINUTES = re.compile(r"\d+(?= min)")


def sessions(activity: str, level: str) -> list[Session]:
    return [one for one in GUIDE.sessions if (one.activity, one.level) == (activity, level)]


def lines(session: Session) -> list[str]:
    return [session.warm_up, *session.main, session.cool_down]


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("activity", GUIDES, ids=lambda one: one.id)
def test_the_guides_activities_have_three_different_sessions_at_each_level(
    activity: Activity, level: str
) -> None:
    assert len({one.main for one in sessions(activity.id, level)}) >= 3


def test_every_activity_has_a_session_at_every_level() -> None:
    have = {(one.activity, one.level) for one in GUIDE.sessions}
    assert have == {(activity, level) for activity in GUIDE.activities for level in LEVELS}


def test_a_session_names_the_equipment_that_its_activity_needs() -> None:
    for session in GUIDE.sessions:
        assert set(GUIDE.activities[session.activity].equipment) <= set(session.equipment)


@pytest.mark.parametrize("thing", ["a float", "the wall", "a table", "a chair"])
def test_what_a_line_uses_is_named_as_equipment(thing: str) -> None:
    using = [one for one in GUIDE.sessions if any(thing in line for line in lines(one))]
    for session in using:
        in_a_pool = "a pool" in session.equipment and thing == "the wall"
        assert in_a_pool or thing.split()[-1] in " ".join(session.equipment)
    assert using


def test_effort_is_said_in_words_too() -> None:
    for session in GUIDE.sessions:
        assert 1 <= session.effort <= 7
        assert len(session.feel.split()) >= 3
        assert not session.feel.endswith(".")


def test_a_session_fits_a_phone_screen() -> None:
    for session in GUIDE.sessions:
        assert len(lines(session)) <= 9
        assert max(map(len, lines(session))) <= 45
        assert len(session.feel) <= 48


def test_a_session_warms_up_and_cools_down_within_its_minutes() -> None:
    for session in GUIDE.sessions:
        around = [MINUTES.search(line) for line in (session.warm_up, session.cool_down)]
        taken = [int(found[0]) for found in around if found]
        assert len(taken) == 2, session
        assert min(taken) >= 2
        assert 4 <= sum(taken) <= session.minutes * 0.6, session


def test_starting_is_short_and_easy() -> None:
    for session in GUIDE.sessions:
        if session.level == "starting":
            assert 15 <= session.minutes <= 20
            assert session.effort <= 4


def test_levels_grow_in_small_steps() -> None:
    for activity in GUIDE.activities:
        steps = [{one.minutes for one in sessions(activity, level)} for level in LEVELS]
        (starting,), (building,), (settled,) = steps
        assert 5 <= building - starting <= 10
        assert 5 <= settled - building <= 15


def test_at_one_level_more_impact_never_means_more_minutes_or_less_effort() -> None:
    weights = list(Impact)
    for level in LEVELS:
        at_level = [one for one in GUIDE.sessions if one.level == level]
        at_level.sort(key=lambda one: weights.index(GUIDE.activities[one.activity].impact))
        by_impact = [
            {one.minutes for one in same}
            for _, same in groupby(at_level, key=lambda one: GUIDE.activities[one.activity].impact)
        ]
        for lighter, heavier in pairwise(by_impact):
            assert max(heavier) <= min(lighter)


def test_each_exercise_of_strength_has_repetitions_and_is_explained() -> None:
    for session in GUIDE.sessions:
        if session.activity == "strength":
            heading, *exercises = session.main
            assert re.match(r"(Two|Three|Four) rounds, 1 min rest", heading)
            assert all(re.match(r"\d+ ", line) for line in exercises)
            assert len(GUIDE.exercises_of(session)) == len(exercises) >= 5


def test_exercises_are_explained_in_a_sentence_and_two_short_forms() -> None:
    for exercise in GUIDE.exercises.values():
        assert exercise.how.endswith(".")
        assert len(exercise.how) <= 90
        assert max(len(exercise.easier), len(exercise.harder)) <= 45
        assert len({exercise.how, exercise.easier, exercise.harder}) == 3


def test_every_exercise_is_used_and_the_longer_name_wins() -> None:
    used = {one.id for session in GUIDE.sessions for one in GUIDE.exercises_of(session)}
    assert used == set(GUIDE.exercises)
    deadlifts = next(one for one in sessions("strength", "settled") if "deadlift" in str(one.main))
    found = [one.id for one in GUIDE.exercises_of(deadlifts)]
    assert "split_squat" in found
    assert "squat" not in found


def test_nothing_cheers_or_promises() -> None:
    for session in GUIDE.sessions:
        said = " ".join([*lines(session), session.feel, *session.how]).casefold()
        assert "!" not in said
        assert not re.search(r"\b(cure|heal|prevent|guarantee|detox)", said)


@pytest.mark.parametrize("activity", GUIDES, ids=lambda one: one.id)
def test_the_sessions_of_a_level_come_in_turn(activity: Activity) -> None:
    days = [MONDAY + timedelta(7 * number) for number in range(4)]
    given = []
    for number, day in enumerate(days):
        done = tuple(Done(day=one, activity=activity.id, minutes=15) for one in days[:number])
        week = {day + timedelta(ahead): PlannedRun(Run.EASY) for ahead in range(3)}
        given.append(suggest(Runner(runs=week, done=done), activity, day))
        assert given[-1] == suggest(Runner(runs=week, done=done), activity, day)
    starting = [one.session for one in given[:3] if one]
    assert starting == sessions(activity.id, "starting")[:3]
