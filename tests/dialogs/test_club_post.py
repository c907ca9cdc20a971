"""A club's post: what everybody may do, with a button that notes it, and nothing of anybody."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.club import DAY, Club
from coach.club_advice import advise_club
from coach.club_totals import ClubWeek
from coach.runs import PlannedRun, Race, Run
from dialogs import standing
from dialogs.club_post import next_post, post
from dialogs.language import speech_for

MONDAY = date(2026, 11, 23)
KINDS = st.sampled_from([Run.EASY, Run.HARD, Run.LONG])
WEEKS = st.dictionaries(st.integers(0, 6), st.builds(PlannedRun, KINDS), max_size=4)
WIDTH, HEIGHT = 42, 22
"""Characters in a line, and lines, that a phone shows at once."""

RACE = Race(day=MONDAY + 13 * DAY, distance_km=21.0975, name="Leeds Abbey Dash")
LAST_WEEK = ClubWeek(monday=MONDAY - 7 * DAY, active=120, sessions=310, minutes=7900)
BUSY = Club(
    name="Leeds Harriers",
    week={1: PlannedRun(Run.HARD), 3: PlannedRun(Run.EASY), 6: PlannedRun(Run.LONG, 18)},
)


@settings(max_examples=20)
@given(WEEKS, st.integers(0, 6))
def test_a_weekly_post_has_a_session_to_note_whatever_its_day(
    week: dict[int, PlannedRun], weekday: int
) -> None:
    club = Club(name="Harriers", week=week, post_on=weekday)
    day = MONDAY + DAY * weekday
    (row,) = post(club, day).rows
    assert [button.label for button in row] == ["Did it", "Join"]
    pressed = standing.read(row[0].press)
    assert pressed is not None
    assert day <= pressed.day < day + 7 * DAY
    advice = advise_club(club, pressed.day)
    assert pressed.action == f"did:{advice.sessions[0][1].activity}"


def test_what_comes_on_a_later_day_says_on_which() -> None:
    said = post(Club(name="Harriers", week=BUSY.week, post_on=6), MONDAY + 6 * DAY).text
    assert "No extra session today; rest counts too.\n\nNext: " in said
    assert " on Monday 30 November.\n· New to it: " in said
    assert "This is for who" not in said


def test_a_daily_post_tells_of_its_day_alone() -> None:
    reply = post(Club(name="Harriers", week=BUSY.week, post_on=None), MONDAY + 6 * DAY)
    assert reply.text == "No extra session today; rest counts too."
    assert [button.label for button in reply.rows[0]] == ["Join"]


def test_on_a_race_day_there_is_nothing_else_to_do() -> None:
    club = Club(name="Harriers", races=(Race(day=MONDAY, distance_km=10),), post_on=None)
    assert post(club, MONDAY).text == "Race day: nothing beside it. Run well."


@pytest.mark.parametrize("language", ["en-GB", "es-ES", "de-DE", "fr-FR"])
@pytest.mark.parametrize("weekday", range(7))
def test_it_fits_a_phone_screen(language: str, weekday: int) -> None:
    spoken = speech_for(language)
    club = replace(
        BUSY, language=spoken.language, territory=spoken.territory, post_on=weekday, races=(RACE,)
    )
    said = post(club, MONDAY + DAY * weekday, [LAST_WEEK])
    lines = [line for text in (said.title, said.text) for line in text.splitlines()]
    assert sum(1 + len(line) // WIDTH for line in lines) <= HEIGHT, said.text


ZONES = st.sampled_from(
    ["Europe/London", "America/New_York", "Australia/Lord_Howe", "America/Nuuk", "Africa/Cairo"]
)
HOURS = st.times().map(lambda at: at.replace(second=0, microsecond=0))


@settings(max_examples=60)
@given(ZONES, HOURS, st.integers(0, 6))
def test_each_week_of_a_year_has_one_post_whatever_the_clocks_do(
    zone: str, at: time, weekday: int
) -> None:
    club = Club(zone=zone, post_at=at, post_on=weekday)
    now = next_post(club, datetime.combine(MONDAY, time(), UTC))
    days = []
    for _week in range(54):
        assert now is not None
        days.append(now[0])
        now = next_post(club, now[1])
    assert all(after - before == timedelta(days=7) for before, after in pairwise(days))


@pytest.mark.parametrize(
    ("country", "written"),
    [("GB", "Sun 29 Nov · long 18 km"), ("US", "Sun Nov 29 · long 11.2 mi")],
)
def test_it_is_written_as_they_do_where_the_club_runs(country: str, written: str) -> None:
    assert written in post(replace(BUSY, territory=country), MONDAY).text
