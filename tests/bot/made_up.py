"""Updates that nobody would think of, of every kind that the Bot API defines (updates.toml)."""

import random
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dialogs.menu import COMMANDS

Json = dict[str, Any]

_WRITTEN = Path(__file__).with_name("updates.toml").read_text(encoding="utf-8")
TYPES: Mapping[str, str] = {
    name: " ".join(text.split()) for name, text in tomllib.loads(_WRITTEN).items()
}

ODD = (
    "",
    " ",
    "\n\t\r\n",
    "\x00",
    "\ud800",
    "\udfff\ud83d",
    "\u202eevil\u202c",
    "👩‍👩‍👧‍👦" * 30,
    "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘",
    "x" * 4096,
    "🏃" * 2048,
    "<b>knees</i> &amp; </b>",
    "{words} %s %(name)s {0} {",
    "٣",
    "1, 2, 3",
    "-1",
    "99999999999999999999",
    "1" * 300,
    "/",
    "/start",
    "/start " + "A" * 64,
    "/start link_ABCDEFGH",
    "/start open_delete",
    "/today@other_bot",
    "/TODAY",
    "knee hurts a lot",
    "31 February 25:61",
    "-0 km on the 0th",
    "Leeds, GB",
    "O'Brien\"; DROP TABLE runners; --",
    "../../etc/passwd",
    "null",
)
"""Texts: empty, huge, halves of characters, directions, markup, formats, numbers, commands."""

ANSWERS = ("Not sure", "yoga", "all of it", "farther", "Leeds", "easy, hard", "07:00", "later")
"""What leads through the first run, so that the odd meets every question."""

PRESSES = (
    "-",
    "a-1.1.x",
    "-0.0.*back",
    "a-999999999.999999999.*next",
    "a-1.1." + "*" * 50,
    "open.2026-11-23.delete",
    "open.2026-11-23.nothing",
    "open.9999-12-31.today",
    "open.0000-00-00.today",
    "open.2026-02-30.today",
    "day.2026-11-23.did:yoga:15",
    "day.2026-11-23.did:yoga:99999",
    "undo.2026-11-23.1",
    "undo.2026-11-23.99999999999999999999",
    "offer.2026-11-23.1:1",
    "run.2026-11-24.long",
    "club.2026-11-23.did:yoga",
    "health.2026-11-23.x",
    "messages.2026-11-23.x",
    "link.2026-11-23.yes",
    "link.2026-11-23.1",
    "a!guide.2026-11-23.dos",
    "!guide.2026-11-23.dos",
)
"""What buttons carried long ago, or never."""

NUMBERS = (0, 1, -1, 7, 255, 2**31 - 1, 2**31, 2**52)
INSTANTS = (0, 1, 1_795_435_200, 2**31 - 1)
DEPTH = 3
"""How deep objects hold more than they must."""

SIGNED = 0.9
"""How many messages tell who wrote them."""

FIRST = 1
"""How deep the sender stands: of an update's message, press or membership."""


@dataclass(frozen=True)
class Room:
    """A chat, and who may speak there; nobody in a channel."""

    chat: Json
    people: Sequence[Json]


