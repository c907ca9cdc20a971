"""What standing buttons do on their own day's terms, for seven days, and what commands do."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from coach.runs import PlannedRun, Run
from dialogs import (
    activity_marks,
    change_run,
    check_in,
    club,
    club_buttons,
    day_buttons,
    guide,
    health_buttons,
    link,
    menu,
    next_week,
    phrases,
    review,
    settings,
    silence,
    swap,
    taking_back,
    unreachable,
    why,
)
from dialogs.driver import Driver
from dialogs.language import gettext as _
from dialogs.messages import Json, Reply
from dialogs.standing import Standing
from dialogs.welcome import NAME as WELCOME

_NUMBER = re.compile(r"[0-9]{1,3}")


def press(driver: Driver, pressed: Standing) -> None:
    """Does what a standing button says, or says why not."""
    act = KINDS.get(pressed.kind)
    if pressed.is_over(driver.local_now.date()) or act is None:
        driver.notice = _("That button has had its week. /today is fresh.")
        return
    act(driver, pressed)


def open_command(driver: Driver, name: str, given: Mapping[str, Json] | None = None) -> None:
    """Does what a command does, with what is given; the four questions come first."""
    command = menu.COMMANDS[name]
    if command.needs_answers and driver.runner.answers is None:
        driver.say(Reply(text=_("First the four questions.")))
        driver.go_on(WELCOME)
    elif command.screen is not None:
        driver.say(command.screen(driver.runner, driver.local_now.date(), driver.scene.house))
        driver.remind()
    elif command.act is not None:
        command.act(driver, given or {})
    else:
        driver.open(command.dialog, given)


def _open(driver: Driver, pressed: Standing) -> None:
    if pressed.action in menu.COMMANDS:
        open_command(driver, pressed.action)


def _set(driver: Driver, pressed: Standing) -> None:
    if pressed.action in settings.SETTINGS and driver.runner.answers is not None:
        driver.open(settings.dialog_name(pressed.action))


def _guide(driver: Driver, pressed: Standing) -> None:
    if pressed.action in guide.PAGES:
        driver.say(replace(guide.screen(pressed.day, pressed.action), edits=True))


def _help(driver: Driver, pressed: Standing) -> None:
    driver.say(replace(menu.help_screen(pressed.day, pressed.action), edits=True))


def _run(driver: Driver, pressed: Standing) -> None:
    """The run of a day that was not known."""
    if pressed.action not in set(Run):
        return
    before, today = driver.runner, driver.local_now.date()
    run = PlannedRun(Run(pressed.action))
    if pressed.day < today:
        driver.notice = _("{weekday} is over.").format(weekday=phrases.weekday(pressed.day))
        return
    if before.run_on(pressed.day) == run:
        driver.notice = _("Noted already.")
        return
    driver.runner = change_run.with_run(before, pressed.day, run, today)
    driver.say(change_run.consequence(driver.runner, pressed.day, today))
    driver.offer_undo(before)


def _day(driver: Driver, pressed: Standing) -> None:
    """Did it, swap, skip, how to do these, or that tomorrow's run has changed."""
    action, _colon, what = pressed.action.partition(":")
    if action == "changed":
        day = pressed.day + change_run.DAY
        if day < driver.local_now.date():
            driver.notice = _("{weekday} is over.").format(weekday=phrases.weekday(day))
            return
        driver.open(change_run.NAME, {"day": day.isoformat()})
        return
    marked, _colon, number = what.partition(":")
    activity = activity_marks.unmark(driver.runner, marked)
    if activity is None or not _NUMBER.fullmatch(number) or action not in day_buttons.ACTIONS:
        driver.notice = _("That button does not fit any more. /today is fresh.")
        return
    day_buttons.ACTIONS[action](driver, pressed.day, activity, int(number))


def _undo(driver: Driver, pressed: Standing) -> None:
    taking_back.press(driver, pressed.action)


def _why(driver: Driver, pressed: Standing) -> None:
    activity = activity_marks.unmark(driver.runner, pressed.action)
    if activity is not None and driver.runner.answers is not None:
        why.explain(driver, {"activity": activity, "day": pressed.day.isoformat()})


def _swap(driver: Driver, pressed: Standing) -> None:
    activity = activity_marks.unmark(driver.runner, pressed.action)
    if activity is not None and driver.runner.answers is not None:
        swap.swap_session(driver, {"activity": activity, "day": pressed.day.isoformat()})


KINDS: Mapping[str, Callable[[Driver, Standing], None]] = {
    "answers": review.press,
    club.NAME: club_buttons.press,
    "day": _day,
    "guide": _guide,
    "health": health_buttons.press,
    "help": _help,
    link.NAME: link.answer_first_chat,
    "messages": silence.press,
    "open": _open,
    "planned": check_in.press,
    "run": _run,
    "set": _set,
    "week": next_week.press,
    "swap": _swap,
    "undo": _undo,
    "why": _why,
    unreachable.KIND: unreachable.press,
}
