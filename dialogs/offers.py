"""Words that may mean two things: both are offered, and nothing changes until one is pressed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dialogs import menu, phrases, standing
from dialogs.driver import Driver
from dialogs.language import gettext as _
from dialogs.language import marked
from dialogs.messages import Reply
from dialogs.scene import Offer
from dialogs.understanding import Guess, Intent

KIND = "meant"
"""What the buttons carry; hearing.py presses them, since any dialog may follow."""

MEANINGS = {
    Intent.SET_RUN: marked("Change a run"),
    Intent.SET_WEEK: marked("Change my usual week"),
    Intent.SET_RACE: marked("Add a race"),
    Intent.CANCEL_RACE: marked("Take off a race"),
    Intent.LOG_DONE: marked("Note what I did"),
    Intent.SKIP_TODAY: marked("Skip today"),
    Intent.SWAP: marked("Something else today"),
    Intent.WHY: marked("Why this?"),
    Intent.WHY_NOT: marked("Why not something else?"),
    Intent.ASK_TODAY: marked("Today"),
    Intent.ASK_TOMORROW: marked("Tomorrow"),
    Intent.ASK_WEEK: marked("My week"),
    Intent.REPORT_PAIN: marked("Something hurts"),
    Intent.REPORT_TIRED_OR_SICK: marked("Ill or tired"),
    Intent.RECOVERED: marked("I am better"),
    Intent.SET_TIME: marked("Change the hour"),
    Intent.SET_TIMEZONE: marked("Change my town"),
    Intent.PAUSE: marked("Pause"),
    Intent.RESUME: marked("Resume"),
    Intent.STOP_MESSAGES: marked("Stop the messages"),
    Intent.UNDO: marked("Take back the last change"),
    Intent.CHANGE_ANSWER: marked("Change my answers"),
    Intent.ASK_GUIDE: marked("The guide"),
    Intent.ASK_PROGRESS: marked("My progress"),
    Intent.PRIVACY: marked("Privacy"),
    Intent.DELETE_ME: marked("Delete everything"),
    Intent.EXPORT_ME: marked("Export my data"),
    Intent.HELP: marked("Help"),
}
"""What a button calls a meaning, in the runner's own voice."""


def not_sure(text: str, day: date) -> Reply:
    """The honest answer to words that were not understood."""
    sentence = _("I did not get “{words}”, so nothing has changed. Tap, or /help.")
    return Reply(
        text=sentence.format(words=phrases.shortened(text)), rows=(menu.main_buttons(day),)
    )


def offer(driver: Driver, text: str, guesses: Sequence[Guess]) -> None:
    """Asks which of the likeliest was meant."""
    day = driver.local_now.date()
    likely = [guess for guess in guesses if guess.intent in MEANINGS][:2]
    if not likely:
        driver.say(not_sure(text, day))
        return
    conversation = driver.conversation
    number = conversation.offered + 1
    offers = tuple(Offer(intent=each.intent, slots=dict(each.slots)) for each in likely)
    driver.conversation = replace(conversation, offered=number, offers=offers)
    row = tuple(
        standing.button(_(MEANINGS[each.intent]), KIND, day, f"{number}:{index}")
        for index, each in enumerate(likely)
    )
    sentence = _("“{words}”: I am not sure, so nothing has changed. Did you mean this?")
    driver.say(Reply(text=sentence.format(words=phrases.shortened(text)), rows=(row,)))


def taken(driver: Driver, action: str) -> Offer | None:
    """The meaning that a button stands for; None if something else was asked since."""
    number, _colon, index = action.partition(":")
    conversation = driver.conversation
    if number != str(conversation.offered) or not index.isdecimal():
        return None
    offers = conversation.offers
    driver.conversation = replace(conversation, offers=())
    return offers[int(index)] if int(index) < len(offers) else None
