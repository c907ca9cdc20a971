"""One turn: what comes in, and what a scene becomes by it. A pure function."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from coach.runner import Runner
from dialogs import (
    club,
    club_news,
    due,
    edited,
    free_text,
    group,
    menu,
    offers,
    place,
    pressing,
    shelf,
    short_answers,
    silence,
    standing,
)
from dialogs.driver import Driver
from dialogs.language import gettext as _
from dialogs.language import speaking, speech_for, speech_of
from dialogs.links import WrongCode
from dialogs.messages import Incoming, Json, Reply
from dialogs.questions import NotUnderstood
from dialogs.scene import Outcome, Scene
from dialogs.strangers import meet
from dialogs.unreachable import RETURNED, say_why, welcome_back
from dialogs.welcome import NAME as WELCOME
from dialogs.welcome import RHYTHM

_PRESS = re.compile(
    r"(?P<owner>[0-9a-z]*)-(?P<session>\d{1,9})\.(?P<revision>\d{1,9})\.(?P<option>.+)"
)


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
                _act_in_public(driver, incoming)
            else:
                say_why(driver, incoming)
                club_news.tell(driver)
                _hear(driver, incoming)
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
    if scene.runner is None and group.is_public(incoming):
        replies = ()
    elif scene.runner is None:
        replies = (Reply(text=_("Nothing is stored about you.")),)
    elif incoming.id == scene.conversation.last_id:
        replies = scene.conversation.last_replies
    else:
        driver = Driver(scene, scene.runner, now, menu.DIALOGS)
        driver.redraw()
        replies = tuple(driver.replies)
    return Outcome(
        runner=scene.runner,
        conversation=scene.conversation,
        replies=replies,
        wakes=due.wakes(scene.runner, scene.conversation, now),
    )


def _hear(driver: Driver, incoming: Incoming) -> None:
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
    elif command := menu.command_in(incoming.text):
        _command(driver, command, incoming.given)
    elif not incoming.text.strip():
        _wordless(driver)
    elif driver.conversation.current is not None:
        _answer(driver, incoming.text)
    else:
        _understand(driver, incoming.text)


def _act_in_public(driver: Driver, incoming: Incoming) -> None:
    """Where all read what is said, only the club is talked about; whatever else is left unheard."""
    pressed, command = standing.read(incoming.press), menu.command_in(incoming.text)
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
        _command(driver, command, incoming.given)
    elif command is None and driver.conversation.current is not None and incoming.text.strip():
        try:
            driver.type(incoming.text)
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
    driver.press(*asked)
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
    if asked is not None and driver.invite(*asked[:2]):
        _answer(driver, text)


def _command(driver: Driver, command: menu.Typed, given: Mapping[str, Json]) -> None:
    name = command.name
    if name == "start":
        _start(driver, given)
    elif name == "back":
        if driver.conversation.current is None:
            driver.say(Reply(text=_("There is no question open. /help shows what I can do.")))
        else:
            driver.back()
    elif name == "cancel":
        _cancel(driver)
    elif name not in menu.COMMANDS:
        driver.say(Reply(text=menu.unknown(name)))
        driver.redraw()
    else:
        pressing.open_command(driver, name, {**menu.given_by(command), **given})


def _start(driver: Driver, given: Mapping[str, Json]) -> None:
    """Begins, goes on where the first run was left, or says hello to somebody known."""
    if driver.runner.answers is None and given:
        driver.open(WELCOME, given)
    elif driver.runner.answers is None:
        driver.go_on(WELCOME)
    elif driver.runner.message_at is None:
        driver.go_on(RHYTHM)
    else:
        driver.say(menu.help_screen(driver.local_now.date()))
        driver.redraw()


def _cancel(driver: Driver) -> None:
    left = driver.conversation.current
    if not driver.cancel():
        driver.say(Reply(text=_("There is nothing to cancel.")))
    elif left is not None and left.dialog == WELCOME and driver.runner.answers is None:
        driver.say(Reply(text=_("Stopped; your answers are dropped. /start begins anew.")))
    elif driver.runner.answers is None:
        driver.say(Reply(text=_("Left as it was.")))
    elif driver.runner.message_at is None:
        text = _("Left as it was. I do not write by myself yet; /start asks for the hour.")
        driver.say(Reply(text=text))
    else:
        driver.say(Reply(text=_("Left as it was.")))
    driver.resume()


def _answer(driver: Driver, text: str) -> None:
    """Words answer the open question; what they do not answer, they may mean beside it.

    A message that came after the question is nearer: what names its button presses that. A red
    flag is heard even where any words would be an answer.
    """
    button = short_answers.button_for(driver, text)
    if button is not None:
        _press(driver, button.press)
        return
    understood = free_text.heard(driver, text, has_places=False)
    if free_text.hear_urgent(driver, understood):
        return
    try:
        driver.type(text, means_else=free_text.is_no_answer(text, understood))
    except NotUnderstood as sentence:
        name = text.strip().casefold()
        if name in menu.COMMANDS:
            pressing.open_command(driver, name)
        elif not free_text.hear_beside(driver, text, understood):
            driver.ask_again(str(sentence))


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
    understood = free_text.heard(driver, text)
    if free_text.hear_urgent(driver, understood):
        return
    if driver.runner.answers is not None and short_answers.acknowledge(driver, text, understood):
        return
    name = menu.named(text)
    if driver.runner.answers is None and understood.intent not in free_text.BEFORE_ANSWERS:
        driver.go_on(WELCOME)
    elif name is not None and understood.intent in free_text.CHATTER:
        pressing.open_command(driver, name)
    else:
        free_text.hear(driver, text, understood)
