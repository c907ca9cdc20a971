"""Which intents a sentence may have, the likeliest first, by scores and by what cannot be."""

from dialogs.understanding.dates import Day
from dialogs.understanding.intents import Intent
from dialogs.understanding.reading import Reading
from dialogs.understanding.scores import Score, scores
from dialogs.understanding.slots import week

LEAST_WEIGHT, LEAST_SHARE = 0.6, 0.3
"""A sentence of which less is explained is about something else."""

CLOSE = 0.02
"""Two intents are as likely if the second explains that share less, or nothing less."""

DAYS_OF_A_WEEK = 3
"""So many weekdays with a run each are a usual week; fewer are changes of single days."""

PHRASED = 1.0
"""What a phrasing explains at least; less is a hint."""

AHEAD = {Intent.SET_RUN, Intent.SET_RACE, Intent.PAUSE}
"""Intents that speak of what is to come."""


def ranking(reading: Reading, language: str) -> list[Score]:
    """The intents that fit, the likeliest first; pain comes before whatever else is said."""
    found = _for_a_time(scores(reading.tagged, language), reading)
    by_intent = {score.intent: score for score in found}
    found = [score for score in found if score.intent not in _impossible(reading)]
    pain, better = by_intent.get(Intent.REPORT_PAIN), by_intent.get(Intent.RECOVERED)
    if pain and pain.phrased >= PHRASED and not (better and better.phrased > pain.phrased):
        found.sort(key=lambda score: score is not pain)
    return found


def _for_a_time(found: list[Score], reading: Reading) -> list[Score]:
    """The scores, where messages that stop for a time are a pause."""
    times = len(reading.values("until") or reading.values("period"))
    if not times:
        return found
    whole = max(reading.tagged.weight, 1.0)
    best: dict[Intent, Score] = {}
    for each in found:
        if each.intent is Intent.STOP_MESSAGES:
            weight = each.weight + times
            each = Score(Intent.PAUSE, weight, min(1.0, weight / whole), each.phrased)
        if each.intent not in best or best[each.intent].weight < each.weight:
            best[each.intent] = each
    return sorted(best.values(), key=lambda each: (-each.weight, -each.phrased))


def _impossible(reading: Reading) -> set[Intent]:
    """What cannot be meant of the days that are named."""
    days = [day for day in reading.values("date") if isinstance(day, Day)]
    found: set[Intent] = set()
    if days and all(day.behind is None for day in days):
        found.add(Intent.LOG_DONE)
    if days and all(day.ahead is None for day in days):
        found |= AHEAD
    if _is_week(days, reading):
        found.add(Intent.SET_RUN)
    elif not reading.names("habit"):
        found.add(Intent.SET_WEEK)
    return found


def _is_week(days: list[Day], reading: Reading) -> bool:
    """Whether a usual week is told: a habit, or so many bare weekdays with a run each."""
    weekdays = {day.weekday for day in days}
    if None in weekdays or len(week(reading)) == 0:
        return False
    is_habit = reading.names("habit") or any(day.is_every for day in days)
    return is_habit or len(weekdays) >= DAYS_OF_A_WEEK


def is_enough(score: Score) -> bool:
    """Whether so much is explained that the sentence is not about something else."""
    if score.intent is Intent.REPORT_PAIN and score.phrased >= PHRASED:
        return True
    return score.weight >= LEAST_WEIGHT and score.share >= LEAST_SHARE


def is_close(ranked: list[Score]) -> bool:
    """Whether the second is as likely as the first; pain is never doubted."""
    if len(ranked) < 2 or ranked[0].intent is Intent.REPORT_PAIN:
        return False
    first, second = ranked[:2]
    return first.weight - second.weight <= CLOSE * first.weight
