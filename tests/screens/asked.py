"""Every command's answer, and every question of every dialog, in each language."""

from collections.abc import Iterator
from dataclasses import replace

from coach.runner import Runner
from dialogs import menu
from dialogs.language import Speech, speaking
from dialogs.messages import Reply
from dialogs.screen import Stamp, draw
from dialogs.talk import Played
from tests.dialogs.runners import MONDAY, chat_of
from tests.dialogs.test_walk import HURTING, RUNNERS, runners_of
from tests.dialogs.walking import steps
from tests.screens.shown import LANGUAGES, Screen, Seen

BESIDE = ("start", "back", "cancel")
"""The commands that come before any dialog."""


def commands() -> Iterator[Screen]:
    """What each command says to a runner who has answered everything."""
    for name in (*BESIDE, *menu.COMMANDS):
        shown = {}
        for language in LANGUAGES:
            chat = chat_of(replace(HURTING, language=language))
            outcome = chat.says(f"/{name}")
            shown[language] = Seen(outcome.replies, outcome.notice, f"/{name}")
        yield Screen("Commands", f"/{name}", shown)


def questions() -> Iterator[Screen]:
    """Each question once, and what each dialog tells on its ways."""
    for name in menu.DIALOGS:
        told: set[str] = set()
        ways = {
            (who, language): _walked(name, replace(RUNNERS[who], language=language))
            for who in runners_of(name)
            for language in LANGUAGES
        }
        for who in runners_of(name):
            columns = [ways[who, language] for language in LANGUAGES]
            assert len({len(each) for each in columns}) == 1, f"{name}: other ways by language"
            for key in columns[0]:
                seen = dict(zip(LANGUAGES, (each[key] for each in columns), strict=True))
                text = "\n".join(seen[LANGUAGES[0]].texts)
                if text and text not in told:
                    told.add(text)
                    yield Screen("Dialogs", f"{name}: {key}", seen)


def _walked(name: str, runner: Runner) -> dict[str, Seen]:
    """The first sight of each question, and of each end, by its key or its number."""
    found: dict[str, Seen] = {}
    with speaking(Speech(language=runner.language)):
        for number, played in enumerate(steps(name, menu.DIALOGS[name], runner, MONDAY)):
            key = played.question.key if played.question else f"end {number}"
            if key not in found:
                found[key] = Seen((*played.told, *_asked(played)))
    return found


def _asked(played: Played) -> tuple[Reply, ...]:
    if played.question is None:
        return ()
    return (draw(played.question, None, Stamp("7", 1, 1), has_back=True),)
