"""What the clock says: the daily message, and the reminder of a first run that was left."""

from datetime import date, datetime

from dialogs import daily, due
from dialogs.driver import Driver
from dialogs.language import gettext as _
from dialogs.messages import Incoming, Reply
from dialogs.scene import Outcome, Scene


def occur(driver: Driver, occasion: str) -> None:
    """What the clock owes: the daily message, or one reminder of an abandoned first run."""
    kind, _dot, day = occasion.partition(".")
    about = date.fromisoformat(day)
    if kind == "nudge" and driver.runner.message_at is None:
        driver.say(Reply(text=_("This is where we stopped.")))
        driver.redraw()
    if kind == "daily" and driver.runner.answers is not None:
        if due.is_too_late(driver.runner, about, driver.now):
            driver.runner = daily.advised(driver.runner, about)
            return
        reply, driver.runner = daily.message(driver.runner, about, driver.local_now.date())
        driver.say(reply)


def passed_over(scene: Scene, incoming: Incoming, now: datetime) -> Outcome:
    """What a scene becomes when something that the clock owed could not be said: on to the next."""
    runner = scene.runner
    kind, _dot, day = incoming.occasion.partition(".")
    if runner is not None and kind == "daily":
        runner = daily.advised(runner, date.fromisoformat(day))
    return Outcome(
        runner=runner,
        conversation=scene.conversation,
        wakes=due.wakes(runner, scene.conversation, now),
    )
