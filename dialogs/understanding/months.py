"""A month that is named without a day of it: "a half marathon in April"."""

from datetime import date

from dialogs.understanding.lexicon import Lexicon
from dialogs.understanding.mentions import Sentence


def month_named(sentence: Sentence, words: Lexicon, today: date) -> str | None:
    """The next such month as "2027-04"; a name that begins is a word ("may I")."""
    is_alone = len(sentence.words) == 1
    for word in sentence.words[0 if is_alone else 1 :]:
        month = words.months.get(word)
        if month is not None:
            year = today.year + (month < today.month)
            return f"{year}-{month:02}"
    return None
