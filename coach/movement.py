"""What there is to do beside running: activities, their sessions, and exercises within them."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Literal, Self, get_args

from pydantic import ConfigDict, Field, model_validator
from pydantic.dataclasses import dataclass

from coach.answers import Benefit, Impact

Source = Literal["guide", "ours"]
Level = Literal["starting", "building", "settled"]
LEVELS: tuple[Level, ...] = get_args(Level)
STRICT = ConfigDict(extra="forbid")


@dataclass(frozen=True, kw_only=True, config=STRICT)
class Activity:
    """An activity of the guide, one of ours beside it, or one that a runner typed.

    `source` says whether the guide names it, `impact_source` whether the guide says how hard it is
    on the legs. `benefits` are the guide's words, `serves` the answers they stand for, `also` what
    people type for it. `additional` marks the guide's additional forms. `loads` names parts of the
    body, `equipment` what nobody can do it without.
    """

    id: str
    name: str = Field(min_length=1)
    source: Source
    impact: Impact
    impact_source: Source
    benefits: tuple[str, ...]
    serves: tuple[Benefit, ...]
    also: tuple[str, ...]
    loads: tuple[str, ...]
    equipment: tuple[str, ...]
    impact_reason: str = ""
    additional: bool = False

    @model_validator(mode="after")
    def _reasoned(self) -> Self:
        if self.impact_source == "ours" and not self.impact_reason:
            raise ValueError('an impact that is "ours" needs an impact_reason; add one')
        if self.additional and self.source == "ours":
            raise ValueError('`additional` marks forms that the guide adds; remove it from "ours"')
        return self

    @cached_property
    def names(self) -> frozenset[str]:
        """Everything it is called, as `plain` words."""
        return frozenset(map(plain, (self.id, self.name, *self.also)))


@dataclass(frozen=True, kw_only=True, config=STRICT)
class Exercise:
    """A part of a session that needs explaining: one sentence, an easier and a harder form.

    A line of a session is explained by the exercises that it names, in the singular or the plural.
    """

    id: str
    name: str = Field(min_length=1)
    how: str = Field(min_length=1)
    easier: str = Field(min_length=1)
    harder: str = Field(min_length=1)

    def is_in(self, line: str) -> bool:
        """Whether the line names the exercise."""
        return re.search(rf"\b{re.escape(self.name)}(?:e?s)?\b", line, re.IGNORECASE) is not None


@dataclass(frozen=True, kw_only=True, config=STRICT)
class Session:
    """A session that can be done from its lines alone; `effort` is RPE, 1 to 10.

    A line of `main` that ends with a colon heads the lines below it. `how` says in a sentence each
    what its lines mean, as far as they name no exercise.
    """

    activity: str
    level: Level
    minutes: int = Field(ge=5, le=120)
    effort: int = Field(ge=1, le=10)
    feel: str = Field(min_length=1)
    warm_up: str = Field(min_length=1)
    main: tuple[str, ...] = Field(min_length=1)
    cool_down: str = Field(min_length=1)
    equipment: tuple[str, ...]
    how: tuple[str, ...] = ()


def plain(words: str) -> str:
    """Words as they are compared: no capitals, no hyphens, single spaces."""
    return " ".join(re.sub(r"[-_]", " ", words.casefold()).split())


def exercises_in(line: str, exercises: Iterable[Exercise]) -> Iterator[Exercise]:
    """The exercises that a line names; a "side plank" is no "plank"."""
    named = [exercise for exercise in exercises if exercise.is_in(line)]
    for exercise in named:
        if not any(exercise is not other and exercise.is_in(other.name) for other in named):
            yield exercise
