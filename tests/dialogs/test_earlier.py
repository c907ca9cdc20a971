"""What an earlier version stored of runners and conversations is read, and goes on where it was."""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from coach.runner import Runner
from dialogs import menu
from dialogs.driver import Driver
from dialogs.scene import Conversation, Scene
from tests.stories.chat import OWNER

EARLIER = sorted((Path(__file__).parent / "earlier").glob("*.json"))


@dataclass(frozen=True)
class Stored:
    now: datetime
    runner: Runner
    conversation: Conversation


STORED = [
    pytest.param(each, id=f"{path.stem}-{number}")
    for path in EARLIER
    for number, each in enumerate(json.loads(path.read_text()))
]


def fits(stored: object, kept: object) -> bool:
    """Whether all that was stored is still there; sets have no order."""
    if isinstance(stored, dict):
        return isinstance(kept, dict) and all(
            fits(value, kept.get(name)) for name, value in stored.items()
        )
    if isinstance(stored, list) and isinstance(kept, list) and len(stored) == len(kept):
        return all(any(fits(one, other) for other in kept) for one in stored)
    return stored == kept


@pytest.mark.parametrize("stored", STORED)
def test_nothing_that_was_stored_is_lost(stored: dict[str, object]) -> None:
    adapter = TypeAdapter(Stored)
    known = adapter.validate_python(stored)

    kept = json.loads(adapter.dump_json(known))
    assert fits(stored["runner"], kept["runner"])
    assert fits(stored["conversation"], kept["conversation"])


@pytest.mark.parametrize("stored", STORED)
def test_the_question_that_was_open_is_asked_again(stored: dict[str, object]) -> None:
    known = TypeAdapter(Stored).validate_python(stored)
    driver = driver_of(known)
    asked = known.conversation.current.asked if known.conversation.current else ""

    question = driver.question() if asked else None
    driver.redraw()
    assert (question.key if question else "") == asked
    assert len(driver.replies) == bool(asked)
    assert driver.conversation == known.conversation
    assert not driver.trouble


def driver_of(known: Stored) -> Driver:
    scene = Scene(runner=known.runner, owner=OWNER, conversation=known.conversation)
    return Driver(scene, known.runner, known.now, menu.DIALOGS)
