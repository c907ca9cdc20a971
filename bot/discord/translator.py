"""Names and descriptions of commands in the languages that the catalogues speak."""

import re

from discord import Locale
from discord.app_commands import (
    TranslationContextLocation,
    TranslationContextTypes,
    Translator,
    locale_str,
)

from dialogs.language import ENGLISH, Speech, gettext, languages, marked, speaking

NAME = re.compile(r"[-_'\w]{1,32}")
"""A command's or an option's name, in lower case (Discord's documented form)."""

DESCRIPTION_LIMIT = 100
"""Characters of a description or of a choice (Discord's documented limit)."""

COMMANDS = (
    marked("/back"),
    marked("/cancel"),
    marked("/club"),
    marked("/delete"),
    marked("/export"),
    marked("/guide"),
    marked("/help"),
    marked("/language"),
    marked("/link"),
    marked("/log"),
    marked("/niggle"),
    marked("/pause"),
    marked("/privacy"),
    marked("/progress"),
    marked("/race"),
    marked("/resume"),
    marked("/settings"),
    marked("/start"),
    marked("/swap"),
    marked("/today"),
    marked("/tomorrow"),
    marked("/undo"),
    marked("/unlink"),
    marked("/week"),
    marked("/why"),
)
"""What commands are called; only Discord shows them to people in their own language."""

_NAMES = (
    TranslationContextLocation.command_name,
    TranslationContextLocation.group_name,
    TranslationContextLocation.parameter_name,
)


class CatalogueTranslator(Translator):
    """Gettext, for every locale of Discord's whose language has a catalogue.

    A name that a translator wrote and Discord would refuse is left as it is in English.
    """

    async def translate(
        self, string: locale_str, locale: Locale, context: TranslationContextTypes
    ) -> str | None:
        """The text in a locale's language, None where we do not speak it."""
        language = locale.value.partition("-")[0]
        if language not in languages():
            return None
        with speaking(Speech(language=language)):
            text = gettext(string.extras.get("sentence", string.message))
        if context.location not in _NAMES:
            return text if len(text) <= DESCRIPTION_LIMIT else text[: DESCRIPTION_LIMIT - 1] + "…"
        name = text.lstrip("/")
        is_name = NAME.fullmatch(name) and name == name.lower()
        return name if is_name or language == ENGLISH else string.message
