"""Every language says everything, keeps the placeholders, and fits what each platform carries."""

import re
from collections.abc import Iterator

import pytest
from discord import Locale
from discord.app_commands import (
    TranslationContext,
    TranslationContextLocation,
    TranslationContextTypes,
    locale_str,
)

from bot.discord.options import OPTIONS
from bot.discord.translator import COMMANDS, NAME, CatalogueTranslator
from bot.telegram.menus import DESCRIPTION, SHORT_DESCRIPTION
from coach.runs import Run
from dialogs import first_form, menu
from dialogs.asking import week_example
from dialogs.language import ENGLISH, Speech, gettext, languages, speaking
from dialogs.understanding import read_week
from tests.catalogues import catalogue, forms, sentence

OTHERS = ("es", "de", "fr")

DESCRIPTION_LIMIT = 100
"""Characters of a command's or an option's description (Discord's limit; Telegram's is 256)."""

ABOUT_LIMIT, SHORT_LIMIT = 512, 120
"""Characters that Telegram shows in an empty chat, and on the profile (its documented limits)."""

FORM_LIMIT, SELECT_LIMIT = 45, 100
"""Characters of a form's title or label, and of a select's option (Discord's limits)."""


def placeholders(text: str) -> set[str]:
    return set(re.findall(r"\{(\w*)\}", text))


def keeps(form: str, english: str) -> bool:
    """Whether a translation has the placeholders of its sentence, and no half of one."""
    return placeholders(form) == placeholders(english) and form.count("{") == form.count("}")


def test_the_four_languages_are_spoken() -> None:
    assert set(languages()) == {ENGLISH, *OTHERS}


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_lacks_a_translation(language: str) -> None:
    written = {(each.context, each.id): each for each in catalogue(language)}
    wanted = [(each.context, each.id) for each in catalogue(ENGLISH)]
    lacking = [key for key in wanted if key not in written or not all(forms(written[key]))]

    assert not lacking
    assert not any(each.fuzzy for each in written.values())


@pytest.mark.parametrize("language", OTHERS)
def test_no_translation_breaks_a_placeholder(language: str) -> None:
    broken = [
        form
        for each in catalogue(language)
        for form in forms(each)
        if form and not keeps(form, sentence(each))
    ]

    assert not broken


@pytest.mark.parametrize("language", OTHERS)
def test_a_line_that_heads_others_still_does(language: str) -> None:
    """The coach's lists are told from lines that head them by the colon at their end."""
    wrong = [
        form
        for each in catalogue(language)
        for form in forms(each)
        if form and sentence(each).endswith(":") != form.endswith(":")
    ]

    assert not wrong


def descriptions() -> Iterator[str]:
    """What commands and their options are called in menus."""
    yield from (command.description for command in menu.COMMANDS.values())
    yield from (option.description for options in OPTIONS.values() for option in options)


@pytest.mark.parametrize("language", [ENGLISH, *OTHERS])
def test_descriptions_fit_every_menu(language: str) -> None:
    with speaking(Speech(language=language)):
        lengths = {gettext(each): len(gettext(each)) for each in descriptions()}

    assert all(0 < length <= DESCRIPTION_LIMIT for length in lengths.values()), lengths


@pytest.mark.parametrize("language", [ENGLISH, *OTHERS])
def test_what_telegram_says_of_the_bot_fits(language: str) -> None:
    with speaking(Speech(language=language)):
        assert 0 < len(gettext(DESCRIPTION)) <= ABOUT_LIMIT
        assert 0 < len(gettext(SHORT_DESCRIPTION)) <= SHORT_LIMIT


@pytest.mark.parametrize("locale", [Locale.spain_spanish, Locale.german, Locale.french])
async def test_each_command_has_a_name_of_its_own_on_discord(locale: Locale) -> None:
    context: TranslationContextTypes = TranslationContext(TranslationContextLocation.other, None)
    translator = CatalogueTranslator()
    names = [await translator.translate(locale_str(name), locale, context) for name in COMMANDS]

    assert len(set(names)) == len(names)
    for name in names:
        assert name is not None
        assert NAME.fullmatch(name.removeprefix("/"))
        assert name == name.lower()


@pytest.mark.parametrize("language", [ENGLISH, *OTHERS])
def test_the_first_runs_form_fits_without_being_cut(language: str) -> None:
    with speaking(Speech(language=language)):
        fields = first_form.fields("Tue hard")
        assert len(first_form.title()) <= FORM_LIMIT

    assert all(len(field.label) <= FORM_LIMIT for field in fields)
    assert all(len(field.hint) <= SELECT_LIMIT for field in fields)
    assert all(len(field.about) <= SELECT_LIMIT for field in fields)
    assert all(len(each.label) <= SELECT_LIMIT for field in fields for each in field.choices)


@pytest.mark.parametrize("language", [ENGLISH, *OTHERS])
def test_the_example_of_a_week_can_be_typed(language: str) -> None:
    with speaking(Speech(language=language)):
        week = read_week(week_example())

    assert week is not None
    kinds = {day: run.kind for day, run in week.items()}
    assert kinds == {0: Run.REST, 1: Run.HARD, 6: Run.LONG}
    assert week[6].distance_km == 18
