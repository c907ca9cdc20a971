"""Standing buttons: they carry `kind.day.action` and stay good for a week, whatever came after."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from dialogs.messages import Button

GOOD_FOR = timedelta(days=7)
"""How long a standing button acts, counted from its own day."""

_FORM = re.compile(r"(?P<kind>[a-z]+)\.(?P<day>\d{4}-\d{2}-\d{2})\.(?P<action>[a-z0-9_:]+)")


@dataclass(frozen=True)
class Standing:
    """What a standing button asks for, on which day's terms."""

    kind: str
    day: date
    action: str

    def is_over(self, today: date) -> bool:
        """Whether its week is past; a day that is far ahead was on no button of ours."""
        return abs(today - self.day) > GOOD_FOR


def button(label: str, kind: str, day: date, action: str) -> Button:
    """A standing button."""
    return Button(label, f"{kind}.{day}.{action}")


def opening(label: str, day: date, command: str) -> Button:
    """A standing button that does what a command does."""
    return button(label, "open", day, command)


def read(press: str) -> Standing | None:
    """What a press asks for, or None if it is not a standing button."""
    found = _FORM.fullmatch(press)
    if found is None:
        return None
    try:
        day = date.fromisoformat(found["day"])
    except ValueError:
        return None
    return Standing(found["kind"], day, found["action"])
