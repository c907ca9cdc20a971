"""A sample of what `make prove` proves of every week, other weeks each time they change."""

import random
from collections import Counter

import pytest

from tests.coach.every_week import PEOPLE, Someone, all_weeks, plain
from tests.coach.proof import groups, prove

WEEKS = random.Random(20261123).sample(sorted(set(map(plain, all_weeks()))), 25)  # noqa: S311 - a fixed sample, no secret


@pytest.mark.parametrize("someone", PEOPLE, ids=lambda someone: someone.name)
def test_a_sample_of_all_weeks_is_proved(someone: Someone) -> None:
    found = prove(PEOPLE.index(someone), groups(someone, WEEKS))
    assert found.counts["plans"] == found.counts["suggestions"] >= 100
    assert len(found.problems) >= 10


def test_there_are_all_weeks_and_very_different_runners() -> None:
    weeks = Counter(map(plain, all_weeks()))
    assert (sum(weeks.values()), len(weeks)) == (6**7, 4**7)
    assert len(PEOPLE) >= 8
    assert len({someone.distance_km for someone in PEOPLE}) >= 4
