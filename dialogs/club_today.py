"""A club's cross-training for a day, by its next run, for every level."""

from collections.abc import Mapping
from datetime import date

from coach.club import Club
from coach.club_advice import ClubAdvice, advise_club
from coach.guide import LEVELS, Level
from coach.runs import Run
from dialogs import club_words, phrases, standing
from dialogs.language import gettext as _
from dialogs.language import marked
from dialogs.messages import Button, Reply

HEAVY = frozenset({Run.HARD, Run.LONG, Run.RACE})

WHO: Mapping[Level, str] = dict(
    zip(
        LEVELS,
        (marked("New to it"), marked("Some weeks in"), marked("Used to it")),
        strict=True,
    )
)


def screen(club: Club, day: date) -> Reply:
    """The day's suggestion, with a button that notes it for whoever presses it."""
    advice = advise_club(club, day)
    return Reply(
        title=f"{club.name} · {phrases.day_title(day)}",
        text=text(advice),
        rows=((did(advice),),) if advice.sessions else (),
    )


def did(advice: ClubAdvice) -> Button:
    """The button below a suggestion; how long it was depends on who presses."""
    _level, suggestion = advice.sessions[0]
    return standing.button(_("Did it"), "club", advice.day, f"did:{suggestion.activity}")


def text(advice: ClubAdvice) -> str:
    """Why, and what: one activity at the lengths that suit each level."""
    if advice.run is not None and advice.run.kind is Run.RACE:
        return _("Race day: nothing beside it. Run well.")
    if not advice.sessions:
        is_before = advice.next_run is not None and advice.next_run.kind in HEAVY
        why = _tomorrow(advice) if is_before else ""
        return club_words.lines([why, _("No extra session today; rest counts too.")])
    activity = phrases.heading(phrases.activity(advice.sessions[0][1].activity))
    return club_words.lines([_why(advice), activity, *_levels(advice)])


def later(advice: ClubAdvice) -> str:
    """What comes on a later day; "" for nothing."""
    if not advice.sessions:
        return ""
    activity = phrases.activity(advice.sessions[0][1].activity)
    text = _("Next: {session} on {day}.")
    day = phrases.long_day(advice.day)
    return club_words.lines([text.format(session=activity, day=day), *_levels(advice)])


def _why(advice: ClubAdvice) -> str:
    said = []
    if advice.run is not None and advice.run.kind in HEAVY:
        today = _("Today the club runs: {run}. After it only what is light on your legs.")
        said.append(today.format(run=club_words.run(advice.run)))
    said.append(_tomorrow(advice))
    return " ".join(said)


def _tomorrow(advice: ClubAdvice) -> str:
    run = advice.next_run
    if run is None:
        return _("No club run tomorrow. This is for whoever rests or runs easily then.")
    if run.kind is Run.REST:
        return _("Tomorrow's club run is off. This is for whoever rests or runs easily then.")
    if run.kind in HEAVY:
        sentence = _("Tomorrow the club runs: {run}. So nothing heavy on your legs today.")
    else:
        sentence = _("Tomorrow the club runs: {run}. Your legs have time to recover.")
    return sentence.format(run=club_words.run(run))


def _levels(advice: ClubAdvice) -> list[str]:
    each = [
        _("{who}: {minutes}, effort {effort} of 10").format(
            who=_(WHO[level]),
            minutes=phrases.minutes(suggestion.minutes),
            effort=suggestion.effort,
        )
        for level, suggestion in advice.sessions
    ]
    return [f"· {line}" for line in each]
