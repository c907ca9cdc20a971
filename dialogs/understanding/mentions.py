"""The phrases of a sentence that name a value: where they stand, and what they are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from dialogs.understanding.lexicon import Lexicon
from dialogs.understanding.numbers import with_figures
from dialogs.understanding.words import Word, split

LONGEST_THING = 5
"""Words of the longest phrase of a table that is looked for."""


@dataclass(frozen=True)
class Sentence:
    """The words of a sentence, with typos mended and number words as figures."""

    words: tuple[str, ...]
    written: tuple[str, ...]

    @cached_property
    def text(self) -> str:
        """The words with a space around each."""
        return f" {' '.join(self.words)} "

    @cached_property
    def _starts(self) -> dict[int, int]:
        starts, place = {}, 1
        for number, word in enumerate(self.words):
            starts[place] = number
            place += len(word) + 1
        starts[place] = len(self.words)
        return starts

    def between(self, start: int, end: int) -> tuple[int, int]:
        """The words between two places of the text that begin words; the later is exclusive."""
        return self._starts[start], self._starts[end]


@dataclass(frozen=True)
class Mention:
    """A phrase from one word to another (exclusive), with what it may name, by tag."""

    start: int
    end: int
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def length(self) -> int:
        """Words."""
        return self.end - self.start

    def overlaps(self, other: "Mention") -> bool:
        """Whether a word is in both."""
        return self.start < other.end and other.start < self.end


def read_sentence(text: str, lexicon: Lexicon) -> Sentence:
    """A text as a sentence of a language."""
    words = split(text, lexicon.spelling)
    mended = [Word(lexicon.vocabulary.mended(word.plain), word.written) for word in words]
    counted = with_figures(mended, lexicon.number_words, lexicon.listed("numbers", "joining"))
    return Sentence(tuple(w.plain for w in counted), tuple(w.written for w in counted))


def things(sentence: Sentence, lexicon: Lexicon) -> Iterable[Mention]:
    """What the tables of the language name: activities, parts of the body, kinds of run."""
    known = lexicon.borrowed_things
    for start in range(len(sentence.words)):
        phrase: list[str] = []
        for end in range(start + 1, min(start + LONGEST_THING, len(sentence.words)) + 1):
            if sentence.words[end - 1] != "-":
                phrase.append(sentence.words[end - 1])
            named = known.get(" ".join(phrase))
            if named and sentence.words[start] != "-" and sentence.words[end - 1] != "-":
                yield Mention(start, end, dict(named))


def longest(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The mentions that do not overlap, longer ones first; those of the same words are one."""
    kept: list[Mention] = []
    for each in sorted(mentions, key=lambda each: (-each.length, each.start)):
        same = [n for n, one in enumerate(kept) if (one.start, one.end) == (each.start, each.end)]
        if same:
            merged = {**each.values, **kept[same[0]].values}
            kept[same[0]] = Mention(each.start, each.end, merged)
        elif not any(one.overlaps(each) for one in kept):
            kept.append(each)
    return tuple(sorted(kept, key=lambda each: each.start))
