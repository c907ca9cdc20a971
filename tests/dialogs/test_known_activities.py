from datetime import date
from textwrap import wrap

import pytest

from coach.guide import GUIDE
from dialogs import guide, labels, suggestion
from dialogs.choose_many import ChooseMany
from dialogs.messages import Choice, Json
from dialogs.questions import Answered, DialogError, Drafted, Words
from dialogs.screen import PHONE_WIDTH

ENJOY = ChooseMany(
    key="enjoys",
    text="What do you ENJOY?",
    choices=labels.activities(),
    known=labels.all_activities(),
    words=Words(str, "Something else", "What is it?"),
    splits=True,
)
GUIDES = ["Strength", "Swimming", "Cycling", "Yoga", "Elliptical", "Walking", "Golf"]


def buttons(draft: Json) -> list[str]:
    return [option.label for group in ENJOY.options(draft) for option in group]


def test_only_the_guides_activities_have_a_button() -> None:
    assert buttons(None) == [*GUIDES, "Something else", "Next"]


def test_only_the_guides_activities_are_in_its_chapter() -> None:
    page = guide.screen(date(2026, 11, 23), "types")
    lines = [line for line in page.text.splitlines() if line.startswith("· ")]
    assert [line.removeprefix("· ").split(":")[0] for line in lines] == GUIDES


def test_typed_activities_that_the_coach_knows_are_stored_by_their_id() -> None:
    step = ENJOY.typed("Spin, aqua jogging, cross-country skiing and juggling", None)
    assert step == Answered(
        {"ids": ["cycling", "pool_running", "cross_country_skiing"], "words": ["juggling"]}
    )
    assert ENJOY.accepts(step.value)
    assert ENJOY.summary(step.value) == (
        "Cycling, Deep-water running, Cross-country skiing, “juggling”"
    )


def test_a_typed_activity_has_a_button_while_it_is_ticked() -> None:
    ticked = ENJOY.press("+yoga", None)
    assert isinstance(ticked, Drafted)
    typed = ENJOY.typed("erg", ticked.draft)
    assert isinstance(typed, Drafted)
    assert "✓ Rowing" in buttons(typed.draft)
    unticked = ENJOY.press("-rowing", typed.draft)
    assert isinstance(unticked, Drafted)
    assert "Rowing" not in " ".join(buttons(unticked.draft))


def test_two_choices_of_one_id_are_refused() -> None:
    twice = (Choice("rowing", "Rowing"), Choice("rowing", "Row"))
    with pytest.raises(DialogError):
        ChooseMany(key="enjoys", text="?", choices=labels.activities(), known=twice)


@pytest.mark.parametrize("activity", GUIDE.activities)
def test_how_to_do_a_session_is_said_for_each_of_them(activity: str) -> None:
    plans = [one for one in GUIDE.sessions if one.activity == activity]
    for number, plan in enumerate(plans):
        said = suggestion.how_to(activity, number)
        assert len(said) == len(GUIDE.exercises_of(plan)) + len(plan.how) + 1
        assert all(thing in said[-1] for thing in plan.equipment)
        wrapped = [line for one in said for line in wrap(f"· {one}", PHONE_WIDTH)]
        assert len(wrapped) < 20
    assert suggestion.how_to(activity, len(plans)) == []


def test_how_to_says_an_easier_and_a_harder_form() -> None:
    squat = suggestion.how_to("strength", 0)[0]
    assert squat == (
        "Squat: sit back and down, stand up through your heels. "
        "Easier: to a chair and up. Harder: three counts down."
    )
