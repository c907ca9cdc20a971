"""Application commands as a bot describes them, with Discord's limits."""

import re
from typing import Annotated, Literal, Self

from discord import Locale
from pydantic import AfterValidator, Field, model_validator

from tests.fakes.discord.forms import Form, Snowflake, wrong

CHAT_INPUT = 1
SUB_COMMAND, SUB_COMMAND_GROUP = 1, 2
STRING, INTEGER, BOOLEAN, USER, CHANNEL, ROLE, MENTIONABLE, NUMBER, ATTACHMENT = range(3, 12)

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
