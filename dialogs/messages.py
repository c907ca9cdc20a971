"""The only language that platforms share: what comes in, and what goes out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from pydantic import JsonValue

Json = JsonValue
"""What answers are stored as."""

PRESS_LIMIT = 64
"""Bytes that a button may carry (Telegram's documented limit of callback_data)."""


MENTION = "@runner"
"""Stands in a text for whom it mentions."""


@dataclass(frozen=True)
class Where:
    """A conversation: platform, chat and user, so that people in a group do not share one.

    `home` is the chat in which the user is written to alone, "" if it is this one.
    """

    platform: str
    chat: str
    user: str
    home: str = ""


@dataclass(frozen=True, kw_only=True)
class Channel:
    """A channel that a club may be written to in, and the permissions that the coach lacks there.

    They are named as the platform names them, in messages that can be translated.
    """

    name: str
    lacks: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Group:
    """The group or server in which something was said, as the platform names it.

    `channel` is where in it. `is_organiser` tells whether the platform lets this person run it
    (an administrator, Manage Server), and `roles` are those that the person holds there. What
    `is_public` is read by everybody in it, so that nothing personal is said. `link` leads to a
    chat with the coach alone, where there is such a link. `channels` are those in it by id, where
    the platform tells of them.
    """

    id: str
    name: str = ""
    channel: str = ""
    is_organiser: bool = False
    roles: frozenset[str] = frozenset()
    is_public: bool = True
    link: str = ""
    channels: Mapping[str, Channel] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Incoming:
    """One thing that a runner, or the clock, said.

    `text` is what was typed, `press` what the pressed button carried; with both, the words were
    written into what the button opened. `given` are answers that are known before they are asked (a
    slash command's options, a form's fields). `occasion` is set by the clock ("daily.2026-11-27"),
    or by a platform whose chat can be written to again. `language` is the platform's locale, such
    as "es-ES", and `location` a place that was shared (latitude and longitude in degrees). `id`
    names the platform's update, so that a repeated one is recognised, and `message` the message
    that words stand in, which may be `edited` later. `group` is None in a chat alone.
    What was said `elsewhere` does not show that the daily messages can arrive. Where the platform
    tells nobody's language, somebody new `picks_language`.
    """

    text: str = ""
    press: str = ""
    given: Mapping[str, Json] = field(default_factory=dict)
    occasion: str = ""
    language: str = ""
    location: tuple[float, float] | None = None
    id: str = ""
    message: str = ""
    edited: bool = False
    group: Group | None = None
    elsewhere: bool = False
    picks_language: bool = False


@dataclass(frozen=True)
class Choice:
    """An option of a question: the id that is stored, the label that is read, its other names."""

    id: str
    label: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Button:
    """Something to press; one that carries nothing is a heading within the keyboard."""

    label: str
    press: str = ""

    def __post_init__(self) -> None:
        """Refuses what no platform would carry."""
        if not self.label:
            raise ValueError("a button needs a label")
        if len(self.press.encode()) > PRESS_LIMIT:
            raise ValueError(f"a button carries at most {PRESS_LIMIT} bytes: {self.press}")


@dataclass(frozen=True)
class File:
    """A file to send beside a message; a picture is one whose media type is image/png."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, kw_only=True)
class Reply:
    """One message to send; `edits` replaces the message whose button was pressed.

    `title` is its first line, in bold where the platform can. What is `urgent` is plain text, which
    nobody can have switched off. `silent` makes no sound. `files` are sent with it and not kept
    with the conversation. What it `attaches` is made anew whenever it
    is sent: files with the runner's whole data, or as `code` a line to copy that links two chats.
    A `private` one goes to the person alone, though the conversation is in a group.
    Where words answer as well, without a button that asks for them, a platform on which nobody just
    types shows one of its own that carries what `writes` says. Where a platform has a `form` for
    what is asked next, it offers that, with what it `fills` in of the week of runs.
    `times` are words of the text that tell an instant, which a platform may show on the reader's
    own clock.
    Sent elsewhere than where the daily messages go, it brings a `greeting` for there, which tells
    whether they can arrive.
    Where it `mentions` a person, named as the platform does, the text has MENTION for the name.
    In a group it may lead to the private chat, where the command is done that it `opens`.
    One that `asks` names its question, whose message a platform may have to find again.
    """

    text: str
    title: str = ""
    rows: tuple[tuple[Button, ...], ...] = ()
    edits: bool = False
    urgent: bool = False
    silent: bool = False
    files: tuple[File, ...] = ()
    attaches: Literal["", "export", "link"] = ""
    code: str = ""
    private: bool = False
    writes: str = ""
    form: Literal["", "first_run"] = ""
    fills: str = ""
    opens: str = ""
    greeting: str = ""
    times: tuple[tuple[str, datetime], ...] = ()
    mentions: str = ""
    asks: str = ""
