"""Red flags: one urgent message with the number of where the runner is."""

import pytest

from coach.records import Done
from coach.runner import Runner
from dialogs import red_flags
from tests.dialogs.runners import MONDAY, READY, chat_of


@pytest.mark.parametrize(
    ("zone", "territory", "number"),
    [
        ("Europe/Madrid", "", "112"),
        ("Europe/London", "US", "112"),
        ("America/New_York", "", "911"),
        ("Australia/Perth", "", "000"),
        ("Pacific/Auckland", "", "111"),
        ("Asia/Kolkata", "", "112"),
        ("UTC", "CA", "911"),
        ("UTC", "", ""),
        ("America/Nuuk", "DK", ""),
    ],
)
def test_the_number_is_that_of_the_place_not_of_the_language(
    zone: str, territory: str, number: str
) -> None:
    runner = Runner(zone=zone, territory=territory)
    assert red_flags.emergency_number(runner) == number
    said = red_flags.reply(runner).text
    assert (f"Call {number} now" if number else "Call your local emergency number now") in said


@pytest.mark.parametrize(
    ("part", "button"),
    [
        ("calf", "Swollen or hot, or I cannot stand on it"),
        ("back", "My legs or groin are numb"),
        ("foot", "I cannot stand on it"),
        ("chest", ""),
        ("I cannot breathe", ""),
    ],
)
def test_a_red_flag_among_the_answers_ends_the_dialog(part: str, button: str) -> None:
    chat = chat_of(READY)
    chat.says("/niggle", body_part=part, side="left")
    if button:
        chat.taps(button)
    (urgent,) = (reply for reply in chat.said if not reply.edits and reply.title)
    assert urgent == red_flags.told(READY, MONDAY.date())[0]
    assert chat.conversation.current is None
    assert chat.runner is not None
    assert chat.runner.red_flag_on is None
    assert chat.runner.done == (Done(day=MONDAY.date(), activity="walking", minutes=0),)
