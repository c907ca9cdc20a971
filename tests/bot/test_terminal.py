"""The chat in the terminal: from a pipe, and with arrow keys."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput

from bot.prompt import PromptReader
from bot.terminal import HERE
from dialogs.messages import Button
from dialogs.scene import Conversation, Outcome
from storage.database import open_database
from storage.loading import Kept
from tests.bot.coach import RUNNER, SECRET
from tests.bot.process import ran
from tests.saving import save

MONDAY = datetime(2026, 11, 23, 18, 42, tzinfo=UTC)
FIRST_RUN = """\
/start
1
3, 4
1
3
Leeds
easy, hard
07:00
later
"""


async def test_from_a_pipe_to_the_first_suggestion_and_the_next_morning(tmp_path: Path) -> None:
    typed = f"{FIRST_RUN}/clock nonsense\n/clock +1d\n"
    code, printed = await ran(tmp_path, typed=typed, at=MONDAY)
    assert code == 0, printed
    lines = printed.splitlines()
    assert "@BotFather" in lines[0]
    assert "TELEGRAM_TOKEN" in lines[0]
    assert lines[1].startswith("Until then the coach is here.")
    assert "[1 A weak spot]" in printed
    assert "Cycling: you enjoy it, for strength" in printed
    assert "Mon 23 Nov · Yoga, 15 min" in printed
    assert "Tuesday is a hard run" in printed
    (now,) = (line for line in lines if line.startswith("The clock says"))
    assert now == "The clock says Mon 23 Nov 18:42. Try /clock +1d or /clock 2026-12-05 07:00."
    morning = printed.index("Tue 24 Nov 07:00")
    assert "Tue 24 Nov · Yoga" in printed[morning:]
    assert lines[-1] == "Tue 24 Nov 18:42"


async def test_the_chat_goes_on_where_it_was_left(tmp_path: Path) -> None:
    _code, printed = await ran(tmp_path, "chat", typed="/start\n5\n", at=MONDAY)
    assert "BotFather" not in printed
    assert "2 of 4" in printed
    code, printed = await ran(tmp_path, "chat", typed="yoga\n/quit\nnever read\n", at=MONDAY)
    assert (code, "3 of 4" in printed, "never read" in printed) == (0, True, False), printed


async def test_the_clock_speaks_the_runners_language(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path}/data/sidestride.db"
    known = Outcome(runner=replace(RUNNER, language="de"), conversation=Conversation())
    async with (
        open_database(url, SECRET, tmp_path / "unused") as database,
        database.writing() as session,
    ):
        await save(session, Kept(where=HERE), known, update="", now=MONDAY)
    _code, printed = await ran(
        tmp_path, "chat", typed="/clock +0m\n", settings={"SECRET_KEY": SECRET}, at=MONDAY
    )
    assert "23. Nov. 18:42\n" in printed


UP, DOWN, ENTER, END = "\x1b[A", "\x1b[B", "\r", "\x04"
BUTTONS = [Button("Easy", "e"), Button("Hard", "h"), Button("Long", "l")]


@pytest.fixture
def keys() -> Iterator[PipeInput]:
    """A keyboard for whatever prompts within the test."""
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        yield keys


@pytest.mark.parametrize(
    ("pressed", "said"),
    [
        (DOWN + ENTER, BUTTONS[0]),
        (DOWN + DOWN + ENTER, BUTTONS[1]),
        (UP + ENTER, BUTTONS[2]),
        (DOWN * 4 + ENTER, BUTTONS[0]),
        (DOWN + UP + ENTER, BUTTONS[2]),
        ("hard" + ENTER, "hard"),
        (DOWN + "long 18k" + ENTER, "long 18k"),
        (ENTER, ""),
        (END, None),
    ],
)
async def test_arrow_keys_choose_and_enter_presses(
    keys: PipeInput, pressed: str, said: str | Button | None
) -> None:
    keys.send_text(pressed)
    assert await PromptReader().read(BUTTONS) == said


async def test_without_buttons_there_is_nothing_to_choose(keys: PipeInput) -> None:
    keys.send_text(DOWN + UP + "Leeds" + ENTER)
    assert await PromptReader().read([]) == "Leeds"
