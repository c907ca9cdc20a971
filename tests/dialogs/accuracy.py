"""`make bench`: how many of the labelled sentences are understood, by language, and how fast."""

import sys
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from statistics import median

from dialogs.towns import load_towns
from dialogs.understanding import Understood, understand
from tests.dialogs.labelled import ZONES, Labelled, labelled

LANGUAGES = tuple(ZONES)
DATES = frozenset({"date", "moved_from", "until", "runs"})


@dataclass
class Accuracy:
    """What was understood of a language's sentences."""

    language: str
    sentences: int = 0
    right: int = 0
    slots: Counter[str] = field(default_factory=Counter)
    dangerous: dict[str, list[str]] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    times: list[float] = field(default_factory=list)

    @property
    def intents(self) -> float:
        """The share of sentences whose intent is right."""
        return self.right / self.sentences

    @property
    def slot_f1(self) -> float:
        """F1 of all slots with their values, over all sentences."""
        found = 2 * self.slots["both"] + self.slots["missed"] + self.slots["invented"]
        return 2 * self.slots["both"] / found if found else 1.0


def measure(language: str) -> Accuracy:
    """Reads every labelled sentence of a language."""
    accuracy = Accuracy(language, dangerous={kind: [] for kind in DANGERS})
    _read(labelled(language)[0])
    for each in labelled(language):
        began = time.process_time()
        found = _read(each)
        accuracy.times.append(1000 * (time.process_time() - began))
        _count(accuracy, each, found)
    return accuracy


def _read(each: Labelled) -> Understood:
    return understand(each.say, language=each.language, now=each.now, zone=each.zone)


def _count(accuracy: Accuracy, each: Labelled, found: Understood) -> None:
    wanted, got = _plain(each.slots), _plain(found.slots)
    accuracy.sentences += 1
    accuracy.right += found.intent == each.intent
    accuracy.slots["both"] += len(wanted & got)
    accuracy.slots["missed"] += len(wanted - got)
    accuracy.slots["invented"] += len(got - wanted)
    if found.intent != each.intent or wanted != got:
        accuracy.wrong.append(
            f"{each.say!r}: {each.intent} {sorted(wanted - got)} "
            f"but {found.intent} {sorted(got - wanted)}"
        )
    for kind, is_one in DANGERS.items():
        if is_one(each, found):
            accuracy.dangerous[kind].append(each.say)


def _plain(slots: Mapping[str, object]) -> set[tuple[str, str]]:
    """Slots as pairs that can be compared; each day of a week and each run counts by itself."""
    found = set()
    for name, value in slots.items():
        if isinstance(value, Mapping):
            found |= {(f"{name}.{key}", _text(inner)) for key, inner in value.items()}
        elif isinstance(value, list | tuple):
            found |= {(name, _text(inner)) for inner in value}
        else:
            found.add((name, _text(value)))
    return found


def _text(value: object) -> str:
    if isinstance(value, Mapping):
        return " ".join(f"{key}={_text(inner)}" for key, inner in sorted(value.items()))
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | float) and not isinstance(value, bool):
        return f"{float(value):.1f}"
    return str(value)


def _has_wrong_date(each: Labelled, found: Understood) -> bool:
    """Whether a date was understood that is not the one that was meant."""
    got = {pair for pair in _plain(found.slots) if pair[0] in DATES}
    return found.intent == each.intent and bool(got - _plain(each.slots))


def _misses(intent: str, each: Labelled, found: Understood) -> bool:
    return each.intent == intent and found.intent != intent


def _misses_flag(each: Labelled, found: Understood) -> bool:
    return bool(each.slots.get("red_flag")) and not found.slots.get("red_flag")


Danger = Callable[[Labelled, Understood], bool]

DANGERS: Mapping[str, Danger] = {
    "a wrong date": _has_wrong_date,
    "pain taken for something else": lambda each, found: _misses("report_pain", each, found),
    "a red flag missed": _misses_flag,
    "delete_me confused": lambda each, found: (
        (each.intent == "delete_me") != (found.intent == "delete_me")
    ),
}
"""Mistakes that must not happen, and how to tell."""


def main(arguments: list[str]) -> int:
    """Prints the table; with a language also what was wrong in it. Returns 0."""
    load_towns()
    heads = ("sentences", "intents", "slot F1", "dangerous", "median ms", "worst ms")
    print(f"{'':10}{''.join(f'{head:>11}' for head in heads)}")
    for language in arguments or LANGUAGES:
        found = measure(language)
        dangerous = sum(map(len, found.dangerous.values()))
        print(
            f"{language:10}{found.sentences:11}{found.intents:11.1%}{found.slot_f1:11.1%}{dangerous:11}"
            f"{median(found.times):11.1f}{max(found.times):11.1f}"
        )
        for kind, says in found.dangerous.items():
            if says:
                print(f"    {kind}: {'; '.join(says)}")
        if arguments:
            print("\n".join(found.wrong))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
