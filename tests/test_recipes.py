"""CONTRIBUTING.md opens with three recipes; this follows them in a copy of the project."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent
BLOCK = re.compile(
    r"^## (?P<recipe>Add .+?)$|^```(?P<language>\w+)\n(?P<code>.*?)^```", re.MULTILINE | re.DOTALL
)


@pytest.fixture
def recipes() -> dict[tuple[str, str], str]:
    """The code blocks by recipe and language."""
    blocks: dict[tuple[str, str], str] = {}
    recipe = ""
    for found in BLOCK.finditer((PROJECT / "CONTRIBUTING.md").read_text()):
        recipe = found["recipe"] or recipe
        if found["code"]:
            blocks[recipe, found["language"]] = found["code"]
    return blocks


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the rooms, to be changed at will."""
    for room in ("coach", "dialogs"):
        shutil.copytree(
            PROJECT / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__")
        )
    return tmp_path


def python(folder: Path, code: str) -> str:
    """What the code prints when it runs there."""
    done = subprocess.run(  # noqa: S603 - our own interpreter and code
        [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def append(file: Path, text: str) -> None:
    file.write_text(f"{file.read_text()}\n{text}")


def insert_after(file: Path, line: str, new: str) -> None:
    assert line in file.read_text()
    file.write_text(file.read_text().replace(line, f"{line}\n    {new}", 1))


def test_a_new_activity_is_suggested(recipes: dict[tuple[str, str], str], copy: Path) -> None:
    append(copy / "coach/guide.toml", recipes["Add an activity", "toml"])
    suggested = """
from datetime import date
from coach.advice import advise
from coach.guide import find_activity
from coach.answers import Answers, Benefit
from coach.runner import Runner
from coach.runs import PlannedRun, Run

monday, tuesday = date(2026, 11, 23), date(2026, 11, 24)
likes = Answers(enjoys=(find_activity("one wheel").id,), benefits=(Benefit.STABILITY,))
runs = {monday: PlannedRun(Run.EASY), tuesday: PlannedRun(Run.HARD)}
print(advise(Runner(answers=likes, runs=runs), monday).suggestion.session.main[0])
"""
    assert python(copy, suggested) == "9 min along a fence, eyes far ahead"


def test_a_new_rule_refuses(recipes: dict[tuple[str, str], str], copy: Path) -> None:
    append(copy / "coach/guide.toml", recipes["Add a rule", "toml"])
    insert_after(copy / "coach/rule_names.py", "RuleName = Literal[", '"no_golf_on_mondays",')
    rules = copy / "coach/rules.py"
    rules.write_text(
        rules.read_text().replace(
            "RUN_RULES = (", recipes["Add a rule", "python"] + "\n\nRUN_RULES = ("
        )
    )
    insert_after(rules, "RUN_RULES = (", "no_golf_on_mondays,")
    refused = """
from datetime import date
from coach.advice import why_not
from coach.answers import Answers
from coach.runner import Runner
from coach.runs import PlannedRun, Run, RunWeek

runner = Runner(answers=Answers(enjoys=("golf",)), usual_week=RunWeek((PlannedRun(Run.REST),) * 7))
refusal = why_not(runner, "golf", date(2026, 11, 23))
print(refusal.reasons[0].sentence, refusal.next_day)
"""
    assert python(copy, refused) == "{day} is a Monday, and the course is closed. 2026-11-24"


def test_a_new_sentence_gets_into_the_catalogue(
    recipes: dict[tuple[str, str], str], copy: Path
) -> None:
    append(
        copy / "dialogs/screens.py", recipes["Add a sentence", "python"].replace("Till", "Until")
    )
    extracted = """
from babel.messages.extract import extract_from_dir
keywords = {"_": None, "marked": None, "ngettext": (1, 2)}
print(any(each[2] == "Until {time}." for each in extract_from_dir("dialogs", keywords=keywords)))
"""
    assert python(copy, extracted) == "True"
