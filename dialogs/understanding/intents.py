"""What a sentence can mean, and which values go with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from dialogs.messages import Json


class Intent(StrEnum):
    """What a runner wants; NOT_SURE is the honest answer where two are as likely."""

    SET_RUN = "set_run"
    SET_WEEK = "set_week"
    SET_RACE = "set_race"
    CANCEL_RACE = "cancel_race"
    LOG_DONE = "log_done"
    SKIP_TODAY = "skip_today"
    SWAP = "swap"
    WHY = "why"
    WHY_NOT = "why_not"
    ASK_TODAY = "ask_today"
    ASK_TOMORROW = "ask_tomorrow"
    ASK_WEEK = "ask_week"
    REPORT_PAIN = "report_pain"
    REPORT_TIRED_OR_SICK = "report_tired_or_sick"
    RECOVERED = "recovered"
    SET_TIME = "set_time"
    SET_TIMEZONE = "set_timezone"
    PAUSE = "pause"
    RESUME = "resume"
    STOP_MESSAGES = "stop_messages"
    UNDO = "undo"
    CHANGE_ANSWER = "change_answer"
    ASK_GUIDE = "ask_guide"
    ASK_PROGRESS = "ask_progress"
    PRIVACY = "privacy"
    DELETE_ME = "delete_me"
    EXPORT_ME = "export_me"
    HELP = "help"
    GREETING = "greeting"
    THANKS = "thanks"
    OUT_OF_SCOPE = "out_of_scope"
    NOT_SURE = "not_sure"


Slots = Mapping[str, Json]
"""Values by name: dates as ISO, times as HH:MM, kilometres, minutes, ids of guide.toml."""

SLOTS: Mapping[Intent, frozenset[str]] = {
    intent: frozenset(names.split())
    for intent, names in {
        Intent.SET_RUN: "date moved_from kind distance_km minutes runs",
        Intent.SET_WEEK: "week",
        Intent.SET_RACE: "date month distance_km name is_goal",
        Intent.CANCEL_RACE: "date distance_km name",
        Intent.LOG_DONE: "date activity minutes distance_km effort kind",
        Intent.SKIP_TODAY: "not_activity",
        Intent.SWAP: "date activity not_activity minutes",
        Intent.WHY: "date activity",
        Intent.WHY_NOT: "date activity",
        Intent.ASK_WEEK: "date",
        Intent.REPORT_PAIN: "body_part side severity date red_flag",
        Intent.REPORT_TIRED_OR_SICK: "date",
        Intent.RECOVERED: "body_part side",
        Intent.SET_TIME: "time",
        Intent.SET_TIMEZONE: "zone city",
        Intent.PAUSE: "date until",
        Intent.CHANGE_ANSWER: "activity not_activity",
        Intent.ASK_GUIDE: "activity",
    }.items()
}
"""The values that go with an intent; an intent that is not here has none."""


@dataclass(frozen=True)
class Guess:
    """An intent that a sentence may have meant instead."""

    intent: Intent
    slots: Slots
    confidence: float


@dataclass(frozen=True)
class Understood:
    """What a sentence means: an intent, its values, and how sure that is (0 to 1).

    `alternatives` are the likeliest other intents; with NOT_SURE the two to choose between.
    """

    intent: Intent
    slots: Slots = field(default_factory=dict)
    confidence: float = 0.0
    alternatives: tuple[Guess, ...] = ()
