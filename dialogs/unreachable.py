"""Runners who could not be written to for a while: told why nothing came, and where we were."""

from datetime import date

from dialogs import standing
from dialogs.driver import Driver
from dialogs.language import gettext as _
from dialogs.messages import Incoming, Reply
from dialogs.standing import Standing

RETURNED = "returned"
"""The occasion that a platform tells of: the chat can be written to again."""

KIND, AGAIN = "reach", "again"


def welcome_back(driver: Driver) -> None:
    """Goes on at the question where they left off; nothing is said to who was never away."""
    if not driver.scene.was_unreachable:
        return
    say_why(driver, Incoming())
    if not driver.replies:
        driver.say(Reply(text=_("Welcome back.")))
    driver.redraw()


def say_why(driver: Driver, incoming: Incoming) -> None:
    """To who missed something; elsewhere, that it still is so."""
    if not driver.scene.was_unreachable or driver.runner.message_at is None:
        return
    if not incoming.elsewhere:
        text = _("I could not write to you here, so I had stopped. From now on I write again.")
        driver.say(Reply(text=text))
    elif not incoming.press:
        driver.say(closed(driver.local_now.date()))


def greeting() -> str:
    """The first words where the daily messages go."""
    return _("Hi, here I write to you each day. You can write to me here too: /help")


def closed(today: date) -> Reply:
    """Their direct messages let nothing of ours in, and what to do about it."""
    text = _(
        "Your direct messages let nothing of mine in, so my daily message cannot reach you. Allow "
        "them in the privacy settings of this server, and try again. /today works here anyway."
    )
    button = standing.button(_("Try again"), KIND, today, AGAIN)
    return Reply(text=text, rows=((button,),))


def press(driver: Driver, pressed: Standing) -> None:
    """Tries to write there once more."""
    if pressed.action == AGAIN:
        driver.say(Reply(text=_("I have tried it again just now."), greeting=greeting()))
