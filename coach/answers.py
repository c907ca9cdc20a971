"""The guide's four questions: what can be answered, and what a runner answered."""

from dataclasses import dataclass
from enum import StrEnum


class Purpose(StrEnum):
    """Answers to the guide's first question: what is the PURPOSE?"""

    WEAK_SPOT = "weak_spot"
    LESS_IMPACT = "less_impact"
    SUPPORT = "support"
    BREAK = "break"
    NOT_SURE = "not_sure"


class Benefit(StrEnum):
    """Answers to the guide's third question: what BENEFITS are you seeking?"""

    STRENGTH = "strength"
    STABILITY = "stability"
    INJURY_RISK = "injury_risk"
    FITNESS = "fitness"
    FUN = "fun"


class Goal(StrEnum):
    """Answers to the guide's fourth question: HOW will this support your running or your goals?"""

    RACE = "race"
    FASTER = "faster"
    FARTHER = "farther"
    REGULARLY = "regularly"
    ENJOY = "enjoy"


class Impact(StrEnum):
    """How much an activity loads legs and body, in the guide's sense of the word.

    LOW is recovered by the next morning, MODERATE in about a day, HIGH in up to two.
    """

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


@dataclass(frozen=True)
class OtherActivity:
    """An activity that the runner typed and the guide does not know.

    It counts as high impact until the runner says how hard it is on the legs.
    """

    name: str
    impact: Impact = Impact.HIGH


@dataclass(frozen=True, kw_only=True)
class Answers:
    """The guide's four questions as answered; `*_words` quote what was typed instead of tapped.

    `enjoys` holds activity ids of guide.toml; `others` what the guide does not know.
    """

    purposes: tuple[Purpose, ...] = ()
    purpose_words: str = ""
    enjoys: tuple[str, ...] = ()
    others: tuple[OtherActivity, ...] = ()
    benefits: tuple[Benefit, ...] = ()
    goals: tuple[Goal, ...] = ()
    goal_words: str = ""
