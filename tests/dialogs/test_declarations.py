"""Wrong declarations fail early and loudly, and never as a question that nobody can answer."""

import pytest

from dialogs import menu
from dialogs.choose import Choose
from dialogs.choose_many import ChooseMany
from dialogs.driver import Driver
from dialogs.grid import Grid, Row
from dialogs.messages import Choice, Json
from dialogs.questions import DialogError
from dialogs.replay import MOST_STEPS, play
from dialogs.scene import Progress, Scene
from dialogs.talk import Dialog, Finish, Talk
from tests.dialogs.runners import MONDAY, READY

RED = Choice("red", "Red")


def start(dialog: Dialog, **answers: Json) -> None:
    play(dialog, Talk(runner=READY, now=MONDAY), Progress(dialog="shirt", answers=answers))


async def asks_twice(talk: Talk) -> Finish:
    await talk.choose("colour", "Which colour?", (RED,))
    await talk.choose("colour", "And the sleeves?", (RED,))
    return Finish(runner=talk.runner)


async def recalls_what_it_asks(talk: Talk) -> Finish:
    await talk.recall("colour", "red")
    await talk.choose("colour", "Which colour?", (RED,))
    return Finish(runner=talk.runner)


async def never_ends(talk: Talk) -> Finish:
    number = 0
    while True:
        number += 1
        await talk.recall(f"again_{number}", number)


def test_a_key_is_asked_once() -> None:
    with pytest.raises(DialogError, match="shirt asks 'colour' twice"):
        start(asks_twice, colour="red")
    with pytest.raises(DialogError, match="shirt asks 'colour' twice"):
        start(recalls_what_it_asks)


def test_a_dialog_ends() -> None:
    with pytest.raises(DialogError, match=f"more than {MOST_STEPS} steps"):
        start(never_ends)


def test_a_question_has_an_answer() -> None:
    with pytest.raises(DialogError, match="question colour has neither choices nor words"):
        Choose(key="colour", text="Which colour?")
    with pytest.raises(DialogError, match="question colour has no choices"):
        ChooseMany(key="colour", text="Which colours?", choices=())
    with pytest.raises(DialogError, match="question runs has no rows"):
        Grid(key="runs", text="Which runs?", rows=())
    with pytest.raises(DialogError, match="row mon lacks choices"):
        Grid(key="runs", text="Which runs?", rows=(Row("mon", "Mon", ()),))
    with pytest.raises(DialogError, match="row mon lacks choices"):
        Grid(key="runs", text="Which runs?", rows=(Row("mon", "Mon", (RED,)),), rest="rest")


@pytest.mark.parametrize(
    "id_", ["", "Red", "red wine", "*next", "+red", "-red", "red=2", "é", "x" * 33]
)
def test_an_option_that_could_not_be_pressed_is_refused(id_: str) -> None:
    with pytest.raises(DialogError, match="is not a plain word"):
        Choose(key="colour", text="Which colour?", choices=(Choice(id_, "Red"),))


def test_two_options_do_not_share_an_id() -> None:
    with pytest.raises(DialogError, match="two options share an id"):
        ChooseMany(key="colour", text="Which?", choices=(RED, Choice("red", "Dark red")))


def test_only_dialogs_that_there_are_can_be_opened() -> None:
    driver = Driver(Scene(runner=READY), READY, MONDAY, menu.DIALOGS)
    with pytest.raises(DialogError, match="there is no dialog 'shirt'"):
        driver.open("shirt")


def test_commands_open_dialogs_that_there_are() -> None:
    for name, command in menu.COMMANDS.items():
        ways = (command.dialog, command.screen, command.act)
        assert len([way for way in ways if way]) == 1, name
        assert not command.dialog or command.dialog in menu.DIALOGS
