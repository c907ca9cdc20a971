"""One turn: what comes in, and what a scene becomes by it. A pure function."""

import hmac
import re
from dataclasses import replace
from datetime import date, datetime

from coach.runner import Runner
from dialogs import daily, menu, pressing, standing
from dialogs.driver import Driver
from dialogs.language import best_language, speaking
from dialogs.language import gettext as _
from dialogs.messages import Button, Incoming, Reply
from dialogs.questions import NotUnderstood
from dialogs.scene import Outcome, Scene
from dialogs.welcome import NAME as WELCOME
from dialogs.welcome import RHYTHM

_PRESS = re.compile(
    r"(?P<owner>[0-9a-z]*)-(?P<session>\d{1,9})\.(?P<revision>\d{1,9})\.(?P<option>.+)"
)
_COMMAND = re.compile(
    r"/(?P<name>[a-z_]+)(?:@\w+)?(?:\s+(?P<words>.*))?", re.IGNORECASE | re.DOTALL
)


def turn(scene: Scene, incoming: Incoming, now: datetime) -> Outcome:
    """What a message, a press or the clock makes of a scene; `now` is aware.

    Raises what a dialog raises for this very answer; the scene stays as it was then.
    """
    runner = scene.runner
    with speaking(runner.language if runner else best_language(incoming.language)):
        if scene.is_repeat:
            return _again(scene, incoming, now)
        if runner is None:
            return _stranger(scene, incoming, now)
        driver = Driver(scene, runner, now, menu.DIALOGS)
        _act(driver, incoming)
        return _outcome(driver, incoming)


def _again(scene: Scene, incoming: Incoming, now: datetime) -> Outcome:
    """A repeated update changes nothing and draws the screen again."""
    replies: tuple[Reply, ...]
    if scene.runner is None:
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
        wakes=daily.wakes(scene.runner, scene.conversation, now),
    )


def _stranger(scene: Scene, incoming: Incoming, now: datetime) -> Outcome:
    """Somebody new: invited or not, and never stored for pressing an old button."""
    if incoming.press or incoming.occasion:
        return Outcome(
            runner=None, conversation=scene.conversation, notice=_("/start begins anew.")
        )
    command = _COMMAND.fullmatch(incoming.text.strip())
    invitation = scene.house.invitation
    code = (command["words"] or "") if command else ""
    if invitation and not hmac.compare_digest(code.strip().encode(), invitation.encode()):
        text = _("This coach is for invited runners. Ask for the invitation link: {contact}")
        contact = scene.house.operator_contact or _("whoever runs it")
        return Outcome(
            runner=None,
            conversation=scene.conversation,
            replies=(Reply(text=text.format(contact=contact)),),
        )
    name = command["name"].casefold() if command else ""
    runner = Runner(language=best_language(incoming.language))
    driver = Driver(scene, runner, now, menu.DIALOGS)
    if name == "delete":
        nothing = Reply(text=_("Nothing is stored about you."))
        return Outcome(runner=None, conversation=scene.conversation, replies=(nothing,))
    known = menu.COMMANDS.get(name)
    if known is not None and known.screen is not None and not known.needs_answers:
        screen = known.screen(runner, driver.local_now.date(), scene.house)
        return Outcome(runner=None, conversation=scene.conversation, replies=(screen,))
    driver.open(WELCOME, incoming.given)
    return _outcome(driver, incoming)


def _act(driver: Driver, incoming: Incoming) -> None:
    if not incoming.press:
        # Only presses that follow one another are a double tap.
        driver.conversation = replace(driver.conversation, last_press="")
    if incoming.occasion:
        _occur(driver, incoming.occasion)
    elif incoming.press:
        _press(driver, incoming.press)
    elif command := _COMMAND.fullmatch(incoming.text.strip()):
        _command(driver, command["name"].casefold(), incoming)
    elif not incoming.text.strip():
        _wordless(driver)
    elif driver.conversation.current is not None:
        _answer(driver, incoming.text)
    else:
        _understand(driver, incoming.text)


def _occur(driver: Driver, occasion: str) -> None:
    """What the clock owes: the daily message, or one reminder of an abandoned first run."""
    kind, _dot, day = occasion.partition(".")
    about = date.fromisoformat(day)
    if kind == "nudge" and driver.runner.message_at is None:
        driver.say(Reply(text=_("This is where we stopped.")))
        driver.redraw()
    if kind == "daily" and driver.runner.answers is not None:
        if not daily.is_too_late(driver.runner, about, driver.now):
            driver.say(daily.message(driver.runner, about, driver.local_now.date()))
        driver.runner = daily.advised(driver.runner, about)


