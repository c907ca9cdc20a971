"""What is typed where a log asks: minutes, an effort, a day that is over, an activity."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from coach.guide import find_activity
from coach.runner import Runner
from dialogs import activity_marks, labels
from dialogs.four_questions import kept
from dialogs.language import ENGLISH, locale
from dialogs.language import gettext as _
from dialogs.naming import named
from dialogs.questions import NotUnderstood
from dialogs.understanding import read_activity_name
from dialogs.understanding.dates import Day, Order
from dialogs.understanding.lexicon import LANGUAGES
from dialogs.understanding.reading import Context, Reading, read

LONGEST_NAME = 40
"""Characters of an activity's name; more is a story, not a name."""
MOST_MINUTES = 600
LONGEST_AGO = timedelta(days=60)
"""What is noted later than that helps nobody: the coach looks back four weeks."""

ANY_DAY = date(2000, 1, 1)
"""Where no day matters."""

_LAST_NUMBER = re.compile(r"(?:[^\W\d]+ )*(\d{1,3})")
_CLOCK = re.compile(r"(\d{1,2})[:h.]([0-5]\d)(?::[0-5]\d)?")


def read_minutes(words: str) -> str:
    """Minutes, 1 to 600, of "45", "1:15" or "an hour and a half"; raises NotUnderstood."""
    bare = words.strip(" .")
    number, clock = _LAST_NUMBER.fullmatch(bare), _CLOCK.fullmatch(bare)
    if number:
        found = {int(number[1])}
    elif clock:
        found = {60 * int(clock[1]) + int(clock[2])}
    else:
        told = (each.values("minutes") for each in _readings(words, ANY_DAY))
        found = next(
            ({each for each in one if isinstance(each, int)} for one in told if one), set()
        )
    if len(found) != 1 or not 1 <= min(found) <= MOST_MINUTES:
        sentence = _("I could not read “{words}” as minutes. Try 25, or 1:10.")
        raise NotUnderstood(sentence.format(words=words))
    return str(found.pop())


def read_past_day(words: str, today: date) -> str:
    """The ISO date of a day of the last two months; raises NotUnderstood."""
    for reading in _readings(words, today):
        days = [each for each in reading.values("date") if isinstance(each, Day)]
        behind = days[0].behind if len(days) == 1 and not days[0].is_doubtful else None
        if behind is not None and today - LONGEST_AGO <= behind <= today:
            return behind.isoformat()
    sentence = _("I could not read “{words}” as a day of the last two months.")
    raise NotUnderstood(sentence.format(words=words))


def _readings(words: str, today: date) -> Iterator[Reading]:
    """The words as the runner's language reads them, then as English does."""
    spoken = locale()
    order = Order.MONTH_FIRST if str(spoken) == "en_US" else Order.DAY_FIRST
    for language in dict.fromkeys((spoken.language, ENGLISH)):
        if language in LANGUAGES:
            yield read(words, language, Context(today, order))


def read_effort(words: str) -> str:
    """RPE, 1 to 10, of "6" or "6/10"; raises NotUnderstood."""
    number = words.strip().removesuffix("/10").strip()
    if not number.isdecimal() or not 1 <= int(number) <= 10:
        sentence = _("I could not read “{words}”. A number from 1 to 10, or tap.")
        raise NotUnderstood(sentence.format(words=words))
    return str(int(number))


def activity_within(words: str) -> str:
    """The id of the one activity in words that say more: "yoga 20 min"; nothing if not just one."""
    for reading in _readings(words, ANY_DAY):
        found = {str(value) for value in reading.values("activities")}
        if len(found) == 1:
            return found.pop()
    return ""


def minutes_within(words: str) -> int:
    """The minutes in words that say more: "yoga 20 min"; 0 if there are none."""
    told = (each.values("minutes") for each in _readings(words, ANY_DAY))
    return next((each for one in told for each in one if isinstance(each, int)), 0)


def read_activity(runner: Runner, words: str) -> str:
    """The id or name of what was typed; what nobody knows is kept as it is.

    Raises NotUnderstood for what is no name.
    """
    known, meant = find_activity(words), read_activity_name(words)
    like = named(words, labels.all_activities())
    if known is not None or meant is not None or like is not None:
        return known.id if known else meant or (like.id if like else "")
    for name in activity_marks.typed_names(runner):
        if name.casefold() == words.casefold():
            return name
    if len(words) > LONGEST_NAME:
        raise NotUnderstood(_("That is a lot to read. In a few words?"))
    return kept(words)
