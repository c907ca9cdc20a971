"""A sentence with every value in it tagged, in one language."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property

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

    def is_before(self, mention: Mention, table: str, key: str) -> bool:
        """Whether a phrase of that list stands right before a mention, articles aside."""
        fillers = self.words.fillers
        before = [word for word in self.sentence.words[: mention.start] if word not in fillers]
        phrases = (self.words.content(each) for each in self.words.listed(table, key))
        return any(phrase and f" {' '.join(before)}".endswith(f" {phrase}") for phrase in phrases)


def read(text: str, language: str, order: Order, today: date) -> Reading:
    """A text as a language reads it."""
    rules = grammar(language, order)
    sentence = read_sentence(text, rules.words)
    found: list[Mention] = [
        *rules.dates.find(sentence, today),
        *rules.amounts.find(sentence),
        *rules.clock.find(sentence),
        *things(sentence, rules.words),
        *_nothing(sentence, rules.words),
    ]
    mentions = _joined_dates(longest(found), sentence)
    mentions = tuple(_with_role(each, sentence, rules.dates) for each in mentions)
    taken = longest([*mentions, *places(sentence, mentions, rules.words)])
    return Reading(rules.words, sentence, taken, today)


def _nothing(sentence: Sentence, words: Lexicon) -> Iterator[Mention]:
    """Phrases that look like a value and are none, such as "short of"."""
    for phrase in words.listed("words", "no_values"):
        length = len(phrase.split())
        for start in range(len(sentence.words) - length + 1):
            if " ".join(sentence.words[start : start + length]) == phrase:
                yield Mention(start, start + length, {"nothing": True})


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
