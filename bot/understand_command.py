"""`python -m bot understand`: what is understood of free text."""

import argparse
import json
import sys
from datetime import datetime
from zoneinfo import ZoneInfo, available_timezones

from bot.coach_command import EXIT_VALUE_WRONG
from dialogs.understanding import Understood, understand
from dialogs.understanding.compiler import PhrasingWrong
from dialogs.understanding.lexicon import LANGUAGES

ABOUT = "what is understood of the sentences on standard input, one a line"


class OptionWrong(ValueError):  # noqa: N818 - what is wrong is a value, and nothing failed
    """An option that cannot be read: one line that says which, and what would be right."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Who writes the sentences, when and where."""
    parser.add_argument("--language", default="en", help=", ".join(LANGUAGES), metavar="…")
    parser.add_argument("--now", help="such as 2026-11-23T09:00; now if left out", metavar="…")
    parser.add_argument("--zone", default="UTC", help="such as Europe/London", metavar="…")
    parser.add_argument("--units", default="km", help="km or mi", metavar="…")
    parser.add_argument("--json", action="store_true", help="one object a line")


def answer(options: argparse.Namespace) -> int:
    """Prints what is understood of each line; 2 where an option cannot be read."""
    try:
        zone = _zone(options.zone)
        now = _now(options.now, zone)
        language = _one_of("--language", options.language, LANGUAGES)
        units = _one_of("--units", options.units, ("km", "mi"))
        for line in sys.stdin:
            say = line.rstrip("\r\n")
            if say.strip():
                found = understand(say, language=language, now=now, zone=zone.key, units=units)
                print(_as_json(say, found) if options.json else _as_line(say, found), flush=True)
    except (OptionWrong, PhrasingWrong) as wrong:
        print(wrong, file=sys.stderr)
        return EXIT_VALUE_WRONG
    return 0


def _zone(name: str) -> ZoneInfo:
    if name not in available_timezones():
        raise OptionWrong(f"--zone: “{name}” is no time zone; use one such as Europe/London")
    return ZoneInfo(name)


def _now(words: str | None, zone: ZoneInfo) -> datetime:
    if words is None:
        return datetime.now(zone)
    try:
        moment = datetime.fromisoformat(words)
    except ValueError:
        raise OptionWrong(f"--now: “{words}” is no moment; write 2026-11-23T09:00") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def _one_of(option: str, words: str, known: tuple[str, ...]) -> str:
    if words not in known:
        raise OptionWrong(f"{option}: “{words}” is not known; use one of {', '.join(known)}")
    return words


def _as_json(say: str, found: Understood) -> str:
    return json.dumps(
        {
            "say": say,
            "intent": found.intent.value,
            "slots": dict(found.slots),
            "confidence": found.confidence,
            "alternatives": [
                {
                    "intent": other.intent.value,
                    "slots": dict(other.slots),
                    "confidence": other.confidence,
                }
                for other in found.alternatives
            ],
        },
        ensure_ascii=False,
    )


def _as_line(say: str, found: Understood) -> str:
    slots = ", ".join(f"{name} {value}" for name, value in found.slots.items())
    others = ", ".join(other.intent.value for other in found.alternatives)
    line = f"{say} → {found.intent.value} ({found.confidence:.0%})"
    return "; ".join(part for part in (line, slots, others and f"or {others}") if part)
