"""Short typed lists and names, in the language spoken and in English."""

import re

from dialogs.understanding.lexicon import Lexicon
from dialogs.understanding.typed_values import grammars


def read_list(text: str) -> list[str]:
    """The parts of "yoga, cycling and golf": commas, "&" and the words for "and" divide it."""
    joining = {word for rules in grammars() for word in rules.words.listed("dates", "and")}
    pattern = "|".join(map(re.escape, sorted({*joining, "&", "+"})))
    parts = re.split(rf"[,;/\n]|\s(?:{pattern})\s", text, flags=re.IGNORECASE)
    return [part.strip() for part in parts if part.strip()]


def read_activity_name(text: str) -> str | None:
    """The id of the activity that a phrase is the name of: "natación", "Krafttraining"."""
    for rules in grammars():
        named = rules.words.things.get(rules.words.plain(text), ())
        for table, value in named:
            if table == "activities":
                return value
    return None


def bare_name(text: str) -> str:
    """A name without what leads to it: "not golf", "a natación", "pas de vélo"."""
    silent = {word for rules in grammars() for word in _silent(rules.words)}
    words = text.strip(" ?¿.!¡").split()
    while len(words) > 1 and words[0].casefold() in silent:
        words = words[1:]
    return " ".join(words)


def _silent(words: Lexicon) -> set[str]:
    """Words that lead to a name without being part of it."""
    leading = (*words.listed("words", "negations"), *words.listed("words", "without_run"))
    said = {word for phrase in leading for word in phrase.split()}
    return {*words.fillers, *words.light, *said}
