"""Modals as a bot describes them: labels with a text or a select each."""

from typing import Annotated, Literal, Self

from pydantic import Field, field_validator, model_validator

from tests.fakes.discord.components import (
    Component,
    CustomId,
    EntitySelect,
    StringSelect,
    TextDisplay,
)
from tests.fakes.discord.forms import Form, wrong


class TextInput(Component):
    type: Literal[4]
    custom_id: CustomId
    style: Literal[1, 2]
    label: str | None = Field(None, min_length=1, max_length=45)
    min_length: int | None = Field(None, ge=0, le=4000)
    max_length: int | None = Field(None, ge=1, le=4000)
    required: bool | None = None
    value: str | None = Field(None, max_length=4000)
    placeholder: str | None = Field(None, max_length=100)

    @model_validator(mode="after")
    def _value_fits(self) -> Self:
        if self.value and self.max_length and len(self.value) > self.max_length:
            raise wrong("BASE_TYPE_MAX_LENGTH", f"Must be {self.max_length} or fewer in length.")
        return self


class InputRow(Component):
    """The older way of a field in a modal."""

    type: Literal[1]
    components: list[TextInput] = Field(min_length=1, max_length=1)

    @field_validator("components")
    @classmethod
    def _has_label(cls, components: list[TextInput]) -> list[TextInput]:
        if components[0].label is None:
            raise wrong("BASE_TYPE_REQUIRED", "This field is required")
        return components


class Label(Component):
    type: Literal[18]
    label: str = Field(min_length=1, max_length=45)
    description: str | None = Field(None, min_length=1, max_length=100)
    component: Annotated[TextInput | StringSelect | EntitySelect, Field(discriminator="type")]

    @model_validator(mode="after")
    def _suits_a_modal(self) -> Self:
        child = self.component
        if isinstance(child, TextInput):
            if child.label is not None:
                raise wrong("TEXT_INPUT_LABEL_NOT_ALLOWED", "The label goes to the Label")
        elif child.disabled:
            raise wrong("SELECT_COMPONENT_DISABLED_IN_MODAL", "A modal has no disabled selects")
        elif child.required is not False and child.min_values == 0:
            raise wrong("SELECT_COMPONENT_REQUIRED_MIN_VALUES", "A required select needs a value")
        return self


ModalChild = Annotated[Label | InputRow | TextDisplay, Field(discriminator="type")]


class ModalForm(Form):
    """What opens a modal."""

    custom_id: CustomId
    title: str = Field(min_length=1, max_length=45)
    components: list[ModalChild] = Field(min_length=1, max_length=5)
