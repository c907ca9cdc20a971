"""Why something is so: a sentence of guide.toml, filled in, with its source."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from coach.guide import GUIDE, Source
from coach.rule_names import RuleName
from coach.runs import PlannedRun

Value = date | PlannedRun | str | int


@dataclass(frozen=True)
class Reason:
    """Why something is so: `sentence` is a msgid whose placeholders `values` fill.

    A date is read as its weekday, a run as a phrase ("an easy 6 km"), a text is an activity's id or
    a part of the body. Only a reason whose source is "guide" may be cited as the guide's.
    """

    rule: str
    sentence: str
    source: Source
    values: Mapping[str, Value] = field(default_factory=dict)


def reason(rule: RuleName, **values: Value) -> Reason:
    """The reason of that name in guide.toml, filled with values."""
    text = GUIDE.rules[rule]
    return Reason(rule, text.sentence, text.source, values)


def worded(why: Reason, day: date) -> Reason:
    """The reason as it is said on that day: every other day in its other words.

    So no sentence is said on two days running, whatever was said the day before.
    """
    text = GUIDE.rules[why.rule]
    return replace(why, sentence=(text.sentence, text.again or text.sentence)[day.toordinal() % 2])
