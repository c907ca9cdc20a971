"""Dates with what stands beside them: "Sunday, 6 December", "until the 3rd"."""

from collections.abc import Iterable
from dataclasses import replace

from dialogs.understanding.date_grammar import DateGrammar
from dialogs.understanding.dates import Day, Role
from dialogs.understanding.lexicon import Lexicon
from dialogs.understanding.mentions import Mention, Sentence

BETWEEN = frozenset({",", "(", "the", "der", "den", "dem", "el", "le", "dia", "on", "this"})
"""What may stand between a weekday and its date."""

APOSTROPHES = frozenset("'’`")


def joined_dates(mentions: Iterable[Mention], sentence: Sentence) -> tuple[Mention, ...]:
    """The mentions with a weekday and the date beside it as one: "Sunday, 6 December"."""
    joined: list[Mention] = []
    for each in mentions:
        last = joined[-1] if joined else None
        day = _same(last, each, sentence) if last else None
        if last and day:
            values = {**last.values, **each.values, "date": day}
            joined[-1] = Mention(last.start, each.end, values)
        else:
            joined.append(each)
    return tuple(joined)


def _same(first: Mention, second: Mention, sentence: Sentence) -> Day | None:
    """The day that a weekday and a date name together, doubtful if they contradict each other.

    None if they are not both there, close to each other.
    """
    one, other = first.values.get("date"), second.values.get("date")
    if not isinstance(one, Day) or not isinstance(other, Day):
        return None
    between = sentence.words[first.end : second.start]
    if (one.weekday is None) == (other.weekday is None) or not BETWEEN.issuperset(between):
        return None
    exact, named = (other, one) if one.weekday is not None else (one, other)
    ahead = exact.ahead if exact.ahead and exact.ahead.weekday() == named.weekday else None
    behind = exact.behind if exact.behind and exact.behind.weekday() == named.weekday else None
    if ahead is None and behind is None:
        return replace(exact, is_doubtful=True)
    return replace(exact, ahead=ahead, behind=behind)


def with_role(mention: Mention, sentence: Sentence, dates: DateGrammar) -> Mention:
    """A date with what stands before it; "until the 3rd" is one mention."""
    day = mention.values.get("date")
    if not isinstance(day, Day):
        return mention
    role, start = dates.role(sentence, mention.start)
    # In "bis zum 3." the words that say until when belong to the day.
    figures = (n for n in range(mention.start, mention.end) if sentence.words[n].isdigit())
    inner, begins = dates.role(sentence, next(figures, mention.start))
    if inner is Role.UNTIL:
        role, start = inner, min(start, begins)
    values = {**mention.values, "date": replace(day, role=role)}
    if role is Role.UNTIL:
        return Mention(start, mention.end, {**values, "until": day})
    return Mention(mention.start, mention.end, values)


def of_one_week(mention: Mention, sentence: Sentence, words: Lexicon) -> Mention:
    """A plural weekday as a single day where it owns a run, or one is taken off it.

    "Thursday's intervals" and "skip thursdays intervals" are no habit.
    """
    day = mention.values.get("date")
    is_plural = sentence.words[mention.end - 1] in words.listed("dates", "every_weekday")
    if not isinstance(day, Day) or not day.is_every or not is_plural:
        return mention
    before = " ".join(("", *sentence.words[: mention.start]))
    after = " ".join((*sentence.words[mention.end :], ""))
    is_one = (
        not APOSTROPHES.isdisjoint(sentence.written[mention.end - 1])
        or any(before.endswith(f" {each}") for each in words.listed("words", "take_off"))
        or any(after.startswith(f"{each} ") for each in words.listed("words", "owned"))
        or any(f" {each} " in f" {after}" for each in words.listed("words", "is_off"))
    )
    if not is_one:
        return mention
    once = replace(day, is_every=False, tags=tuple(tag for tag in day.tags if tag != "every"))
    return Mention(mention.start, mention.end, {**mention.values, "date": once})
