"""The guide as data: loads guide.toml and refuses, in one line, what does not make sense."""

import tomllib
from collections.abc import Mapping
from dataclasses import field
from importlib.resources import files
from string import Formatter
from typing import Any, Literal, Self, get_args

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError, model_validator
from pydantic.dataclasses import dataclass

from coach.rule_names import RULE_NAMES
from coach.runner import Benefit, Impact

Source = Literal["guide", "ours"]
Level = Literal["starting", "building", "settled"]
LEVELS: tuple[Level, ...] = get_args(Level)
PLACEHOLDERS = frozenset({"day", "run", "activity", "part", "minutes", "effort", "count"})
STRICT = ConfigDict(extra="forbid")


class GuideError(ValueError):
    """A guide.toml that makes no sense: one line that names the key and how to mend it."""


@dataclass(frozen=True, kw_only=True, config=STRICT)
class Activity:
    """An activity of the guide, or one that a runner typed.

    `benefits` are the guide's words, `serves` the answers they stand for, `also` what people type
    for it. `additional` marks the guide's additional forms. `loads` names parts of the body.
    """

    id: str
    name: str = Field(min_length=1)
    impact: Impact
    impact_source: Source
    benefits: tuple[str, ...]
    serves: tuple[Benefit, ...]
    also: tuple[str, ...]
    additional: bool
    loads: tuple[str, ...]
    equipment: tuple[str, ...]
    impact_reason: str = ""

    @model_validator(mode="after")
    def _reasoned(self) -> Self:
        if self.impact_source == "ours" and not self.impact_reason:
            raise ValueError('an impact that is "ours" needs an impact_reason; add one')
        return self


@dataclass(frozen=True, kw_only=True, config=STRICT)
class Session:
    """A session that can be done from its lines alone; `effort` is RPE, 1 to 10.

    A line of `main` that ends with a colon heads the lines below it. `how` holds one sentence on
    each exercise.
    """

    activity: str
    level: Level
    minutes: int = Field(ge=5, le=120)
    effort: int = Field(ge=1, le=10)
    feel: str = Field(min_length=1)
    warm_up: str = Field(min_length=1)
    main: tuple[str, ...] = Field(min_length=1)
    cool_down: str = Field(min_length=1)
    how: tuple[str, ...] = Field(min_length=1)
    equipment: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, config=STRICT)
class RuleText:
    """The sentence a message may cite for a rule, and whose rule it is.

    `sentence` is a msgid with named placeholders. `line` paraphrases the guide's line where the
    rule is the guide's; `reason` says why where it is ours.
    """

    name: str
    sentence: str = Field(min_length=1)
    source: Source
    line: str = ""
    reason: str = ""

    @model_validator(mode="after")
    def _sourced(self) -> Self:
        if self.source == "guide" and not self.line:
            raise ValueError("a rule that is the guide's needs the `line` it comes from; add it")
        if self.source == "ours" and not self.reason:
            raise ValueError('a rule that is "ours" needs a `reason`; add one')
        for _text, name, _spec, _conversion in Formatter().parse(self.sentence):
            if name is not None and name not in PLACEHOLDERS:
                known = ", ".join(sorted(PLACEHOLDERS))
                raise ValueError(f"{{{name}}} cannot be filled in; use one of {known}")
        return self


@dataclass(frozen=True, kw_only=True, config=STRICT)
class Guide:
    """All of guide.toml; `activities` and `rules` keep the file's order."""

    activities: Mapping[str, Activity]
    sessions: tuple[Session, ...]
    rules: Mapping[str, RuleText]
    benefits: tuple[str, ...] = Field(min_length=1)
    dos: tuple[str, ...] = Field(min_length=1)
    donts: tuple[str, ...] = Field(min_length=1)
    how_much: tuple[str, ...] = Field(min_length=1)
    body_parts: tuple[str, ...] = field(default=())


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
    for table, attribute in (("activities", "id"), ("rules", "name")):
        for key, entry in _table(document, table).items():
            if not isinstance(entry, dict):
                raise GuideError(f"{table}.{key}: must be a table; write [{table}.{key}]")
            if table == "activities" and "name" not in entry:
                raise GuideError(f"activities.{key}.name: is missing; add it")
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
    _check_activities(guide)
    for session, key in zip(guide.sessions, keys, strict=True):
        if session.activity not in guide.activities:
            raise GuideError(f"{key}: no such activity; add activities.{session.activity}")
        _check_load(guide, session, key)


def _check_activities(guide: Guide) -> None:
    for needed in ("strength", "walking", "yoga"):
        if needed not in guide.activities:
            raise GuideError(f"activities.{needed}: is missing, and the rules speak of it; add it")
    for activity in guide.activities.values():
        for part in set(activity.loads) - set(guide.body_parts):
            key = f"activities.{activity.id}.loads"
            raise GuideError(f'{key}: "{part}" is not one of body_parts; add it there')
        have = {session.level for session in guide.sessions if session.activity == activity.id}
        # An additional form may begin with one session; those that the guide recommends have all.
        for level in LEVELS[:1] if activity.additional else LEVELS:
            if level not in have:
                raise GuideError(f"sessions.{activity.id}.{level}: is missing; add a session")


def _check_load(guide: Guide, session: Session, key: str) -> None:
    """The guide: the more impact, the less of it; so at one level heavier is never longer."""
    weights = list(Impact)
    weight = weights.index(guide.activities[session.activity].impact)
    for other in guide.sessions:
        if other.level == session.level and other.activity in guide.activities:
            lighter = weights.index(guide.activities[other.activity].impact) < weight
            if lighter and other.minutes < session.minutes:
                raise GuideError(
                    f"{key}.minutes: harder on the legs than {other.activity}, which has "
                    f"{other.minutes} at this level; make it {other.minutes} or fewer"
                )


GUIDE = load(files("coach").joinpath("guide.toml").read_text(encoding="utf-8"))
"""The guide that is shipped."""


def find_activity(words: str) -> Activity | None:
    """The guide's activity of that id, name or synonym, in any case; None where there is none."""
    wanted = " ".join(words.casefold().split())
    for activity in GUIDE.activities.values():
        if wanted in {activity.id, activity.name.casefold(), *map(str.casefold, activity.also)}:
            return activity
    return None
