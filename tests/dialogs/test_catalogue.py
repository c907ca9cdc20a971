"""Every sentence that is said can be translated: it is in the catalogue's template."""

import ast
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.frontend import CommandLineInterface
from babel.messages.pofile import read_po

from coach.guide import GUIDE
from dialogs import menu
from dialogs.language import CATALOGUES, DOMAIN, gettext, ngettext
from dialogs.settings import SETTINGS

HOUSE = Path(__file__).parents[2]
TEMPLATE = CATALOGUES / f"{DOMAIN}.pot"


def read(path: Path) -> Catalog:
    with path.open("rb") as template:
        return read_po(template)


@cache
def template() -> Catalog:
    return read(TEMPLATE)


def ids(catalogue: Catalog) -> set[str | tuple[str, ...]]:
    """Sentences, pairs of one and many, and pairs of a context and a sentence."""
    found = {(each.id if isinstance(each.id, str) else tuple(each.id)) for each in catalogue}
    contexts = {(each.context, str(each.id)) for each in catalogue if each.context}
    return found | contexts


def test_the_template_is_what_make_messages_would_write_now(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.pot"
    arguments = ["-q", "extract", "-F", str(HOUSE / "babel.cfg"), "-k", "marked", "-o", str(fresh)]
    command = CommandLineInterface()
    command.run(["pybabel", *arguments, str(HOUSE)])  # type: ignore[no-untyped-call]  # Babel's

    assert ids(template()) == ids(read(fresh)), "run `make messages`"


def test_no_sentence_stands_where_it_would_not_be_collected() -> None:
    """What is written inside an f-string is no string to Babel before Python 3.12."""
    hidden = [
        (path.name, call.lineno)
        for room in ("bot", "dialogs", "coach")
        for path in (HOUSE / room).rglob("*.py")
        for outer in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(outer, ast.JoinedStr)
        for call in ast.walk(outer)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in {"_", "gettext", "ngettext", "pgettext"}
        and any(isinstance(argument, ast.Constant) for argument in call.args)
    ]

    assert not hidden


def test_what_the_guide_says_is_in_the_template() -> None:
    sessions = [
        line
        for each in GUIDE.sessions
        for line in (each.warm_up, *each.main, each.cool_down, *each.how, each.feel)
    ]
    activities = [
        words for each in GUIDE.activities.values() for words in (each.name, *each.benefits)
    ]
    rules = [rule.sentence for rule in GUIDE.rules.values()]
    chapters = [*GUIDE.benefits, *GUIDE.how_much, *GUIDE.dos, *GUIDE.donts]

    assert set(sessions + activities + rules + chapters) <= ids(template())


def test_what_is_translated_where_it_is_shown_is_in_the_template() -> None:
    commands = {command.description for command in menu.COMMANDS.values()}
    settings = {setting.label for setting in SETTINGS.values()}

    assert commands | settings <= ids(template())


def test_a_sentence_without_a_translation_is_said_in_english() -> None:
    assert gettext("Nobody has translated this.") == "Nobody has translated this."
    assert gettext("") == ""
    assert [ngettext("{count} day", "{count} days", number) for number in (1, 2)] == [
        "{count} day",
        "{count} days",
    ]
