"""What the clock says: the daily message, the evening's question, a reminder of a first run."""

from collections.abc import Callable, Mapping
from datetime import date, datetime

from coach.runner import Runner
from dialogs import check_in, daily, due, link, pausing, silence
from dialogs.driver import Driver
from dialogs.language import gettext as _
from dialogs.messages import Incoming, Reply
from dialogs.scene import Outcome, Scene


def occur(driver: Driver, occasion: str) -> None:
    """What the clock owes; nothing is said to who is away."""
    kind, about = _read(occasion)
    pause = driver.runner.pause
    if kind == link.NAME:
        # Somebody has just asked for it in another chat, away or not.
        link.ask_first_chat(driver)
    elif pause is not None and pause.holds_on(driver.local_now.date()):
        driver.runner = _passed(driver.runner, kind, about)
    elif kind in KINDS:
        KINDS[kind](driver, about)


def brings_news(driver: Driver, occasion: str) -> bool:
    """Whether it comes at its hour to somebody who is written to, so that news may come along."""
    kind, about = _read(occasion)
    runner, today = driver.runner, driver.local_now.date()
    if runner.pause is not None and runner.pause.holds_on(today):
        return False
    if kind != "daily":
        return kind == "check_in" and about == today
    is_in_time = not due.is_told(runner, about, driver.now) and not due.is_too_late(
        runner, about, driver.now
    )
    return is_in_time and not silence.is_over(runner, today)


def passed_over(scene: Scene, incoming: Incoming, now: datetime) -> Outcome:
    """What a scene becomes when something that the clock owed could not be said: on to the next."""
    runner = scene.runner
    if runner is not None and incoming.occasion:
        runner = _passed(runner, *_read(incoming.occasion))
    return Outcome(
        runner=runner,
        conversation=scene.conversation,
        wakes=due.wakes(runner, scene.conversation, now),
    )


def _passed(runner: Runner, kind: str, about: date) -> Runner:
    """The runner once a day was left unsaid, so that the next one is owed."""
    if kind == "daily":
        return daily.advised(runner, about)
    return check_in.checked_in(runner, about) if kind == "check_in" else runner


def _read(occasion: str) -> tuple[str, date]:
    kind, _dot, day = occasion.partition(".")
    return kind, date.fromisoformat(day)


def _nudge(driver: Driver, _began: date) -> None:
    """One reminder of a first run that was left."""
    if driver.runner.message_at is None:
        driver.say(Reply(text=_("This is where we stopped.")))
        driver.redraw()


def _daily(driver: Driver, about: date) -> None:
    """The daily message, unless it is too late or nobody has answered for weeks."""
    runner, today = driver.runner, driver.local_now.date()
    if runner.answers is None or due.is_told(runner, about, driver.now):
        return
    if due.is_too_late(runner, about, driver.now):
        driver.runner = daily.advised(runner, about)
    elif silence.is_over(runner, today):
        driver.runner = pausing.paused(daily.advised(runner, about), today)
    else:
        reply, driver.runner = daily.message(runner, about, today)
        if reply is not None:
            driver.say(reply)


def _check_in(driver: Driver, about: date) -> None:
    """How the day went; too late once it is over."""
    runner = driver.runner
    driver.runner = check_in.checked_in(runner, about)
    reply = check_in.message(runner, about) if about == driver.local_now.date() else None
    if reply is not None:
        driver.say(reply)


KINDS: Mapping[str, Callable[[Driver, date], None]] = {
    "nudge": _nudge,
    "daily": _daily,
    "check_in": _check_in,
}
"""What the clock says, by the kind of occasion."""
