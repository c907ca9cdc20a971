"""The name of a race, as it was written: "Berlin Marathon", "Great North Run"."""

from collections.abc import Sequence

from dialogs.understanding.mentions import Mention
from dialogs.understanding.reading import Reading

QUOTES = frozenset('"“”„«»')


def race_name(reading: Reading) -> str:
    """The capitalised words around the word for the race; empty if it is not called anything."""
    written, plain = reading.sentence.written, reading.sentence.words
    quoted = _quoted(written)
    if quoted or all(word.isupper() for word in written if word.isalpha()):
        return quoted
    races = set(reading.words.listed("names", "race_words"))
    joining = set(reading.words.listed("names", "joining"))
    dull = set(reading.words.listed("names", "never_first"))
    for place in (n for n, word in enumerate(plain) if _last(word) in races):
        start, end = place, place + 1
        while start > 0 and _belongs(written[start - 1], start - 1, plain, dull, reading.mentions):
            start -= 1
        after = end
        while after < len(plain) and (plain[after] in joining or _is_name(written[after])):
            after += 1
            if _is_name(written[after - 1]):
                end = after
        name = " ".join(written[start:end])
        if end - start > 1 and any(
            _is_name(w) for n, w in enumerate(written[start:end]) if start + n != place
        ):
            return name.replace(" - ", "-")
    return ""


def _last(word: str) -> str:
    return word


def _quoted(written: Sequence[str]) -> str:
    marks = [number for number, word in enumerate(written) if word in QUOTES]
    return " ".join(written[marks[0] + 1 : marks[1]]) if len(marks) >= 2 else ""


def _is_name(word: str) -> bool:
    return word[:1].isupper()


def _belongs(
    word: str, place: int, plain: Sequence[str], dull: set[str], mentions: Sequence[Mention]
) -> bool:
    if any(each.start <= place < each.end and "date" in each.values for each in mentions):
        return False
    return _is_name(word) and plain[place] not in dull
