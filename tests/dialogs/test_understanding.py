"""Short typed lines: what is read, and what is not guessed at."""

from datetime import date, time, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from coach.runs import PlannedRun, Run
from dialogs.understanding import (
    LONGEST_RUN_KM,
    read_date,
    read_distance,
    read_run,
    read_time,
    read_week,
)

MONDAY = date(2026, 11, 23)
REST, EASY, HARD, LONG = (PlannedRun(kind) for kind in (Run.REST, Run.EASY, Run.HARD, Run.LONG))


@pytest.mark.parametrize(
    ("line", "week"),
    [
        ("Mon rest, Tue intervals, Sun long", {0: REST, 1: HARD, 6: LONG}),
        ("Sun long 18k", {6: PlannedRun(Run.LONG, 18.0)}),
        ("mon-wed easy, thu and fri rest", {0: EASY, 1: EASY, 2: EASY, 3: REST, 4: REST}),
        ("Monday: easy; Tuesday: tempo 10 km", {0: EASY, 1: PlannedRun(Run.HARD, 10.0)}),
        ("Mondays off", {0: REST}),
        ("sat to mon easy", {5: EASY, 6: EASY, 0: EASY}),
        ("tue/thu hills", {1: HARD, 3: HARD}),
        ("Wed long 11 miles.", {2: PlannedRun(Run.LONG, 17.7)}),
        *((words, None) for words in ("", "blah", "easy", "Mon", "Mon easy, Mon hard", "Tue swim")),
        ("today Mon easy", None),
        ("Mon easy and hard", None),
        ("Mon, Tue", None),
    ],
)
def test_a_week(line: str, week: dict[int, PlannedRun] | None) -> None:
    assert read_week(line) == week


@pytest.mark.parametrize(
    ("words", "run"),
    [
        ("easy", EASY),
        ("Easy 6k", PlannedRun(Run.EASY, 6.0)),
        ("long run", LONG),
        ("intervals, 8 x 400 m", HARD),
        ("tempo 5 miles", PlannedRun(Run.HARD, 8.0)),
        ("no running", REST),
        ("day off 10 km", REST),
        *((words, None) for words in ("", "18k", "easy or hard", "belonging", "easygoing", "race")),
    ],
)
def test_a_run(words: str, run: PlannedRun | None) -> None:
    assert read_run(words) == run


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("7", time(7)),
        ("6:30", time(6, 30)),
        ("19.45", time(19, 45)),
        ("7h15", time(7, 15)),
        ("0630", time(6, 30)),
        ("630", time(6, 30)),
        ("19h", time(19)),
        ("7 pm", time(19)),
        ("12 am", time(0)),
        ("12:05pm", time(12, 5)),
        ("at 8 o'clock", time(8)),
        *((words, None) for words in ("", "25", "24:00", "7:60", "13 pm", "0 am", "seven-ish")),
        ("7 or 8", None),
    ],
)
def test_a_time(words: str, moment: time | None) -> None:
    assert read_time(words) == moment


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("6 December", date(2026, 12, 6)),
        ("December 6", date(2026, 12, 6)),
        ("6/12", date(2026, 12, 6)),
        ("06.12.2026", date(2026, 12, 6)),
        ("2027-04-18", date(2027, 4, 18)),
        ("1 January", date(2027, 1, 1)),
        ("tomorrow", date(2026, 11, 24)),
        ("in 3 weeks", date(2026, 12, 14)),
        ("Sunday", date(2026, 11, 29)),
        ("6.12.", date(2026, 12, 6)),
        ("6.12", date(2026, 12, 6)),
        ("Saturday the 5th", date(2026, 12, 5)),
        ("Monday", date(2026, 11, 30)),
        *((words, None) for words in ("", "may", "December", "45 min", "half", "soon", "18k")),
        ("31 February", None),
        ("6 December 2020", None),
        ("2031-01-01", None),
        ("yesterday", None),
    ],
)
def test_a_date(words: str, day: date | None) -> None:
    assert read_date(words, MONDAY) == day


@pytest.mark.parametrize(
    ("words", "kilometres"),
    [
        ("10 000 m", 10.0),
        ("1/2 marathon", 21.0975),
        ("18k", 18.0),
        ("18 km", 18.0),
        ("7,5 km", 7.5),
        ("11 miles", 17.7),
        ("26.2mi", 42.2),
        ("half marathon", 21.0975),
        ("Marathon", 42.195),
        *((words, None) for words in ("", "far", "18", "0 km", "999 km", "kilometres")),
    ],
)
def test_a_distance(words: str, kilometres: float | None) -> None:
    assert read_distance(words) == kilometres


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=40))
@example("²")
@example("9" * 400)
@example("٣ km")
@example("30 feb 99999")
@example("in 99999999999 years")
def test_whatever_is_typed_is_read_or_not_and_never_raises(text: str) -> None:
    distance, day = read_distance(text), read_date(text, MONDAY)

    assert distance is None or 0 < distance <= LONGEST_RUN_KM
    assert day is None or MONDAY <= day <= MONDAY + timedelta(days=730)
    for read in (read_week, read_run, read_time):
        read(text)


@given(st.lists(st.sampled_from([REST, EASY, HARD, LONG]), min_size=7, max_size=7))
def test_a_week_that_is_written_out_is_read_as_it_is(runs: list[PlannedRun]) -> None:
    names = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    line = ", ".join(f"{name} {run.kind}" for name, run in zip(names, runs, strict=True))
    assert read_week(line) == dict(enumerate(runs))
