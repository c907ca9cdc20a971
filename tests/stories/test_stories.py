from functools import cache
from pathlib import Path

import pytest

from tests.stories import script
from tests.stories.chat import Chat, visible
from tests.stories.player import Straight
from tests.stories.ways import WAYS, AsLabels, AsNumbers, BackAndAgain, RoundTrip, Twice

EVERY_STORY = sorted(Path(__file__).parent.glob("*.story"))
LONG = [path for path in EVERY_STORY if path.stem.startswith("long_")]
TRANSLATED = [path for path in EVERY_STORY if "." in path.stem and path not in LONG]
STORIES = [path for path in EVERY_STORY if path not in (*LONG, *TRANSLATED)]

TOLD = [
    *((path, way) for path in STORIES for way in WAYS),
    # What these add to the others is words: in another language, and between the buttons.
    *((path, way) for path in TRANSLATED for way in (Straight, AsLabels, AsNumbers)),
    *((path, way) for path in LONG for way in (Straight, RoundTrip, Twice, BackAndAgain)),
]


@cache
def straight(path: Path) -> Chat:
    """The story as it is written; what it expects is for one test alone to check."""
    way = Straight(script.read(path))
    way.checks = False
    return way.play()


@pytest.mark.parametrize(
    ("path", "way"), TOLD, ids=[f"{path.stem}-{way.__name__}" for path, way in TOLD]
)
def test_a_story_comes_to_the_same_end_in_every_way(path: Path, way: type[Straight]) -> None:
    chat, expected = way(script.read(path)).play(), straight(path)

    assert chat.runner == expected.runner
    # A typed number is echoed in words first; what is on the screen then is the same.
    assert visible(chat.outcomes[-1].replies[-1:]) == visible(expected.outcomes[-1].replies[-1:])
    assert chat.outcomes[-1].wakes == expected.outcomes[-1].wakes
    assert not any(outcome.trouble for outcome in chat.outcomes)
