"""The questions that more than one dialog asks: each is asked the same way wherever it stands."""

import re
from calendar import monthrange
from datetime import date, time, timedelta
from typing import cast

from coach.runs import Race, Run, RunWeek
from dialogs import phrases
from dialogs.language import gettext as _
from dialogs.language import units
from dialogs.messages import Choice, Json
from dialogs.questions import NotUnderstood, Words
from dialogs.runs import Day, planned_run, read_runs, run_rows, stored_run
from dialogs.talk import Talk
from dialogs.towns import Town, find_towns
from dialogs.understanding import read_date, read_distance, read_month, read_time

_MONTH = re.compile(r"\d{4}-\d{2}")
_DAY_OF_MONTH = re.compile(r"(?:\D{0,8}\s)?(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.)?", re.IGNORECASE)

TAP, LATER = "tap", "later"


def week_example() -> str:
    """A usual week in one line, which each language's translation must be able to read back."""
    return _("Mon rest, Tue intervals, Sun long 18k")


async def ask_town(talk: Talk, text: str) -> Town:
    """Which town, and so which zone; asks which one where several are meant."""
    found = cast("list[dict[str, str]]", await talk.ask_or_choose("town", text, (), _A_TOWN))
    towns = [Town(**town) for town in found]
    if len(towns) == 1:
        return towns[0]
    choices = tuple(Choice(str(n), town.full_name) for n, town in enumerate(towns))
    question = _("Which one is it? Or write it with its country, such as “{example}”.").format(
        example=f"{towns[-1].name}, {towns[-1].country}"
    )
    which = await talk.ask_or_choose("which_town", question, choices, _A_TOWN)
    if isinstance(which, list):
        return Town(**cast("dict[str, str]", which[0]))
    return towns[int(str(which))]


def _read_town(words: str) -> Json:
    towns = find_towns(words)
    if not towns:
        sentence = _("I do not know “{words}”. The nearest larger town will do.")
        raise NotUnderstood(sentence.format(words=words))
    return [
        {"name": t.name, "country": t.country, "zone": t.zone, "region": t.region} for t in towns
    ]


_A_TOWN = Words(_read_town, takes_any=True)


async def ask_hour(talk: Talk, text: str) -> time:
    """The local time of the daily message; from 15:00 on it is about the next day."""
    choices = (
        *(Choice(each, phrases.clock(time.fromisoformat(each))) for each in _MORNINGS),
        Choice("17:00", _("17:00, for the next day")),
        Choice("20:00", _("20:00, for the next day")),
    )
    prompt = _("When, then? A time such as 6:30 or 19:15.")
    words = Words(read_hour, _("Another time"), prompt)
    return time.fromisoformat(
        await talk.choose("hour", text, choices, short=_("Daily message"), words=words)
    )


_MORNINGS = ("07:00", "12:00")


def read_hour(words: str) -> Json:
    """A time of day as it is stored ("06:30"); raises NotUnderstood."""
    moment = read_time(words)
    if moment is None:
        sentence = _("I could not read “{words}” as a time. Try 6:30 or 19:15.")
        raise NotUnderstood(sentence.format(words=words))
    return moment.isoformat("minutes")


async def ask_week(talk: Talk, text: str, later: str) -> RunWeek | None:
    """The usual week in one typed line or tapped on one screen; None for later.

    What is left out is as the runner's club has it, or rest.
    """
    club = talk.clubs.mine
    with_club = {str(n): stored_run(run) for n, run in club.week.items()} if club else {}
    days = [Day(str(n), phrases.weekday_label(n), n) for n in range(7)]
    choices = (Choice(TAP, _("Tap it")), Choice(LATER, later))
    line = await talk.ask_or_choose(
        "week", text, choices, Words(lambda typed: dict(read_runs(typed, days)))
    )
    if line == LATER:
        return None
    if line == TAP:
        line = await talk.fill(
            "week_days",
            _("Your usual week. What you leave out is rest."),
            run_rows(days, {}),
            words=lambda typed: read_runs(typed, days),
            rest="" if with_club else Run.REST,
            before={day.id: with_club.get(day.id, Run.REST) for day in days} if with_club else None,
        )
    runs = cast("dict[str, Json]", line)
    runs = with_club | runs
    return RunWeek(tuple(planned_run(runs.get(day.id, Run.REST.value)) for day in days))


async def ask_race(talk: Talk, text: str, later: str) -> Race | None:
    """A race's distance and date; None for later, which either may be.

    Of a month that is named alone ("2027-04") the day is asked.
    """
    choices = (
        Choice("5", _("5 km"), ("5k",)),
        Choice("10", _("10 km"), ("10k",)),
        Choice("21.0975", _("Half marathon"), (_("half"),)),
        Choice("42.195", _("Marathon")),
        Choice(LATER, later),
    )
    prompt = _("How far? Such as 15 km or 8 miles.")
    words = Words(read_race_distance, _("Another distance"), prompt, quoted=True)
    distance = await talk.choose("race_distance", text, choices, words=words)
    if distance == LATER:
        return None
    today = date.fromisoformat(str(await talk.recall("race_asked", str(talk.now.date()))))
    question = _("When is the race? A date such as {example}.").format(
        example=phrases.long_day(today + timedelta(days=48))
    )
    words = Words(lambda typed: _read_race_day(typed, today), takes_numbers=True, quoted=True)
    day = await talk.ask_or_choose("race_day", question, (Choice(LATER, later),), words)
    if _MONTH.fullmatch(str(day)):
        month = date.fromisoformat(f"{day}-01")
        day = await _ask_day_of(talk, max(month, today), later)
    if day == LATER:
        return None
    return Race(day=date.fromisoformat(str(day)), distance_km=float(distance))


async def _ask_day_of(talk: Talk, first: date, later: str) -> Json:
    """Which day of a month, from a first one on, as ISO or LATER; a bare number is one of them."""
    last = first.replace(day=monthrange(first.year, first.month)[1])
    example = phrases.long_day(min(first + timedelta(days=17), last))
    question = _("Which day is it? Such as {example}.").format(example=example)
    words = Words(lambda typed: _read_day_of(typed, first), takes_numbers=True, quoted=True)
    return await talk.ask_or_choose("race_date", question, (Choice(LATER, later),), words)


def _read_day_of(words: str, first: date) -> Json:
    bare = _DAY_OF_MONTH.fullmatch(words.strip())
    last = monthrange(first.year, first.month)[1]
    if bare and first.day <= int(bare["day"]) <= last:
        return first.replace(day=int(bare["day"])).isoformat()
    return _read_day(words, first)


def read_race_distance(words: str) -> Json:
    """Kilometres as they are stored; raises NotUnderstood for what is no distance."""
    is_bare = words.strip().replace(",", ".", 1).replace(".", "", 1).isdecimal()
    distance = read_distance(f"{words} {units()}" if is_bare else words)
    if distance is None:
        sentence = _("I could not read “{words}” as a distance. Try 15 km or 8 miles.")
        raise NotUnderstood(sentence.format(words=words))
    return str(distance)


def _read_race_day(words: str, today: date) -> Json:
    """A day to come, or a month ("2027-04") of which the day is asked next."""
    if _MONTH.fullmatch(words):
        return words
    month = None if read_date(words, today) else read_month(words, today)
    return month or _read_day(words, today)


def _read_day(words: str, today: date) -> Json:
    day = read_date(words, today)
    if day is None:
        sentence = _("I could not read “{words}” as a day to come. Try 6 December or 2027-04-18.")
        raise NotUnderstood(sentence.format(words=words))
    return day.isoformat()
