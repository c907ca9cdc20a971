"""The daily message: what the clock says about a day, composed when it is sent."""

from dataclasses import replace
from datetime import date, timedelta

from coach.advice import advise
from coach.runner import Done, Runner
from coach.suggestion import Suggestion
from dialogs.due import DAY, NEAR
from dialogs.language import gettext as _
from dialogs.messages import Reply
from dialogs.suggestion import screen

SILENT_FOR = timedelta(days=14)
"""How long a suggestion is kept that nobody answered; the coach looks back a week."""


def message(runner: Runner, day: date, today: date) -> tuple[Reply, Runner]:
    """What is said about a day, composed from what is true now, and the runner who was told."""
    advice = advise(runner, day, on=min(day, today))
    reply = screen(runner, advice)
    if day == today + DAY:
        reply = replace(reply, title=_("Tomorrow, {title}").format(title=reply.title))
    return reply, advised(runner, day, advice.suggestion)


def advised(runner: Runner, day: date, suggestion: Suggestion | None = None) -> Runner:
    """The runner once something was said, or passed over, about a day.

    A near day ahead stays the last one, so that nothing is said twice; one far ahead was advised
    by a clock that has been set back since.
    """
    last = runner.advised_on
    if last is None or not day <= last <= day + NEAR:
        last = day
    kept = tuple(each for each in runner.suggested if day - SILENT_FOR < each.day != day)
    if suggestion is not None:
        kept += (Done(day=day, activity=suggestion.activity, minutes=suggestion.minutes),)
    return replace(runner, advised_on=last, suggested=kept)
