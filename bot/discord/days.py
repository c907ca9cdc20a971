"""Days that are offered while somebody types one, and what is read of it."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from dialogs import phrases
from dialogs.language import gettext as _
from dialogs.log_words import read_past_day
from dialogs.messages import Choice as Known
from dialogs.pausing import WITHOUT_END
from dialogs.questions import NotUnderstood
from dialogs.understanding import read_date

DAY = timedelta(days=1)
SATURDAY = 5


def past_days(typed: str, today: date) -> Sequence[Known]:
    """What day it was: the last ones, or the one that was typed.

    Today and yesterday are told apart by the runner's own clock, when it is sent.
    """
    near = [Known("today", _("Today")), Known("yesterday", _("Yesterday"))]
    last = [_known(today - DAY * number, today) for number in range(1, 8)]

    def read() -> date:
        return date.fromisoformat(read_past_day(typed, today))

    return _offered(typed, today, [*near, *last], read)


def race_days(typed: str, today: date) -> Sequence[Known]:
    """The weekends to come, or the day that was typed."""
    ahead = [today + DAY * number for number in range(1, 85)]
    weekends = [_known(day, today) for day in ahead if day.weekday() >= SATURDAY]
    return _offered(typed, today, weekends, lambda: read_date(typed, today))


def days_ahead(typed: str, today: date) -> Sequence[Known]:
    """The days of the next three weeks, or the one that was typed."""
    ahead = [_known(today + DAY * number, today) for number in range(1, 22)]
    return _offered(typed, today, ahead, lambda: read_date(typed, today))


def pauses(typed: str, today: date) -> Sequence[Known]:
    """How long, or the day of the return."""
    lengths = [
        Known("week", _("A week")),
        Known("two_weeks", _("Two weeks")),
        Known(WITHOUT_END, _("Till I say")),
    ]
    return [*named(typed, lengths), *days_ahead(typed, today)]


def named(typed: str, known: Sequence[Known]) -> list[Known]:
    """Those whose label or other name holds what was typed."""
    words = typed.casefold().strip()
    return [
        each for each in known if any(words in name.casefold() for name in (each.label, *each.also))
    ]


def _offered(
    typed: str, today: date, known: Sequence[Known], read: Callable[[], date | None]
) -> list[Known]:
    """Whatever was typed as a day stands first; of the rest what looks like it."""
    found = named(typed, known)
    try:
        day = read() if typed.strip() else None
    except NotUnderstood:
        day = None
    if day is None:
        return found
    meant = _known(day, today)
    return [meant, *(each for each in found if each.id != meant.id)]


def _known(day: date, today: date) -> Known:
    """A day by its ISO date; one of another year with its year."""
    title = phrases.day_title(day) if day.year == today.year else phrases.full_date(day)
    return Known(day.isoformat(), phrases.heading(title))
