"""Finds the guide's sentences for the catalogue; only `make messages` and the tests run it."""

import tomllib
from collections.abc import Collection, Iterator, Mapping
from typing import Any, BinaryIO

Message = tuple[int, str, str, list[str]]

CHAPTERS = ("benefits", "how_much", "dos", "donts")
LINES = ("feel", "warm_up", "main", "cool_down", "how", "equipment")
EXERCISE = ("name", "how", "easier", "harder")
RULE = ("title", "sentence", "again", "line", "reason")


def extract_guide(
    fileobj: BinaryIO, keywords: Collection[str], comment_tags: Collection[str], options: object
) -> Iterator[Message]:
    """What Babel asks of an extractor: a line, a function's name, a sentence and comments each.

    Yields what a message may show of guide.toml; sources of impact and synonyms are not shown.
    """
    del keywords, comment_tags, options
    for sentence in sentences(tomllib.load(fileobj)):
        yield (1, "", sentence, [])


def sentences(guide: Mapping[str, Any]) -> Iterator[str]:
    """Everything in a guide that a runner reads."""
    for chapter in CHAPTERS:
        yield from guide[chapter]
    for activity in guide["activities"].values():
        yield activity["name"]
        yield from activity["benefits"]
        if activity["source"] == "guide" and "impact_reason" in activity:
            yield activity["impact_reason"]
    for levels in guide["sessions"].values():
        for sessions in levels.values():
            for session in sessions:
                yield from (line for part in LINES for line in _listed(session.get(part, [])))
    for exercise in guide["exercises"].values():
        yield from (exercise[part] for part in EXERCISE)
    for rule in guide["rules"].values():
        yield from (rule[part] for part in RULE if part in rule)


def _listed(part: str | list[str]) -> list[str]:
    return [part] if isinstance(part, str) else part
