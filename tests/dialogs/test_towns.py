"""Which town is meant, and so which time zone; several where it is not clear."""

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.towns import MOST_CANDIDATES, find_towns


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("Leeds", "Europe/London"),
        ("leeds", "Europe/London"),
        ("London", "Europe/London"),
        ("Paris", "Europe/Paris"),
        ("Köln", "Europe/Berlin"),
        ("koln", "Europe/Berlin"),
        ("Sao Paulo", "America/Sao_Paulo"),
        ("New York", "America/New_York"),
        ("Springfield, IL", "America/Chicago"),
        ("Richmond, Canada", "America/Vancouver"),
        ("Nuuk", "America/Nuuk"),
        ("Apia", "Pacific/Apia"),
        ("Europe/Berlin", "Europe/Berlin"),
        ("america/new york", "America/New_York"),
        ("utc", "UTC"),
    ],
)
def test_a_town_that_is_clearly_meant(words: str, zone: str) -> None:
    assert [town.zone for town in find_towns(words)] == [zone]


@pytest.mark.parametrize("words", ["Springfield", "Richmond", "Columbus"])
def test_a_name_of_several_towns_is_asked_about(words: str) -> None:
    towns = find_towns(words)
    assert 1 < len(towns) <= MOST_CANDIDATES
    assert len({town.full_name for town in towns}) == len(towns)
    assert len({town.zone for town in towns}) > 1


@pytest.mark.parametrize("words", ["", "Nowherexyz", ",", "Leeds, Mars", "12", "/", "🏃"])
def test_no_such_town(words: str) -> None:
    assert find_towns(words) == []


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=30))
def test_whatever_is_typed_has_a_zone_that_there_is(words: str) -> None:
    for town in find_towns(words):
        assert ZoneInfo(town.zone).key == town.zone
