"""The labelled sentences keep their own rules; how well they are understood, the bench says."""

import re
from collections import Counter
from collections.abc import Callable
from datetime import date, time
from zoneinfo import available_timezones

import pytest

from coach.guide import GUIDE
from coach.records import Severity
from coach.runs import Run
from dialogs.towns import find_towns
from tests.dialogs.labelled import NOT_SURE, SLOTS, ZONES, Labelled, Value, labelled

SENTENCES = [one for language in ZONES for one in labelled(language)]
WEEKDAYS = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"}
SIDES = {"left", "right", "both"}
BODY_PARTS = {
    *("knee", "shin", "calf", "achilles", "foot", "heel", "ankle", "hamstring", "quad", "hip"),
    *("groin", "glute", "back", "shoulder", "neck", "wrist", "elbow", "chest", "toe", "it_band"),
}
LOOKS_BACK = {"log_done", "report_pain", "report_tired_or_sick"}


def is_day(value: Value) -> bool:
    return type(value) is date


def is_kind(value: Value) -> bool:
    return value in set(Run) - {Run.UNKNOWN}


def is_activity(value: Value) -> bool:
    return value in GUIDE.activities


def is_distance(value: Value) -> bool:
    return isinstance(value, float) and 0 < value == round(value, 1)


def is_time(value: Value) -> bool:
    return isinstance(value, str) and f"{time.fromisoformat(value):%H:%M}" == value


def is_week(value: Value) -> bool:
    return (
        isinstance(value, dict) and value.keys() <= WEEKDAYS and all(map(is_kind, value.values()))
    )


def are_runs(value: Value) -> bool:
    return isinstance(value, list) and len(value) > 1 and all(map(is_run, value))


def is_run(value: Value) -> bool:
    if not isinstance(value, dict) or not {"date", "kind"} <= value.keys():
        return False
    return value.keys() <= {"date", "kind", "distance_km"} and all(
        IS_SLOT[slot](one) for slot, one in value.items()
    )


IS_SLOT: dict[str, Callable[[Value], bool]] = {
    "date": is_day,
    "moved_from": is_day,
    "until": is_day,
    "month": lambda value: bool(re.fullmatch(r"20\d\d-(0[1-9]|1[0-2])", str(value))),
    "kind": is_kind,
    "distance_km": is_distance,
    "minutes": lambda value: type(value) is int and 0 < value <= 600,
    "activity": is_activity,
    "not_activity": is_activity,
    "body_part": lambda value: value in BODY_PARTS,
    "side": lambda value: value in SIDES,
    "severity": lambda value: value in set(Severity),
    "red_flag": lambda value: value is True,
    "effort": lambda value: type(value) is int and 1 <= value <= 10,
    "time": is_time,
    "zone": lambda value: value in available_timezones(),
    "city": lambda value: isinstance(value, str) and bool(find_towns(value)),
    "week": is_week,
    "runs": are_runs,
    "name": lambda value: isinstance(value, str) and bool(value),
    "is_goal": lambda value: value is False,
}


def days_of(one: Labelled) -> list[date]:
    runs = one.slots.get("runs")
    tables = [one.slots, *(runs if isinstance(runs, list) else [])]
    return [value for table in tables for value in table.values() if isinstance(value, date)]


def wrong_slots(one: Labelled) -> set[str]:
    unknown = one.slots.keys() - SLOTS[one.intent]
    known = one.slots.keys() & SLOTS[one.intent]
    return unknown | {slot for slot in known if not IS_SLOT[slot](one.slots[slot])}


def is_plausible(day: date, one: Labelled) -> bool:
    days_ahead = (day - one.now.date()).days
    return -7 < days_ahead <= 0 if one.intent in LOOKS_BACK else 0 <= days_ahead < 400


def bare(say: str) -> str:
    return " ".join(re.findall(r"\w+", say.casefold())) or say


def test_every_label_is_known() -> None:
    assert {one.intent for one in SENTENCES} == SLOTS.keys()


def test_slots_are_those_of_the_intent_and_of_their_type() -> None:
    wrong = {one.say: wrong_slots(one) for one in SENTENCES}
    assert {say: slots for say, slots in wrong.items() if slots} == {}


def test_names_are_as_they_were_written() -> None:
    assert [one.say for one in SENTENCES if str(one.slots.get("name", "")) not in one.say] == []


def test_days_are_ahead_unless_something_is_reported() -> None:
    days = [(one, day) for one in SENTENCES for day in days_of(one)]
    assert [(one.say, day) for one, day in days if not is_plausible(day, one)] == []


def test_no_sentence_stands_here_twice() -> None:
    counted = Counter(bare(one.say) for one in SENTENCES)
    assert [say for say, times in counted.items() if times > 1] == []


@pytest.mark.parametrize("language", ZONES)
def test_every_intent_is_said_in_at_least_four_ways(language: str) -> None:
    counted = Counter(one.intent for one in labelled(language))
    assert {intent for intent in SLOTS if counted[intent] < 4} == set()
    assert counted[NOT_SURE] <= 12
    assert sum("red_flag" in one.slots for one in labelled(language)) >= 6


def test_there_are_enough_sentences() -> None:
    assert len(SENTENCES) >= 400
