"""What standing buttons do on their own day's terms, for seven days; a day is noted once."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from coach.advice import swap
from coach.runner import Done, PlannedRun, Run
from dialogs import (
    change_run,
    check_in,
    menu,
    next_week,
    phrases,
    retention,
    review,
    screens,
    settings,
    silence,
    suggestion,
    undo,
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
    """Shows a screen, or opens a dialog with what is given; the four questions come first."""
    command = menu.COMMANDS[name]
    if command.needs_answers and driver.runner.answers is None:
        driver.say(Reply(text=_("First the four questions.")))
        driver.go_on(WELCOME)
    elif command.screen is not None:
        driver.say(command.screen(driver.runner, driver.local_now.date(), driver.scene.house))
        driver.remind()
    else:
        driver.open(command.dialog, given)


def _open(driver: Driver, pressed: Standing) -> None:
    if pressed.action in menu.COMMANDS:
        open_command(driver, pressed.action)


def _set(driver: Driver, pressed: Standing) -> None:
    if pressed.action in settings.SETTINGS and driver.runner.answers is not None:
        driver.open(settings.dialog_name(pressed.action))


def _guide(driver: Driver, pressed: Standing) -> None:
    if pressed.action in screens.CHAPTERS:
        driver.say(replace(screens.guide(pressed.day, pressed.action), edits=True))


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
    activity = suggestion.unmark(driver.runner, marked)
    if activity is None or not _NUMBER.fullmatch(number) or action not in _DAY_ACTIONS:
        driver.notice = _("That button does not fit any more. /today is fresh.")
        return
    _DAY_ACTIONS[action](driver, pressed.day, activity, int(number))


def _did(driver: Driver, day: date, activity: str, minutes: int) -> None:
    sentence = _("Noted: {activity}, {minutes}, on {weekday}.").format(
        activity=phrases.activity(activity),
        minutes=phrases.minutes(minutes),
        weekday=phrases.weekday(day),
    )
    _note(driver, Done(day=day, activity=activity, minutes=minutes), sentence)


def _skip(driver: Driver, day: date, activity: str, _minutes: int) -> None:
    _note(driver, Done(day=day, activity=activity, minutes=0), _("Skipped. Rest counts too."))


def _note(driver: Driver, done: Done, sentence: str) -> None:
    """Notes what came of a day, once; a future day has nothing to note yet."""
    before = driver.runner
    if done.day > driver.local_now.date():
        weekday = phrases.weekday(done.day)
        driver.notice = _("That is for {weekday}. Press it then.").format(weekday=weekday)
        return
    if any(each.day == done.day for each in before.done):
        driver.notice = _("{weekday} is noted already.").format(weekday=phrases.weekday(done.day))
        return
    kept = (each for each in before.done if each.day >= done.day - retention.DONE)
    driver.runner = replace(before, done=(*kept, done))
    driver.say(Reply(text=sentence))
    driver.offer_undo(before)


def _swap(driver: Driver, day: date, activity: str, _minutes: int) -> None:
    other = swap(driver.runner, day, activity, on=driver.local_now.date())
    if other is None:
        weekday = phrases.weekday(day)
        text = _("Nothing else fits {weekday}. Rest does, always.").format(weekday=weekday)
        driver.say(Reply(text=text))
        return
    driver.say(suggestion.instead(driver.runner, day, other))


def _how(driver: Driver, _day: date, activity: str, number: int) -> None:
    lines = suggestion.how_to(activity, number)
    text = "\n".join(f"· {line}" for line in lines) or _("Short and easy, as it suits you.")
    driver.say(Reply(title=phrases.heading(phrases.activity(activity)), text=text))


def _undo(driver: Driver, pressed: Standing) -> None:
    try:
        driver.become(undo.taken_back(driver.conversation, driver.runner, pressed.action))
    except undo.CannotUndo:
        driver.notice = _("That is past undoing.")
        return
    except undo.ChangedSince:
        driver.say(Reply(text=_("Something else has changed since, so I left it as it is.")))
    else:
        driver.say(Reply(text=_("Taken back.")))
    driver.conversation = replace(driver.conversation, undo=None)


KINDS: Mapping[str, Callable[[Driver, Standing], None]] = {
    "answers": review.press,
    "day": _day,
    "guide": _guide,
    "messages": silence.press,
    "open": _open,
    "planned": check_in.press,
    "run": _run,
    "set": _set,
    "undo": _undo,
    "week": next_week.press,
}

_DAY_ACTIONS: Mapping[str, Callable[[Driver, date, str, int], None]] = {
    "did": _did,
    "how": _how,
    "skip": _skip,
    "swap": _swap,
}
