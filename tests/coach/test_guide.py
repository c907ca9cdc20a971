from importlib.resources import files
from string import Formatter

import pytest

from coach.answers import Impact
from coach.guide import GUIDE, GuideError, find_activity, load

TEXT = files("coach").joinpath("guide.toml").read_text(encoding="utf-8")
ROWING = "[[sessions.rowing.starting]]\nminutes = 15\neffort = 3"


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
    assert [one.id for one in GUIDE.activities.values() if one.source == "guide"] == [
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
    impacts = {one.id: one.impact for one in GUIDE.activities.values() if one.source == "guide"}
    assert impacts.pop("strength") is Impact.HIGH
    assert set(impacts.values()) == {Impact.LOW}


@pytest.mark.parametrize(
    ("impact", "activities"),
    [
        (Impact.LOW, "pool_running aqua_fitness pilates tai_chi mobility balance nordic_walking"),
        (Impact.LOW, "paddling"),
        (Impact.MODERATE, "rowing hiking climbing dance tennis barre cross_country_skiing"),
        (Impact.MODERATE, "skating stairs"),
        (Impact.HIGH, "hiit kettlebells plyometrics team_sports rope_jumping martial_arts skiing"),
    ],
)
def test_what_runners_do_beside_the_guides_seven_is_ours(impact: Impact, activities: str) -> None:
    for name in activities.split():
        assert GUIDE.activities[name].source == "ours"
        assert GUIDE.activities[name].impact is impact


def test_there_are_at_least_twenty_two_beside_the_guides_seven() -> None:
    assert sum(one.source == "ours" for one in GUIDE.activities.values()) >= 22


def test_impact_that_the_guide_does_not_set_is_ours_with_a_reason() -> None:
    guides = {one.id for one in GUIDE.activities.values() if one.impact_source == "guide"}
    assert guides == {"strength", "swimming", "yoga", "elliptical", "walking"}
    ours = (one for one in GUIDE.activities.values() if one.id not in guides)
    assert all(one.impact_reason.endswith(".") for one in ours)


def test_the_chapters_are_complete() -> None:
    assert (len(GUIDE.benefits), len(GUIDE.dos), len(GUIDE.donts)) == (5, 5, 3)
    assert any("two or three" in line for line in GUIDE.how_much)


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
        ('"swim", "swims"', '"swim", "e-bike"', 'activities.cycling.also: "e bike"'),
        ('source = "ours"\nimpact = "low"', 'impact = "low"', "activities.pool_running.source"),
        ('\nsource = "ours"', '\nadditional = true\nsource = "ours"', "activities.pool_running"),
        ("minutes = 15", 'minutes = "a while"', "sessions.strength.starting (1).minutes"),
        ("minutes = 15", "minutes = 14", "sessions.strength.starting (2).minutes"),
        (ROWING, ROWING.replace("15", "16"), "sessions.rowing.starting.minutes"),
        (ROWING, ROWING.replace("effort = 3", "effort = 11"), "sessions.rowing.starting.effort"),
        (ROWING, ROWING.replace("starting", "building"), "sessions.rowing.starting"),
        ('"8 bridges on your back"', '"8 brigdes"', "sessions.strength.starting (1).how"),
        ('equipment = ["a rower"]\n\n[[', "equipment = []\n\n[[", "sessions.rowing.starting.equip"),
        ('easier = "to a chair', 'lighter = "to a chair', "exercises.squat.easier"),
        ('harder = "three counts down"', 'harder = ""', "exercises.squat.harder"),
        ("[[sessions.golf.settled]]", "[[sessions.golf.expert]]", "sessions.golf.expert.level"),
        (
            "[[sessions.yoga.settled]]",
            "[[sessions.walking.settled]]",
            "yoga.settled: 2 of at least 3",
        ),
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
        ("Peloton", "cycling"),
        ("crosstrainer", "elliptical"),
        ("cross-trainer", "elliptical"),
        ("erg", "rowing"),
        ("aqua-jogging", "pool_running"),
        ("Deep-water running", "pool_running"),
        ("stretching", "mobility"),
        ("Jiu-Jitsu", "martial_arts"),
        ("cross country skiing", "cross_country_skiing"),
        ("soccer", "team_sports"),
        ("jump rope", "rope_jumping"),
    ],
)
def test_people_call_an_activity_many_things(words: str, activity: str) -> None:
    found = find_activity(words)
    assert found
    assert found.id == activity


def test_what_the_guide_does_not_know_is_not_found() -> None:
    assert find_activity("juggling") is None


def test_no_two_activities_are_called_the_same() -> None:
    names: list[str] = []
    for one in GUIDE.activities.values():
        names += one.names
    assert len(names) == len(set(names)) > 300


def test_sentences_can_be_filled() -> None:
    for rule in GUIDE.rules.values():
        names = [name for _, name, _, _ in Formatter().parse(rule.sentence) if name]
        assert rule.sentence.format(**dict.fromkeys(names, "x"))
