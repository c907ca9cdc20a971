"""The names of all rules: what guide.toml must have a sentence for, and code may cite."""

from typing import Literal, get_args

RuleName = Literal[
    "high_before_hard",
    "high_before_unknown",
    "low_beside_hard",
    "low_beside_unknown",
    "easy_beside_hard",
    "low_in_race_week",
    "two_in_race_week",
    "one_in_last_days",
    "gentle_before_race",
    "nothing_on_race_day",
    "rest_after_race",
    "low_after_race",
    "three_in_seven_days",
    "two_strength_in_seven_days",
    "strength_on_consecutive_days",
    "one_session_a_day",
    "mild_niggle",
    "bad_niggle",
    "recovery_follows",
    "room_before_easy",
    "light_before_hard",
    "light_before_unknown",
    "light_beside_hard",
    "rest_before",
    "rest_fits",
    "rest_before_unknown",
    "skipped",
    "asked_for_strength",
    "strength_every_week",
    "you_enjoy",
    "two_to_start",
    "start_slow",
]
RULE_NAMES: frozenset[str] = frozenset(get_args(RuleName))
