"""The club's week as it is filled in: it reads back as what it says, in every language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.club import Club
from coach.runs import PlannedRun, Run
from dialogs.club_words import to_fill_in
from dialogs.language import speaking, speech_for
from dialogs.runs import Day, planned_run, read_runs

DAYS = [Day(str(n), "", n) for n in range(7)]
WEEKS = st.dictionaries(
    st.integers(0, 6),
    st.builds(
        PlannedRun,
        st.sampled_from([Run.EASY, Run.HARD, Run.LONG]),
        st.none() | st.sampled_from([5.0, 12.5, 18.0, 30.0]),
    ),
    min_size=1,
)


@pytest.mark.parametrize("language", ["en-GB", "es-ES", "de-DE", "fr-FR"])
@given(week=WEEKS)
def test_what_is_filled_in_is_read_back(language: str, week: dict[int, PlannedRun]) -> None:
    with speaking(speech_for(language)):
        read = read_runs(to_fill_in(Club(week=week)), DAYS)
    runs = {int(day): planned_run(run) for day, run in read.items()}
    assert {day: run.kind for day, run in runs.items()} == {n: run.kind for n, run in week.items()}


def test_a_club_without_runs_fills_nothing_in() -> None:
    assert (to_fill_in(None), to_fill_in(Club())) == ("", "")
