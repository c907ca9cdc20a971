"""What the clock says to a club: weekly or daily, to everybody and about nobody."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from coach.club import DAY, Club
from coach.club_advice import ClubAdvice, advise_club
from coach.club_totals import ClubWeek
from dialogs import club_progress, club_today, club_words, phrases, standing
from dialogs.due import local_instant
from dialogs.language import Speech, speaking, units_in
from dialogs.language import gettext as _
from dialogs.messages import Reply

TOO_LATE = timedelta(hours=6)
"""After a downtime a post still goes out within this time."""

LOOK_AHEAD = 15


def speech_of(club: Club) -> Speech:
    """How a club is written to."""
    return Speech(language=club.language, territory=club.territory, units=units_in(club.territory))


def next_post(club: Club, after: datetime) -> tuple[date, datetime] | None:
    """The local day and the instant of the first post after an instant; None if there is none."""
    first = club_words.local_day(club, after)
    for day in (first + DAY * number for number in range(LOOK_AHEAD)):
        if club.post_on is not None and day.weekday() != club.post_on:
            continue
        at = local_instant(day, club.post_at, ZoneInfo(club.zone))
        if at is not None and at > after:
            return day, at
    return None


def post(club: Club, day: date, weeks: Sequence[ClubWeek] = ()) -> Reply:
    """The post of a day: the week's runs where it comes weekly, and what to do beside them today.

    A weekly one on a day without a session tells the next one as well, which its button notes. The
    totals of the week before are told with the first post of a week.
    """
    with speaking(speech_of(club)):
        advice = advise_club(club, day)
        parts = [_ahead(club, day), club_today.text(advice)]
        if club.post_on is not None and not advice.sessions:
            advice = _next_session(club, advice)
            parts.append(club_today.later(advice))
        if club.post_on is not None or day.weekday() == 0:
            parts.append(club_progress.last_week(weeks, day))
        join = standing.button(_("Join"), "club", day, "join")
        row = (club_today.did(advice), join) if advice.sessions else (join,)
        return Reply(
            title=f"{club.name} · {phrases.day_title(day)}",
            text="\n\n".join(part for part in parts if part),
            rows=(row,),
        )


def _next_session(club: Club, today: ClubAdvice) -> ClubAdvice:
    """The first advice with a session before the next weekly post, or else today's own."""
    coming = (advise_club(club, today.day + DAY * number) for number in range(1, 7))
    return next((advice for advice in coming if advice.sessions), today)


def preview(club: Club, now: datetime) -> Reply:
    """The next post as it would be now, for the organiser alone; its buttons are left out."""
    found = next_post(club, now)
    shown = post(club, found[0] if found else club_words.local_day(club, now))
    return replace(shown, rows=(), private=True)


def _ahead(club: Club, day: date) -> str:
    if club.post_on is None:
        return ""
    runs = club_words.days(club, day)
    return "\n".join([_("The club's runs:"), *runs]) if runs else _("No club runs this week.")
