"""Weekdays by their letters: "M off, W easy, F off"."""

from collections.abc import Mapping
from datetime import date

from dialogs.understanding.dates import Day, ahead_on
from dialogs.understanding.mentions import Mention, Sentence

LETTERS_OF_A_WEEK = 4
"""From so many on, "M off, W easy, F off" is a week."""


def weekday_letters(sentence: Sentence, letters: Mapping[str, int], today: date) -> list[Mention]:
    """The weekdays of a sentence, where several are written one after the other."""
    places = [
        number
        for number, word in enumerate(sentence.words)
        if word in letters and (number == 0 or not sentence.words[number - 1].isdigit())
    ]
    if len(places) < LETTERS_OF_A_WEEK:
        return []
    days = [(place, letters[sentence.words[place]]) for place in places]
    return [
        Mention(
            place,
            place + 1,
            {"date": Day(ahead_on(today, day), None, weekday=day, tags=("weekday",))},
        )
        for place, day in days
    ]
