"""Silence: after two quiet weeks one question whether to go on, after three no more messages."""

from dataclasses import replace
from datetime import date, timedelta

from coach.advice import Advice
from coach.runner import Runner
from dialogs import pausing, standing
from dialogs.aside import Aside
from dialogs.driver import Driver
from dialogs.language import gettext as _
from dialogs.messages import Reply
from dialogs.standing import Standing

ASKS_AFTER, STOPS_AFTER = timedelta(days=14), timedelta(days=7)
"""Quiet days until the question, and from the question until nothing is sent any more."""


def heard(runner: Runner, today: date) -> Runner:
    """The runner who has just pressed or said something; the same one for the rest of the day."""
    if runner.heard_on == today and runner.asked_on is None:
        return runner
    return replace(runner, heard_on=today, asked_on=None)


def aside(runner: Runner, _advice: Advice, today: date) -> Aside | None:
    """The question, once, in the first message after two quiet weeks."""
    quiet_since = _quiet_since(runner)
    if runner.asked_on is not None or quiet_since is None or today - quiet_since < ASKS_AFTER:
        return None
    row = (
        standing.button(_("Keep them coming"), "messages", today, "on"),
        standing.button(_("Session days only"), "messages", today, "sessions"),
        standing.button(_("Stop"), "messages", today, "stop"),
    )
    text = _("I have not heard from you for a while. Shall I go on writing?")
    return Aside(text, row, replace(runner, asked_on=today))


def _quiet_since(runner: Runner) -> date | None:
    """Since when nothing was heard; a pause is no silence."""
    known = [
        runner.heard_on,
        *(pause.until for pause in (*runner.past_pauses, runner.pause) if pause),
    ]
    return max((day for day in known if day is not None), default=None)


def is_over(runner: Runner, today: date) -> bool:
    """Whether the question stayed unanswered for so long that the messages stop."""
    return runner.asked_on is not None and today - runner.asked_on >= STOPS_AFTER


def has_stopped(runner: Runner) -> bool:
    """Whether the messages stopped by themselves, and the runner has not been told yet."""
    return runner.pause is not None and runner.asked_on is not None


def why_it_stopped(today: date) -> Reply:
    """What somebody reads who comes back to messages that stopped."""
    return Reply(
        text=_("It was quiet for three weeks, so I stopped writing."),
        rows=((standing.opening(_("Resume"), today, pausing.RESUME),),),
    )


def press(driver: Driver, pressed: Standing) -> None:
    """What the runner answers to the question."""
    before, today = driver.runner, driver.local_now.date()
    going_on = pausing.ended(before, today)
    changed = {
        "on": going_on,
        "sessions": replace(going_on, only_session_days=True),
        "stop": pausing.paused(before, today),
    }
    if pressed.action not in changed:
        return
    driver.runner = changed[pressed.action]
    texts = {
        "on": _("Good, they keep coming."),
        "sessions": _("Good: on session days only. /settings changes that."),
        "stop": pausing.state(driver.runner, today),
    }
    driver.say(Reply(text=texts[pressed.action]))
    if driver.runner != before:
        driver.offer_undo(before)
