"""What a club did together: totals of weeks that are over, and never who did what."""

from collections.abc import Sequence
from datetime import date, timedelta

from coach.club_totals import FEWEST, ClubWeek
from coach.progress import monday_of
from dialogs import phrases
from dialogs.language import gettext as _
from dialogs.language import ngettext
from dialogs.messages import Reply

SHOWN = 6
ONE_WEEK = timedelta(days=7)


def screen(name: str, weeks: Sequence[ClubWeek]) -> Reply:
    """The last completed weeks, a line each."""
    told = [_line(week) for week in weeks[-SHOWN:]]
    lines = told or [_("No week is over yet.")]
    note = _(
        "Completed weeks only, all together. Weeks with fewer than {number} active members have "
        "no numbers."
    )
    return Reply(title=name, text="\n".join([*lines, "", note.format(number=FEWEST)]))


def last_week(weeks: Sequence[ClubWeek], day: date) -> str:
    """The week before a day's in a sentence; "" where there are no numbers."""
    last = next((week for week in weeks if week.monday == monday_of(day) - ONE_WEEK), None)
    if last is None or not last.is_told:
        return ""
    return _("Last week, all together: {totals}.").format(totals=_totals(last))


def _line(week: ClubWeek) -> str:
    said = _totals(week) if week.is_told else _("too few for numbers")
    return _("Week of {day}: {totals}").format(day=phrases.short_date(week.monday), totals=said)


def _totals(week: ClubWeek) -> str:
    people = ngettext("{count} member", "{count} members", week.active)
    sessions = ngettext("{count} session", "{count} sessions", week.sessions)
    return ", ".join(
        [
            people.format(count=week.active),
            sessions.format(count=week.sessions),
            phrases.minutes(week.minutes),
        ]
    )
