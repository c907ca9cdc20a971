from functools import cache
from pathlib import Path

import pytest

from tests.stories import script
from tests.stories.chat import Chat, visible
from tests.stories.player import Straight
from tests.stories.ways import WAYS

STORIES = sorted(Path(__file__).parent.glob("*.story"))


@cache
def straight(path: Path) -> Chat:
    """The story as it is written; what it expects is for one test alone to check."""
    way = Straight(script.read(path))
    way.checks = False
    return way.play()


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_a_story_comes_to_the_same_end_in_every_way(path: Path, way: type[Straight]) -> None:
    chat, expected = way(script.read(path)).play(), straight(path)

    assert chat.runner == expected.runner
    # A typed number is echoed in words first; what is on the screen then is the same.
    assert visible(chat.outcomes[-1].replies[-1:]) == visible(expected.outcomes[-1].replies[-1:])
    assert chat.outcomes[-1].wakes == expected.outcomes[-1].wakes
    assert not any(outcome.trouble for outcome in chat.outcomes)
