"""Commands as they are typed: /start, /back and /cancel, and whatever the menu has."""

from collections.abc import Mapping

from dialogs import answering, menu, pressing, typed_commands
from dialogs.driver import Driver
from dialogs.language import gettext as _
from dialogs.messages import Json, Reply
from dialogs.welcome import BY_FORM, RHYTHM
from dialogs.welcome import NAME as WELCOME


def obey(driver: Driver, command: typed_commands.Typed, given: Mapping[str, Json]) -> None:
    """Does what a typed command says; /start, /back and /cancel come before any dialog."""
    name = command.name
    if name == "start":
        _start(driver, given)
    elif name == "back":
        if driver.conversation.current is None:
            driver.say(Reply(text=_("There is no question open. /help shows what I can do.")))
        else:
            answering.back(driver)
    elif name == "cancel":
        _cancel(driver)
    elif name not in menu.COMMANDS:
        driver.say(Reply(text=typed_commands.unknown(name)))
        driver.redraw()
    else:
        pressing.open_command(driver, name, {**typed_commands.given_by(command), **given})


def _start(driver: Driver, given: Mapping[str, Json]) -> None:
    """Begins, goes on where the first run was left, or says hello to somebody known."""
    if driver.runner.answers is None and given:
        driver.open(WELCOME, given)
    elif driver.runner.answers is None:
        driver.go_on(WELCOME)
    elif BY_FORM in given:
        text = _("You have answered these, so nothing has changed. /settings changes each of them.")
        driver.say(Reply(text=text))
        driver.redraw()
    elif driver.runner.message_at is None:
        driver.go_on(RHYTHM)
    else:
        driver.say(menu.help_screen(driver.local_now.date()))
        driver.redraw()


def _cancel(driver: Driver) -> None:
    left = driver.conversation.current
    if left is None:
        driver.say(Reply(text=_("There is nothing to cancel.")))
        driver.resume()
        return
    driver.close()
    if left.dialog == WELCOME and driver.runner.answers is None:
        text = _("Stopped; your answers are dropped. /start begins anew.")
    elif driver.runner.answers is None or driver.runner.message_at is not None:
        text = _("Left as it was.")
    else:
        text = _("Left as it was. I do not write by myself yet; /start asks for the hour.")
    driver.say(Reply(text=text))
    driver.resume()
