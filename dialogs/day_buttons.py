"""The buttons below a day's suggestion, and below what was noted of it: a day is noted once."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial

from coach.records import Done
from coach.runner import Runner
from dialogs import log, niggle, noting, phrases, suggestion, swap
from dialogs.driver import Driver
from dialogs.language import gettext as _
from dialogs.messages import Reply


def _did(driver: Driver, day: date, activity: str, minutes: int) -> None:
    _note(driver, Done(day=day, activity=activity, minutes=minutes))


def _skip(driver: Driver, day: date, activity: str, _minutes: int) -> None:
    _note(driver, Done(day=day, activity=activity, minutes=0))


def _note(driver: Driver, done: Done) -> None:
    """Notes what came of a day, once; a future day has nothing to note yet."""
    before, weekday = driver.runner, phrases.weekday(done.day)
    if done.day > driver.local_now.date():
        driver.notice = _("That is for {weekday}. Press it then.").format(weekday=weekday)
        return
    if before.noted_on(done.day):
        driver.notice = _("{weekday} is noted already. /log changes it.").format(weekday=weekday)
        return
    driver.runner = noting.with_done(before, done)
    driver.say(noting.noted(driver.runner, done, asks=True))
    driver.offer_undo(before)


def _felt(effort: int, driver: Driver, day: date, activity: str, minutes: int) -> None:
    """Adds to the day's record how it felt; Undo still takes all of it back."""
    done = _noted_before(driver.runner, day, activity, minutes)
    if done is None or done.effort == effort:
        driver.notice = _("Noted already.") if done else _("That is not noted any more. /log")
        return
    before, now = driver.runner, replace(done, effort=effort)
    driver.runner = replace(
        before, done=tuple(now if each == done else each for each in before.done)
    )
    driver.say(replace(noting.noted(driver.runner, now, asks=True), edits=True))
    driver.offer_undo(before, amends=True)


def _noted_before(runner: Runner, day: date, activity: str, minutes: int) -> Done | None:
    """The record that a button is about."""
    found = (one for one in runner.noted_on(day) if one.activity == activity)
    return next((one for one in found if one.minutes == minutes), None)


def _less(driver: Driver, day: date, activity: str, minutes: int) -> None:
    """Asks how much of it was done."""
    if _noted_before(driver.runner, day, activity, minutes) is None:
        driver.notice = _("That is not noted any more. /log")
        return
    driver.open(log.NAME, {"day": day.isoformat(), "amends": activity, "brief": True})


def _hurt(driver: Driver, _day: date, _activity: str, _minutes: int) -> None:
    driver.open(niggle.NAME)


def _swap(driver: Driver, day: date, activity: str, _minutes: int) -> None:
    swap.to_the_next(driver, day, activity)


def _how(driver: Driver, _day: date, activity: str, number: int) -> None:
    lines = suggestion.how_to(activity, number)
    text = "\n".join(f"· {line}" for line in lines) or _("Short and easy, as it suits you.")
    driver.say(Reply(title=phrases.heading(phrases.activity(activity)), text=text))


ACTIONS: Mapping[str, Callable[[Driver, date, str, int], None]] = {
    "did": _did,
    "how": _how,
    "skip": _skip,
    "swap": _swap,
    noting.HURT: _hurt,
    noting.LESS: _less,
    **{name: partial(_felt, effort) for name, (_label, effort) in noting.FEELINGS.items()},
}
"""What each does, given the day, the activity and a number: of minutes, or of a session."""