def passed_over(scene: Scene, incoming: Incoming, now: datetime) -> Outcome:
    """What a scene becomes when something that the clock owed could not be said: on to the next."""
    runner = scene.runner
    kind, _dot, day = incoming.occasion.partition(".")
    if runner is not None and kind == "daily":
        runner = daily.advised(runner, date.fromisoformat(day))
    return Outcome(
        runner=runner,
        conversation=scene.conversation,
        wakes=daily.wakes(runner, scene.conversation, now),
    )


def _press(driver: Driver, press: str) -> None:
    conversation = driver.conversation
    if press == conversation.last_press:
        return
    pressed = standing.read(press)
    if pressed is not None:
        pressing.press(driver, pressed)
        return
    found = _PRESS.fullmatch(press)
    if found is not None and found["owner"] != driver.scene.owner:
        driver.notice = _("These buttons are somebody else's. /start opens your own.")
        return
    session, revision, option = (-1, -1, "")
    if found is not None:
        session, revision, option = int(found["session"]), int(found["revision"]), found["option"]
    driver.press(session, revision, option)
    if not driver.notice:
        driver.conversation = replace(driver.conversation, last_press=press)


def _command(driver: Driver, name: str, incoming: Incoming) -> None:
    if name == "start":
        _start(driver)
    elif name == "back":
        if driver.conversation.current is None:
            driver.say(Reply(text=_("There is no question open. /help shows what I can do.")))
        else:
            driver.back()
    elif name == "cancel":
        _cancel(driver)
    elif name not in menu.COMMANDS:
        text = _("I do not know /{command}. /help shows what I can do.").format(
            command=menu.shortened(name)
        )
        driver.say(Reply(text=text))
        driver.redraw()
    elif menu.COMMANDS[name].dialog and incoming.given:
        driver.open(menu.COMMANDS[name].dialog, incoming.given)
    else:
        pressing.open_command(driver, name)


def _start(driver: Driver) -> None:
    """Begins, goes on where the first run was left, or says hello to somebody known."""
    if driver.runner.answers is None:
        driver.go_on(WELCOME)
    elif driver.runner.message_at is None:
        driver.go_on(RHYTHM)
    else:
        driver.say(menu.help_screen(driver.local_now.date()))
        driver.redraw()


def _cancel(driver: Driver) -> None:
    if not driver.cancel():
        driver.say(Reply(text=_("There is nothing to cancel.")))
    elif driver.runner.answers is None:
        driver.say(Reply(text=_("Stopped; your answers are dropped. /start begins anew.")))
    elif driver.runner.message_at is None:
        text = _("Left as it was. I do not write by myself yet; /start asks for the hour.")
        driver.say(Reply(text=text))
    else:
        driver.say(Reply(text=_("Left as it was.")))
    driver.resume()


def _answer(driver: Driver, text: str) -> None:
    """Words answer the open question; a command's bare name is a command where they do not.

    A message that came after the question is nearer: what names its button presses that.
    """
    button = _shown_button(driver, text)
    if button is not None:
        _press(driver, button.press)
        return
    try:
        driver.type(text)
    except NotUnderstood as sentence:
        name = text.strip().casefold()
        if name in menu.COMMANDS:
            pressing.open_command(driver, name)
        else:
            driver.ask_again(str(sentence))


def _wordless(driver: Driver) -> None:
    """A sticker, a photo or a voice message, which cannot be understood."""
    sentence = _("I read words and buttons only.")
    if driver.conversation.current is not None:
        driver.ask_again(sentence)
    else:
        driver.say(Reply(text=sentence, rows=menu.help_screen(driver.local_now.date()).rows))


def _understand(driver: Driver, text: str) -> None:
    """Words while no question is open: a button's number or label, a command, or an honest no."""
    if driver.runner.answers is None:
        driver.go_on(WELCOME)
        return
    button = _shown_button(driver, text)
    if button is not None:
        _press(driver, button.press)
        return
    name = menu.named(text)
    if name is not None:
        pressing.open_command(driver, name)
    else:
        driver.say(menu.not_sure(text, driver.local_now.date()))


def _shown_button(driver: Driver, text: str) -> Button | None:
    """The standing button of the last screen that a number or a label names."""
    shown = [
        button
        for reply in driver.conversation.last_replies[-1:]
        for row in reply.rows
        for button in row
        if standing.read(button.press) is not None
    ]
    words = text.strip().casefold()
    if words.isdecimal() and len(words) <= 3 and 1 <= int(words) <= len(shown):
        return shown[int(words) - 1]
    return next((button for button in shown if button.label.casefold() == words), None)


def _outcome(driver: Driver, incoming: Incoming) -> Outcome:
    conversation = driver.conversation
    if driver.replies:
        conversation = replace(
            conversation, last_id=incoming.id, last_replies=tuple(driver.replies)
        )
    return Outcome(
        runner=driver.runner,
        conversation=conversation,
        replies=tuple(driver.replies),
        changes=tuple(driver.changes),
        wakes=daily.wakes(driver.runner, conversation, driver.now),
        notice=driver.notice,
        trouble=driver.trouble,
    )
