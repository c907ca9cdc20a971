from importlib.resources import files
from string import Formatter
from typing import Any

import pytest

from coach.guide import GUIDE, LEVELS, GuideError, find_activity, load
from coach.runner import Impact

TEXT = files("coach").joinpath("guide.toml").read_text(encoding="utf-8")


def edited(before: str, after: str) -> str:
    assert before in TEXT
    return TEXT.replace(before, after, 1)


@pytest.mark.parametrize(
    ("activity", "benefits"),
    [
        ("strength", {"lower injury risk", "strength", "running efficiency", "endurance"}),
        ("swimming", {"low impact", "cardio endurance", "lower injury risk", "strength"}),
        ("cycling", {"cardio", "strength", "balance and stability", "mobility"}),
        ("yoga", {"balance", "stability", "strength", "lower injury risk"}),
        ("elliptical", {"running form", "cardio endurance", "low impact"}),
        ("walking", {"cardio endurance", "low impact"}),
        ("golf", set()),
    ],
)
def test_an_activity_has_exactly_the_guides_benefits(activity: str, benefits: set[str]) -> None:
    assert set(GUIDE.activities[activity].benefits) == benefits


def test_the_guide_names_seven_activities_and_one_of_them_as_additional() -> None:
    assert list(GUIDE.activities) == [
        "strength",
        "swimming",
        "cycling",
        "yoga",
        "elliptical",
        "walking",
        "golf",
    ]
    assert [one.id for one in GUIDE.activities.values() if one.additional] == ["golf"]


def test_strength_is_the_guides_one_example_of_high_impact() -> None:
    impacts = {one.id: one.impact for one in GUIDE.activities.values()}
    assert impacts.pop("strength") is Impact.HIGH
    assert set(impacts.values()) == {Impact.LOW}


def test_impact_that_the_guide_does_not_set_is_ours_with_a_reason() -> None:
    ours = {one.id for one in GUIDE.activities.values() if one.impact_source == "ours"}
    assert ours == {"cycling", "golf"}
    assert all(GUIDE.activities[one].impact_reason for one in ours)


def test_the_chapters_are_complete() -> None:
    assert (len(GUIDE.benefits), len(GUIDE.dos), len(GUIDE.donts)) == (5, 5, 3)
    assert any("two or three" in line for line in GUIDE.how_much)


def test_every_activity_has_a_session_at_every_level() -> None:
    have = {(one.activity, one.level) for one in GUIDE.sessions}
    assert have == {(activity, level) for activity in GUIDE.activities for level in LEVELS}


def test_a_session_fits_a_phone_screen() -> None:
    for session in GUIDE.sessions:
        lines = [session.warm_up, *session.main, session.cool_down]
        assert len(lines) <= 9
        assert max(map(len, lines)) <= 45


def test_starting_is_short_and_easy() -> None:
    for session in GUIDE.sessions:
        if session.level == "starting":
            assert 15 <= session.minutes <= 20
            assert session.effort <= 4


def test_every_rule_has_a_source_and_placeholders_that_are_known() -> None:
    for rule in GUIDE.rules.values():
        assert (rule.line if rule.source == "guide" else rule.reason) != ""
        assert "!" not in rule.sentence


@pytest.mark.parametrize(
    ("before", "after", "key"),
    [
        ('impact = "high"', 'impact = "hi"', "activities.strength.impact"),
        ('name = "yoga"\n', "", "activities.yoga.name"),
        ('name = "yoga"\n', 'name = "yoga"\nimpct = "low"\n', "activities.yoga.impct"),
        ('serves = ["fitness"]', 'serves = ["speed"]', "activities.elliptical.serves.0"),
        ('loads = ["groin"', 'loads = ["grion"', "activities.swimming.loads"),
        ('impact_reason = "The saddle carries', 'equipment_ = "', "activities.cycling"),
        ("minutes = 15", 'minutes = "a while"', "sessions.strength.starting.minutes"),
        ("minutes = 15", "minutes = 40", "sessions.strength.starting.minutes"),
        ("[[sessions.golf.settled]]", "[[sessions.golf.expert]]", "sessions.golf.expert.level"),
        ("[[sessions.yoga.settled]]", "[[sessions.golf.settled]]", "sessions.yoga.settled"),
        ('sentence = "{day} is {run}, and', 'sentence = "{when} is', "rules.high_before_hard"),
        ('source = "guide"\nline', 'source = "ours"\nline', "rules.high_before_hard"),
        ("dos = [", "does = [", "dos"),
        ("[rules.you_enjoy]", "[rules.enjoys]", "rules.enjoys"),
        ("body_parts = [", "body_parts = ", "not TOML"),
    ],
)
def test_a_wrong_edit_is_answered_in_one_line_that_names_the_key(
    before: str, after: str, key: str
) -> None:
    with pytest.raises(GuideError) as caught:
        load(edited(before, after))
    assert key in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_activity_that_the_rules_speak_of_is_named() -> None:
    with pytest.raises(GuideError, match=r"activities\.walking: is missing"):
        load(TEXT.replace("[activities.walking]", "[activities.strolling]", 1))


@pytest.mark.parametrize(
    ("words", "activity"),
    [
        ("Strength", "strength"),
        ("BIKE", "cycling"),
        ("  weight   lifting ", "strength"),
        ("spin", "cycling"),
        ("a walk", "walking"),
    ],
)
def test_people_call_an_activity_many_things(words: str, activity: str) -> None:
    found = find_activity(words)
    assert found
    assert found.id == activity


def test_what_the_guide_does_not_know_is_not_found() -> None:
    assert find_activity("tennis") is None


def test_no_two_activities_are_called_the_same() -> None:
    names: list[Any] = []
    for one in GUIDE.activities.values():
        names += {one.id, one.name, *one.also}
    assert len(names) == len(set(names))


def test_sentences_can_be_filled() -> None:
    for rule in GUIDE.rules.values():
        names = [name for _, name, _, _ in Formatter().parse(rule.sentence) if name]
        assert rule.sentence.format(**dict.fromkeys(names, "x"))
