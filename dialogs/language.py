"""The language of a turn: `_` and `ngettext` speak whatever `speaking` has set."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from coach.runner import Runner, Units

DOMAIN = "sidestride"
CATALOGUES = Path(__file__).parent / "locales"
ENGLISH = "en"


@dataclass(frozen=True, kw_only=True)
class Speech:
    """How somebody is spoken to: a language of ours, a territory ("US", "" unknown), the units."""

    language: str = ENGLISH
    territory: str = ""
    units: Units = Units.KILOMETRES


ENGLISH_SPEECH = Speech()

_speech: ContextVar[Speech] = ContextVar("speech", default=ENGLISH_SPEECH)


@cache
def languages() -> tuple[str, ...]:
    """The languages that have a catalogue; English, which the sentences are written in, first."""
    found = sorted(
        path.parent.parent.name for path in CATALOGUES.glob(f"*/LC_MESSAGES/{DOMAIN}.po")
    )
    return (ENGLISH, *(name for name in found if name != ENGLISH))


def speech_for(tag: str) -> Speech:
    """How to speak to somebody whose platform says "es-ES": English where we lack the language."""
    try:
        wanted = Locale.parse(tag, sep="-") if tag else Locale(ENGLISH)
    except (ValueError, UnknownLocaleError):
        return Speech()
    territory = wanted.territory or ""
    return Speech(
        language=wanted.language if wanted.language in languages() else ENGLISH,
        territory=territory,
        units=units_in(territory),
    )


def units_in(territory: str) -> Units:
    """What runs are measured in there."""
    return Units.MILES if territory == "US" else Units.KILOMETRES


def speech_of(runner: Runner) -> Speech:
    """How this runner is spoken to."""
    return Speech(language=runner.language, territory=runner.territory, units=runner.units)


@contextmanager
def speaking(speech: Speech) -> Iterator[None]:
    """Makes `_` speak a language until the block ends."""
    token = _speech.set(speech)
    try:
        yield
    finally:
        _speech.reset(token)


def speak(speech: Speech) -> None:
    """Goes on in another way of speaking, until the `speaking` block around it ends."""
    _speech.set(speech)


def units() -> Units:
    """What distances are told in now."""
    return _speech.get().units


def locale() -> Locale:
    """The locale that dates, times and lists are written in now; English is British by default."""
    speech = _speech.get()
    territory = speech.territory or ("GB" if speech.language == ENGLISH else None)
    return _locale(speech.language, territory)


@cache
def _locale(language: str, territory: str | None) -> Locale:
    try:
        return Locale(language, territory)
    except UnknownLocaleError:
        return Locale.parse("en_GB") if language == ENGLISH else Locale(language)


def gettext(sentence: str) -> str:
    """A sentence in the language that is spoken now."""
    return _catalogue(_speech.get().language).gettext(sentence) if sentence else ""


def ngettext(one: str, many: str, number: int) -> str:
    """A sentence that counts, in the language that is spoken now."""
    return _catalogue(_speech.get().language).ngettext(one, many, number)


def pgettext(context: str, sentence: str) -> str:
    """A short sentence whose translation depends on where it stands ("Back": a button, a body)."""
    return _catalogue(_speech.get().language).pgettext(context, sentence)


def marked(sentence: str) -> str:
    """A sentence for the catalogue that is translated later, where it is said."""
    return sentence


@cache
def _catalogue(language: str) -> NullTranslations:
    """Read as translators write it, so that no compiled file can be out of date."""
    written = CATALOGUES / language / "LC_MESSAGES" / f"{DOMAIN}.po"
    if not written.is_file():
        return NullTranslations()
    compiled = BytesIO()
    with written.open("rb") as source:
        write_mo(compiled, read_po(source, locale=language))
    compiled.seek(0)
    return GNUTranslations(compiled)
