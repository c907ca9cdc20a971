"""One turn: what comes in, and what a scene becomes by it. A pure function."""

from dataclasses import replace
from datetime import datetime

from coach.runner import Runner
from dialogs import club_news, due, group, hearing, menu, shelf
from dialogs.driver import Driver
from dialogs.language import gettext as _
from dialogs.language import speaking, speech_for, speech_of
from dialogs.links import WrongCode
from dialogs.messages import Incoming, Reply
from dialogs.scene import Outcome, Scene
from dialogs.strangers import meet
from dialogs.unreachable import RETURNED, say_why, welcome_back
from dialogs.welcome import NAME as WELCOME


def turn(scene: Scene, incoming: Incoming, now: datetime) -> Outcome:
    """What a message, a press or the clock makes of a scene; `now` is aware.

    Raises what a dialog raises for this very answer; the scene stays as it was then.
    """
    runner = scene.runner
    scene = replace(scene, group=incoming.group)
    with speaking(speech_of(runner) if runner else speech_for(incoming.language)):
        if group.is_nobodys_own(scene, incoming):
            return group.answer(scene, incoming, now)
        if scene.is_repeat:
            return _again(scene, incoming, now)
        if runner is None:
            outcome = meet(scene, incoming, now)
        else:
            driver = Driver(_without_welcome(scene, runner), runner, now, menu.DIALOGS)
            if incoming.occasion == RETURNED:
                welcome_back(driver)
            elif incoming.occasion:
                club_news.lead(driver, incoming.occasion)
            elif group.is_public(incoming):
                hearing.hear_in_public(driver, incoming)
            else:
                say_why(driver, incoming)
                club_news.tell(driver)
                hearing.hear(driver, incoming)
            outcome = driver.outcome(incoming.id)
            outcome = replace(outcome, keeps_wakes=group.is_public(incoming))
    if scene.links.is_guess:
        outcome = replace(outcome, changes=(*outcome.changes, WrongCode()))
    return outcome


def _without_welcome(scene: Scene, runner: Runner) -> Scene:
    """Whoever has answered in another chat, and linked the two, is not asked here again."""
    conversation = scene.conversation
    if runner.answers is not None:
        conversation = shelf.without(conversation, WELCOME)
    return replace(scene, conversation=conversation)


def _again(scene: Scene, incoming: Incoming, now: datetime) -> Outcome:
    """A repeated update changes nothing and draws the screen again."""
    replies: tuple[Reply, ...]
    settled = None
    if scene.runner is None and group.is_public(incoming):
        replies = ()
    elif scene.runner is None:
        replies = (Reply(text=_("Nothing is stored about you.")),)
    elif incoming.id == scene.conversation.last_id:
        replies, settled = scene.conversation.last_replies, scene.conversation.last_settled
    else:
        driver = Driver(scene, scene.runner, now, menu.DIALOGS)
        driver.redraw()
        replies = tuple(driver.replies)
    return Outcome(
        runner=scene.runner,
        conversation=scene.conversation,
        replies=replies,
        settled=settled,
        wakes=due.wakes(scene.runner, scene.conversation, now),
    )
