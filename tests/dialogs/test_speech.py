"""The language and the units of a runner: from the platform first, then as the runner wishes."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from coach.runner import Units
from coach.runs import PlannedRun, Run
from dialogs import language
from dialogs.asking import read_race_distance
from dialogs.language import DOMAIN, Speech, speaking
from dialogs.understanding import read_run
from tests.dialogs.runners import MONDAY, READY, chat_of
from tests.stories.chat import Chat

SPANISH = {"Changed": "Cambiado", "Undo": "Deshacer", "Language": "Idioma", "Taken back.": "Hecho."}


@pytest.fixture
def _spanish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A Spanish catalogue of four sentences, and no other language."""
    catalogue = Catalog(locale="es")
    for sentence, translated in SPANISH.items():
        catalogue.add(sentence, translated)
    path = tmp_path / "es" / "LC_MESSAGES" / f"{DOMAIN}.po"
    path.parent.mkdir(parents=True)
    with path.open("wb") as written:
        write_po(written, catalogue)
    monkeypatch.setattr(language, "CATALOGUES", tmp_path)
    caches = (language.languages, language._catalogue)  # noqa: SLF001 - what was read before
    for cache in caches:
        cache.cache_clear()
    yield
    for cache in caches:
        cache.cache_clear()


def seen(chat: Chat) -> tuple[str, str, list[str]]:
    """The last message."""
    reply = chat.messages[-1]
    return reply.title, reply.text, [button.label for row in reply.rows for button in row]


@pytest.mark.usefixtures("_spanish")
@pytest.mark.parametrize("said", ["es", "Español", "espanol", "Spanish", "SPANISH", "2"])
def test_a_language_goes_by_its_own_name_its_english_one_and_its_code(said: str) -> None:
    chat = chat_of()
    chat.says("/language")
    assert seen(chat)[2][:2] == ["English", "Español"]
    chat.says(said)
    assert chat.runner is not None
    assert chat.runner.language == "es"


@pytest.mark.usefixtures("_spanish")
def test_the_very_answer_is_in_the_new_language_and_undo_in_the_old_one() -> None:
    chat = chat_of()
    chat.says("/language es")
    assert seen(chat) == ("Cambiado", "Idioma: Español", ["Deshacer"])
    chat.taps("Deshacer")
    assert seen(chat)[1] == "Taken back. Your language is as before."


@pytest.mark.usefixtures("_spanish")
def test_the_command_may_come_first_of_all() -> None:
    chat = Chat(MONDAY)
    chat.says("/language es")
    assert [reply.title for reply in chat.messages] == ["Cambiado", "", ""]
    assert chat.conversation.current is not None
    assert chat.conversation.current.dialog == "welcome"


@pytest.mark.usefixtures("_spanish")
def test_an_open_question_is_asked_again_in_the_new_language() -> None:
    chat = Chat(MONDAY, language="es-US")
    chat.says("/start")
    assert chat.runner is not None
    assert (chat.runner.language, chat.runner.units) == ("es", Units.MILES)
    chat.says("/language english")
    assert seen(chat)[1].startswith("1 of 4.")


@pytest.mark.usefixtures("_spanish")
@pytest.mark.parametrize("said", ["/language nl", "/language klingon", "/language"])
def test_a_language_that_we_lack_is_asked_for_once_more(said: str) -> None:
    chat = chat_of()
    chat.says(said)
    assert chat.runner == READY
    assert seen(chat)[1] == "Which language shall I speak?"


@pytest.mark.parametrize(
    ("typed", "units", "kilometres"),
    [
        ("15", Units.KILOMETRES, "15.0"),
        ("15", Units.MILES, "24.1"),
        ("13.1", Units.MILES, "21.1"),
        ("15 km", Units.MILES, "15.0"),
        ("8 miles", Units.KILOMETRES, "12.9"),
        ("half marathon", Units.MILES, "21.0975"),
    ],
)
def test_a_race_without_a_unit_is_in_the_runners_units(
    typed: str, units: Units, kilometres: str
) -> None:
    with speaking(Speech(units=units)):
        assert read_race_distance(typed) == kilometres


@pytest.mark.parametrize(
    ("typed", "units", "run"),
    [
        ("long 18", Units.KILOMETRES, PlannedRun(Run.LONG, 18)),
        ("long 12", Units.MILES, PlannedRun(Run.LONG, 19.3)),
        ("an easy 6,5", Units.KILOMETRES, PlannedRun(Run.EASY, 6.5)),
        ("long 18 km", Units.MILES, PlannedRun(Run.LONG, 18)),
        # Minutes, metres and repetitions are no distances.
        ("easy 45", Units.KILOMETRES, PlannedRun(Run.EASY)),
        ("easy 45 min", Units.KILOMETRES, PlannedRun(Run.EASY)),
        ("long 90", Units.KILOMETRES, PlannedRun(Run.LONG)),
        ("intervals 6 x 8", Units.KILOMETRES, PlannedRun(Run.HARD)),
        ("intervals 6x800", Units.KILOMETRES, PlannedRun(Run.HARD)),
    ],
)
def test_a_run_without_a_unit_is_in_the_runners_units(
    typed: str, units: Units, run: PlannedRun
) -> None:
    with speaking(Speech(units=units)):
        assert read_run(typed) == run


def test_units_change_what_is_told() -> None:
    long = replace(READY, runs={MONDAY.date(): PlannedRun(Run.LONG, 18)})
    chat = chat_of(long)
    chat.says("/week")
    assert "Long 18 km" in seen(chat)[1]
    chat.says("/settings")
    chat.taps("Units")
    chat.says("Miles")
    assert seen(chat) == ("Changed", "Units: Miles", ["Undo"])
    chat.says("/week")
    assert "Long 11.2 mi" in seen(chat)[1]
