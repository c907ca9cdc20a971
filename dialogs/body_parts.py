"""The parts of the body that can hurt: what they are called, and how they are read from words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from dialogs.language import ENGLISH, locale, marked
from dialogs.language import gettext as _
from dialogs.understanding.lexicon import LANGUAGES
from dialogs.understanding.reading import Context, read


@dataclass(frozen=True)
class BodyPart:
    """A part of guide.toml: its label, and how it is spoken of within a sentence."""

    label: str
    yours: str
    has_sides: bool = True


PARTS: Mapping[str, BodyPart] = {
    "foot": BodyPart(marked("Foot"), marked("your foot")),
    "ankle": BodyPart(marked("Ankle"), marked("your ankle")),
    "achilles": BodyPart(marked("Achilles"), marked("your Achilles tendon")),
    "shin": BodyPart(marked("Shin"), marked("your shin")),
    "calf": BodyPart(marked("Calf"), marked("your calf")),
    "knee": BodyPart(marked("Knee"), marked("your knee")),
    "thigh": BodyPart(marked("Thigh"), marked("your thigh")),
    "hamstring": BodyPart(marked("Hamstring"), marked("your hamstring")),
    "groin": BodyPart(marked("Groin"), marked("your groin")),
    "hip": BodyPart(marked("Hip"), marked("your hip")),
    "back": BodyPart(marked("Back"), marked("your back"), has_sides=False),
    "neck": BodyPart(marked("Neck"), marked("your neck"), has_sides=False),
    "shoulder": BodyPart(marked("Shoulder"), marked("your shoulder")),
    "elbow": BodyPart(marked("Elbow"), marked("your elbow")),
    "wrist": BodyPart(marked("Wrist"), marked("your wrist")),
}
"""As in guide.toml."""

MEANT: Mapping[str, str] = {
    "heel": "foot",
    "toe": "foot",
    "quad": "thigh",
    "glute": "hip",
    "it_band": "knee",
}
"""Finer parts that words name, each as the part of guide.toml that it belongs to."""

SIDES: Mapping[str, str] = {
    "left": marked("left"),
    "right": marked("right"),
    "both": marked("both sides"),
}


def yours(part: str, side: str = "") -> str:
    """A part within a sentence: "your knee (left)"; one that nobody knows as it was written."""
    known = PARTS.get(part)
    name = _(known.yours) if known else part
    if side not in SIDES:
        return name
    return _("{part} ({side})").format(part=name, side=_(SIDES[side]))


@dataclass(frozen=True)
class Place:
    """What words name: parts of guide.toml or finer ones, and a side ("" for none)."""

    parts: tuple[str, ...]
    side: str


def read_place(words: str) -> Place:
    """The parts and the side that words name, in the language that is spoken now or in English."""
    if words in PARTS or words in MEANT:
        return Place((MEANT.get(words, words),), "")
    spoken = _read(words, locale().language) if locale().language in LANGUAGES else Place((), "")
    return spoken if spoken.parts else _read(words, ENGLISH)


def _read(words: str, language: str) -> Place:
    # Only dates would need a day, and nothing here asks for them.
    found = read(words, language, Context(date.min))
    parts = [str(part) for part in found.values("body_parts")]
    sides = {str(side) for side in found.values("sides")}
    side = "both" if len(sides) > 1 else next(iter(sides), "")
    return Place(tuple(dict.fromkeys(MEANT.get(part, part) for part in parts)), side)
