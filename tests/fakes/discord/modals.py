"""A modal that is open on somebody's screen, and how they fill it in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.fakes.discord.choosing import Choices
from tests.fakes.discord.posts import label

TEXT_INPUT = 4

Json = dict[str, Any]
Answers = Mapping[str, str | Sequence[object]]


@dataclass(frozen=True)
class Modal:
    """A modal as Discord keeps it, until it is sent or closed."""

    form: Json

    @property
    def title(self) -> str:
        """What stands above it."""
        return str(self.form["title"])

    @property
    def custom_id(self) -> str:
        """What the bot knows it by."""
        return str(self.form["custom_id"])

    @property
    def fields(self) -> dict[str, Json]:
        """Inputs and selects by their labels."""
        return {name: field for name, field in map(_field, self.form["components"]) if field}

    @property
    def labels(self) -> list[str]:
        """What is asked, from top to bottom."""
        return list(self.fields)

    def options(self, name: str) -> list[str]:
        """What can be chosen in a select."""
        return [option["label"] for option in self.fields[name].get("options", [])]

    def value(self, name: str) -> str | list[str]:
        """What is filled in already."""
        field = self.fields[name]
        if field["type"] == TEXT_INPUT:
            return str(field.get("value") or "")
        return [option["label"] for option in field.get("options", []) if option.get("default")]

    def filled(self, answers: Answers, choices: Choices) -> Json:
        """The data of the interaction; AssertionError for what the client would not send."""
        if unknown := set(answers) - set(self.fields):
            raise AssertionError(f"the modal has no {unknown}, but {self.labels}")
        components = [self._filled(one, answers, choices) for one in self.form["components"]]
        return {"custom_id": self.custom_id, "components": components} | choices.resolved()

    def _filled(self, component: Json, answers: Answers, choices: Choices) -> Json:
        name, field = _field(component)
        bare = {"type": component["type"], "id": component["id"]}
        if not field:
            return bare
        answer = answers.get(name, self.value(name))
        value = {"type": field["type"], "id": field["id"], "custom_id": field["custom_id"]}
        if field["type"] == TEXT_INPUT:
            assert isinstance(answer, str), name
            value["value"] = _text(name, field, answer)
        else:
            value["values"] = choices.made(name, field, answer)
        inner = {"component": value} if "component" in component else {"components": [value]}
        return bare | inner


def _text(name: str, field: Json, answer: str) -> str:
    if not answer and field.get("required") is False:
        return answer
    least = max(field.get("min_length") or 0, 1)
    most = field.get("max_length") or 4000
    if not least <= len(answer) <= most:
        raise AssertionError(f"{name} takes {least} to {most} characters, not {answer!r}")
    return answer


def _field(component: Json) -> tuple[str, Json]:
    field: Json = component.get("component") or next(iter(component.get("components", [])), {})
    return str(component.get("label") or field.get("label") or label(field)), field
