"""The options of the guide's four questions, and of the runs, as buttons say them."""

from coach.answers import Benefit, Goal, Impact, Purpose
from coach.guide import GUIDE, Activity
from coach.runs import Run
from dialogs import phrases
from dialogs.language import gettext as _
from dialogs.messages import Choice

EVERYTHING = "everything"
"""The option that stands for every benefit."""


def purposes() -> tuple[Choice, ...]:
    """Answers to the first question."""
    return (
        Choice(Purpose.WEAK_SPOT, _("A weak spot")),
        Choice(Purpose.LESS_IMPACT, _("Fitness, less impact")),
        Choice(Purpose.SUPPORT, _("Support my training")),
        Choice(Purpose.BREAK, _("A break from just running")),
        Choice(Purpose.NOT_SURE, _("Not sure")),
    )


def activities() -> tuple[Choice, ...]:
    """The activities that the guide names; what people type for one finds it too."""
    return tuple(_activity(each) for each in GUIDE.activities.values() if each.source == "guide")


def all_activities() -> tuple[Choice, ...]:
    """Those that the guide names, and all others that the coach knows when they are typed."""
    return tuple(_activity(each) for each in GUIDE.activities.values())


def _activity(known: Activity) -> Choice:
    return Choice(
        known.id, phrases.heading(_(known.name)), (known.name, *known.also, *sorted(known.names))
    )


def benefits() -> tuple[Choice, ...]:
    """Answers to the third question."""
    return (
        Choice(Benefit.STRENGTH, _("Strength")),
        Choice(Benefit.STABILITY, _("Stability & balance"), (_("balance"), _("stability"))),
        Choice(Benefit.INJURY_RISK, _("Lower injury risk")),
        Choice(Benefit.FITNESS, _("Fitness & cardio"), (_("fitness"), _("cardio"))),
        Choice(Benefit.FUN, _("A break & fun"), (_("fun"),)),
        Choice(EVERYTHING, _("All of it"), (_("all"), _("everything"))),
    )


def goals() -> tuple[Choice, ...]:
    """Answers to the fourth question."""
    return (
        Choice(Goal.RACE, _("A race")),
        Choice(Goal.FASTER, _("Faster")),
        Choice(Goal.FARTHER, _("Farther")),
        Choice(Goal.REGULARLY, _("Regularly")),
        Choice(Goal.ENJOY, _("Enjoy it")),
    )


def impacts() -> dict[Impact, str]:
    """How hard an activity is on the legs."""
    return {
        Impact.LOW: _("light on the legs"),
        Impact.MODERATE: _("in between"),
        Impact.HIGH: _("hard on the legs"),
    }


def efforts() -> tuple[Choice, ...]:
    """How a session felt, from very easy to all out; the ids are RPE."""
    return (
        Choice("2", _("Very easy")),
        Choice("3", _("Easy")),
        Choice("5", _("OK"), (_("moderate"), _("okay"), _("fine"))),
        Choice("7", _("Hard")),
        Choice("9", _("Very hard")),
        Choice("10", _("All out"), (_("maximal"),)),
    )


def runs(*kinds: Run) -> tuple[Choice, ...]:
    """Kinds of run; without any, the four that a week repeats."""
    return tuple(
        Choice(kind, phrases.run_label(kind))
        for kind in kinds or (Run.REST, Run.EASY, Run.HARD, Run.LONG)
    )
