"""A sentence with every value in it tagged, in one language."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property

from coach.runner import KILOMETRES_A_MILE
from dialogs.understanding.amounts import AmountGrammar
from dialogs.understanding.clock import ClockGrammar
from dialogs.understanding.dates import DateGrammar, Day, Order, Role
from dialogs.understanding.lexicon import Lexicon, lexicon
from dialogs.understanding.mentions import Mention, Sentence, longest, read_sentence, things
from dialogs.understanding.phrasings import Tagged, tagged
from dialogs.understanding.places import places


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

    def names(self, key: str) -> bool:
        """Whether a phrase of that list of words is in the sentence."""
        return any(
            f" {phrase} " in self.sentence.text for phrase in self.words.listed("words", key)
        )

    def names_date(self, key: str) -> bool:
        """Whether a phrase of that list of dates is in the sentence."""
        return any(
            f" {phrase} " in self.sentence.text for phrase in self.words.listed("dates", key)
        )

    def is_before(self, mention: Mention, table: str, key: str) -> bool:
        """Whether a phrase of that list stands right before a mention, articles aside."""
        fillers = self.words.fillers
        before = [word for word in self.sentence.words[: mention.start] if word not in fillers]
        phrases = (self.words.content(each) for each in self.words.listed(table, key))
        return any(phrase and f" {' '.join(before)}".endswith(f" {phrase}") for phrase in phrases)


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
    mentions = _joined_dates(_with_bare_distances(named, context.units), sentence)
    mentions = tuple(_with_role(each, sentence, rules.dates) for each in mentions)
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


def _joined_dates(mentions: Iterable[Mention], sentence: Sentence) -> tuple[Mention, ...]:
    """The mentions with a weekday and the date beside it as one: "Sunday, 6 December"."""
    joined: list[Mention] = []
    for each in mentions:
        last = joined[-1] if joined else None
        if last and _are_one(last, each, sentence):
            first, second = last.values["date"], each.values["date"]
            values = {**last.values, **each.values, "date": _same(first, second)}
            joined[-1] = Mention(last.start, each.end, values)
        else:
            joined.append(each)
    return tuple(joined)


def _are_one(first: Mention, second: Mention, sentence: Sentence) -> bool:
    one, other = first.values.get("date"), second.values.get("date")
    if not isinstance(one, Day) or not isinstance(other, Day):
        return False
    between = set(sentence.words[first.end : second.end][: second.start - first.end])
    is_close = between <= {",", "(", "the", "der", "den", "dem", "el", "le", "dia", "on", "this"}
    has_both = (one.weekday is None) != (other.weekday is None)
    return is_close and has_both and second.start - first.end <= 2


def _same(first: object, second: object) -> Day:
    """The day that a weekday and a date name together; doubtful if they contradict each other."""
    one, other = (first, second) if isinstance(first, Day) else (second, first)
    assert isinstance(one, Day)  # noqa: S101 - both are days; _are_one saw to it
    assert isinstance(other, Day)  # noqa: S101 - as above
    exact, named = (other, one) if one.weekday is not None else (one, other)
    ahead = exact.ahead if exact.ahead and exact.ahead.weekday() == named.weekday else None
    behind = exact.behind if exact.behind and exact.behind.weekday() == named.weekday else None
    if ahead is None and behind is None:
        return replace(exact, is_doubtful=True)
    return replace(exact, ahead=ahead, behind=behind)


def _with_role(mention: Mention, sentence: Sentence, dates: DateGrammar) -> Mention:
    """A date with what stands before it; "until the 3rd" is one mention."""
    day = mention.values.get("date")
    if not isinstance(day, Day):
        return mention
    role, start = dates.role(sentence, mention.start)
    values = {**mention.values, "date": replace(day, role=role)}
    if role is Role.UNTIL:
        return Mention(start, mention.end, {**values, "until": day})
    return Mention(mention.start, mention.end, values)
