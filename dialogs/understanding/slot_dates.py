"""The days of an intent: the one it is about, and until when."""

from datetime import date, timedelta

from dialogs.messages import Json
from dialogs.understanding.dates import Day, Period, Role
from dialogs.understanding.intents import Intent
from dialogs.understanding.reading import Reading

BEHIND = {
    Intent.LOG_DONE,
    Intent.REPORT_PAIN,
    Intent.REPORT_TIRED_OR_SICK,
}
"""Intents that speak of what is over."""


class Unclear(Exception):  # noqa: N818 - nothing failed
    """The values of a sentence can be read in two ways, or contradict each other."""


def days_of(reading: Reading, intent: Intent) -> list[Day]:
    """The days that are named; "7/10" is none where it is an effort.

    Raises:
        Unclear: a weekday is not that date, or it is one day or another.
    """
    is_effort = "effort" if intent is Intent.LOG_DONE else ""
    days = [
        day
        for each in reading.mentions
        if isinstance(day := each.values.get("date"), Day) and is_effort not in each.values
    ]
    if any(day.is_doubtful for day in days):
        raise Unclear
    if len(days) > 1 and reading.names("or") and intent in {Intent.SET_RUN, Intent.SET_RACE}:
        raise Unclear
    return days


def one_date(name: str, days: list[Day], intent: Intent) -> dict[str, Json]:
    """The slot of the one day that is meant; none where none is named.

    Raises:
        Unclear: there are several, or it is over where it should be to come.
    """
    dates = {day.behind if intent in BEHIND else day.ahead for day in days}
    if len(dates) > 1 or dates == {None}:
        raise Unclear
    return {name: day.isoformat()} if (day := next(iter(dates), None)) else {}


def read_day(intent: Intent, reading: Reading) -> str | None:
    """The day that an intent is about, as ISO; None where none or several are named."""
    days = days_of(reading, intent)
    if intent is Intent.PAUSE:
        return _first_day_of_pause(days, reading)
    try:
        return next(iter(map(str, one_date("date", days, intent).values())), None)
    except Unclear:
        if intent in {Intent.SET_RACE, Intent.LOG_DONE}:
            raise
        return None


def _first_day_of_pause(days: list[Day], reading: Reading) -> str | None:
    if not days and reading.names("next_week", "dates"):
        return _next_monday(reading).isoformat()
    starts = [day for day in days if day.role is not Role.UNTIL]
    is_said = len(days) > 1 or any(day.role is Role.FROM for day in starts)
    begins = starts[0].ahead if starts and is_said else None
    return begins.isoformat() if begins else None


def _next_monday(reading: Reading) -> date:
    return reading.today + timedelta(7 - reading.today.weekday())


def read_until(_intent: Intent, reading: Reading) -> str | None:
    """The day on which somebody is back, as ISO; a bare weekday is never today."""
    days = days_of(reading, Intent.PAUSE)
    until = [day for day in days if day.role is Role.UNTIL] or days[-1:]
    if until and until[0].role is not Role.FROM:
        last = until[0].ahead
        if last == reading.today:
            last = last + timedelta(7) if until[0].weekday is not None else None
        return last.isoformat() if last else None
    if reading.names("next_week", "dates"):
        return (_next_monday(reading) + timedelta(7)).isoformat()
    periods = [value.until for value in reading.values("period") if isinstance(value, Period)]
    return periods[0].isoformat() if periods else None
