"""A sentence as phrasings see it: words, and values by their tags."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from dialogs.understanding.lexicon import Lexicon
from dialogs.understanding.mentions import Mention, Sentence

LIGHT_WEIGHT = 0.3
"""What a word counts that says little by itself ("is", "of", "you")."""


@dataclass(frozen=True)
class Token:
    """A word or a mention, as phrasings see it."""

    text: str
    weight: float
    mention: Mention | None = None


@dataclass(frozen=True)
class Tagged:
    """A sentence of tokens: "word/tag/tag/" for each, without the words that say nothing."""

    tokens: tuple[Token, ...]

    @cached_property
    def text(self) -> str:
        """The tokens with a space before each and after the last."""
        return "".join(f" {token.text}" for token in self.tokens) + " "

    @cached_property
    def weight(self) -> float:
        """What there is to explain."""
        return sum(token.weight for token in self.tokens)

    @cached_property
    def _places(self) -> dict[int, int]:
        places, place = {}, 0
        for number, token in enumerate(self.tokens):
            places[place] = number
            place += len(token.text) + 1
        places[place] = len(self.tokens)
        return places

    def between(self, start: int, end: int) -> range:
        """The tokens between two places of the text."""
        return range(self._places[start], self._places[end])

    def without(self, numbers: frozenset[int]) -> "Tagged":
        """The sentence with some tokens blotted out."""
        kept = (
            replace(token, text="#/") if number in numbers else token
            for number, token in enumerate(self.tokens)
        )
        return Tagged(tuple(kept))

    @cached_property
    def keys(self) -> frozenset[str]:
        """Words and {tags}: a phrasing without any of its keys here need not be tried."""
        found = set()
        for token in self.tokens:
            word, *tags = token.text.rstrip("/").split("/")
            found |= {word, *(f"{{{tag}}}" for tag in tags)}
        return frozenset(found)


def tagged(sentence: Sentence, mentions: Iterable[Mention], lexicon: Lexicon) -> Tagged:
    """The sentence as phrasings see it."""
    by_start = {mention.start: mention for mention in mentions}
    starts = [*sorted(by_start), len(sentence.words)]
    ends = [next(s for s in starts if s >= n) for n in range(len(sentence.words) + 1)]
    tokens: list[Token] = []
    place = 0
    while place < len(sentence.words):
        mention = by_start.get(place)
        if mention is not None:
            phrase = " ".join(sentence.words[place : mention.end])
            # Phrasings know "the race" as "race".
            name = merged(lexicon.content(phrase) or phrase)
            tags = "/".join(_tags(mention))
            tokens.append(Token(f"{name}/{tags}/", 1.0, mention))
            place = mention.end
            continue
        filler = lexicon.filler_at(sentence.words[: ends[place]], place)
        if filler:
            place += filler
            continue
        word = sentence.words[place]
        place += 1
        if word.isalnum() or word in lexicon.signs:
            tokens.append(Token(f"{word}/", LIGHT_WEIGHT if word in lexicon.light else 1.0))
    return Tagged(tuple(tokens))


def _tags(mention: Mention) -> Iterator[str]:
    for tag, value in mention.values.items():
        yield tag
        if tag in {"kinds", "sides", "severity"}:
            yield str(value)
        yield from getattr(value, "tags", ())


def merged(phrase: str) -> str:
    """Several words as the token of a mention."""
    return phrase.replace(" - ", " ").replace(" ", "_").replace("/", "|")
