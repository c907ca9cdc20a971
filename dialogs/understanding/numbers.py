"""Number words as figures: "forty-five", "cuarenta y cinco", "fünfundvierzig", "quarante-cinq"."""

from collections.abc import Mapping, Sequence

from dialogs.understanding.words import Word

MOST = 99
TENS_WITH_TEENS = {60, 80}
"""In French 75 is "sixty-fifteen"; nobody says so in the other languages."""


def with_figures(
    words: Sequence[Word], values: Mapping[str, int], joining: Sequence[str]
) -> list[Word]:
    """The words with numbers from 2 to 99 as figures; "one" is an article or a pronoun too.

    `values` are number words of one or two words; `joining` stands between tens and units.
    """
    found: list[Word] = []
    place = 0
    while place < len(words):
        end, value = _number(words, place, values, joining)
        if end == place:
            found.append(words[place])
            place += 1
            continue
        written = " ".join(word.written for word in words[place:end])
        found.append(Word(str(value), written))
        place = end
    return found


def _number(
    words: Sequence[Word], place: int, values: Mapping[str, int], joining: Sequence[str]
) -> tuple[int, int]:
    """Where the number that begins here ends, and its value; it ends at once if there is none."""
    end, value = _simple(words, place, values)
    if value < 20 or value % 10:
        return end, value
    after = end
    while after < len(words) and words[after].plain in {"-", *joining}:
        after += 1
    unit_end, unit = _simple(words, after, values, least=1)
    most = 19 if value in TENS_WITH_TEENS else 9
    if after > end + 2 or not 0 < unit <= most or value + unit > MOST:
        return end, value
    return unit_end, value + unit


def _simple(
    words: Sequence[Word], place: int, values: Mapping[str, int], least: int = 2
) -> tuple[int, int]:
    for length in (3, 2, 1):
        phrase = " ".join(word.plain for word in words[place : place + length])
        value = values.get(phrase, 0)
        if value >= least and place + length <= len(words):
            return place + length, value
    return place, 0
