"""Moving or cancelling the club's run of one date."""

from datetime import date
from functools import partial

from coach.club import DAY, Club, ClubChange, with_change
from coach.runs import PlannedRun, Run
from dialogs import club_words, phrases
from dialogs.club_rights import organised
from dialogs.clubs import KeepClub
from dialogs.language import gettext as _
from dialogs.messages import Choice, Json
from dialogs.questions import NotUnderstood, Words
from dialogs.talk import Finish, Talk
from dialogs.understanding import read_date

NAME = "club_change"
CANCEL, MOVE, USUAL = "cancel", "move", "usual"
AHEAD = 14
"""Days whose runs are offered; others are typed as a date."""


async def change(talk: Talk) -> Finish:
    """Asks which run, and what becomes of it.

    Given keys: `club_day` and `club_to` (dates), `club_what` ("cancel", "move", "usual").
    """
    club = organised(talk)
    if club is None:
        return Finish(runner=talk.runner)
    today = club_words.local_day(club, talk.now)
    runs = _runs(club, today)
    if not runs:
        talk.tell(_("The club has no runs to change. /club week names them."))
        return Finish(runner=talk.runner)
    stored = await talk.ask_or_choose(
        "club_day",
        _("Which run? Tap, or write its date."),
        tuple(Choice(day.isoformat(), _label(day, _now(club, day))) for day in runs),
        Words(partial(_read_run_day, club, today)),
    )
    changed = await _what(talk, club, date.fromisoformat(str(stored)), today)
    club = with_change(club, changed, today)
    if changed.to == changed.day:
        said = _("{day} is as usual again.").format(day=phrases.long_day(changed.day))
    else:
        said = club_words.change(club, changed)
    talk.tell(_("{change} Members see it in their next message.").format(change=said))
    return Finish(runner=talk.runner, changes=(KeepClub(club),))


async def _what(talk: Talk, club: Club, day: date, today: date) -> ClubChange:
    is_changed = any(each.day == day for each in club.changes)
    choices = [Choice(CANCEL, _("Cancel it")), Choice(MOVE, _("Move it"))]
    if is_changed:
        choices.append(Choice(USUAL, _("As usual again")))
    what = await talk.choose("club_what", _label(day, club.week[day.weekday()]), tuple(choices))
    if what != MOVE:
        return ClubChange(day=day, to=day if what == USUAL else None)
    example = phrases.long_day(day + DAY)
    to = await talk.ask(
        "club_to",
        _("To which day? A date such as {example}.").format(example=example),
        lambda typed: _read_day(typed, today).isoformat(),
    )
    return ClubChange(day=day, to=date.fromisoformat(str(to)))


def _runs(club: Club, today: date) -> dict[date, PlannedRun]:
    days = (today + DAY * number for number in range(AHEAD))
    return {day: club.week[day.weekday()] for day in days if day.weekday() in club.week}


def _now(club: Club, day: date) -> PlannedRun:
    """What has become of a date's run by now."""
    is_off = any(each.day == day for each in club.changes)
    return PlannedRun(Run.REST) if is_off else club.week[day.weekday()]


def _label(day: date, run: PlannedRun) -> str:
    return f"{phrases.day_title(day)} · {club_words.run(run)}"


def _read_run_day(club: Club, today: date, words: str) -> Json:
    day = _read_day(words, today)
    if day.weekday() not in club.week:
        sentence = _("The club has no run on {day}.")
        raise NotUnderstood(sentence.format(day=phrases.long_day(day)))
    return day.isoformat()


def _read_day(words: str, today: date) -> date:
    day = read_date(words, today)
    if day is None:
        sentence = _("I could not read “{words}” as a day to come. Try 6 December or 2027-04-18.")
        raise NotUnderstood(sentence.format(words=words))
    return day
