"""Values that come with a command, as far as they are what they should be."""

from collections.abc import Mapping
from datetime import date

from dialogs.messages import Json


def day_in(given: Mapping[str, Json], key: str = "day") -> date | None:
    """The ISO date under a key, or None."""
    try:
        return date.fromisoformat(str(given.get(key, "")))
    except ValueError:
        return None


def text_in(given: Mapping[str, Json], key: str) -> str:
    """The text under a key, or nothing."""
    value = given.get(key)
    return value.strip() if isinstance(value, str) else ""


def number_in(given: Mapping[str, Json], key: str) -> int:
    """The whole number under a key, or 0."""
    value = given.get(key)
    return value if isinstance(value, int) else 0
