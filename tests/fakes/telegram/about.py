"""What a bot says about itself: commands, descriptions and the menu button."""

import json
import re
from typing import Any

from tests.fakes.telegram.backend import Backend
from tests.fakes.telegram.refusals import bad_request
from tests.fakes.telegram.requests import Parameters

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"(?:[a-z]{2})?")
_COMMANDS_LIMIT = 100
_DESCRIPTION_LIMIT = 512
_SHORT_DESCRIPTION_LIMIT = 120


async def set_my_commands(backend: Backend, given: Parameters) -> object:
    commands = given.get("commands") or []
    if len(commands) > _COMMANDS_LIMIT:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not _COMMAND.fullmatch(command["command"].removeprefix("/")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"].strip()) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    backend.about["commands", _scope(given), _language(given)] = commands
    return True


async def get_my_commands(backend: Backend, given: Parameters) -> object:
    return backend.about.get(("commands", _scope(given), _language(given)), [])


async def delete_my_commands(backend: Backend, given: Parameters) -> object:
    backend.about.pop(("commands", _scope(given), _language(given)), None)
    return True


async def set_my_description(backend: Backend, given: Parameters) -> object:
    return _set_text(backend, given, "description", _DESCRIPTION_LIMIT)


async def get_my_description(backend: Backend, given: Parameters) -> object:
    return _get_text(backend, given, "description")


async def set_my_short_description(backend: Backend, given: Parameters) -> object:
    return _set_text(backend, given, "short_description", _SHORT_DESCRIPTION_LIMIT)


async def get_my_short_description(backend: Backend, given: Parameters) -> object:
    return _get_text(backend, given, "short_description")


async def set_chat_menu_button(backend: Backend, given: Parameters) -> object:
    button: dict[str, Any] = given.get("menu_button") or {"type": "default"}
    if button.get("type") not in {"commands", "default", "web_app"}:
        raise bad_request("MenuButton has unsupported type")
    backend.about[_menu(backend, given)] = button
    return True


async def get_chat_menu_button(backend: Backend, given: Parameters) -> object:
    default = backend.about.get(("menu",), {"type": "commands"})
    return backend.about.get(_menu(backend, given), default)


def _menu(backend: Backend, given: Parameters) -> tuple[str, ...]:
    if given.get("chat_id") is None:
        return ("menu",)
    return ("menu", str(backend.chat(given["chat_id"]).id))


def _scope(given: Parameters) -> str:
    scope = given.get("scope") or {"type": "default"}
    return json.dumps(scope, sort_keys=True)


def _language(given: Parameters) -> str:
    language: str = given.get("language_code", "")
    if not _LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    return language


def _set_text(backend: Backend, given: Parameters, name: str, limit: int) -> object:
    text = given.get(name, "")
    if len(text) > limit:
        raise bad_request(f"{name.replace('_', ' ')} is too long")
    backend.about[name, _language(given)] = text
    return True


def _get_text(backend: Backend, given: Parameters, name: str) -> object:
    text = backend.about.get((name, _language(given))) or backend.about.get((name, ""), "")
    return {name: text}
