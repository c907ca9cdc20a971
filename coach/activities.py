"""Which activities there are for one runner: those of guide.toml, and those the runner typed."""

from functools import cache

from coach.answers import Answers, Benefit, Impact, OtherActivity
from coach.guide import GUIDE, Activity, find_activity
from coach.runner import Runner

GENTLE = ("yoga", "walking")
"""What the guide itself names as lower impact, and what needs no place and nearly no equipment."""


def activity_named(runner: Runner, name: str) -> Activity:
    """The activity of that id or name; one that nobody knows counts as high impact."""
    if name in GUIDE.activities:
        return GUIDE.activities[name]
    for other in (*_answers(runner).others, *runner.also_does):
        if other.name.casefold() == name.casefold():
            return _typed(other)
    return find_activity(name) or _typed(OtherActivity(name))


def kind_of(activity: Activity) -> Benefit:
    """What kind of activity it is: the first benefit that it serves; what has none is for fun."""
    return activity.serves[0] if activity.serves else Benefit.FUN


def enjoyed(runner: Runner) -> tuple[Activity, ...]:
    """What the runner enjoys and can get to, in the guide's order, then what was typed."""
    answers = _answers(runner)
    known = sorted((name for name in answers.enjoys if name in _PLACES), key=_PLACES.__getitem__)
    typed = [activity_named(runner, other.name) for other in answers.others]
    found = (*(GUIDE.activities[name] for name in known), *typed)
    return tuple({activity.id: activity for activity in found}.values())


def offered(runner: Runner) -> tuple[Activity, ...]:
    """What may be proposed: what the runner enjoys, and strength, which the guide wants every week.

    Where the runner named nothing light, what is light and open to anybody joins them. Who does not
    run for now is offered what a professional allowed.
    """
    if runner.not_running is not None:
        allowed = (activity_named(runner, name) for name in runner.not_running.allowed)
        return tuple({activity.id: activity for activity in allowed}.values())
    likes = enjoyed(runner)
    has_light = any(activity.impact is Impact.LOW for activity in likes)
    light = () if has_light else tuple(GUIDE.activities[name] for name in GENTLE)
    found = (*likes, GUIDE.activities["strength"], *light)
    return tuple({activity.id: activity for activity in found}.values())


@cache
def _typed(other: OtherActivity) -> Activity:
    """What it loads is not known, so it counts as loading everything."""
    return Activity(
        id=other.name,
        name=other.name,
        source="ours",
        impact=other.impact,
        impact_source="ours",
        impact_reason="So the runner says, or high until the runner does.",
        benefits=(),
        serves=(Benefit.FUN,),
        also=(),
        loads=GUIDE.body_parts,
        equipment=(),
    )


_PLACES = {name: place for place, name in enumerate(GUIDE.activities)}


def _answers(runner: Runner) -> Answers:
    return runner.answers or Answers()
