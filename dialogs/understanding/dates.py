"""What a date in a sentence can be, and the calendar that it is looked up in."""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

DAY = timedelta(days=1)


class Order(StrEnum):
    """What the first number of "6/12" is."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


class Role(StrEnum):
    """What stands before a date."""

    ON = "on"
    UNTIL = "until"
    FROM = "from"
    TO = "to"


@dataclass(frozen=True)
class Day:
    """A day that is named: as one to come, and as one that is over; None where it cannot be.

    `weekday` is set where only a weekday was named, `is_every` where it is meant each week,
    `is_doubtful` where the words contradict themselves; `tags` are what phrasings call it.
    """

    ahead: date | None
    behind: date | None
    role: Role = Role.ON
    weekday: int | None = None
    is_every: bool = False
    is_doubtful: bool = False
    tags: tuple[str, ...] = ()


@dataclass(frozen=True)
class Period:
    """Some time from now on ("for two weeks"), by its last day."""

    until: date


def tags_of(day: Day, today: date) -> tuple[str, ...]:
    """What phrasings call a day, besides a date."""
    is_today = day.ahead == day.behind == today and day.weekday is None
    is_tomorrow = day.ahead == today + DAY and day.behind is None
    fits = {
        "today": is_today,
        "tomorrow": is_tomorrow,
        "calendar": day.weekday is None and not is_today and not is_tomorrow,
        "past": day.ahead is None,
        "future": day.behind is None,
        "weekday": day.weekday is not None,
        "every": day.is_every,
    }
    return tuple(tag for tag, is_so in fits.items() if is_so)


def either(day: date, today: date) -> Day:
    """A day as one to come or as one that is over; today is both."""
    return Day(day if day >= today else None, day if day <= today else None)


def ahead_on(today: date, weekday: int) -> date:
    """The next such day; today is one."""
    return today + (weekday - today.weekday()) % 7 * DAY


def behind_on(today: date, weekday: int) -> date:
    """The last such day; today is one."""
    return today - (today.weekday() - weekday) % 7 * DAY


def date_of(year: int, month: int, day: int) -> date | None:
    """That day, or None if there is none."""
    is_one = 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]
    return date(year, month, day) if is_one else None


def exact(year: int, month: int, day: int, today: date) -> Day | None:
    """That day; None if there is none, or not in this century."""
    found = date_of(year, month, day) if 2000 <= year < 2100 else None
    return None if found is None else either(found, today)


def dated(day: int, month: int, year: str | None, today: date) -> Day | None:
    """That day of that year (two digits or four), else the nearest ones."""
    if year:
        return exact(int(year) % 100 + 2000, month, day, today)
    return nearest(lambda y, m: date_of(y, month, day) if m == month else None, today)


def nearest(on: Callable[[int, int], date | None], today: date) -> Day | None:
    """The nearest such days from today on and until today, within a year."""
    months = [divmod(today.year * 12 + today.month - 1 + step, 12) for step in range(-12, 13)]
    days = [found for year, month in months if (found := on(year, month + 1)) is not None]
    ahead = next((each for each in days if each >= today), None)
    behind = next((each for each in reversed(days) if each <= today), None)
    return Day(ahead, behind) if ahead or behind else None
