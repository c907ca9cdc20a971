"""What a runner presses, writes or sends: who it is meant for, and what is done about it."""

import re
from dataclasses import replace

from dialogs import (
    answering,
    club,
    commands,
    edited,
    free_text,
    menu,
    offers,
    place,
    pressing,
    short_answers,
    silence,
    standing,
    typed_commands,
)
from dialogs.driver import Driver
from dialogs.language import gettext as _
from dialogs.meant import meant
from dialogs.messages import Incoming, Reply
from dialogs.questions import NotUnderstood
from dialogs.welcome import NAME as WELCOME

_PRESS = re.compile(
    r"(?P<owner>[0-9a-z]*)-(?P<session>\d{1,9})\.(?P<revision>\d{1,9})\.(?P<option>.+)"
)


def hear(driver: Driver, incoming: Incoming) -> None:
    """Somebody presses or writes: who comes back to messages that stopped is told so."""
    today = driver.local_now.date()
    had_stopped = silence.has_stopped(driver.runner)
    driver.runner = silence.heard(driver.runner, today)
    before = driver.conversation
    _act(driver, incoming)
    edited.remember(driver, before, incoming)
    if had_stopped and driver.runner.pause is not None and not driver.changes:
        driver.replies.insert(0, silence.why_it_stopped(today))


def _act(driver: Driver, incoming: Incoming) -> None:
    if not incoming.press:
        # Only presses that follow one another are a double tap.
        driver.conversation = replace(driver.conversation, last_press="")
    if incoming.press and incoming.text.strip():
        _write(driver, incoming.press, incoming.text)
    elif incoming.press:
        _press(driver, incoming.press)
    elif incoming.edited:
        _edited(driver, incoming)
    elif incoming.location is not None:
        place.hear(driver, incoming.location)
    elif command := typed_commands.command_in(incoming.text):
        commands.obey(driver, command, incoming.given)
    elif not incoming.text.strip():
        _wordless(driver)
    elif driver.conversation.current is not None:
        _answer(driver, incoming.text)
    else:
        _understand(driver, incoming.text)


def hear_in_public(driver: Driver, incoming: Incoming) -> None:
    """Where all read what is said, only the club is talked about; whatever else is left unheard."""
    pressed, command = standing.read(incoming.press), typed_commands.command_in(incoming.text)
    before = driver.conversation
    if not incoming.press:
        driver.conversation = replace(driver.conversation, last_press="")
    if incoming.edited and not edited.reopened(driver, incoming.message):
        driver.say(edited.too_late())
    elif pressed is not None and pressed.kind != club.NAME:
        driver.notice = _("Write to me alone for that.")
    elif incoming.press:
        _press(driver, incoming.press)
    elif command is not None and command.name in (club.NAME, "back", "cancel"):
        commands.obey(driver, command, incoming.given)
    elif command is None and driver.conversation.current is not None and incoming.text.strip():
        try:
            answering.typed(driver, incoming.text)
        except NotUnderstood as sentence:
            driver.ask_again(str(sentence))
    edited.remember(driver, before, incoming)


def _press(driver: Driver, press: str) -> None:
    conversation = driver.conversation
    if press == conversation.last_press:
        return
    pressed = standing.read(press)
    if pressed is not None and pressed.kind == offers.KIND:
        free_text.take_offer(driver, pressed.action)
        return
    if pressed is not None:
        pressing.press(driver, pressed)
        return
    asked = _asked(driver, press)
    if asked is None:
        return
    answering.press(driver, *asked)
    if not driver.notice:
        driver.conversation = replace(driver.conversation, last_press=press)


def _asked(driver: Driver, press: str) -> tuple[int, int, str] | None:
    """The session, revision and option of a question's button; None if it is another's."""
    found = _PRESS.fullmatch(press)
    if found is None:
        return -1, -1, ""
    if found["owner"] != driver.scene.owner:
        driver.notice = _("These buttons are somebody else's. /start opens your own.")
        return None
    return int(found["session"]), int(found["revision"]), found["option"]


def _write(driver: Driver, press: str, text: str) -> None:
    """Words that were written into what a button opened answer its question, and no later one."""
    asked = _asked(driver, press)
    if asked is not None and answering.invite(driver, *asked[:2]):
        _answer(driver, text)


def _answer(driver: Driver, text: str) -> None:
    """Words answer the open question; what they do not answer, they may mean beside it.

    A message that came after the question is nearer: what names its button presses that. A red
    flag is heard even where any words would be an answer, and a number is no button's where the
    question asks for one.
    """
    question = driver.question()
    if question is None:
        _answer_too_late(driver, text)
        return
    is_number = text.strip().isdecimal() and question.expects_words(driver.progress.draft)
    button = None if is_number else short_answers.button_for(driver, text)
    if button is not None:
        _press(driver, button.press)
        return
    understood = meant(driver.runner, text, driver.local_now, has_places=False)
    if free_text.hear_urgent(driver, understood):
        return
    try:
        answering.typed(driver, text, means_else=free_text.is_no_answer(text, understood))
    except NotUnderstood as sentence:
        name = text.strip().casefold()
        if name in menu.COMMANDS:
            pressing.open_command(driver, name)
        elif not free_text.hear_beside(driver, text, understood):
            driver.ask_again(str(sentence))


def _answer_too_late(driver: Driver, text: str) -> None:
    """Words whose question is gone say what they mean, and do not answer the one in its place."""
    if driver.conversation.current is None:
        _understand(driver, text)
    else:
        free_text.hear_urgent(driver, meant(driver.runner, text, driver.local_now))


def _edited(driver: Driver, incoming: Incoming) -> None:
    """An edited message answers the question that it was written for, or is too late."""
    if incoming.text.strip() and edited.reopened(driver, incoming.message):
        _answer(driver, incoming.text)
    else:
        driver.say(edited.too_late())


def _wordless(driver: Driver) -> None:
    """A sticker, a photo or a voice message, which cannot be understood."""
    sentence = _("I read words and buttons only.")
    if driver.conversation.current is not None:
        driver.ask_again(sentence)
    else:
        driver.say(Reply(text=sentence, rows=menu.help_screen(driver.local_now.date()).rows))


def _understand(driver: Driver, text: str) -> None:
    """Words while no question is open: a button's number or label, a command, or free text."""
    button = short_answers.button_for(driver, text)
    if button is not None:
        _press(driver, button.press)
        return
    understood = meant(driver.runner, text, driver.local_now)
    if free_text.hear_urgent(driver, understood):
        return
    if driver.runner.answers is not None and short_answers.acknowledge(driver, text, understood):
        return
    name = typed_commands.named(text)
    if driver.runner.answers is None and understood.intent not in free_text.BEFORE_ANSWERS:
        driver.go_on(WELCOME)
    elif name is not None and understood.intent in free_text.CHATTER:
        pressing.open_command(driver, name)
    else:
        free_text.hear(driver, text, understood)
