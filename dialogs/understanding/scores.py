"""How well each intent explains a sentence, by the phrasings of a language's file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from dialogs.understanding.compiler import PhrasingWrong
from dialogs.understanding.intents import SLOTS, Intent
from dialogs.understanding.lexicon import lexicon
from dialogs.understanding.phrasings import Phrasings, compiled
from dialogs.understanding.tagged import Tagged

HINT = 0.5
"""What a hint is worth of a phrasing: a word that may mean an intent, if nothing else is said."""

OWN_VALUE = 0.6
"""What a value beside the phrasing is worth, if the intent has a use for it."""

TAGS_OF_SLOTS: Mapping[str, frozenset[str]] = {
    "date": frozenset({"date", "every"}),
    "until": frozenset({"until", "period"}),
    "activity": frozenset({"activities"}),
    "not_activity": frozenset({"activities"}),
    "kind": frozenset({"kinds", "repetitions"}),
    "runs": frozenset({"kinds", "date", "distance_km"}),
    "week": frozenset({"kinds", "date", "distance_km"}),
    "body_part": frozenset({"body_parts"}),
    "side": frozenset({"sides"}),
    "name": frozenset({"race", "kinds"}),
    "zone": frozenset({"place"}),
    "city": frozenset({"place"}),
}
"""The tags that fill a slot, where they are not called as it is."""


@dataclass(frozen=True)
class Intention:
    """An intent's phrasings in one language."""

    intent: Intent
    phrasings: Phrasings
    hints: Phrasings
    unless: Phrasings

    @cached_property
    def tags(self) -> frozenset[str]:
        """The tags that the intent has a use for."""
        slots = SLOTS.get(self.intent, frozenset())
        return frozenset().union(*(TAGS_OF_SLOTS.get(slot, {slot}) for slot in slots))


@dataclass(frozen=True)
class Score:
    """What an intent explains: weight of words, and the share of the sentence (0 to 1)."""

    intent: Intent
    weight: float
    share: float
    phrased: float = 0.0


@cache
def intentions(language: str) -> tuple[Intention, ...]:
    """The intents of a language's file, compiled when they are first needed.

    Raises:
        PhrasingWrong: a phrasing cannot be read, or there is no such intent.
    """
    words = lexicon(language)
    found = []
    for name, table in words.tables["intents"].items():
        if name not in set(Intent):
            raise PhrasingWrong(f"[intents.{name}]: there is no such intent")
        found.append(
            Intention(
                Intent(name),
                Phrasings(
                    compiled(each, words, is_whole=key == "whole")
                    for key in ("phrasings", "whole")
                    for each in table.get(key, ())
                ),
                Phrasings(compiled(each, words) for each in table.get("hints", ())),
                Phrasings(compiled(each, words) for each in table.get("unless", ())),
            )
        )
    return tuple(found)


def scores(sentence: Tagged, language: str) -> list[Score]:
    """Every intent that a phrasing fits, the one that explains most first."""
    found = (_score(sentence, intention) for intention in intentions(language))
    return sorted((each for each in found if each), key=lambda each: (-each.weight, -each.phrased))


def _score(sentence: Tagged, intention: Intention) -> Score | None:
    for phrasing in intention.unless.that_may_fit(sentence):
        sentence = phrasing.blotted(sentence)
    tried = [
        *_weights(sentence, intention.phrasings, intention.tags, 1.0),
        *_weights(sentence, intention.hints, intention.tags, HINT),
    ]
    if not tried:
        return None
    weight, phrased = max(tried)
    return Score(intention.intent, weight, min(1.0, weight / max(sentence.weight, 1.0)), phrased)


def _weights(
    sentence: Tagged, phrasings: Phrasings, tags: frozenset[str], worth: float
) -> Iterable[tuple[float, float]]:
    """What each phrasing that fits explains, with the intent's own values beside it."""
    for phrasing in phrasings.that_may_fit(sentence):
        match = phrasing.match(sentence)
        if match is None:
            continue
        beside = sum(
            OWN_VALUE
            for number, token in enumerate(sentence.tokens)
            if number not in match.covered
            and token.mention is not None
            and not tags.isdisjoint(token.mention.values)
        )
        yield (match.weight + beside) * worth, match.weight * worth
