"""Every command's answer, and every question of every dialog, in each language."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from dialogs import menu
from dialogs.language import Speech, speaking
from dialogs.messages import Reply
from dialogs.replay import Played
from dialogs.screen import Stamp, draw
from tests.dialogs.runners import MONDAY, chat_of
from tests.dialogs.test_walk import HURTING, RUNNERS, runners_of
from tests.dialogs.walking import stands, steps
from tests.screens.shown import LANGUAGES, Screen, Seen

BESIDE = ("start", "back", "cancel")
"""The commands that come before any dialog."""


def commands() -> Iterator[Screen]:
    """What each command says to a runner who has answered everything."""
    for name in (*BESIDE, *menu.COMMANDS):
        shown = {}
        for language in LANGUAGES:
            outcome = chat_of(replace(HURTING, language=language)).says(f"/{name}")
            shown[language] = Seen(outcome.replies, outcome.notice, f"/{name}")
        yield Screen("Commands", f"/{name}", shown)


def questions() -> Iterator[Screen]:
    """Each question once, and what each dialog tells on its ways."""
    for name in menu.DIALOGS:
        told: set[str] = set()
        for who in runners_of(name):
            for number, english in enumerate(ways(name, who)):
                seen = {each: _seen(name, who, english, each) for each in LANGUAGES}
                text = "\n".join(seen[LANGUAGES[0]].texts)
                if text and text not in told:
                    told.add(text)
                    key = english.question.key if english.question else f"told {number}"
                    yield Screen("Dialogs", f"{name}: {key}", seen)


@cache
def ways(name: str, who: str) -> tuple[Played, ...]:
    """Where a dialog stands, in English: the first sight of each question and of each end."""
    found: dict[str, Played] = {}
    for played in steps(name, menu.DIALOGS[name], RUNNERS[who], MONDAY):
        told = "\n".join(Seen(played.told).texts) or "a silent end"
        found.setdefault(played.question.key if played.question else told, played)
    return tuple(found.values())


def in_language(name: str, who: str, english: Played, language: str) -> Played:
    """The same place in another language; answers are kept as values, whatever was said."""
    runner = replace(RUNNERS[who], language=language)
    with speaking(Speech(language=language)):
        return stands(name, menu.DIALOGS[name], runner, MONDAY, english.answers)


def _seen(name: str, who: str, english: Played, language: str) -> Seen:
    played = in_language(name, who, english, language)
    with speaking(Speech(language=language)):
        return Seen((*played.told, *_asked(played)))


def _asked(played: Played) -> tuple[Reply, ...]:
    if played.question is None:
        return ()
    return (draw(played.question, None, Stamp("7", 1, 1), has_back=True),)
