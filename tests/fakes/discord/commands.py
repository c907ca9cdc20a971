"""Registering application commands, and reading them back."""

from typing import Any

from tests.fakes.discord.backend import Backend
from tests.fakes.discord.command_forms import CHAT_INPUT, Command
from tests.fakes.discord.refusals import RefusedError, invalid_field, unknown_command
from tests.fakes.discord.requests import Call

COMMANDS_LIMIT = 100
SIZE_LIMIT = 8000
"""Characters in names, descriptions and values of a command together."""


async def list_application_commands(backend: Backend, call: Call) -> object:
    _check_application(backend, call)
    if call.query.get("with_localizations") in {"1", "true"}:
        return backend.commands
    hidden = {"name_localizations", "description_localizations"}
    return [
        {key: value for key, value in command.items() if key not in hidden}
        for command in backend.commands
    ]


async def bulk_set_application_commands(backend: Backend, call: Call) -> object:
    """Replaces all global commands; the ids of those with the same name and type stay."""
    _check_application(backend, call)
    commands = [
        backend.read(Command, payload, (number,)) for number, payload in enumerate(call.body)
    ]
    if len({(command.type, command.name) for command in commands}) != len(commands):
        raise invalid_field(
            (), "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique"
        )
    if sum(command.type == CHAT_INPUT for command in commands) > COMMANDS_LIMIT:
        raise RefusedError(400, 30032, "Maximum number of application commands reached (100).")
    registered = [command.given() for command in commands]
    for number, command in enumerate(registered):
        _check_size(number, command)
    ids = {(known["type"], known["name"]): known["id"] for known in backend.commands}
    backend.commands = [
        _registered(backend, command, ids.get((command.get("type", 1), command["name"])))
        for command in registered
    ]
    backend.bell.ring()
    return backend.commands


async def get_application_command(backend: Backend, call: Call) -> object:
    _check_application(backend, call)
    for command in backend.commands:
        if command["id"] == call.path["command_id"]:
            return command
    raise unknown_command()


def _registered(backend: Backend, command: dict[str, Any], id: str | None) -> dict[str, Any]:
    """A command as it is kept; null is the default, which for installs is what the app allows."""
    defaults: dict[str, Any] = {
        "type": 1,
        "description": "",
        "default_member_permissions": None,
        "contexts": None,
        "integration_types": [0, 1],
        "nsfw": False,
        "options": [],
        "name_localizations": None,
        "description_localizations": None,
    }
    if command.get("dm_permission") is False:
        defaults["contexts"] = [0]
    return {
        **defaults,
        **{key: value for key, value in command.items() if value is not None},
        "id": id or backend.snowflakes.new(),
        "application_id": backend.bot.id,
        "version": backend.snowflakes.new(),
    }


def _check_application(backend: Backend, call: Call) -> None:
    if call.path["application_id"] != backend.bot.id:
        raise RefusedError(403, 20012, "You are not authorized to perform this action")


def _check_size(number: int, command: dict[str, Any]) -> None:
    if _size(command) > SIZE_LIMIT:
        raise invalid_field(
            (number,),
            "APPLICATION_COMMAND_TOO_LARGE",
            f"Command exceeds maximum size ({SIZE_LIMIT})",
        )


def _size(what: dict[str, Any]) -> int:
    """Of every text only its longest translation counts."""
    size = 0
    for key in ("name", "description"):
        texts = [what.get(key) or "", *(what.get(f"{key}_localizations") or {}).values()]
        size += max(map(len, texts))
    size += len(what["value"]) if isinstance(what.get("value"), str) else 0
    inner = [*what.get("options", []), *what.get("choices", [])]
    return size + sum(map(_size, inner))
