"""Runners who could not be written to for a while: told why nothing came, and where we were."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from coach.runner import Runner
from dialogs import standing
from dialogs.driver import Driver
from dialogs.language import gettext as _
from dialogs.language import speaking, speech_of
from dialogs.messages import MENTION, Incoming, Reply
from dialogs.scene import Scene
from dialogs.standing import Standing

RETURNED = "returned"
"""The occasion that a platform tells of: the chat can be written to again."""

KIND, AGAIN, MENTIONED, DIRECT = "reach", "again", "mention", "direct"


def welcome_back(driver: Driver) -> None:
    """Goes on at the question where they left off; nothing is said to who was never away."""
    if not driver.scene.was_unreachable and not _is_mentioned(driver.scene):
        return
    say_why(driver, Incoming())
    if not driver.replies:
        driver.say(Reply(text=_("Welcome back.")))
    driver.redraw()


def say_why(driver: Driver, incoming: Incoming) -> None:
    """To who missed something; elsewhere, that it still is so."""
    if not incoming.elsewhere and _is_mentioned(driver.scene):
        driver.runner = replace(driver.runner, mentioned_in_club=False)
        text = _("From now on I write to you here again, and mention you no more in the club.")
        driver.say(Reply(text=text))
    elif not driver.scene.was_unreachable or driver.runner.message_at is None:
        return
    elif not incoming.elsewhere:
        text = _("I could not write to you here, so I had stopped. From now on I write again.")
        driver.say(Reply(text=text))
    elif not incoming.press:
        may_mention = bool(driver.scene.clubs.channel)
        driver.say(closed(driver.local_now.date(), may_mention=may_mention))


def _is_mentioned(scene: Scene) -> bool:
    """Whether a mention stands in for the direct messages of this very platform."""
    is_chosen = scene.runner is not None and scene.runner.mentioned_in_club
    return is_chosen and bool(scene.clubs.channel)


def greeting() -> str:
    """The first words where the daily messages go."""
    return _("Hi, here I write to you each day. You can write to me here too: /help")


def closed(today: date, *, may_mention: bool) -> Reply:
    """Their direct messages let nothing of ours in, and what to do about it."""
    text = _(
        "Your direct messages let nothing of mine in, so my daily message cannot reach you. Allow "
        "them in the privacy settings of this server, and try again. /today works here anyway."
    )
    buttons = [standing.button(_("Try again"), KIND, today, AGAIN)]
    if may_mention:
        label = _("Mention me in the club's channel")
        buttons.append(standing.button(label, KIND, today, MENTIONED))
    return Reply(text=text, rows=tuple((button,) for button in buttons))


def press(driver: Driver, pressed: Standing) -> None:
    """Tries to write there once more, or takes a mention in its place or back."""
    tried = _("I have tried it again just now.")
    if pressed.action == AGAIN:
        driver.say(Reply(text=tried, greeting=greeting()))
    elif pressed.action == DIRECT:
        driver.runner = replace(driver.runner, mentioned_in_club=False)
        text = _("I mention you no more in the club, and write to you directly again.")
        driver.say(Reply(text=text, greeting=greeting()))
    elif pressed.action == MENTIONED and not driver.scene.clubs.channel:
        driver.notice = _("You are in no club that has a channel here.")
    elif pressed.action == MENTIONED:
        driver.runner = replace(driver.runner, mentioned_in_club=True)
        text = _(
            "On days with a session I mention you in the club's channel, and say nothing else of "
            "you there. /today shows the session to you alone, and /settings ends the mentions."
        )
        driver.say(Reply(text=text))


def mention(
    runner: Runner, user: str, replies: Sequence[Reply], *, is_today: bool
) -> tuple[Reply, ...]:
    """What all may read in place of a day's message; of one that makes no sound, nothing."""
    if all(reply.silent for reply in replies):
        return ()
    with speaking(speech_of(runner)):
        if is_today:
            text = _("{name}, your session for today is ready: /today shows it.")
        else:
            text = _("{name}, your session for tomorrow is ready: /week shows it.")
        return (Reply(text=text.format(name=MENTION), mentions=user),)
