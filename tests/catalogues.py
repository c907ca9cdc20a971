"""The catalogues as the tests read them: a message's sentence, and its translations."""

from functools import cache

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from dialogs.language import CATALOGUES, DOMAIN, ENGLISH

TEMPLATE = CATALOGUES / f"{DOMAIN}.pot"


@cache
def catalogue(language: str) -> Catalog:
    """What translators wrote; for English the template."""
    written = CATALOGUES / language / "LC_MESSAGES" / f"{DOMAIN}.po"
    with (TEMPLATE if language == ENGLISH else written).open("rb") as source:
        return read_po(source, locale=language)


def sentence(message: Message) -> str:
    """The English sentence; of one that counts the form for many."""
    return message.id if isinstance(message.id, str) else message.id[-1]


def forms(message: Message) -> tuple[str, ...]:
    """The translation, in all its plural forms."""
    written = message.string or ""
    return (written,) if isinstance(written, str) else tuple(written)
