"""Nothing is said past the catalogue: in a made-up translation no English is left over."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from coach.runner import Runner
from dialogs import guide, language, menu, why
from dialogs.language import DOMAIN, Speech, speaking
from dialogs.messages import Reply
from dialogs.scene import House
from tests.dialogs.runners import MONDAY, RACING, READY
from tests.dialogs.test_catalogue import template

MADE_UP = "cy"
"""The dates and lists of Welsh, which has no catalogue, and our sentences in brackets."""


@pytest.fixture
def made_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    catalogue = Catalog(locale=MADE_UP)
    for message in template():
        if message.id:
            one = message.id if isinstance(message.id, str) else message.id[0]
            forms = f"⟦{one}⟧"
            plural = (forms,) * catalogue.num_plurals
            translated = forms if isinstance(message.id, str) else plural
            catalogue.add(message.id, translated, context=message.context)
    path = tmp_path / MADE_UP / "LC_MESSAGES" / f"{DOMAIN}.po"
    path.parent.mkdir(parents=True)
    with path.open("wb") as written:
        write_po(written, catalogue)
    monkeypatch.setattr(language, "CATALOGUES", tmp_path)
    with speaking(Speech(language=MADE_UP)):
        yield


def english(text: str) -> set[str]:
    """The words of our sentences that stand outside of all brackets, commands and quotations."""
    text = re.sub(r"/[a-z]+\b|“[^”]*”|rowing|pole dancing", " ", text)
    while "⟦" in text:
        shorter = re.sub(r"⟦[^⟦⟧]*⟧", " ", text)
        assert shorter != text, text
        text = shorter
    said = set(re.findall(r"[a-z]{3,}", text.casefold()))
    return said & vocabulary()


def vocabulary() -> set[str]:
    sentences = (str(message.id) for message in template())
    return {word for each in sentences for word in re.findall(r"[a-z]{3,}", each.casefold())}


def whole(reply: Reply) -> str:
    return " | ".join([reply.title, reply.text, *(b.label for row in reply.rows for b in row)])


@pytest.mark.usefixtures("made_up")
@pytest.mark.parametrize("runner", [READY, RACING], ids=["ready", "racing"])
def test_no_screen_speaks_english_past_the_catalogue(runner: Runner) -> None:
    shown = [guide.screen(MONDAY.date(), page) for page in guide.PAGES]
    shown += [why.screen(runner, MONDAY.date())]
    shown += [why.why_not_screen(runner, name, MONDAY.date()) for name in guide.TYPES]
    screens = [command.screen for command in menu.COMMANDS.values() if command.screen]
    shown += [screen(runner, MONDAY.date(), House()) for screen in screens]

    for reply in shown:
        assert "⟦" in whole(reply)
        assert not english(reply.title + reply.text), reply
        for button in (button for row in reply.rows for button in row):
            assert not english(button.label), button
