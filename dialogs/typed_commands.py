"""Commands as they are typed, with a slash and the words behind it, or by their bare name."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from dialogs import link, menu
from dialogs.language import gettext as _
from dialogs.phrases import shortened

CLOSE_ENOUGH = 80

STARTS = {"link_": link.NAME}
"""What a link to the chat begins with that does a command with the rest of its word."""

BARE = ("start", "cancel")
"""What is a command without its slash too: a button that begins a chat says "start"."""

OPENS = "open_"
"""What a link to the chat begins with that does the command it names."""

_COMMAND = re.compile(
    r"/(?P<name>[a-z_]+)(?:@\w+)?(?:\s+(?P<words>.*))?", re.IGNORECASE | re.DOTALL
)


@dataclass(frozen=True)
class Typed:
    """A command as it was typed: its name, and the words behind it."""

    name: str
    words: str


def command_in(text: str) -> Typed | None:
    """The command that a message is ("/start abc", "/today@the_bot"), known or not.

    A platform's link to a chat can only start it, so "/start link_CODE" is "/link CODE", and
    "/start open_today" is "/today".
    """
    if text.strip().casefold() in BARE:
        return Typed(text.strip().casefold(), "")
    found = _COMMAND.fullmatch(text.strip())
    if found is None:
        return None
    name, words = found["name"].casefold(), (found["words"] or "").strip()
    if name == "start" and words.startswith(OPENS):
        opened = words.removeprefix(OPENS)
        return Typed(opened if opened in menu.COMMANDS else name, "")
    for beginning, command in STARTS.items() if name == "start" else ():
        if words.startswith(beginning):
            return Typed(command, words.removeprefix(beginning))
    return Typed(name, words)


def given_by(typed: Typed) -> Mapping[str, str]:
    """What the words behind a command answer before it is asked ("/language es")."""
    command = menu.COMMANDS.get(typed.name)
    return {command.takes: typed.words} if command and command.takes and typed.words else {}


def named(text: str) -> str | None:
    """The command that a line names without its slash: "today", "setings"."""
    words = text.casefold().strip(" .!?")
    found = process.extractOne(
        words, menu.COMMANDS.keys(), scorer=fuzz.ratio, score_cutoff=CLOSE_ENOUGH
    )
    return found[0] if found else None


def unknown(name: str) -> str:
    """The answer to a command that there is not."""
    text = _("I do not know /{command}. /help shows what I can do.")
    return text.format(command=shortened(name))
