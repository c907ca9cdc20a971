"""The page of an export: everything is in it, in words, and nothing in it is markup."""

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from html import unescape

import pytest

from coach import runner as coach_runner
from coach.answers import Answers, OtherActivity, Purpose
from coach.records import Done, Niggle, NotRunning, Pause, Severity
from coach.runner import Runner, Units
from coach.runs import PlannedRun, Race, Run, RunWeek
from dialogs.export import files
from dialogs.export_words import LABELS
from dialogs.language import speaking, speech_of
from dialogs.messages import Reply
from dialogs.scene import Conversation, Progress, Undo
from dialogs.stored import Account, Owed, Stored
from tests.dialogs.runners import MONDAY

DAY = date(2026, 11, 20)

FULL = Runner(
    language="en",
    zone="Europe/London",
    town="Leeds",
    answers=Answers(
        purposes=(Purpose.WEAK_SPOT,),
        purpose_words="weak <hips>",
        enjoys=("yoga",),
        others=(OtherActivity("pole dancing"),),
        goal_words="keep up with Jo",
    ),
    usual_week=RunWeek((PlannedRun(Run.LONG, 18), *[PlannedRun(Run.REST)] * 6)),
    runs={DAY: PlannedRun(Run.HARD, 9)},
    races=(Race(day=DAY, distance_km=21.0975, name="Leeds Half"),),
    done=(Done(day=DAY, activity="swimming", minutes=33, effort=4),),
    suggested=(Done(day=DAY, activity="cycling", minutes=22),),
    niggles=(Niggle(body_part="left knee", severity=Severity.BAD, since=DAY, side="left"),),
    used_to=frozenset({"golf"}),
    message_at=time(6, 45),
    advised_on=DAY + timedelta(days=1),
    ill_since=DAY + timedelta(days=2),
    not_running=NotRunning(since=DAY + timedelta(days=3), allowed=("walking",)),
    last_session=DAY - timedelta(days=1),
    free_days=frozenset({2}),
    equipment=frozenset({"a kettlebell"}),
    territory="IE",
    units=Units.MILES,
    tired_on=DAY - timedelta(days=2),
    keeps_health=True,
    pause=Pause(since=DAY - timedelta(days=3), until=DAY - timedelta(days=4)),
    message_times={5: time(9, 5)},
    only_session_days=True,
    check_in_at=time(20, 15),
    heard_on=DAY - timedelta(days=5),
    asked_on=DAY - timedelta(days=6),
    reviewed_on=DAY - timedelta(days=7),
)

STORED = Stored(
    runner=FULL,
    since=MONDAY - timedelta(days=30),
    changed=MONDAY,
    accounts=(
        Account(platform="telegram", user="4711", pushes=True, blocked_at=None),
        Account(platform="discord", user="4712", pushes=False, blocked_at=MONDAY),
    ),
    conversations=(
        (
            "telegram",
            Conversation(
                current=Progress(dialog="race", asked="race_day", answers={"race_distance": "10"}),
                undo=Undo(number=1, before=Runner(town="Hull"), after=Runner(town="Leeds")),
                last_replies=(Reply(text="When is it?", title="Race"),),
            ),
        ),
    ),
    owed=(Owed(kind="daily", day=DAY, due_at=MONDAY, state="skipped"),),
    tables={"runners": [{"id": 7, "town": "Žďár"}]},
)


def page(stored: Stored = STORED) -> str:
    with speaking(speech_of(stored.runner)):
        html, _json = files(stored, MONDAY)
    return html.content.decode()


@pytest.mark.parametrize(
    "told",
    [
        *("Leeds", "“weak <hips>”", "Yoga", "pole dancing", "keep up with Jo", "long 11.2 mi"),
        *("hard 5.6 mi", "Leeds Half", "swimming, minutes: 33, effort, 1 to 10: 4", "cycling"),
        *("left knee", "bad", "Golf", "06:45", "walking", "Wed", "a kettlebell", "IE", "Miles"),
        *("Paused", "Sat: 09:05", "session days only: yes", "20:15", "Europe/London"),
        *(f"{n} November 2026" for n in (13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23)),
        *("4711", "4712", "gets the daily message", "not reachable since Monday 23 November"),
        *("Race – When is it?", '"race_distance": "10"', "Hull", "daily message", "skipped"),
    ],
)
def test_the_page_tells(told: str) -> None:
    assert told in unescape(page())


def test_what_was_typed_is_no_markup() -> None:
    assert "<hips>" not in page()
    assert "weak &lt;hips&gt;" in page()


def test_a_page_about_somebody_new_is_a_page_too() -> None:
    new = Stored(
        runner=Runner(),
        since=MONDAY,
        changed=MONDAY,
        accounts=(),
        conversations=(),
        owed=(),
        tables={},
    )
    assert page(new).count("<h2>") == page().count("<h2>")


def test_the_json_is_what_lies_in_the_tables() -> None:
    _html, tables = files(STORED, MONDAY)
    assert json.loads(tables.content) == STORED.tables
    assert "Žďár" in tables.content.decode()


def test_the_files_are_named_by_the_runners_own_day() -> None:
    late = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    there = replace(STORED, runner=replace(FULL, zone="Pacific/Auckland"))
    names = [file.name for file in files(there, late)]
    assert names == ["sidestride-export-2026-11-24.html", "sidestride-export-2026-11-24.json"]


def stored_fields() -> Iterator[str]:
    kinds = (each for each in vars(coach_runner).values() if isinstance(each, type))
    for kind in kinds:
        if is_dataclass(kind):
            yield from (field.name for field in fields(kind))


def test_every_field_of_a_runner_is_called_something() -> None:
    assert set(stored_fields()) == set(LABELS)
