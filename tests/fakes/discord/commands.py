"""Application commands: what a bot registers, with Discord's limits."""

import re
from typing import Annotated, Any, Literal, Self

from discord import Locale
from pydantic import AfterValidator, Field, TypeAdapter, model_validator

from tests.fakes.discord.backend import Backend
from tests.fakes.discord.forms import Form, Snowflake, wrong
from tests.fakes.discord.refusals import RefusedError, invalid_field, unknown_command
from tests.fakes.discord.requests import Call

CHAT_INPUT = 1
SUB_COMMAND, SUB_COMMAND_GROUP = 1, 2
STRING, INTEGER, BOOLEAN, USER, CHANNEL, ROLE, MENTIONABLE, NUMBER, ATTACHMENT = range(3, 12)

COMMANDS_LIMIT = 100
SIZE_LIMIT = 8000
"""Characters in names, descriptions and values of a command together."""

LOCALES = frozenset(str(locale) for locale in Locale)


_NAME = re.compile(r"[-_'\w]{1,32}")


def _check_name(name: str) -> str:
    if not _NAME.fullmatch(name) or name != name.lower():
        raise wrong("APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")
    return name


def _check_locales(texts: dict[str, str] | None) -> dict[str, str] | None:
    if unknown := set(texts or ()) - LOCALES:
        raise wrong("BASE_TYPE_CHOICES", f"Not a locale: {sorted(unknown)}")
    return texts


Name = Annotated[str, AfterValidator(_check_name)]
Description = Annotated[str, Field(min_length=1, max_length=100)]
Names = Annotated[dict[str, Name] | None, AfterValidator(_check_locales)]
Descriptions = Annotated[dict[str, Description] | None, AfterValidator(_check_locales)]
ChoiceName = Annotated[str, Field(min_length=1, max_length=100)]
ChoiceNames = Annotated[dict[str, ChoiceName] | None, AfterValidator(_check_locales)]


class Choice(Form):
    name: ChoiceName
    name_localizations: ChoiceNames = None
    value: Annotated[str, Field(max_length=100)] | int | float


def _check_choices(choices: list[Choice]) -> list[Choice]:
    if len({choice.name for choice in choices}) != len(choices):
        raise wrong("APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_DUPLICATE", "Choice name is taken")
    return choices


class Option(Form):
    type: Literal[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
    name: Name
    name_localizations: Names = None
    description: Description
    description_localizations: Descriptions = None
    required: bool | None = None
    choices: Annotated[list[Choice], Field(max_length=25), AfterValidator(_check_choices)] = Field(
        default_factory=list
    )
    options: "Options" = Field(default_factory=list)
    channel_types: list[int] | None = None
    min_value: float | None = None
    max_value: float | None = None
    min_length: int | None = Field(None, ge=0, le=6000)
    max_length: int | None = Field(None, ge=1, le=6000)
    autocomplete: bool | None = None

    @model_validator(mode="after")
    def _one_way_to_choose(self) -> Self:
        if self.autocomplete and self.choices:
            raise wrong(
                "APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE",
                "Choices and autocomplete are mutually exclusive",
            )
        return self


def _check_options(options: list[Option]) -> list[Option]:
    if len({option.name for option in options}) != len(options):
        raise wrong("APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE", "Option name is taken")
    required = [bool(option.required) for option in options]
    if required != sorted(required, reverse=True):
        raise wrong(
            "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
            "Required options must be placed before non-required options",
        )
    return options


Options = Annotated[list[Option], Field(max_length=25), AfterValidator(_check_options)]


class Command(Form):
    id: Snowflake | None = None
    type: Literal[1, 2, 3] = 1
    name: Annotated[str, Field(min_length=1, max_length=32)]
    name_localizations: Annotated[dict[str, str] | None, AfterValidator(_check_locales)] = None
    description: Annotated[str, Field(max_length=100)] = ""
    description_localizations: Descriptions = None
    options: Options = Field(default_factory=list)
    default_member_permissions: Snowflake | None = None
    dm_permission: bool | None = None
    contexts: list[Literal[0, 1, 2]] | None = None
    integration_types: list[Literal[0, 1]] | None = None
    nsfw: bool | None = None

    @model_validator(mode="after")
    def _kind(self) -> Self:
        if self.type != CHAT_INPUT:
            if self.description or self.options:
                raise wrong("APPLICATION_COMMAND_INVALID_TYPE", "A menu has only a name")
            return self
        for name in (self.name, *(self.name_localizations or {}).values()):
            _check_name(name)
        if not self.description:
            raise wrong("BASE_TYPE_REQUIRED", "This field is required")
        return self


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
    payloads: list[Any] = TypeAdapter(list[Any]).validate_python(call.body)
    commands = [
        backend.read(Command, payload, (number,)) for number, payload in enumerate(payloads)
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
