"""Which of the four answers speak for an activity: what the runner enjoys, and what it serves."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from coach.activities import enjoyed, offered
from coach.answers import Answers, Benefit, Goal, Impact, Purpose
from coach.guide import GUIDE, Activity
from coach.runner import Runner

Because = Purpose | Benefit | Goal | Literal["enjoys", "guide"]

PURPOSES: dict[Purpose, frozenset[Benefit]] = {
    Purpose.WEAK_SPOT: frozenset({Benefit.STRENGTH, Benefit.STABILITY, Benefit.INJURY_RISK}),
    Purpose.LESS_IMPACT: frozenset({Benefit.FITNESS}),
    Purpose.SUPPORT: frozenset({Benefit.STRENGTH, Benefit.INJURY_RISK}),
    Purpose.BREAK: frozenset({Benefit.FUN}),
    Purpose.NOT_SURE: frozenset(),
}
GOALS: dict[Goal, frozenset[Benefit]] = {
    Goal.RACE: frozenset({Benefit.STRENGTH, Benefit.FITNESS}),
    Goal.FASTER: frozenset({Benefit.STRENGTH}),
    Goal.FARTHER: frozenset({Benefit.FITNESS, Benefit.INJURY_RISK}),
    Goal.REGULARLY: frozenset({Benefit.INJURY_RISK}),
    Goal.ENJOY: frozenset({Benefit.FUN}),
}
"""Which benefits serve a purpose or a goal (ours)."""


TYPES = 3
ENJOYMENT = 3


@dataclass(frozen=True)
class TypeThatFits:
    """An activity to propose, and which answers chose it; ("guide",) where only the guide did."""

    activity: str
    because: tuple[Because, ...]


def types_that_fit(runner: Runner) -> tuple[TypeThatFits, ...]:
    """The types to propose, best first: three, and strength always among them."""
    strength = GUIDE.activities["strength"]
    likes = enjoyed(runner)
    ranked = sorted(offered(runner), key=lambda one: (one not in likes, -fit(runner, one)))
    best = ranked[:TYPES]
    if strength not in best:
        best = [*ranked[: TYPES - 1], strength]
    return tuple(TypeThatFits(one.id, chosen_by(runner, one) or ("guide",)) for one in best)


def chosen_by(runner: Runner, activity: Activity) -> tuple[Because, ...]:
    """The answers that speak for the activity, in the order of the guide's questions."""
    answers = runner.answers or Answers()
    likes = activity in enjoyed(runner)
    serves = {*activity.serves, *((Benefit.FUN,) if likes else ())}
    purposes = (
        purpose
        for purpose in answers.purposes
        if PURPOSES[purpose] & serves
        and (purpose is not Purpose.LESS_IMPACT or activity.impact is Impact.LOW)
    )
    likings: tuple[Because, ...] = ("enjoys",) if likes else ()
    benefits = (benefit for benefit in answers.benefits if benefit in serves)
    goals = (goal for goal in answers.goals if GOALS[goal] & serves)
    return (*purposes, *likings, *benefits, *goals)


def fit(runner: Runner, activity: Activity) -> int:
    """How well the activity fits the four answers: purpose, enjoyment, benefits and goal.

    Each benefit that it serves and that an answer is after counts one; enjoyment counts three, so
    that what is liked outweighs any one question (ours).
    """
    likes = any(activity.id == one.id for one in enjoyed(runner))
    serves = {*activity.serves, Benefit.FUN} if likes else {*activity.serves}
    is_light = activity.impact is Impact.LOW
    return ENJOYMENT * likes + sum(
        len(wish & serves) for wish in _wishes(runner.answers or Answers(), is_light=is_light)
    )


def _wishes(answers: Answers, *, is_light: bool) -> Iterator[frozenset[Benefit]]:
    """The benefits that each question is after; less impact is served by what is light alone."""
    purposes = (
        PURPOSES[purpose]
        for purpose in answers.purposes
        if is_light or purpose is not Purpose.LESS_IMPACT
    )
    yield frozenset[Benefit]().union(*purposes)
    yield frozenset(answers.benefits)
    yield frozenset[Benefit]().union(*(GOALS[goal] for goal in answers.goals))
