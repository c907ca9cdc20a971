"""Short answers to the last message: a button's number or label, yes, no, or "as usual"."""

from collections.abc import Sequence
from typing import NamedTuple

from dialogs import next_week, standing
from dialogs.driver import Driver
from dialogs.language import gettext as _
from dialogs.language import locale
from dialogs.messages import Button, Reply
from dialogs.understanding import Intent, Understood, says_only


class _Asked(NamedTuple):
    """What yes and no press, where both are shown; without a no, yes alone asks."""

    yes: str
    no: str = ""


QUESTIONS = (
    _Asked("week.usual", "week.change"),
    _Asked("answers.right", "open.settings"),
    _Asked("messages.on", "messages.stop"),
    _Asked("health.well", "health.still_ill"),
    _Asked("planned.yes"),
)
"""The questions that a message may end with, by the kind and the action of their buttons."""


def button_for(driver: Driver, text: str) -> Button | None:
    """The standing button of the last message that words press."""
    shown, words = _shown(driver), text.strip().casefold()
    if words.isdecimal() and len(words) <= 3 and 1 <= int(words) <= len(shown):
        return shown[int(words) - 1]
    labelled = (button for button in shown if button.label.casefold() == words)
    return next(labelled, None) or _answering(shown, text)


def _shown(driver: Driver) -> list[Button]:
    return [
        button
        for reply in driver.conversation.last_replies[-1:]
        for row in reply.rows
        for button in row
        if standing.read(button.press) is not None
    ]


def _answering(shown: Sequence[Button], text: str) -> Button | None:
    """What yes, no and "as usual" press; where a session is asked about too, it is not clear."""
    buttons = {_kind(button): button for button in shown}
    is_said = {"yes": _is(text, "yes") or _is_as_usual(text), "no": _is(text, "no_answer")}
    for asked in QUESTIONS:
        is_clear = asked.no in buttons or (not asked.no and "day.did" not in buttons)
        if asked.yes in buttons and is_clear and any(is_said.values()):
            return buttons.get(asked.yes if is_said["yes"] else asked.no)
    return None


def _kind(button: Button) -> str:
    """The kind and the action of a button, without its day and what it is about."""
    pressed = standing.read(button.press)
    return f"{pressed.kind}.{pressed.action.partition(':')[0]}" if pressed else ""


def acknowledge(driver: Driver, text: str, understood: Understood) -> bool:
    """Answers a yes, or "as usual", that no button stands for; false if the words are not that."""
    today = driver.local_now.date()
    is_about_week = _is_as_usual(text) and (
        today.weekday() == next_week.SUNDAY or not _is(text, "yes", "as_usual")
    )
    if is_about_week and driver.runner.usual_week is not None:
        driver.say(next_week.stays())
        return True
    if not _is(text, "yes"):
        return False
    open_sessions = [
        button
        for button in _shown(driver)
        if _kind(button) in ("day.did", "day.skip")
        and f".{today}." in button.press
        and not driver.runner.noted_on(today)
    ]
    if open_sessions:
        text = _("Good. Once it is done, tap here.")
        driver.say(Reply(text=text, rows=(tuple(open_sessions),)))
    elif understood.intent is Intent.THANKS:
        return False
    else:
        driver.say(Reply(text=_("All right.")))
    return True


def _is(text: str, *lists: str) -> bool:
    return says_only(text, locale().language, *lists)


def _is_as_usual(text: str) -> bool:
    """Whether words say that all is as usual, next week perhaps, and not merely yes."""
    is_it = _is(text, "yes", "as_usual", "week_ahead")
    return is_it and not _is(text, "yes", "week_ahead")
