"""The guide as data: loads guide.toml and refuses, in one line, what does not make sense."""

import tomllib
from collections.abc import Mapping
from dataclasses import field
from importlib.resources import files
from string import Formatter
from typing import Any, Self

from pydantic import Field, TypeAdapter, ValidationError, model_validator
from pydantic.dataclasses import dataclass

from coach.guide_checks import GuideError, check_activities, check_sessions
from coach.movement import (
    LEVELS,
    STRICT,
    Activity,
    Exercise,
    Level,
    Session,
    Source,
    exercises_in,
    plain,
)
from coach.rule_names import RULE_NAMES

__all__ = [
    "GUIDE",
    "LEVELS",
    "Activity",
    "Exercise",
    "Guide",
    "GuideError",
    "Level",
    "RuleText",
    "Session",
    "Source",
    "find_activity",
    "load",
]

PLACEHOLDERS = frozenset({"day", "run", "activity", "part", "minutes", "effort", "count"})


@dataclass(frozen=True, kw_only=True, config=STRICT)
class RuleText:
    """The sentence a message may cite for a rule, its name, and whose rule it is.

    `title` is what the rule is called. `sentence` is a msgid with named placeholders, `again` the
    same in other words, for a day after it was said. `line` paraphrases the guide's line where the
    rule is the guide's; `reason` says why where it is ours.
    """

    name: str
    title: str = Field(min_length=1)
    sentence: str = Field(min_length=1)
    source: Source
    again: str = ""
    line: str = ""
    reason: str = ""

    @model_validator(mode="after")
    def _sourced(self) -> Self:
        if self.source == "guide" and not self.line:
            raise ValueError("a rule that is the guide's needs the `line` it comes from; add it")
        if self.source == "ours" and not self.reason:
            raise ValueError('a rule that is "ours" needs a `reason`; add one')
        names = _placeholders(self.sentence) | _placeholders(self.again)
        for name in sorted(names - PLACEHOLDERS):
            known = ", ".join(sorted(PLACEHOLDERS))
            raise ValueError(f"{{{name}}} cannot be filled in; use one of {known}")
        if self.again and names != _placeholders(self.sentence):
            raise ValueError("`again` fills in what `sentence` does not; use the same placeholders")
        return self


def _placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


@dataclass(frozen=True, kw_only=True, config=STRICT)
class Guide:
    """All of guide.toml; its tables keep the file's order."""

    activities: Mapping[str, Activity]
    exercises: Mapping[str, Exercise]
    sessions: tuple[Session, ...]
    rules: Mapping[str, RuleText]
    benefits: tuple[str, ...] = Field(min_length=1)
    dos: tuple[str, ...] = Field(min_length=1)
    donts: tuple[str, ...] = Field(min_length=1)
    how_much: tuple[str, ...] = Field(min_length=1)
    body_parts: tuple[str, ...] = field(default=())

    def exercises_of(self, session: Session) -> tuple[Exercise, ...]:
        """What a session's lines name that is explained on its own, in the order of the lines."""
        found = (exercises_in(line, self.exercises.values()) for line in session.main)
        return tuple(dict.fromkeys(exercise for line in found for exercise in line))


def load(text: str) -> Guide:
    """Reads a guide from the text of a guide.toml.

    Raises:
        GuideError: the text is not TOML, or a key is missing, unknown or senseless.
    """
    try:
        document: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise GuideError(f"guide.toml is not TOML: {error}; mend that line") from None
    keys = _name_entries(document)
    try:
        guide = TypeAdapter(Guide).validate_python(document)
    except ValidationError as error:
        raise GuideError(_explain(error, keys)) from None
    _check_together(guide, keys)
    return guide


def _name_entries(document: dict[str, Any]) -> list[str]:
    """Gives each entry the name it has as a key, and returns the key of each session."""
    for table, attribute in (("activities", "id"), ("exercises", "id"), ("rules", "name")):
        for key, entry in _table(document, table).items():
            if not isinstance(entry, dict):
                raise GuideError(f"{table}.{key}: must be a table; write [{table}.{key}]")
            entry[attribute] = key
    keys, sessions = [], []
    for activity in _table(document, "sessions"):
        for level, entries in _table(document["sessions"], activity, "sessions.").items():
            for number, entry in enumerate(entries if isinstance(entries, list) else [entries], 1):
                key = f"sessions.{activity}.{level}"
                keys.append(key if len(entries) == 1 else f"{key} ({number})")
                if not isinstance(entry, dict):
                    raise GuideError(f"{key}: must be a list of tables; write [[{key}]]")
                sessions.append({**entry, "activity": activity, "level": level})
    document["sessions"] = sessions
    return keys


def _table(document: dict[str, Any], key: str, prefix: str = "") -> dict[str, Any]:
    table = document.get(key, {})
    if not isinstance(table, dict) or not table:
        raise GuideError(f"{prefix}{key}: must be a table with entries; add [{prefix}{key}.…]")
    return table


def _explain(error: ValidationError, keys: list[str]) -> str:
    problem = error.errors()[0]
    where = [str(part) for part in problem["loc"]]
    if where[0] == "sessions" and len(where) > 1:
        where = [keys[int(where[1])], *where[2:]]
    if problem["type"] == "missing":
        mend = "is missing; add it"
    elif problem["type"] in {"extra_forbidden", "unexpected_keyword_argument"}:
        mend = "is not a key that the guide knows; remove it or mend its spelling"
    else:
        mend = problem["msg"].removeprefix("Value error, ")
        mend = mend.replace("Input should be", "must be")
    return f"{'.'.join(where)}: {mend}"


def _check_together(guide: Guide, keys: list[str]) -> None:
    for name in sorted(RULE_NAMES ^ guide.rules.keys()):
        missing = name in RULE_NAMES
        mend = "is missing; add it" if missing else "is not a rule of the coach; remove it"
        raise GuideError(f"rules.{name}: {mend}")
    check_activities(guide.activities, frozenset(guide.body_parts))
    keyed = list(zip(keys, guide.sessions, strict=True))
    check_sessions(guide.activities, guide.exercises, keyed)


GUIDE = load(files("coach").joinpath("guide.toml").read_text(encoding="utf-8"))
"""The guide that is shipped."""


_BY_NAME = {name: each for each in GUIDE.activities.values() for name in each.names}


def find_activity(words: str) -> Activity | None:
    """The activity of that id, name or synonym, in any spelling of case, hyphens and spaces."""
    return _BY_NAME.get(plain(words))
