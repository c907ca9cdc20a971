"""The name of a race, as it was written: "Berlin Marathon", "Great North Run"."""

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.understanding.reading import Reading

QUOTES = frozenset('"“”„«»')


def race_name(reading: Reading) -> str:
    """The words around the word for the race that belong to it; empty if it has no name."""
    quoted = _quoted(reading.sentence.written)
    return quoted or _Names(reading).found()


def _quoted(written: Sequence[str]) -> str:
    marks = [number for number, word in enumerate(written) if word in QUOTES]
    return " ".join(written[marks[0] + 1 : marks[1]]) if len(marks) >= 2 else ""


@dataclass(frozen=True)
class _Names:
    """Looks for names: words with a capital, or that the language does not know."""

    reading: Reading

    def found(self) -> str:
        plain = self.reading.sentence.words
        races, lone = self._listed("race_words"), self._listed("lone")
        for place, word in enumerate(plain):
            if word not in races and word not in lone:
                continue
            start, end = self._start(place), self._end(place + 1)
            beside = [*range(start, place), *range(place + 1, end)]
            if word in lone or any(self._is_name(each) for each in beside):
                written = self.reading.sentence.written[start:end]
                return " ".join(written).replace(" - ", "-").replace(" ' ", "'")
        return ""

    def _start(self, place: int) -> int:
        """Where the name begins whose race is named at a place."""
        words, joining = self.reading.sentence.words, {*self._listed("joining"), "-"}
        start = place
        for each in range(place - 1, -1, -1):
            if self._is_name(each):
                start = each
            elif words[each] not in joining:
                break
        return start

    def _end(self, place: int) -> int:
        words, joining = self.reading.sentence.words, {*self._listed("joining"), "-"}
        end = place
        for each in range(place, len(words)):
            if self._is_name(each) or words[each] in self._listed("race_words"):
                end = each + 1
            elif words[each] not in joining:
                break
        return end

    def _is_name(self, place: int) -> bool:
        sentence = self.reading.sentence
        word, written = sentence.words[place], sentence.written[place]
        is_value = any(
            each.start <= place < each.end and not {"date", "minutes"}.isdisjoint(each.values)
            for each in self.reading.mentions
        )
        if is_value or not word.isalpha() or word in self._listed("never_first"):
            return False
        shouts = all(each.isupper() for each in sentence.written if each.isalpha())
        is_known = word in self.reading.words.vocabulary.known
        return not is_known or (written[:1].isupper() and not shouts)

    def _listed(self, key: str) -> frozenset[str]:
        return frozenset(self.reading.words.listed("names", key))
