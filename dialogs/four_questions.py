"""The guide's four questions, asked the same way at first and in the settings."""

from coach.answers import Benefit, Goal, OtherActivity, Purpose
from dialogs import labels
from dialogs.language import gettext as _
from dialogs.language import locale
from dialogs.questions import Words, unmatched
from dialogs.talk import Talk
from dialogs.understanding import names_race, says_only
from dialogs.understanding.lexicon import LANGUAGES


def kept(words: str) -> str:
    """Words that are kept and quoted as they are; without a letter they are none.

    Nor is "Next", which was meant for the question before, or that nothing comes to mind.
    """
    is_next = words.strip().casefold() == _("Next").casefold()
    is_none = is_next or any(says_only(words, each, "no_idea") for each in LANGUAGES)
    if is_none or not any(letter.isalpha() for letter in words):
        raise unmatched(words)
    return words


async def ask_purpose(talk: Talk, text: str) -> tuple[tuple[Purpose, ...], str]:
    """What is the PURPOSE? What was tapped, and what was typed instead."""
    answer = await talk.choose_many(
        "purpose",
        text,
        labels.purposes(),
        short=_("PURPOSE"),
        one_tap=True,
        words=Words(kept, takes_any=True),
    )
    return tuple(Purpose(id_) for id_ in answer.ids), ", ".join(answer.words)


async def ask_enjoys(talk: Talk, text: str) -> tuple[tuple[str, ...], tuple[OtherActivity, ...]]:
    """What do you ENJOY? What the coach knows, and other things, which count as high impact."""
    prompt = _("What is it? A word or two, such as “rowing”.")
    words = Words(kept, _("Something else"), prompt, takes_any=True)
    answer = await talk.choose_many(
        "enjoys",
        text,
        labels.activities(),
        known=labels.all_activities(),
        short=_("ENJOY"),
        words=words,
        splits=True,
    )
    before = talk.runner.answers.others if talk.runner.answers else ()
    known = {other.name: other for other in before}
    return answer.ids, tuple(known.get(word, OtherActivity(word)) for word in answer.words)


async def ask_benefits(talk: Talk, text: str) -> tuple[Benefit, ...]:
    """What BENEFITS are you seeking?"""
    answer = await talk.choose_many(
        "benefits", text, labels.benefits(), short=_("BENEFITS"), everything=labels.EVERYTHING
    )
    if labels.EVERYTHING in answer.ids:
        return tuple(Benefit)
    return tuple(Benefit(id_) for id_ in answer.ids)


async def ask_support(talk: Talk, text: str) -> tuple[tuple[Goal, ...], str]:
    """HOW will this SUPPORT your running or your goals?"""
    answer = await talk.choose_many(
        "support",
        text,
        labels.goals(),
        short=_("HOW"),
        one_tap=True,
        words=Words(kept, takes_any=True),
    )
    goals, words = tuple(Goal(id_) for id_ in answer.ids), ", ".join(answer.words)
    is_race = Goal.RACE not in goals and names_race(words, locale().language)
    return (Goal.RACE, *goals) if is_race else goals, words
