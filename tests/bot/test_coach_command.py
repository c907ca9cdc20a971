"""The coach, questioned from the command line as anybody would."""

import json
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from typing import Any

import pytest

from bot.__main__ import main

WEEK = "Mon rest, Tue hard, Wed easy, Thu hard, Fri rest, Sat easy, Sun long"
EASY = "Mon easy, Tue rest, Wed easy, Thu rest, Fri easy, Sat rest, Sun easy"


def in_a_process(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "bot", "coach", *arguments]
    return subprocess.run(  # noqa: S603 - our own interpreter and words
        command, capture_output=True, text=True, check=False, timeout=60
    )


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The same without the second that a process takes to start."""
    printed, complained = StringIO(), StringIO()
    with redirect_stdout(printed), redirect_stderr(complained):
        try:
            code: object = main(["coach", *arguments])
        except SystemExit as end:
            code = end.code
    assert isinstance(code, int)
    return subprocess.CompletedProcess(arguments, code, printed.getvalue(), complained.getvalue())


def asked(*arguments: str) -> dict[str, Any]:
    done = run(*arguments, "--json")
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def planned(found: dict[str, Any]) -> dict[str, str]:
    return {one["day"]: one["activity"] for one in found["plan"] if one["activity"]}


def test_anyone_can_question_the_coach_without_a_chat() -> None:
    done = in_a_process("--week", WEEK, "--enjoys", "yoga,cycling", "--today", "fri")
    assert done.returncode == 0
    assert "Fri  rest     strength, 15 min, RPE 4, high impact  ← today" in done.stdout
    assert "Saturday is an easy run" in done.stdout
    assert "[recovery_follows, guide]" in done.stdout


def test_why_not_says_the_rule_and_the_next_day() -> None:
    week = ("--week", WEEK, "--enjoys", "yoga,cycling", "--why-not", "strength")
    refused = run(*week, "--today", "wed")
    assert "[high_before_hard, guide]" in refused.stdout
    assert "The next day for it is Friday" in refused.stdout
    assert "No rule is in its way" in run(*week, "--today", "fri").stdout


def test_json_has_plan_suggestion_message_reasons_and_alternatives() -> None:
    found = asked("--week", WEEK, "--enjoys", "yoga,cycling", "--today", "fri")
    friday = found["plan"][4]
    values = [friday[key] for key in ("day", "activity", "impact", "minutes", "rpe")]
    assert values == ["fri", "strength", "high", 15, 4]
    today = found["today"]
    assert today["suggestion"]["activity"] == "strength"
    assert "Strength, 15 min" in today["message"]
    assert today["reasons"][0]["rule"] == "recovery_follows"
    assert today["reasons"][0]["source"] == "guide"
    assert [one["activity"] for one in today["alternatives"]] == ["cycling", "yoga"]


def test_it_takes_everything_the_coach_knows() -> None:
    base = ("--week", EASY, "--enjoys", "cycling,yoga", "--today", "mon")
    changes: dict[str, tuple[str, ...]] = {
        "equipment": ("--equipment", "none"),
        "free days": ("--free-days", "tue,fri"),
        "a race": ("--race", "6d:marathon"),
        "done": ("--done", "mon:strength:30"),
        "a niggle": ("--niggle", "knee:mild"),
        "ill": ("--ill",),
        "tired": ("--tired",),
        "not running": ("--not-running", "swimming"),
        "used to it": ("--experience", "strength:used,yoga:used"),
        "benefits": ("--benefits", "injury_risk"),
        "a purpose": ("--purpose", "weak_spot"),
        "a goal": ("--goal", "regularly"),
    }
    usual = asked(*base)
    same = [name for name, change in changes.items() if asked(*base, *change) == usual]
    assert same == []


def test_a_break_sets_back_who_was_used_to_it() -> None:
    base = ("--week", EASY, "--enjoys", "yoga", "--today", "mon", "--experience", "yoga:used")
    rested, steady = asked(*base, "--last-session", "21d"), asked(*base)
    assert len(planned(rested)) < len(planned(steady))


def test_a_race_in_the_week_is_a_goal_race_of_ten_kilometres() -> None:
    found = asked("--week", "Mon easy, Sun race", "--enjoys", "yoga", "--today", "mon")
    assert found["plan"][6]["run"] == "race"
    assert "strength" not in planned(found).values()
    assert found["today"]["reasons"][0]["rule"] == "low_in_race_week"


def test_a_week_without_room_for_strength_says_what_would_open_one() -> None:
    week = "Mon hard, Tue easy, Wed hard, Thu easy, Fri hard, Sat easy, Sun long"
    done = run("--week", week, "--today", "mon")
    assert "No day is left for strength" in done.stdout
    assert "opens." in done.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--week", "Mon rest, Tue hrd"), "Tue hrd"),
        (("--week", "Mon rest, Mon easy"), "twice"),
        (("--week", "Someday rest"), "Someday"),
        (("--today", "f"), "“f” is no day"),
        (("--enjoys", "yoga,sleeping"), "sleeping"),
        (("--enjoys", "juggling:hard"), "impact"),
        (("--purpose", "glory"), "glory"),
        (("--benefits", "wings"), "wings"),
        (("--goal", "moon"), "moon"),
        (("--equipment", "rocket"), "rocket"),
        (("--free-days", "never"), "never"),
        (("--race", "soon:marathon"), "soon:marathon"),
        (("--done", "mon:strength"), "mon:strength"),
        (("--done", "sun:yoga:20", "--today", "mon"), "still to come"),
        (("--niggle", "knee:terrible"), "knee:terrible"),
        (("--last-session", "long ago"), "long ago"),
        (("--experience", "yoga:guru"), "yoga:guru"),
        (("--not-running", "sleeping"), "sleeping"),
        (("--why-not", "sleeping"), "sleeping"),
        (("--wek", "Mon rest"), "--wek"),
    ],
)
def test_a_bad_value_gets_one_clear_line(arguments: tuple[str, ...], said: str) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert said in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
