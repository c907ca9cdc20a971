"""Buttons, selects and texts as a bot describes them, and how much of each is allowed."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from tests.fakes.discord.forms import Form, Snowflake, wrong

CustomId = Annotated[str, Field(min_length=1, max_length=100)]
LINK, PREMIUM = 5, 6


class Emoji(Form):
    id: Snowflake | None = None
    name: str | None = None
    animated: bool | None = None

    @model_validator(mode="after")
    def _is_one(self) -> Self:
        if self.id is None and (not self.name or self.name.isascii()):
            raise wrong("BUTTON_COMPONENT_INVALID_EMOJI", "Invalid emoji")
        return self


class Component(Form):
    id: int | None = None


class Button(Component):
    type: Literal[2]
    style: Literal[1, 2, 3, 4, 5, 6]
    label: str | None = Field(None, max_length=80)
    emoji: Emoji | None = None
    custom_id: CustomId | None = None
    url: str | None = Field(None, max_length=512)
    sku_id: Snowflake | None = None
    disabled: bool | None = None

    @model_validator(mode="after")
    def _is_complete(self) -> Self:
        if self.style == PREMIUM:
            return self
        if not self.label and self.emoji is None:
            raise wrong("BUTTON_COMPONENT_LABEL_REQUIRED", "A button needs a label or an emoji")
        if self.style == LINK and (self.url is None or self.custom_id is not None):
            raise wrong(
                "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "A link has an url only"
            )
        if self.style != LINK and (self.custom_id is None or self.url is not None):
            raise wrong("BUTTON_COMPONENT_CUSTOM_ID_REQUIRED", "A custom id is required")
        return self


class Option(Form):
    label: str = Field(min_length=1, max_length=100)
    value: str = Field(min_length=1, max_length=100)
    description: str | None = Field(None, max_length=100)
    emoji: Emoji | None = None
    default: bool | None = None


class DefaultValue(Form):
    id: Snowflake
    type: Literal["user", "role", "channel"]


class _Choosing(Component):
    custom_id: CustomId
    placeholder: str | None = Field(None, max_length=150)
    min_values: int | None = Field(None, ge=0, le=25)
    max_values: int | None = Field(None, ge=1, le=25)
    disabled: bool | None = None
    required: bool | None = None

    @model_validator(mode="after")
    def _bounds(self) -> Self:
        least = 1 if self.min_values is None else self.min_values
        if least > (self.max_values or 1):
            raise wrong("SELECT_COMPONENT_INVALID_RANGE", "min_values is above max_values")
        return self


def _different_values(options: list[Option]) -> list[Option]:
    if len({option.value for option in options}) != len(options):
        raise wrong(
            "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
            "The specified option value is already used",
        )
    return options


Options = Annotated[
    list[Option], Field(min_length=1, max_length=25), AfterValidator(_different_values)
]


class StringSelect(_Choosing):
    type: Literal[3]
    options: Options

    @model_validator(mode="after")
    def _enough_options(self) -> Self:
        most = self.max_values or 1
        if len(self.options) < most:
            raise wrong("BASE_TYPE_BAD_LENGTH", f"Must be between {most} and 25 in length.")
        if sum(bool(option.default) for option in self.options) > most:
            raise wrong("SELECT_COMPONENT_TOO_MANY_DEFAULTS", "More defaults than max_values")
        return self


class EntitySelect(_Choosing):
    """A select of users (5), roles (6), both (7) or channels (8)."""

    type: Literal[5, 6, 7, 8]
    channel_types: list[int] | None = None
    default_values: list[DefaultValue] | None = Field(None, max_length=25)


def _width(children: list[Any]) -> list[Any]:
    if sum(1 if isinstance(child, Button) else 5 for child in children) > 5:
        raise wrong(
            "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width"
        )
    return children


RowChild = Annotated[Button | StringSelect | EntitySelect, Field(discriminator="type")]


class ActionRow(Component):
    type: Literal[1]
    components: Annotated[list[RowChild], Field(min_length=1, max_length=5), AfterValidator(_width)]


class TextDisplay(Component):
    type: Literal[10]
    content: str = Field(min_length=1, max_length=4000)


class Section(Component):
    type: Literal[9]
    components: list[TextDisplay] = Field(min_length=1, max_length=3)
    accessory: Button


class Separator(Component):
    type: Literal[14]
    divider: bool | None = None
    spacing: Literal[1, 2] | None = None


class Container(Component):
    type: Literal[17]
    accent_color: int | None = Field(None, ge=0, le=0xFFFFFF)
    spoiler: bool | None = None
    components: list[
        Annotated[ActionRow | TextDisplay | Section | Separator, Field(discriminator="type")]
    ] = Field(min_length=1)


AnyComponent = Annotated[
    ActionRow | TextDisplay | Section | Separator | Container, Field(discriminator="type")
]


def every(components: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Components and all that is in them, in the order in which they are seen."""
    for component in components:
        yield component
        inner = [component.get("component"), component.get("accessory")]
        yield from every([*component.get("components", []), *(one for one in inner if one)])


def check_ids(components: list[dict[str, Any]]) -> None:
    """Raises if a custom id is there twice."""
    ids = [one["custom_id"] for one in every(components) if one.get("custom_id")]
    if len(set(ids)) != len(ids):
        raise wrong("COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated")


def numbered(components: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The same, each with the id that Discord gives it if it has none."""
    taken = {one["id"] for one in every(components) if one.get("id")}
    free = (number for number in range(1, 1000) if number not in taken)
    for one in every(components):
        one["id"] = one.get("id") or next(free)
    return components
