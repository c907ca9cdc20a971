"""What runners write: short typed lines that a question asked for, and free text."""

from dialogs.understanding.ahead import load_languages
from dialogs.understanding.intents import Guess, Intent, Understood
from dialogs.understanding.nuances import names_race, says, says_only
from dialogs.understanding.typed_lists import bare_name, read_activity_name, read_list
from dialogs.understanding.typed_runs import read_run, read_week
from dialogs.understanding.typed_values import (
    LONGEST_RUN_KM,
    read_date,
    read_distance,
    read_month,
    read_time,
)
from dialogs.understanding.understand import understand

__all__ = [
    "LONGEST_RUN_KM",
    "Guess",
    "Intent",
    "Understood",
    "bare_name",
    "load_languages",
    "names_race",
    "read_activity_name",
    "read_date",
    "read_distance",
    "read_list",
    "read_month",
    "read_run",
    "read_time",
    "read_week",
    "says",
    "says_only",
    "understand",
]
