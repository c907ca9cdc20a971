"""Free text: what a runner means, or an honest "not sure" with the two likeliest."""

from datetime import datetime
from zoneinfo import ZoneInfo

from dialogs.language import ENGLISH
from dialogs.messages import Json
from dialogs.understanding.dates import Order
from dialogs.understanding.intents import Guess, Intent, Understood
from dialogs.understanding.lexicon import LANGUAGES
from dialogs.understanding.ranking import is_close, is_enough, ranking
from dialogs.understanding.reading import Context, Reading, read
from dialogs.understanding.red_flags import flagged_in, is_crisis
from dialogs.understanding.scores import Score
from dialogs.understanding.slot_dates import Unclear
from dialogs.understanding.slots import fill

SURE = 0.75
"""From this confidence on no other language is tried, and one that is not set is believed."""

WORDS_OF_A_LANGUAGE = 3
"""So many words a sentence needs to mean anything in a language that is not set."""

IN_A_WORD = {Intent.GREETING, Intent.THANKS}
IN_TWO_WORDS = {*IN_A_WORD, Intent.SKIP_TODAY, Intent.REPORT_PAIN}
"""What fewer words may mean there; beside these a run of a day ("demain repos")."""

MONTH_FIRST_ZONES = ("America/", "US/")
MONTH_FIRST_TERRITORIES = {"US", "PH"}


def understand(
    text: str,
    *,
    language: str,
    now: datetime,
    zone: str,
    units: str = "km",
    territory: str = "",
    has_places: bool = True,
) -> Understood:
    """What a sentence means, in the language given, else in English, else in one that is sure.

    `now` is aware; days are those of `zone`. `units` is what "long 18" counts in, km or mi.
    `territory` is the country of the locale, where it is known: it decides whether 6/12 is in June.
    Without `has_places` no town is looked for, whose list takes seconds to be read at first. What
    is written is only ever read, never obeyed.
    """
    today = now.astimezone(ZoneInfo(zone)).date()
    context = Context(today, _order(language, zone, territory), units, has_places)
    spoken = language if language in LANGUAGES else ENGLISH
    flagged = flagged_in(text)
    if flagged:
        return _red_flag(text, spoken if spoken in flagged else flagged[0], context)
    if is_crisis(text):
        return Understood(Intent.OUT_OF_SCOPE, {"crisis": True}, 1.0)
    found = _understood(text, spoken, context)
    if spoken != ENGLISH and found.confidence < SURE:
        english = _understood(text, ENGLISH, context)
        if english.confidence > found.confidence and english.intent is not Intent.OUT_OF_SCOPE:
            return english
    return _in_another(text, spoken, context) or found if _is_lost(found) else found


def _is_lost(found: Understood) -> bool:
    return found.intent is Intent.OUT_OF_SCOPE and found.confidence < SURE


def _in_another(text: str, spoken: str, context: Context) -> Understood | None:
    """What a sentence that nobody understood surely means in a language that is not set."""
    others = (each for each in LANGUAGES if each not in (spoken, ENGLISH))
    found = (_understood(text, each, context) for each in others)
    sure = [each for each in found if each.confidence >= SURE]
    known = [each for each in sure if each.intent not in (Intent.OUT_OF_SCOPE, Intent.NOT_SURE)]
    believed = [each for each in known if _is_believed(each, len(text.split()))]
    return max(believed, key=lambda each: each.confidence, default=None)


def _is_believed(found: Understood, words: int) -> bool:
    """Whether so many words are enough to mean that in a language that is not set."""
    if words >= WORDS_OF_A_LANGUAGE:
        return True
    if words == 1:
        return found.intent in IN_A_WORD
    is_run = found.intent is Intent.SET_RUN and {"date", "kind"} <= found.slots.keys()
    return is_run or found.intent in IN_TWO_WORDS


def _order(language: str, zone: str, territory: str) -> Order:
    if language != ENGLISH:
        return Order.DAY_FIRST
    if territory:
        return Order.MONTH_FIRST if territory in MONTH_FIRST_TERRITORIES else Order.DAY_FIRST
    is_american = zone.startswith(MONTH_FIRST_ZONES)
    return Order.MONTH_FIRST if is_american else Order.DAY_FIRST


def _red_flag(text: str, language: str, context: Context) -> Understood:
    slots = _filled(Intent.REPORT_PAIN, read(text, language, context)) or {}
    return Understood(Intent.REPORT_PAIN, {**slots, "red_flag": True}, 1.0)


def _understood(text: str, language: str, context: Context) -> Understood:
    reading = read(text, language, context)
    ranked = ranking(reading, language)
    guesses = [guess for score in ranked if (guess := _guess(score, reading)) is not None]
    if ranked and not is_enough(ranked[0]) and reading.values("body_parts"):
        pain = [guess for guess in guesses if guess.intent is Intent.REPORT_PAIN]
        others = [guess for guess in guesses if guess.intent is not Intent.REPORT_PAIN]
        return Understood(Intent.NOT_SURE, {}, 0.4, (*pain, *others)[:2])
    if not ranked or not is_enough(ranked[0]):
        return Understood(Intent.OUT_OF_SCOPE, {}, 0.5 if ranked else 0.6, tuple(guesses[:2]))
    best = ranked[0]
    if not guesses or guesses[0].intent is not best.intent or is_close(ranked):
        return Understood(Intent.NOT_SURE, {}, 0.4, tuple(guesses[:2]))
    chosen, *others = guesses
    return Understood(chosen.intent, chosen.slots, chosen.confidence, tuple(others[:2]))


def _guess(score: Score, reading: Reading) -> Guess | None:
    slots = _filled(score.intent, reading)
    if slots is None:
        return None
    return Guess(score.intent, slots, round(min(0.99, 0.35 + 0.65 * score.share), 2))


def _filled(intent: Intent, reading: Reading) -> dict[str, Json] | None:
    try:
        return fill(intent, reading)
    except Unclear:
        return None
