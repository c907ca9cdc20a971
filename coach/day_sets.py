"""Sets of a week's days as bits of a number: 1 is Monday, 64 Sunday."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from coach.case import WEEK


@dataclass(frozen=True)
class Shape:
    """Days of the week, as bits: with strength, with what is as heavy, and with anything else."""

    strength: int
    heavy: int
    light: int

    @property
    def days(self) -> int:
        """All its days."""
        return self.strength | self.heavy | self.light


def bits(numbers: Iterable[int]) -> int:
    """Numbers of days as bits."""
    return sum(1 << number for number in set(numbers))


@cache
def days_of(days: int) -> tuple[int, ...]:
    """The days of a set, by their numbers."""
    return tuple(number for number in range(WEEK) if days >> number & 1)


@cache
def day_sets(sessions: int) -> tuple[int, ...]:
    """Every set of so many days."""
    return tuple(days for days in range(1 << WEEK) if days.bit_count() == sessions)


@cache
def any_subsets(days: int) -> tuple[int, ...]:
    """Every set of some of the days, the empty one too."""
    return tuple(some for some in range(1 << WEEK) if some & ~days == 0)


@cache
def subsets(days: int, number: int) -> tuple[int, ...]:
    """Every set of so many of the days."""
    return tuple(some for some in any_subsets(days) if some.bit_count() == number)
