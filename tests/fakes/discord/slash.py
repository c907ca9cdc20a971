"""What Discord's client makes of a slash command: it checks what is typed, and resolves it."""

from typing import Any

from tests.fakes.discord import command_forms as commands
from tests.fakes.discord import resolving
from tests.fakes.discord.backend import Backend
from tests.fakes.discord.guilds import Channel
from tests.fakes.discord.reading import Reader

Json = dict[str, Any]

_KINDS = {
    "channel": (commands.CHANNEL,),
    "role": (commands.ROLE, commands.MENTIONABLE),
    "user": (commands.USER, commands.MENTIONABLE),
}


def found(backend: Backend, words: list[str]) -> tuple[Json, Json] | None:
    """The registered command of a name, and the part of it that is called."""
    named = [one for one in backend.commands if one["name"] == words[0] and one["type"] == 1]
    if not named:
        return None
    called = named[0]
    for word in words[1:]:
        inner = [one for one in called.get("options", []) if one["name"] == word]
        if not inner:
            return None
        called = inner[0]
    return named[0], called


def data(
    backend: Backend,
    channel: Channel,
    words: list[str],
    given: Json,
    focused: str | None = None,
) -> Json:
    """The data of the interaction; AssertionError for what the client would not send."""
    pair = found(backend, words)
    assert pair is not None
    command, called = pair
    known: dict[str, Json] = {one["name"]: one for one in called.get("options", [])}
    if any(one["type"] <= commands.SUB_COMMAND_GROUP for one in known.values()):
        raise AssertionError(f"/{' '.join(words)} wants one of {sorted(known)} after it")
    if unknown := set(given) - set(known):
        raise AssertionError(f"/{' '.join(words)} has no {unknown}, but {sorted(known)}")
    missing = {one["name"] for one in known.values() if one.get("required")} - set(given)
    if missing and focused is None:
        raise AssertionError(f"/{' '.join(words)} needs {missing}")
    resolved: Json = {}
    options = [
        _typed(backend, channel, known[name], value, resolved, is_focused=name == focused)
        for name, value in given.items()
    ]
    for depth, word in reversed(list(enumerate(words[1:], start=1))):
        kind = commands.SUB_COMMAND if depth == len(words) - 1 else commands.SUB_COMMAND_GROUP
        options = [{"type": kind, "name": word, "options": options}]
    what: Json = {"id": command["id"], "name": command["name"], "type": 1, "options": options}
    return what | ({"resolved": resolved} if resolved else {})


def check_visible(person: Reader, channel: Channel, command: Json) -> None:
    """Raises if the client would not offer the command to somebody here."""
    name, account = command["name"], person.account
    guild = channel.guild
    is_there = guild.has_bot if guild is not None else len(channel.people) == 1
    installs = command["integration_types"]
    by_guild = is_there and 0 in installs
    by_person = account.has_installed and 1 in installs
    if not (by_guild or by_person):
        raise AssertionError(f"{account.name} has no app with /{name} here")
    place = 0 if guild is not None else (1 if len(channel.people) == 1 else 2)
    if command["contexts"] is not None and place not in command["contexts"]:
        raise AssertionError(f"/{name} is not offered in such a place")
    if guild is not None and (needed := command["default_member_permissions"]) is not None:
        own = guild.may(account)
        is_allowed = own.administrator or (int(needed) and own.value & int(needed) == int(needed))
        if not is_allowed:
            raise AssertionError(f"{account.name} lacks the permissions for /{name}")


def _typed(
    backend: Backend,
    channel: Channel,
    option: Json,
    value: object,
    resolved: Json,
    *,
    is_focused: bool,
) -> Json:
    typed: Json = {"name": option["name"], "type": option["type"]}
    if is_focused:
        return typed | {"value": str(value), "focused": True}
    if option["type"] in (commands.STRING, commands.INTEGER, commands.NUMBER):
        return typed | {"value": _checked(option, value)}
    if option["type"] == commands.BOOLEAN:
        assert isinstance(value, bool), option["name"]
        return typed | {"value": value}
    if isinstance(value, Channel) and value.kind not in option.get("channel_types", [value.kind]):
        raise AssertionError(f"{option['name']} takes other kinds of channels")
    if option["type"] not in _KINDS.get(resolving.kind(value), ()):
        raise AssertionError(f"{option['name']} cannot be {value!r}")
    return typed | {"value": resolving.resolve(backend, channel, value, resolved)}


def _checked(option: Json, value: Any) -> Any:  # noqa: ANN401 - as a test writes it
    name, kind = option["name"], option["type"]
    if choices := option.get("choices"):
        chosen = [one["value"] for one in choices if value in (one["name"], one["value"])]
        if not chosen:
            names = [one["name"] for one in choices]
            raise AssertionError(f"{name} cannot be {value!r}, but {names}")
        return chosen[0]
    kinds = {commands.STRING: str, commands.INTEGER: int, commands.NUMBER: int | float}
    assert isinstance(value, kinds[kind]), f"{name} cannot be {value!r}"
    measure = "length" if kind == commands.STRING else "value"
    low, high = option.get(f"min_{measure}"), option.get(f"max_{measure}")
    size: Any = len(str(value)) if kind == commands.STRING else value
    if (low is not None and size < low) or (high is not None and size > high):
        raise AssertionError(f"{name} cannot be {value!r}: {low} to {high}")
    return value
