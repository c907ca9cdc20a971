"""Distances and durations in a sentence: 18k, 11 miles, half marathon, 45 min, 1h15, 3/4 h."""

import re
from collections.abc import Iterator

from coach.runs import KILOMETRES_A_MILE
from dialogs.understanding.lexicon import Lexicon, any_of
from dialogs.understanding.mentions import Mention, Sentence

LONGEST_RUN_KM = 350.0
LONGEST_MINUTES = 24 * 60

NUMBER = r"\d{1,5}(?:[.,]\d{1,4})?"
THOUSANDS = r"\d{1,2} \d00"
"""The metres of "10 000 m", as they are written in French."""

HOURS_TAKEN = 5
"""The most hours that "in 1:52" is; "in 8:30" is minutes and seconds."""

OUTINGS_HOURS = 5
"""The most hours that a bare "3h" lasts; "19h" is a time of day."""

SHORTEST_METRES = 100
"""What "45m" is: fewer than so many are minutes."""


class AmountGrammar:
    """The distances and durations of one language."""

    def __init__(self, words: Lexicon) -> None:
        """Compiles the patterns, which takes some milliseconds."""
        self.named = words.valued("amounts", "named_distances")
        self.fixed = words.valued("amounts", "durations")
        self.extra = words.valued("amounts", "minutes_after")

        def any_key(*keys: str) -> str:
            return words.any_of("amounts", *keys)

        hour, minute = any_key("hours"), f"(?:{any_key('minutes')}|['’])"
        length = "|".join(
            f"(?P<{unit}>{any_key(key)})"
            for unit, key in (("km", "kilometres"), ("mile", "miles"), ("m", "metres"))
        )
        one, of, taken = any_key("one"), any_key("of"), any_key("taken")
        extra = f"(?P<extra>{any_of(self.extra)})"
        joined = f"(?:{any_key('and')} )?"
        times = rf"(?:x|\u00d7|\*|{any_key('times')})"
        self._repetitions = re.compile(
            rf"(?<= )\d{{1,2}} {times} {NUMBER}(?: (?:{length}|{minute}|s|sec))?(?= )"
        )
        self._pace = re.compile(
            rf"(?<= )\d{{1,2}}:\d\d (?:{minute} )?(?:/ )?(?:a )?(?:{length})(?= )"
        )
        self._distance = re.compile(
            rf"(?<= )(?P<number>{THOUSANDS}|{NUMBER})(?: -)? (?:{length})(?= )"
        )
        self._named = re.compile(rf"(?<= )(?P<named>{any_of(self.named)})(?= )")
        self._durations = [
            re.compile(rf"(?<= ){form}(?= )")
            for form in (
                f"(?P<fixed>{any_of(self.fixed)})",
                f"(?P<hours>{NUMBER}|{one}) {hour} {extra}",
                rf"(?P<hours>\d{{1,2}}|{one}) {hour} {joined}(?P<minutes>\d{{1,2}})(?: {minute})?",
                f"(?P<hours>{NUMBER})(?: -)? (?P<sign>{hour})",
                rf"(?P<whole>\d{{1,2}} )?{joined}(?P<part>\d/\d)(?: {of})?(?: {one})? {hour}",
                f"(?P<hours>{NUMBER}) {extra} {hour}",
                rf"(?P<clock>\d{{1,2}}:\d\d) {hour}",
                rf"{taken} (?P<taken>\d{{1,2}}:[0-5]\d(?::[0-5]\d)?)",
                f"(?P<within>{taken}) (?P<minutes>{NUMBER})(?: -)? {minute}",
                r"(?P<clock>[0-3]:[0-5]\d)",
                r"(?P<taken>\d:[0-5]\d:[0-5]\d)",
                f"(?P<minutes>{NUMBER})(?: -)? {minute}",
                r"(?P<minutes>\d{1,2}) m",
            )
        ]  # fmt: skip

    def find(self, sentence: Sentence) -> Iterator[Mention]:
        """Every distance and duration."""
        text = sentence.text
        for pattern, tag in ((self._repetitions, "repetitions"), (self._pace, "pace")):
            for match in pattern.finditer(text):
                yield _mention(sentence, match, tag, match[0])
        for match in self._distance.finditer(text):
            kilometres = _kilometres(match)
            if kilometres is not None:
                yield _mention(sentence, match, "distance_km", kilometres)
        for match in self._named.finditer(text):
            named = float(self.named[_bare(match["named"])])
            yield _mention(sentence, match, "distance_km", named, named_distance=True)
        for pattern in self._durations:
            for match in pattern.finditer(text):
                minutes = self._minutes(match)
                if minutes is not None:
                    is_taken = {"taken", "within"} & match.groupdict().keys()
                    more = {"taken": True} if is_taken else {}
                    yield _mention(sentence, match, "minutes", minutes, **more)

    def _minutes(self, match: re.Match[str]) -> int | None:
        parts = {name: text for name, text in match.groupdict().items() if text}
        if "fixed" in parts:
            return int(self.fixed[_bare(parts["fixed"])])
        minutes = _float(parts.get("minutes", "0"))
        if "taken" in parts:
            return _minutes_taken(parts["taken"])
        if "hours" in parts:
            hours = parts["hours"]
            if parts.get("sign") == "h" and _float(hours) > OUTINGS_HOURS:
                return None
            minutes += 60 * (_float(hours) if hours[0].isdigit() else 1)
        if "extra" in parts:
            minutes += int(self.extra[_bare(parts["extra"])])
        if "part" in parts:
            above, below = map(int, parts["part"].split("/"))
            minutes += 60 * (above / below if below else 0) + 60 * int(parts.get("whole", 0))
        if "clock" in parts:
            hour, minute = map(int, parts["clock"].split(":"))
            minutes += 60 * hour + minute
        return round(minutes) if 0 < round(minutes) <= LONGEST_MINUTES else None


def _minutes_taken(clock: str) -> int:
    """Minutes of "1:52:30", "1:52" or "52:30", to the nearest."""
    first, second, *third = map(int, clock.split(":"))
    if third or first <= HOURS_TAKEN:
        return 60 * first + second
    return round(first + second / 60)


def _bare(phrase: str) -> str:
    return phrase.replace(" - ", " ")


def _float(number: str) -> float:
    return float(number.replace(",", "."))


def _kilometres(match: re.Match[str]) -> float | None:
    number = _float(match["number"].replace(" ", ""))
    if match["m"] == "m" and number < SHORTEST_METRES:
        return None
    if match["mile"]:
        number *= KILOMETRES_A_MILE
    elif match["m"]:
        number /= 1000
    kilometres = round(number, 1 if match["mile"] else 4)
    return kilometres if 0 < kilometres <= LONGEST_RUN_KM else None


def _mention(
    sentence: Sentence, match: re.Match[str], tag: str, value: object, **more: object
) -> Mention:
    start, end = sentence.between(match.start(), match.end() + 1)
    return Mention(start, end, {tag: value, **more})
