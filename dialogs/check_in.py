"""The evening's question, for who wants it: how it went, and what tomorrow brings."""

from dataclasses import replace
from datetime import date, timedelta

from coach.records import Done
from coach.runner import Runner
from coach.runs import Run
from dialogs import activity_marks, phrases, standing, suggestion
from dialogs.driver import Driver
from dialogs.language import gettext as _
from dialogs.messages import Button, Reply
from dialogs.standing import Standing

DAY = timedelta(days=1)

Rows = tuple[tuple[Button, ...], ...]


def message(runner: Runner, day: date) -> Reply | None:
    """What is open of the day and the next; None where all is known and noted."""
    session = _open_session(runner, day)
    tomorrow = runner.run_on(day + DAY).kind
    if session is None and tomorrow is not Run.UNKNOWN:
        return None
    went = "" if session is None else _how_did_it_go(session)
    coming, rows = _tomorrow(runner, day + DAY)
    return Reply(
        title=phrases.day_title(day),
        text="\n".join(part for part in (went, coming) if part),
        rows=(*_answers(runner, session), *rows),
    )


def _open_session(runner: Runner, day: date) -> Done | None:
    """What was suggested for a day of which nothing is noted."""
    if any(each.day == day for each in runner.done):
        return None
    return next((each for each in runner.suggested if each.day == day), None)


def _how_did_it_go(session: Done) -> str:
    return _("{activity}, {minutes}: how did it go?").format(
        activity=phrases.heading(phrases.activity(session.activity)),
        minutes=phrases.minutes(session.minutes),
    )


def _answers(runner: Runner, session: Done | None) -> Rows:
    """Did it, partly, which is half of it, or skipped."""
    if session is None:
        return ()
    mark = activity_marks.mark(runner, session.activity)
    half = max(session.minutes // 2, 1)
    actions = (
        (_("Did it"), f"did:{mark}:{session.minutes}"),
        (_("Partly"), f"did:{mark}:{half}"),
        (_("Skipped"), f"skip:{mark}:{session.minutes}"),
    )
    return (tuple(standing.button(label, "day", session.day, what) for label, what in actions),)


def _tomorrow(runner: Runner, day: date) -> tuple[str, Rows]:
    """Tomorrow's run to be told, or to be confirmed; a race is not moved by a tap."""
    planned = runner.run_on(day)
    weekday = phrases.weekday(day)
    kinds = suggestion.run_row(day)
    if planned.kind is Run.UNKNOWN:
        return _("What do you run on {days}?").format(days=weekday), (kinds,)
    known = _("{weekday}: {run}.").format(weekday=weekday, run=phrases.run(planned))
    if runner.race_on(day) is not None:
        return known, ()
    return known, ((standing.button(_("As planned"), "planned", day, "yes"),), kinds)


def press(driver: Driver, pressed: Standing) -> None:
    """Tomorrow's run stays as it is."""
    run = phrases.short_run(driver.runner.run_on(pressed.day))
    weekday = phrases.weekday(pressed.day)
    driver.say(Reply(text=_("Good: {weekday}, {run}.").format(weekday=weekday, run=run)))


def checked_in(runner: Runner, day: date) -> Runner:
    """The runner once that evening was asked about, or passed over."""
    return replace(runner, checked_in_on=day)
