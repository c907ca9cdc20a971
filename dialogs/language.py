"""The language of a turn: `_` and `ngettext` speak whatever `speaking` has set."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from gettext import NullTranslations, translation
from pathlib import Path

from babel import Locale, UnknownLocaleError

DOMAIN = "sidestride"
CATALOGUES = Path(__file__).parent / "locales"
ENGLISH = "en"

_language: ContextVar[str] = ContextVar("language", default=ENGLISH)


@cache
def languages() -> tuple[str, ...]:
    """The languages that have a catalogue; English, which the sentences are written in, first."""
    found = sorted(
        path.parent.parent.name for path in CATALOGUES.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")
    )
    return (ENGLISH, *(name for name in found if name != ENGLISH))


def best_language(tag: str) -> str:
    """The language we speak that fits a platform's tag, such as "es-ES"; English otherwise."""
    try:
        wanted = Locale.parse(tag, sep="-").language if tag else ENGLISH
    except (ValueError, UnknownLocaleError):
        return ENGLISH
    return wanted if wanted in languages() else ENGLISH


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Makes `_` speak a language until the block ends."""
    token = _language.set(language)
    try:
        yield
    finally:
        _language.reset(token)


def locale() -> Locale:
    """The locale that dates, times and lists are written in now; English counts the 24-hour way."""
    return Locale.parse("en_GB" if _language.get() == ENGLISH else _language.get())


def gettext(sentence: str) -> str:
    """A sentence in the language that is spoken now."""
    return _catalogue(_language.get()).gettext(sentence) if sentence else ""


def ngettext(one: str, many: str, number: int) -> str:
    """A sentence that counts, in the language that is spoken now."""
    return _catalogue(_language.get()).ngettext(one, many, number)


def marked(sentence: str) -> str:
    """A sentence for the catalogue that is translated later, where it is said."""
    return sentence


@cache
def _catalogue(language: str) -> NullTranslations:
    return translation(DOMAIN, CATALOGUES, [language], fallback=True)
