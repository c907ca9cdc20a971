"""Once a quarter: are the four answers still right?"""

from dataclasses import replace
from datetime import date, timedelta
from textwrap import shorten

from coach.advice import Advice
from coach.runner import Runner
from dialogs import phrases, standing
from dialogs.aside import Aside
from dialogs.driver import Driver
from dialogs.language import gettext as _
from dialogs.messages import Reply
from dialogs.screen import PHONE_WIDTH
from dialogs.setting_answers import FOUR
from dialogs.standing import Standing

QUARTER = timedelta(days=91)
SUNDAY = 6
WAITS = timedelta(days=7)
"""How long it waits for a quiet day before it takes the place of Sunday's question."""


def aside(runner: Runner, advice: Advice, today: date) -> Aside | None:
    """The four answers, a line each, on a day of rest; after a week without one, on Sunday."""
    if runner.reviewed_on is None or today - runner.reviewed_on < QUARTER:
        return None
    if not _fits(runner, advice, has_waited=today - runner.reviewed_on >= QUARTER + WAITS):
        return None
    lines = [
        shorten(phrases.labelled(_(each.label), each.now(runner)), PHONE_WIDTH, placeholder=" …")
        for each in FOUR.values()
    ]
    row = (
        standing.button(_("Still right"), "answers", today, "right"),
        standing.opening(_("Change"), today, "settings"),
    )
    text = "\n".join([_("Your answers, three months on. Still right?"), *lines])
    return Aside(text, row, replace(runner, reviewed_on=today))


def _fits(runner: Runner, advice: Advice, *, has_waited: bool) -> bool:
    if has_waited and runner.only_session_days:
        return True
    return has_waited if advice.day.weekday() == SUNDAY else advice.suggestion is None


def press(driver: Driver, pressed: Standing) -> None:
    """The answers stay."""
    if pressed.action == "right":
        driver.say(Reply(text=_("Good, they stay.")))
