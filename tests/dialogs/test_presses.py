"""Presses and words that nobody planned for: somebody else's, stale ones, forged ones, garbage."""

from datetime import date, datetime

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dialogs import menu
from dialogs.clubs import Clubs
from dialogs.due import local_day
from dialogs.messages import Incoming
from dialogs.pressing import KINDS as KINDS_OF_BUTTONS
from dialogs.questions import BACK, NEXT, SEVERAL, WORDS
from dialogs.scene import Outcome, Scene
from dialogs.screen import Stamp
from dialogs.silence import heard
from dialogs.turn import turn
from tests.dialogs.runners import MONDAY, NEW, RACING, READY, chat_of
from tests.stories.test_stories import STORIES, straight


@pytest.mark.parametrize("owner", ["8", "", "77"])
def test_a_press_by_somebody_else_is_refused(owner: str) -> None:
    chat = chat_of()
    chat.says("/race")
    session, revision = chat.conversation.session, chat.conversation.revision
    before = chat.scene()

    outcome = chat.send(Incoming(press=Stamp(owner, session, revision).on("5")))

    assert outcome.notice == "These buttons are somebody else's. /start opens your own."
    assert outcome.replies == ()
    assert (chat.runner, chat.conversation.current) == (before.runner, before.conversation.current)


def test_a_stale_press_redraws_and_changes_nothing() -> None:
    chat = chat_of()
    chat.says("/race")
    chat.taps("10 km")
    chat.says("/back")
    before = chat.conversation.current

    outcome = chat.taps_again("10 km")

    assert outcome.notice == "That was an older question."
    assert [reply.text for reply in outcome.replies] == ["How long is the race?"]
    assert chat.conversation.current == before


def test_a_tick_says_the_state_it_wants() -> None:
    """A tap that arrives twice, or late, does not untick what it ticked."""
    chat = chat_of(NEW)
    chat.says("/start")
    chat.taps("Not sure")
    chat.taps("Yoga")
    chat.taps("Golf")
    chat.taps_again("Yoga")
    assert chat.button("Yoga").label == "✓ Yoga"
    assert chat.button("Golf").label == "✓ Golf"
    chat.taps("Yoga")
    assert chat.button("Yoga").label == "Yoga"


def test_a_stranger_is_not_stored_for_a_press() -> None:
    chat = chat_of(None)
    assert chat.send(Incoming(press="7-1.1.red")).runner is None
    assert chat.send(Incoming(press="day.2026-11-23.did:yoga:15")).runner is None
    assert chat.notices == ["/start begins anew."] * 2


def scenes() -> list[tuple[Scene, datetime]]:
    """Every state that a story reaches, and runners who are in no story."""
    reached = [each for path in STORIES for each in straight(path).scenes]
    return [*reached, *((chat_of(runner).scene(), MONDAY) for runner in (NEW, READY, RACING))]


SCENES = st.deferred(lambda: st.sampled_from(scenes()))
WITHOUT_CLUB = st.deferred(
    lambda: st.sampled_from([each for each in scenes() if is_without_club(each[0])])
)
"""A member who comes back to the chat alone is caught up with the club's runs."""

NUMBERS = st.integers(0, 20) | st.integers()
WORD = st.sampled_from([BACK, NEXT, SEVERAL, WORDS, "-~0", "-~9", "+yoga", "-yoga", "mon=easy"])
STAMPED = st.builds(
    lambda session, revision, option: f"7-{session}.{revision}.{option}",
    NUMBERS,
    NUMBERS,
    WORD | st.text(max_size=20),
)
DAYS = st.dates() | st.dates(date(2026, 11, 20), date(2026, 12, 10))
KINDS = st.sampled_from([*KINDS_OF_BUTTONS, "nothing"])
ACTIONS = st.sampled_from(
    [
        *("changed", "did:yoga:15", "did:other0:20", "did:other9:20", "how:golf:1", "swap:x:5"),
        *("skip:yoga:", "did", "did:yoga:²", "hard", "race", "unknown", "town", "legs", "types"),
        *("usual", "change", "on", "sessions", "stop", "right", "yes"),
        *menu.COMMANDS,
    ]
)
STANDING = st.builds(
    lambda kind, day, action: f"{kind}.{day}.{action}",
    KINDS,
    DAYS,
    ACTIONS | st.from_regex(r"[a-z0-9_:]{1,20}", fullmatch=True),
)


def unharmed(outcome: Outcome) -> bool:
    return not outcome.trouble and all(
        (reply.text + reply.title).strip() for reply in outcome.replies
    )


@settings(max_examples=150, deadline=None)
@given(SCENES, st.text(max_size=64) | STAMPED | STANDING)
@example((chat_of().scene(), MONDAY), "day.9999-12-31.changed")
@example((chat_of().scene(), MONDAY), "day.0001-01-01.did:yoga:15")
@example((chat_of().scene(), MONDAY), "run.9999-12-31.hard")
@example((chat_of().scene(), MONDAY), "guide.9999-12-31.dos")
def test_no_press_whatever_it_carries_does_harm(
    scene_and_now: tuple[Scene, datetime], press: str
) -> None:
    scene, now = scene_and_now
    assert unharmed(turn(scene, Incoming(press=press, id="any", group=scene.group), now))


@settings(max_examples=200, deadline=None)
@given(WITHOUT_CLUB, st.text(min_size=1, max_size=64))
def test_a_press_that_is_no_button_changes_nothing(
    scene_and_now: tuple[Scene, datetime], press: str
) -> None:
    scene, now = scene_and_now
    outcome = turn(scene, Incoming(press=press, id="any", group=scene.group), now)
    before, after = scene.conversation.current, outcome.conversation.current
    known = scene.runner
    if known is not None and scene.group is None:
        known = heard(known, local_day(known, now))
    assert outcome.runner == known
    # Which question is asked may change: the one about today's run is another one tomorrow.
    assert (after and (after.dialog, after.answers)) == (before and (before.dialog, before.answers))


def is_without_club(scene: Scene) -> bool:
    """Whether the runner is in no club, and has heard that they have left one."""
    return scene.clubs == Clubs() and not (scene.runner and scene.runner.club_runs)


SENTENCES = st.lists(
    st.sampled_from(
        [
            *("1", "2, 3", "99", "mon", "easy", "long 18k", "yoga", "and", ",", "/start", "/back"),
            *("tomorrow", "2027-02-30", "31 February", "7pm", "25:00", "Leeds", "12 km", "next"),
            *("²", "٣", "\n", "{words}", "%s", "_", "<b>", "Several", "← Back", "/cancel", "undo"),
        ]
    ),
    min_size=1,
    max_size=6,
).map(" ".join)


@settings(max_examples=200, deadline=None)
@given(SCENES, SENTENCES | st.text(max_size=400))
def test_no_words_do_harm(scene_and_now: tuple[Scene, datetime], text: str) -> None:
    scene, now = scene_and_now
    assert unharmed(turn(scene, Incoming(text=text, id="any", group=scene.group), now))


@pytest.mark.parametrize("text", ["9" * 5000, "a" * 5000, "1," * 400, "(" * 300])
def test_long_words_are_answered_briefly(text: str) -> None:
    for runner in (NEW, READY):
        chat = chat_of(runner)
        for _turn in range(2):
            outcome = chat.says(text)
            assert all(len(reply.text) < 1000 for reply in outcome.replies)
