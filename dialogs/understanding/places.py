"""Towns and time zones in a sentence, looked up in the world's list of towns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dialogs.towns import Town, find_towns
from dialogs.understanding.lexicon import Lexicon
from dialogs.understanding.mentions import Mention, Sentence

LONGEST = 4
"""Words of the longest name that is looked for."""


@dataclass(frozen=True)
class Place:
    """A town as it was written, with its zone where just one is meant; or a zone alone."""

    city: str = ""
    zone: str = ""


def places(sentence: Sentence, taken: Sequence[Mention], words: Lexicon) -> Iterator[Mention]:
    """The places that stand where one may: after "in" or "to", or alone."""
    zones = words.valued("places", "zones")
    openers = frozenset(words.listed("places", "before"))
    for start in range(len(sentence.words)):
        found = _zone(sentence, start, zones)
        if found is not None:
            yield found
        elif start == 0 or sentence.words[start - 1] in openers:
            found = _town(sentence, start, taken, words)
            if found is not None:
                yield found


def _zone(sentence: Sentence, start: int, zones: dict[str, str]) -> Mention | None:
    for length in range(LONGEST, 0, -1):
        end = start + length
        phrase = " ".join(sentence.words[start:end])
        if phrase in zones and end <= len(sentence.words):
            return Mention(start, end, {"place": Place(zone=zones[phrase])})
    if "/" in sentence.written[start] and sentence.written[start][0].isalpha():
        towns = find_towns(sentence.written[start])
        if len(towns) == 1:
            return Mention(start, start + 1, {"place": Place(zone=towns[0].zone)})
    return None


def _town(
    sentence: Sentence, start: int, taken: Sequence[Mention], words: Lexicon
) -> Mention | None:
    for length in range(min(LONGEST, len(sentence.words) - start), 0, -1):
        end = start + length
        written = sentence.written[start:end]
        if not _may_be_a_name(written, start, words):
            continue
        if any(each.start < end and start < each.end for each in taken):
            continue
        towns = find_towns(" ".join(written).replace(" , ", ", "))
        if towns:
            return Mention(start, end, {"place": _place(written, towns)})
    return None


def _may_be_a_name(written: Sequence[str], start: int, words: Lexicon) -> bool:
    """Whether its first and last word are no words of the language, or begin with a capital."""
    if not all(word.isalpha() or word in {"-", ",", "."} for word in written):
        return False
    known = words.vocabulary.known
    for number, word in enumerate((written[0], written[-1])):
        is_name = word[:1].isupper() and not written[0].isupper() and start + number > 0
        if not word.isalpha() or (words.plain(word) in known and not is_name):
            return False
    return True


def _place(written: Sequence[str], towns: list[Town]) -> Place:
    city = " ".join(written).partition(",")[0].replace(" - ", "-").strip()
    return Place(towns[0].name, towns[0].zone) if len(towns) == 1 else Place(city)
