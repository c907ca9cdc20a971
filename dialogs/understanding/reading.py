"""A sentence with every value in it tagged, in one language."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property

from coach.runs import KILOMETRES_A_MILE
from dialogs.understanding.amounts import AmountGrammar
from dialogs.understanding.clock import ClockGrammar
from dialogs.understanding.date_grammar import DateGrammar
from dialogs.understanding.dates import Order
from dialogs.understanding.joined_dates import joined_dates, of_one_week, with_role
from dialogs.understanding.lexicon import Lexicon, lexicon
from dialogs.understanding.mentions import Mention, Sentence, longest, read_sentence, things
from dialogs.understanding.places import places
from dialogs.understanding.tagged import Tagged, tagged


@dataclass(frozen=True)
class Grammar:
    """All that finds values in one language."""

    words: Lexicon
    dates: DateGrammar
    amounts: AmountGrammar
    clock: ClockGrammar


@cache
def grammar(language: str, order: Order) -> Grammar:
    """The grammar of a language, compiled when it is first needed."""
    words = lexicon(language)
    return Grammar(words, DateGrammar(words, order), AmountGrammar(words), ClockGrammar(words))


@dataclass(frozen=True)
class Reading:
    """A sentence as one language reads it."""

    words: Lexicon
    sentence: Sentence
    mentions: tuple[Mention, ...]
    today: date

    @cached_property
    def tagged(self) -> Tagged:
        """The sentence as phrasings see it."""
        return tagged(self.sentence, self.mentions, self.words)

    def values(self, tag: str) -> list[object]:
        """The values of a tag, in their order."""
        return [each.values[tag] for each in self.mentions if tag in each.values]

    def names(self, key: str, table: str = "words") -> bool:
        """Whether a phrase of that list is in the sentence."""
        text = self.sentence.text
        return any(f" {phrase} " in text for phrase in self.words.listed(table, key))

    def is_before(self, mention: Mention, table: str, key: str) -> bool:
        """Whether a phrase of that list stands right before a mention, articles aside."""
        fillers = self.words.fillers
        before = [word for word in self.sentence.words[: mention.start] if word not in fillers]
        text = f" {' '.join(before)}"
        return any(text.endswith(f" {phrase}") for phrase in self.words.said(table, key))

    def is_after(self, mention: Mention, table: str, key: str) -> bool:
        """Whether a phrase of that list stands right after a mention, articles aside."""
        fillers = self.words.fillers
        after = [word for word in self.sentence.words[mention.end :] if word not in fillers]
        text = f"{' '.join(after)} "
        return any(text.startswith(f"{phrase} ") for phrase in self.words.said(table, key))

    def beside(self, mention: Mention) -> tuple[Mention, ...]:
        """The mentions right before and right after one, little words aside."""
        little, words = self.words.fillers | self.words.light, self.sentence.words
        return tuple(
            each
            for each in self.mentions
            if each is not mention
            and little.issuperset(words[each.end : mention.start])
            and little.issuperset(words[mention.end : each.start])
        )


@dataclass(frozen=True)
class Context:
    """Who writes when: the runner's own day, and what 6/12 and "long 18" are to them."""

    today: date
    order: Order = Order.DAY_FIRST
    units: str = "km"
    has_places: bool = True


def read(text: str, language: str, context: Context) -> Reading:
    """A text as a language reads it; towns are looked for only where the context asks for them."""
    rules, today = grammar(language, context.order), context.today
    sentence = read_sentence(text, rules.words)
    found: list[Mention] = [
        *rules.dates.find(sentence, today),
        *rules.amounts.find(sentence),
        *rules.clock.find(sentence),
        *things(sentence, rules.words),
        *_nothing(sentence, rules.words),
    ]
    named = [each for each in longest(found) if "nothing" not in each.values]
    mentions = joined_dates(_with_bare_distances(named, context.units), sentence)
    mentions = tuple(with_role(each, sentence, rules.dates) for each in mentions)
    mentions = tuple(of_one_week(each, sentence, rules.words) for each in mentions)
    towns = places(sentence, mentions, rules.words) if context.has_places else ()
    taken = longest([*mentions, *towns])
    return Reading(rules.words, sentence, taken, today)


def _nothing(sentence: Sentence, words: Lexicon) -> Iterator[Mention]:
    """Phrases that look like a value and are none, such as "short of"."""
    for phrase in words.listed("words", "no_values"):
        length = len(phrase.split())
        for start in range(len(sentence.words) - length + 1):
            if " ".join(sentence.words[start : start + length]) == phrase:
                yield Mention(start, start + length, {"nothing": True})


def _with_bare_distances(mentions: Sequence[Mention], units: str) -> Iterator[Mention]:
    """The mentions, with a number beside a kind of run as its distance: "long 18"."""
    for place, each in enumerate(mentions):
        beside = [*mentions[max(0, place - 1) : place], *mentions[place + 1 : place + 2]]
        number = each.values.get("number")
        is_close = any(
            "kinds" in other.values and (other.end == each.start or each.end == other.start)
            for other in beside
        )
        if (
            isinstance(number, int)
            and is_close
            and not any("distance_km" in o.values for o in beside)
        ):
            kilometres = number * (KILOMETRES_A_MILE if units == "mi" else 1)
            yield Mention(each.start, each.end, {"distance_km": round(float(kilometres), 1)})
        else:
            yield each
