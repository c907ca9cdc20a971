"""The daily message: what the clock says about a day, composed when it is sent."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from coach.advice import Advice, advise
from coach.records import Done
from coach.runner import Runner
from coach.suggestion import Suggestion
from dialogs import (
    due,
    follow_up,
    next_week,
    pausing,
    phrases,
    race_day,
    review,
    screens,
    silence,
    suggestion,
)
from dialogs.aside import Aside
from dialogs.due import DAY, NEAR
from dialogs.language import gettext as _
from dialogs.messages import Reply

SILENT_FOR = timedelta(days=14)
"""How long a suggestion is kept that nobody answered; the coach looks back a week."""

ASIDES: tuple[Callable[[Runner, Advice, date], Aside | None], ...] = (
    follow_up.aside,
    silence.aside,
    review.aside,
    next_week.aside,
)
"""The questions that a message may put beside its suggestion; the first that has one asks."""


def message(runner: Runner, day: date, today: date) -> tuple[Reply | None, Runner]:
    """What is said about a day, composed from what is true now, and the runner who was told.

    Nothing is said on a rest day to who wants to hear of session days only, unless it is time to
    ask after what hurts or ails.
    """
    runner = _counted_from(runner, today)
    advice = advise(runner, day, on=min(day, today))
    told = advised(runner, day, advice.suggestion)
    is_owed = _is_session_day(runner, advice) or follow_up.follow_up(told, today)
    if runner.only_session_days and not is_owed:
        return None, told
    aside = next((each for ask in ASIDES if (each := ask(told, advice, today))), None)
    reply = _about(runner, advice, today, is_back=pausing.is_over(runner, today))
    if aside is not None:
        reply = replace(reply, text=f"{reply.text}\n\n{aside.text}", rows=(*reply.rows, aside.row))
        told = aside.runner
    return reply, pausing.ended(told, today) if pausing.is_over(told, today) else told


def caught_up(before: Runner, after: Runner, now: datetime) -> tuple[list[Reply], Runner]:
    """What a changed hour or zone would leave out, said at once, and the runner who was told."""
    replies = []
    for day in due.left_out(before, after, now):
        reply, after = message(after, day, due.local_day(after, now))
        replies += [reply] if reply is not None else []
    return replies, after


def _counted_from(runner: Runner, today: date) -> Runner:
    """Who was never heard, or never asked about the answers, counts from the first message."""
    heard_on, reviewed_on = runner.heard_on or today, runner.reviewed_on or today
    if (heard_on, reviewed_on) == (runner.heard_on, runner.reviewed_on):
        return runner
    return replace(runner, heard_on=heard_on, reviewed_on=reviewed_on)


def _is_session_day(runner: Runner, advice: Advice) -> bool:
    """Whether a day holds more than rest: a session, a race, or a run that must be asked for."""
    planned = advice.suggestion is not None and not advice.suggestion.optional
    return planned or advice.unknown is not None or race_day.is_race_day(runner, advice.day)


def _about(runner: Runner, advice: Advice, today: date, *, is_back: bool) -> Reply:
    """What there is to do on the day, after a welcome where a pause is over."""
    reply = _of_the_day(runner, advice, is_tomorrow=advice.day == today + DAY)
    return _led(reply, _("Welcome back.")) if is_back else reply


def _of_the_day(runner: Runner, advice: Advice, *, is_tomorrow: bool) -> Reply:
    """The day's suggestion, or what came of it; a rest day is one line without a sound."""
    day = advice.day
    if any(done.day == day for done in runner.done):
        return replace(screens.of_day(runner, day), silent=True)
    reply = suggestion.screen(runner, advice)
    if is_tomorrow:
        reply = replace(reply, title=_("Tomorrow, {title}").format(title=reply.title))
    luck = race_day.luck(runner, day)
    if luck and advice.suggestion is None:
        text = " ".join([luck, race_day.when_strength_returns(runner, day)]).rstrip()
        return replace(reply, text=text, silent=False)
    if luck:
        return _led(reply, luck)
    if advice.suggestion is None and not suggestion.unknown_runs(runner, day):
        said = [phrases.reason(advice.reasons[0]), race_day.when_strength_returns(runner, day)]
        line = " ".join([f"{reply.title}.", *(each for each in said if each)])
        return replace(reply, title="", text=line)
    return reply


def _led(reply: Reply, line: str) -> Reply:
    """A message with a line before its text."""
    return replace(reply, text=f"{line}\n\n{reply.text}") if line else reply


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
