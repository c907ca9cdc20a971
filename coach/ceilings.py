"""The rules on how many sessions, as windows of days: how many more each of them takes.

A window is a number whose bit n stands for day n of the week, Monday is 0. That is what makes the
search fast; `rules.py` says the same one session at a time, and the proof compares the two.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from coach.case import SESSIONS_A_WEEK, STRENGTH_A_WEEK, WEEK, Taken
from coach.races import LAST_DAYS, TAPER_DAYS

WHOLE_WEEK = (1 << WEEK) - 1


@dataclass(frozen=True)
class Window:
    """Days of the week, and how many more sessions they take."""

    days: int
    room: int


def session_windows(monday: date, taken: Iterable[Taken], races: Iterable[date]) -> list[Window]:
    """The windows that bind every session: seven days running, and the days before a race."""
    offsets = [(one.day - monday).days for one in taken]
    windows = [_window(first, WEEK, SESSIONS_A_WEEK, offsets) for first in range(1 - WEEK, WEEK)]
    for race in ((race - monday).days for race in races):
        windows.append(_window(race - TAPER_DAYS, TAPER_DAYS, SESSIONS_A_WEEK - 1, offsets))
        windows.append(_window(race - LAST_DAYS, LAST_DAYS, 1, offsets))
    return _binding(windows)


def heavy_windows(monday: date, taken: Iterable[Taken]) -> list[Window]:
    """The windows that bind strength and the like: seven days running, and each two days."""
    offsets = [(one.day - monday).days for one in taken if one.heavy]
    weeks = (_window(first, WEEK, STRENGTH_A_WEEK, offsets) for first in range(1 - WEEK, WEEK))
    pairs = (_window(first, 2, 1, offsets) for first in range(-1, WEEK))
    return _binding([*weeks, *pairs])


def fits(days: int, windows: Iterable[Window]) -> bool:
    """Whether sessions on those days, as bits, keep within all windows."""
    return all((days & one.days).bit_count() <= one.room for one in windows)


def _window(first: int, length: int, most: int, offsets: list[int]) -> Window:
    inside = sum(first <= one < first + length for one in offsets)
    bits = ((1 << length) - 1) << first if first >= 0 else ((1 << length) - 1) >> -first
    return Window(bits & WHOLE_WEEK, max(0, most - inside))


def _binding(windows: list[Window]) -> list[Window]:
    """The windows that can refuse something, each once: three sessions are the most of any week."""
    least: dict[int, int] = {}
    for one in windows:
        least[one.days] = min(one.room, least.get(one.days, WEEK))
    return [Window(days, room) for days, room in least.items() if room < min(days.bit_count(), 3)]
