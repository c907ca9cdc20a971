"""Choosing in selects, as the client allows it."""

from collections.abc import Sequence
from typing import Any

from tests.fakes.discord.backend import Backend
from tests.fakes.discord.guilds import Channel
from tests.fakes.discord.posts import STRING_SELECT
from tests.fakes.discord.resolving import kind, resolve

Json = dict[str, Any]

_KINDS = {"user": (5, 7), "role": (6, 7), "channel": (8,)}


class Choices:
    """What somebody chooses in one place, in one or more selects."""

    def __init__(self, backend: Backend, channel: Channel) -> None:
        self._backend = backend
        self._channel = channel
        self._resolved: Json = {}

    def made(self, name: str, field: Json, answer: object) -> list[str]:
        """Values of options by label, or ids of people, roles and channels.

        AssertionError if the client would not let them be chosen.
        """
        picked = (
            answer if isinstance(answer, Sequence) and not isinstance(answer, str) else [answer]
        )
        least = 1 if field.get("min_values") is None else field["min_values"]
        most = field.get("max_values") or 1
        may_be_empty = field.get("required") is False and not picked
        if not may_be_empty and not least <= len(picked) <= most:
            raise AssertionError(f"{name} takes {least} to {most}, not {picked}")
        if field["type"] == STRING_SELECT:
            return [_value(name, field, one) for one in picked]
        return [self._id(name, field, one) for one in picked]

    def resolved(self) -> Json:
        """What the interaction's data says about people, roles and channels."""
        return {"resolved": self._resolved} if self._resolved else {}

    def _id(self, name: str, field: Json, one: object) -> str:
        if field["type"] not in _KINDS.get(kind(one), ()):
            raise AssertionError(f"{name} cannot be {one!r}")
        return resolve(self._backend, self._channel, one, self._resolved)


def _value(name: str, field: Json, label: object) -> str:
    values = {one["label"]: str(one["value"]) for one in field["options"]}
    if label not in values:
        raise AssertionError(f"{name} has no {label!r}, but {list(values)}")
    return values[str(label)]
