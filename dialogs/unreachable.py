"""Runners who could not be written to for a while: told why nothing came, and where we were."""

from dialogs.driver import Driver
from dialogs.language import gettext as _
from dialogs.messages import Reply

RETURNED = "returned"
"""The occasion that a platform tells of: the chat can be written to again."""


def welcome_back(driver: Driver) -> None:
    """Goes on at the question where they left off; nothing is said to who was never away."""
    if not driver.scene.was_unreachable:
        return
    say_why(driver)
    if not driver.replies:
        driver.say(Reply(text=_("Welcome back.")))
    driver.redraw()


def say_why(driver: Driver) -> None:
    """To who missed something."""
    if driver.scene.was_unreachable and driver.runner.message_at is not None:
        text = _("I could not write to you here, so I had stopped. From now on I write again.")
        driver.say(Reply(text=text))
