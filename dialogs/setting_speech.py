"""The settings of how a runner is spoken to: the language, and kilometres or miles."""

from collections.abc import Mapping
from dataclasses import replace

from babel import Locale

from coach.runner import Runner, Units
from dialogs.language import ENGLISH, languages, locale, marked
from dialogs.language import gettext as _
from dialogs.messages import Choice
from dialogs.setting import Setting
from dialogs.talk import Talk

LANGUAGE, UNITS = "language", "units"
"""The settings' names, and the keys of their questions."""


def _language(runner: Runner) -> str:
    """The runner's language in its own name: "Español"."""
    return own_name(runner.language)


async def _change_language(talk: Talk) -> Runner:
    """One of the languages that we speak; everything after it is said in that one."""
    question = _("Which language shall I speak?")
    choices = tuple(Choice(code, own_name(code), _names(code)) for code in languages())
    return replace(talk.runner, language=await talk.choose(LANGUAGE, question, choices))


def _units(runner: Runner) -> str:
    """Kilometres or miles."""
    return next(choice.label for choice in _choices() if choice.id == runner.units)


async def _change_units(talk: Talk) -> Runner:
    """Kilometres or miles, for all that is told and typed without a unit."""
    question = _("Shall I tell distances in kilometres or in miles?")
    return replace(talk.runner, units=Units(await talk.choose(UNITS, question, _choices())))


def _choices() -> tuple[Choice, ...]:
    return (
        Choice(Units.KILOMETRES, _("Kilometres"), ("km", "k", "kilometers")),
        Choice(Units.MILES, _("Miles"), ("mi", "mile")),
    )


def own_name(code: str) -> str:
    """A language in its own name: "Español"."""
    name = Locale(code).get_display_name() or code
    return name[:1].upper() + name[1:]


def other_languages() -> str:
    """How to hear the others, for whoever may not read this one: each in its own name."""
    others = [own_name(code) for code in languages() if code != locale().language]
    return f"{' · '.join(others)}: /{LANGUAGE}"


def _names(code: str) -> tuple[str, ...]:
    """What a language is called besides its own name: by its code, in English, and in this one."""
    named = (Locale(code).get_display_name(each) for each in (ENGLISH, locale()))
    return (code, *(name for name in named if name))


SPEECH: Mapping[str, Setting] = {
    LANGUAGE: Setting(marked("Language"), _language, _change_language),
    UNITS: Setting(marked("Units"), _units, _change_units),
}
