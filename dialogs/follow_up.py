"""Asking after what was noted: a niggle or an illness every three days, not running every week."""

from dataclasses import replace
from datetime import date, timedelta

from coach.advice import Advice
from coach.health import with_niggle
from coach.runner import Runner
from dialogs import standing
from dialogs.aside import Aside
from dialogs.body_parts import yours
from dialogs.health import niggle_row, not_running_row
from dialogs.illness import well_button
from dialogs.language import gettext as _

EVERY, WEEKLY = timedelta(days=3), timedelta(days=7)


def aside(runner: Runner, _advice: Advice, today: date) -> Aside | None:
    """The question that the day's message ends with, if one is due: what is graver comes first."""
    return follow_up(runner, today)


def follow_up(runner: Runner, day: date) -> Aside | None:
    """What is to be asked after on a day, with its answers on standing buttons; one thing a day."""
    still = standing.button(_("Not yet"), "health", day, "still_ill")
    if _is_due(runner.red_flag_on, day, EVERY):
        text = _("Has a doctor looked at what you told me?")
        return Aside(text, (well_button(day, by_doctor=True), still), runner)
    if _is_due(runner.ill_since, day, EVERY):
        return Aside(_("Are you well again?"), (well_button(day), still), runner)
    due = [each for each in runner.niggles if day - (each.asked_on or each.since) >= EVERY]
    if due:
        text = _("How is it with {part} now?").format(part=yours(due[0].body_part, due[0].side))
        asked = with_niggle(runner, replace(due[0], asked_on=day))
        return Aside(text, niggle_row(due[0], day), asked)
    if runner.not_running and _is_due(runner.not_running.since, day, WEEKLY):
        text = _("Are you running again, or is more allowed by now?")
        return Aside(text, not_running_row(day), runner)
    return None


def _is_due(since: date | None, day: date, every: timedelta) -> bool:
    return since is not None and day > since and not (day - since) % every
