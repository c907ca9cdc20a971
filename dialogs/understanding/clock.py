"""Times of day in a sentence: 6:30, 7 pm, half past six, a las siete y media, halb sieben."""

import re
from collections.abc import Iterator
from datetime import time

from dialogs.understanding.lexicon import Lexicon, any_of
from dialogs.understanding.mentions import Mention, Sentence

NOON = 12


class ClockGrammar:
    """The times of day of one language."""

    def __init__(self, words: Lexicon) -> None:
        """Compiles the patterns, which takes some milliseconds."""
        self.named = words.valued("clock", "named")
        self.before = words.valued("clock", "minutes_before_hour")
        self.after = words.valued("clock", "minutes_after_hour")

        def any_key(key: str) -> str:
            return words.any_of("clock", key)

        half = f"(?: (?:(?P<am>{any_key('am')})|(?P<pm>{any_key('pm')})))?"
        at = f"(?P<at>(?:(?P<first>{any_key('pm_first')}) )?{any_key('at')} )?"
        hour = r"(?P<hour>\d{1,2})"
        word = any_key("hour_words")
        amount = words.any_of("amounts", "kilometres", "miles", "metres", "minutes")
        self._patterns = [
            re.compile(rf"(?<= ){form}(?= )")
            for form in (
                f"{at}(?P<named>{any_of(self.named)})",
                rf"{at}(?P<clock>\d{{1,2}}[:.][0-5]\d)(?: {word})?{half}",
                rf"{at}{hour} (?:{word}) (?P<minute>[0-5]\d){half}",
                f"{at}{hour} (?P<sure>{word}){half}",
                f"{at}{hour}(?: {word})? (?P<later>{any_of(self.after)}){half}",
                f"{at}(?P<earlier>{any_of(self.before)}) {hour}(?: {word})?{half}",
                f"{at}{hour}{half}(?! (?:{amount}|['’])(?= ))",
            )
        ]

    def find(self, sentence: Sentence) -> Iterator[Mention]:
        """Every time of day; a bare number counts after "at" only, and is tagged `hour` else."""
        for pattern in self._patterns:
            for match in pattern.finditer(sentence.text):
                parts = {name: text for name, text in match.groupdict().items() if text}
                moment = self._time(parts)
                if moment is None:
                    continue
                start, end = sentence.between(match.start(), match.end() + 1)
                is_bare = parts.keys() <= {"hour"}
                values = (
                    {"hour": moment, "number": int(parts["hour"])} if is_bare else {"time": moment}
                )
                yield Mention(start, end, values)

    def _time(self, parts: dict[str, str]) -> time | None:
        if "named" in parts:
            return time.fromisoformat(self.named[parts["named"].replace(" - ", " ")])
        hour, _dot, minute = (
            parts.get("clock", parts.get("hour", "")).replace(".", ":").partition(":")
        )
        minutes = int(hour) * 60 + int(minute or parts.get("minute", "0"))
        minutes += self.after.get(parts.get("later", "").replace(" - ", " "), 0)
        minutes += self.before.get(parts.get("earlier", "").replace(" - ", " "), 0)
        is_late = "pm" in parts or "first" in parts
        if ("am" in parts or is_late) and not 1 <= int(hour) <= NOON:
            return None if int(hour) == 0 else _at(minutes)
        if "am" in parts and int(hour) == NOON:
            minutes -= NOON * 60
        if is_late and int(hour) != NOON:
            minutes += NOON * 60
        return _at(minutes)


def _at(minutes: int) -> time | None:
    return time(minutes // 60, minutes % 60) if 0 <= minutes < 24 * 60 else None
