"""Texts as Discord shows them: nothing of theirs is markup, and commands can be tapped."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime

from discord.utils import format_dt

_MARKUP = re.compile(
    r"(?P<address>https?://[^\s<>]+)"
    r"|(?P<number>^[ \t]*\d+)\.(?=\s)"
    r"|(?P<indent>^[ \t]*)(?P<first>[-#>])"
    r"|(?P<mark>[\\*_~`|]|<(?=[@#]|a?:\w|t:|id:|/[\w -]+:\d)|\[(?=[^\]\n]*\]\())",
    re.MULTILINE,
)
"""What Discord's Markdown gives a meaning: emphasis, code, spoilers, mentions, emoji, times, links,
and at the beginning of a line headings, quotes and lists, which it would number anew."""

_COMMAND = re.compile(r"(?<![\w/.:<])/(?P<name>[a-z]+)(?P<more> [a-z]+)?\b")
"""A command as a text names it, and the word behind it, which may be a part of its name."""

_SHOWN = re.compile(
    r"\\(?P<mark>[^A-Za-z0-9\s])|</(?P<command>[\w -]+):\d+>|<t:\d+(?::\w)?>|\*\*|`", re.ASCII
)
"""What stands in a message's source and is not read there."""


_TYPED = re.compile(
    r"</(?P<command>[\w -]+):\d+>|<a?(?P<emoji>:\w+:)\d+>|<@!?(?P<person>\d+)>[ ,:]*", re.ASCII
)
"""What Discord makes of a command, an emoji and a person that somebody picks while typing."""


def escaped(text: str) -> str:
    """The text, to be read as it is."""

    def escape(found: re.Match[str]) -> str:
        if found["address"]:
            return found["address"]
        if found["number"]:
            return rf"{found['number']}\."
        return f"{found['indent'] or ''}\\{found['first'] or found['mark']}"

    return _MARKUP.sub(escape, text)


def mentioning(text: str, commands: Mapping[str, int]) -> str:
    """The text with its commands as Discord's own, by their ids, so that they can be tapped."""

    def mention(found: re.Match[str]) -> str:
        name, more = found["name"], found["more"] or ""
        for whole, rest in ((name + more, ""), (name, more)):
            if whole in commands:
                return f"</{whole}:{commands[whole]}>{rest}"
        return found[0]

    return _COMMAND.sub(mention, text)


def on_the_readers_clock(text: str, times: Sequence[tuple[str, datetime]]) -> str:
    """The text with the words for instants as Discord's timestamps."""
    for words, at in times:
        # The last place, since a text leads up to when the next message comes.
        text = format_dt(at, "t").join(text.rsplit(words, 1))
    return text


def readable(content: str) -> str:
    """What is read of a message's source where no markup is shown."""

    def show(found: re.Match[str]) -> str:
        return found["mark"] or (f"/{found['command']}" if found["command"] else "")

    return _SHOWN.sub(show, content)


def as_typed(content: str, me: int) -> str:
    """What somebody meant to type, to the bot with the id `me`, who need not be addressed."""

    def read(found: re.Match[str]) -> str:
        if found["command"]:
            return f"/{found['command']}"
        is_me = found["person"] == str(me)
        return found["emoji"] or ("" if is_me else found[0])

    return _TYPED.sub(read, content)
