"""Runners who could not be written to for a while: owed messages again, and told why none came."""

from dataclasses import replace
from datetime import datetime

from dialogs import due
from dialogs.driver import Driver
from dialogs.language import gettext as _
from dialogs.messages import Incoming, Reply
from dialogs.scene import Outcome, Scene


def let_in(scene: Scene, incoming: Incoming, now: datetime) -> Outcome:
    """The chat can be written to again; why nothing came is said when the runner writes."""
    del incoming
    conversation = scene.conversation
    if scene.was_unreachable:
        conversation = replace(conversation, was_unreachable=True)
    return Outcome(
        runner=scene.runner,
        conversation=conversation,
        wakes=due.wakes(scene.runner, conversation, now),
    )


def say_why(driver: Driver) -> None:
    """Once, and only to who missed something."""
    was_unreachable = driver.scene.was_unreachable or driver.conversation.was_unreachable
    if not was_unreachable:
        return
    driver.conversation = replace(driver.conversation, was_unreachable=False)
    if driver.runner.message_at is not None:
        text = _("I could not write to you here, so I had stopped. From now on I write again.")
        driver.say(Reply(text=text))
