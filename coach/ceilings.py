"""The rules on how many sessions, as windows of days: how many more each of them takes.

A window is a number whose bit n stands for day n of the week, Monday is 0. That is what makes the
search fast; `rules.py` says the same one session at a time, and the proof compares the two.
"""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from coach.case import SESSIONS_A_WEEK, STRENGTH_A_WEEK, WEEK, Taken
from coach.races import LAST_DAYS, TAPER_DAYS

WHOLE_WEEK = (1 << WEEK) - 1


Windows = tuple[tuple[int, int], ...]
"""Days of the week, as bits, and how many more sessions they take."""


def session_windows(monday: date, taken: Iterable[Taken], races: Iterable[date]) -> Windows:
    """The windows that bind every session: seven days running, and the days before a race."""
    near = ((race - monday).days for race in races)
    return _session_windows(
        tuple((one.day - monday).days for one in taken),
        tuple(race for race in near if 0 < race < WEEK + TAPER_DAYS),
    )


@lru_cache(maxsize=4096)
def _session_windows(offsets: tuple[int, ...], races: tuple[int, ...]) -> Windows:
    weeks = [_window(first, WEEK, SESSIONS_A_WEEK, offsets) for first in range(1 - WEEK, WEEK)]
    tapers = [
        _window(race - TAPER_DAYS, TAPER_DAYS, SESSIONS_A_WEEK - 1, offsets) for race in races
    ]
    last_days = [_window(race - LAST_DAYS, LAST_DAYS, 1, offsets) for race in races]
    return _binding([*weeks, *tapers, *last_days])


def heavy_windows(monday: date, taken: Iterable[Taken]) -> Windows:
    """The windows that bind strength and the like: seven days running, and each two days."""
    return _heavy_windows(tuple((one.day - monday).days for one in taken if one.heavy))


@lru_cache(maxsize=4096)
def _heavy_windows(offsets: tuple[int, ...]) -> Windows:
    weeks = [_window(first, WEEK, STRENGTH_A_WEEK, offsets) for first in range(1 - WEEK, WEEK)]
    pairs = [_window(first, 2, 1, offsets) for first in range(-1, WEEK)]
    return _binding([*weeks, *pairs])


def fits(days: int, windows: Windows) -> bool:
    """Whether sessions on those days, as bits, keep within all windows."""
    for inside, room in windows:  # noqa: SIM110 - a plan asks thousands of times; all() is slower
        if (days & inside).bit_count() > room:
            return False
    return True


def _window(first: int, length: int, most: int, offsets: tuple[int, ...]) -> tuple[int, int]:
    inside = sum(first <= one < first + length for one in offsets)
    bits = ((1 << length) - 1) << first if first >= 0 else ((1 << length) - 1) >> -first
    return bits & WHOLE_WEEK, max(0, most - inside)


def _binding(windows: list[tuple[int, int]]) -> Windows:
    """The windows that can refuse something, each once: three sessions are the most of any week."""
    least: dict[int, int] = {}
    for days, room in windows:
        least[days] = min(room, least.get(days, WEEK))
    most = ((days, room, min(days.bit_count(), SESSIONS_A_WEEK)) for days, room in least.items())
    return tuple((days, room) for days, room, many in most if room < many)
