"""One sentence for each intent, as runners of each language write it, and what it comes to."""

from collections.abc import Iterator
from dataclasses import replace

from tests.dialogs.labelled import labelled
from tests.dialogs.runners import MONDAY, READY, chat_of
from tests.screens.shown import LANGUAGES, Screen, Seen


def sentences() -> Iterator[Screen]:
    """Each intent's first labelled sentence of each language, said to the coach."""
    for intent in dict.fromkeys(each.intent for each in labelled(LANGUAGES[0])):
        seen = {}
        for language in LANGUAGES:
            words = next(each.say for each in labelled(language) if each.intent == intent)
            outcome = chat_of(replace(READY, language=language), MONDAY).says(words)
            seen[language] = Seen(outcome.replies, outcome.notice, words)
        yield Screen("Free text", intent, seen)
