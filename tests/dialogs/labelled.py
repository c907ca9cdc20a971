"""The labelled sentences, one file per language; their rules stand in sentences/en.toml."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

ZONES = {"en": "Europe/London", "es": "Europe/Madrid", "de": "Europe/Berlin", "fr": "Europe/Paris"}
"""The languages, and the zone in which each one's sentences are read."""

NOW = datetime(2026, 11, 23, 9)  # noqa: DTZ001 - a wall clock, which each sentence's zone makes aware

NOT_SURE = "not_sure"
"""The label of a sentence that a human, too, would have to ask about."""

SLOTS: Mapping[str, frozenset[str]] = {
    intent: frozenset(slots.split())
    for intent, slots in {
        "set_run": "date moved_from kind distance_km minutes runs",
        "set_week": "week",
        "set_race": "date month distance_km name is_goal",
        "cancel_race": "date distance_km name",
        "log_done": "date activity minutes distance_km effort kind",
        "skip_today": "not_activity",
        "swap": "date activity not_activity minutes",
        "why": "date activity",
        "why_not": "date activity",
        "ask_today": "",
        "ask_tomorrow": "",
        "ask_week": "date",
        "report_pain": "body_part side severity date red_flag",
        "report_tired_or_sick": "date",
        "recovered": "body_part side",
        "set_time": "time",
        "set_timezone": "zone city",
        "pause": "date until",
        "resume": "",
        "stop_messages": "",
        "undo": "",
        "change_answer": "activity not_activity",
        "ask_guide": "activity",
        "ask_progress": "",
        "privacy": "",
        "delete_me": "",
        "export_me": "",
        "help": "",
        "greeting": "",
        "thanks": "",
        "out_of_scope": "",
        NOT_SURE: "",
    }.items()
}
"""Every label, with the slots that a sentence of it may have."""

Value = str | int | float | date | Mapping[str, "Value"] | Sequence["Value"]


@dataclass(frozen=True)
class Labelled:
    """A sentence, when and where it was written, and what it means.

    `now` is aware; dates are dates, `time` is "07:00", `week` maps "mon" to a kind, and `runs` is a
    list of date, kind and distance_km.
    """

    say: str
    intent: str
    slots: Mapping[str, Value]
    now: datetime
    zone: str
    language: str


@cache
def labelled(language: str) -> tuple[Labelled, ...]:
    """The sentences of one language; TypeError names an entry's key that is not known."""
    path = Path(__file__).with_name("sentences") / f"{language}.toml"
    entries = tomllib.loads(path.read_text(encoding="utf-8"))["sentence"]
    return tuple(_labelled(language, **entry) for entry in entries)


def _labelled(
    language: str,
    *,
    say: str,
    intent: str,
    slots: Mapping[str, Value] | None = None,
    now: datetime = NOW,
    zone: str = "",
) -> Labelled:
    where = zone or ZONES[language]
    return Labelled(say, intent, slots or {}, now.replace(tzinfo=ZoneInfo(where)), where, language)
