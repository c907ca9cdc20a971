"""Signs that need urgent care, in every language: who is frightened writes in their own."""

from dataclasses import dataclass
from functools import cache

from dialogs.understanding.lexicon import LANGUAGES, Lexicon, lexicon
from dialogs.understanding.mentions import Sentence
from dialogs.understanding.phrasings import Phrasings, compiled
from dialogs.understanding.tagged import tagged
from dialogs.understanding.words import split


@dataclass(frozen=True)
class RedFlags:
    """One language's red flags, and what looks like one and is none."""

    words: Lexicon
    flags: Phrasings
    harmless: Phrasings


def flagged_in(text: str) -> tuple[str, ...]:
    """The languages in which a text names a red flag."""
    return tuple(language for language in LANGUAGES if _is_flag(text, red_flags(language)))


def is_crisis(text: str) -> bool:
    """Whether somebody writes, in any language, of not wanting to live."""
    return any(_is_flag(text, red_flags(language, "crisis")) for language in LANGUAGES)


@cache
def red_flags(language: str, of: str = "red_flags") -> RedFlags:
    """What needs help at once in a language, compiled when it is first needed."""
    words = lexicon(language)
    table = words.tables.get(of, {})
    flags, harmless = (
        Phrasings(compiled(each, words) for each in table.get(key, ()))
        for key in ("phrasings", "unless")
    )
    return RedFlags(words, flags, harmless)


def _is_flag(text: str, flags: RedFlags) -> bool:
    split_words = split(text, flags.words.spelling)
    mended = tuple(flags.words.vocabulary.mended(word.plain) for word in split_words)
    sentence = Sentence(mended, tuple(word.written for word in split_words))
    plain = tagged(sentence, (), flags.words)
    for harmless in flags.harmless.that_may_fit(plain):
        plain = harmless.blotted(plain)
    return any(flag.match(plain) for flag in flags.flags.that_may_fit(plain))
