import tomllib
from pathlib import Path
from typing import Any

import pytest

from coach.advice import Advice, advise, why_not
from tests.coach.notes import day_of, runner_of

SCENARIOS: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("scenarios.toml").read_text(encoding="utf-8")
)["scenario"]
KNOWN = {"note", "today", "expect", "why", "unknown", "refused", "next"}


def said(advice: Advice) -> str:
    if advice.suggestion is None:
        return "rest"
    return "maybe " * advice.suggestion.optional + advice.suggestion.activity


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario["note"])
def test_a_coach_would_say(scenario: dict[str, Any]) -> None:
    runner = runner_of(**{key: scenario[key] for key in scenario.keys() - KNOWN})
    today = day_of(scenario["today"])
    advice = advise(runner, today)
    if "expect" in scenario:
        assert said(advice) == scenario["expect"]
    if "why" in scenario:
        assert advice.reasons[0].rule == scenario["why"]
    if "unknown" in scenario:
        assert advice.unknown == day_of(scenario["unknown"])
    for activity, rules in scenario.get("refused", {}).items():
        assert {one.rule for one in why_not(runner, activity, today).reasons} == set(rules)
    for activity, day in scenario.get("next", {}).items():
        assert why_not(runner, activity, today).next_day == day_of(day)


def test_there_are_enough_scenarios() -> None:
    assert len(SCENARIOS) >= 20