class MadeUp:
    """Makes updates; the same seed makes the same.

    `absent` people send nothing; they are quoted, shared, reacted to, and whatever else.
    """

    def __init__(
        self,
        seed: int,
        rooms: Sequence[Room],
        bot: Json,
        presses: Sequence[str],
        absent: Sequence[Json] = (),
    ) -> None:
        self._random = random.Random(seed)  # noqa: S311 - tests must repeat themselves
        self._rooms = rooms
        self._absent = absent
        self._bot = bot
        self._presses = (*PRESSES, *presses)
        self._number = 0

    def updates(self, each: int) -> Iterator[Json]:
        """Every kind of update, and every kind of message, so many times."""
        for kind in _fields("Update"):
            for _time in range(each if kind.name != "update_id" else 0):
                yield self._update(kind.name)
        for content in _fields("Message"):
            for name in ("message", "edited_message"):
                for _time in range(each):
                    yield self._update(name, content.name)

    def talks(self, count: int) -> Iterator[Json]:
        """Words, presses and comings and goings, as people and forgers send them."""
        for _time in range(count):
            chance = self._random.random()
            if chance < 0.1:
                yield self._update("my_chat_member")
            elif chance < 0.5:
                yield self._update("callback_query", "message", "data")
            else:
                kind = self._random.choice(("message",) * 4 + ("edited_message",))
                quotes = ("reply_to_message",) if self._random.random() < 0.3 else ()
                yield self._update(kind, "text", *quotes)

    def _update(self, kind: str, *contents: str) -> Json:
        self._number += 1
        field = next(each for each in _fields("Update") if each.name == kind)
        room = self._random.choice(self._rooms)
        return {
            "update_id": 500_000_000 + self._number,
            kind: self._value(field, room, 0, also=contents),
        }

    def _value(self, field: "Field", room: Room, depth: int, also: Sequence[str] = ()) -> object:
        if field.constant:
            return int(field.constant) if field.constant.isdecimal() else field.constant
        types = field.types
        while " | " in TYPES.get(types[0], ""):
            types = TYPES[types[0]].split(" | ")
            types = types[:1] if depth >= DEPTH else [self._random.choice(types)]
        name = self._random.choice(types)
        lists = name.count("*")
        bare = Field(field.name, [name.rstrip("*")], field.is_required, "")
        if not lists:
            return self._one(field.name, name, room, depth, also)
        made: object = self._value(bare, room, depth + 1)
        for _list in range(lists):
            made = [made] * self._random.choice((0, 1, 1, 2))
        return made

    def _one(self, field: str, name: str, room: Room, depth: int, also: Sequence[str]) -> object:
        if name == "String":
            return self._string(field)
        if name == "Boolean":
            return self._random.random() < 0.5
        if name == "Float":
            return self._random.choice((0.0, -90.0, 53.8, 89.999, 180.0, -1e-9))
        if name == "Integer":
            is_time = any(each in field for each in ("date", "time", "period", "duration", "after"))
            return self._random.choice(INSTANTS if is_time else NUMBERS)
        made = self._object(name, room, depth, also)
        if name == "Chat":
            return made | room.chat
        if name == "User":
            return made | self._person(field, room, depth)
        return made

    def _person(self, field: str, room: Room, depth: int) -> Json:
        """Somebody as always, but for the language, which apps tell of as they like."""
        people = (*room.people, *self._absent, self._bot)
        if field == "from" and depth <= FIRST:
            people = tuple(room.people) or (self._bot,)
        person = self._random.choice(people)
        return {name: value for name, value in person.items() if name != "language_code"}

    def _string(self, field: str) -> str:
        choose = self._random.choice
        if field == "data":
            return choose((choose(self._presses), choose(self._presses), choose(ODD)))
        if field == "text":
            command = f"/{choose(list(COMMANDS))} {choose(ODD)}"
            return choose((choose(ODD), choose(ANSWERS), choose(ANSWERS), command))
        if field == "language_code":
            return choose(("en", "es", "xx-YY", "", "-", "zh-Hant-TW", "\x00"))
        return choose(ODD)

    def _object(self, name: str, room: Room, depth: int, also: Sequence[str]) -> Json:
        chance = 0.0 if depth >= DEPTH else 0.005 if name == "Message" else 0.3
        made = {}
        for field in _fields(name):
            is_there = field.is_required or field.name in also
            if field.name == "from":
                is_there = self._random.random() < SIGNED or field.is_required
            if is_there or self._random.random() < chance:
                made[field.name] = self._value(field, room, depth + 1)
        if name == "Message" and not room.people:
            made.pop("from", None)
        if name == "Message" and str(made.get("text", "")).startswith("/"):
            made["entities"] = [{"type": "bot_command", "offset": 0, "length": 2}]
        return made


@dataclass(frozen=True)
class Field:
    """A field of an object."""

    name: str
    types: Sequence[str]
    is_required: bool
    constant: str


def _fields(name: str) -> Sequence[Field]:
    return _READ[name]


def _read(word: str) -> Field:
    name, is_constant, constant = word.lstrip("!").partition("=")
    name, _colon, types = name.partition(":")
    return Field(name, types.split("|"), word.startswith("!"), constant if is_constant else "")


_READ = {name: [_read(word) for word in text.split()] for name, text in TYPES.items()}
