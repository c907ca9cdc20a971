import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from coach.advice import Advice, advise, why_not
from coach.planner import plan
from coach.runner import Runner
from tests.coach.notes import DAYS, day_of, runner_of

SCENARIOS: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("scenarios.toml").read_text(encoding="utf-8")
)["scenario"]
SAID = {"expect", "why", "second", "unknown", "offers", "minutes"}
KNOWN = {"note", "today", "refused", "next", "plan", "pencilled", "gap", *SAID}


def said(advice: Advice) -> str:
    if advice.suggestion is None:
        return "rest"
    return "maybe " * advice.suggestion.optional + advice.suggestion.activity


def planned(runner: Runner, today: date) -> dict[str, str]:
    return {DAYS[day.weekday()]: activity for day, activity in plan(runner, today).sessions}


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario["note"])
def test_a_coach_would_say(scenario: dict[str, Any]) -> None:
    runner = runner_of(**{key: scenario[key] for key in scenario.keys() - KNOWN})
    today = day_of(scenario["today"])
    advice, told = advise(runner, today), scenario.keys() & SAID
    says = {
        "expect": said(advice),
        "why": advice.reasons[0].rule,
        "second": advice.reasons[1].rule if len(advice.reasons) > 1 else "",
        "unknown": DAYS[advice.unknown.weekday()] if advice.unknown else "",
        "offers": [one.activity for one in advice.alternatives],
        "minutes": advice.suggestion.minutes if advice.suggestion else 0,
    }
    assert {key: says[key] for key in told} == {key: scenario[key] for key in told}
    for activity, rules in scenario.get("refused", {}).items():
        assert {one.rule for one in why_not(runner, activity, today).reasons} == set(rules)
    for activity, day in scenario.get("next", {}).items():
        expected = day_of(day) if day else None
        assert why_not(runner, activity, today).next_day == expected


@pytest.mark.parametrize(
    "scenario",
    [one for one in SCENARIOS if one.keys() & {"plan", "pencilled", "gap"}],
    ids=lambda scenario: scenario["note"],
)
def test_a_coach_would_plan(scenario: dict[str, Any]) -> None:
    runner = runner_of(**{key: scenario[key] for key in scenario.keys() - KNOWN})
    week = plan(runner, day_of(scenario["today"]))
    if "plan" in scenario:
        assert planned(runner, day_of(scenario["today"])) == scenario["plan"]
    waiting = [DAYS[one.day.weekday()] for one in week.days if one.pencilled]
    assert waiting == scenario.get("pencilled", [])
    gap = week.gap and f"make {week.gap.change:%a} {week.gap.to} and {week.gap.opens:%a} opens"
    assert (gap or "").lower() == scenario.get("gap", "")


def test_there_are_enough_scenarios() -> None:
    assert len(SCENARIOS) >= 40
