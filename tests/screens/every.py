"""All screens, in the order in which a reviewer reads them."""

from functools import cache

from tests.screens.asked import commands, questions
from tests.screens.replayed import told_again
from tests.screens.shown import Screen
from tests.screens.spoken import sentences


@cache
def every_screen() -> tuple[Screen, ...]:
    """Commands, questions, the stories, and free text."""
    return (*commands(), *questions(), *told_again(), *sentences())
