"""Races and their dates: what the coach does before and after one is shown at once."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import cast

from coach.races import recovery_days
from coach.runner import Runner
from coach.runs import Race
from dialogs import phrases
from dialogs.asking import ask_race
from dialogs.driver import Driver
from dialogs.language import gettext as _
from dialogs.language import ngettext
from dialogs.meant import meant
from dialogs.messages import Choice, Json, Reply
from dialogs.talk import Finish, Talk
from dialogs.understanding import Guess, Intent
from dialogs.understanding.intents import Slots

NAME = "race"
ADD, REMOVE, OTHER, RENAME, KEEP = "add", "remove", "other", "rename", "keep"
GOAL, TRAINING = "goal", "training"

HALF_MARATHON, MARATHON = 21.0975, 42.195
"""Kilometres, as World Athletics measures them."""

LONGEST_NAME = 60


async def race(talk: Talk) -> Finish:
    """Adds a race, or changes one where there are some.

    Given keys: `which` ("add", or the date of a race), `race_distance` (kilometres as text),
    `race_day` (ISO date), `race_goal` ("training", else it is a goal race) and `race_name`.
    """
    coming = upcoming(talk.runner, talk.now.date())
    if coming:
        lines = [named(each) for each in coming]
        choices = (
            Choice(ADD, _("Add a race")),
            *(Choice(each.day.isoformat(), phrases.day_title(each.day)) for each in coming),
        )
        which = await talk.choose("which", "\n".join([_("Your races:"), *lines]), choices)
        if which != ADD:
            return await _change(talk, next(r for r in coming if r.day.isoformat() == which))
    return await _add(talk)


async def _add(talk: Talk) -> Finish:
    new = await ask_race(talk, _("How long is the race?"), _("Leave it"))
    if new is None:
        return _left(talk)
    is_goal = await talk.recall("race_goal", GOAL) != TRAINING
    called = str(await talk.recall("race_name", ""))
    new = replace(new, is_goal=is_goal, name=called[:LONGEST_NAME])
    kept = tuple(each for each in talk.runner.races if each.day != new.day)
    talk.tell(what_it_means(new, talk.now.date()), title=named(new))
    return Finish(runner=replace(talk.runner, races=(*kept, new)), undoes=True)


async def _change(talk: Talk, each: Race) -> Finish:
    """Takes a race off, names it, or makes a goal race one for training and the other way round."""
    label = _("Make it a training race") if each.is_goal else _("Make it a goal race")
    choices = (
        Choice(REMOVE, _("Remove it"), (_("remove"),)),
        Choice(OTHER, label),
        Choice(RENAME, _("Name it")),
        Choice(KEEP, _("Leave it")),
    )
    what = await talk.choose("what", named(each), choices)
    if what == KEEP:
        return _left(talk)
    if what == REMOVE:
        talk.tell(_("Removed. Your week no longer turns around it."))
        return Finish(runner=without(talk.runner, each), undoes=True)
    if what == RENAME:
        words = await talk.ask("race_name", _("What is it called?"), _read_name)
        changed = replace(each, name=str(words))
    else:
        changed = replace(each, is_goal=not each.is_goal)
    talk.tell(what_it_means(changed, talk.now.date()), title=named(changed))
    races = tuple(changed if one == each else one for one in talk.runner.races)
    return Finish(runner=replace(talk.runner, races=races), undoes=True)


def _read_name(words: str) -> Json:
    return words.strip()[:LONGEST_NAME]


def _left(talk: Talk) -> Finish:
    talk.tell(_("Left as it was."))
    return Finish(runner=talk.runner)


def cancel(driver: Driver, given: Mapping[str, Json]) -> None:
    """Takes off the race that a sentence names, or the only one; else shows them all.

    Given may be: `date` (ISO), `distance_km` and `name`.
    """
    before, coming = driver.runner, upcoming(driver.runner, driver.local_now.date())
    meant = [each for each in coming if _is_meant(each, given)]
    if not coming:
        driver.say(Reply(text=_("No race is noted, so nothing has changed.")))
    elif len(meant) == 1:
        driver.runner = without(before, meant[0])
        text = _("Removed: {race}. Your week no longer turns around it.")
        driver.say(Reply(text=text.format(race=named(meant[0]))))
        driver.offer_undo(before)
    else:
        driver.open(NAME)


def _is_meant(each: Race, given: Mapping[str, Json]) -> bool:
    distance, name = given.get("distance_km"), str(given.get("name", "")).casefold()
    if isinstance(distance, int | float) and abs(each.distance_km - distance) > 0.5:
        return False
    if name and each.name and name not in each.name.casefold():
        return False
    return given.get("date", each.day.isoformat()) == each.day.isoformat()


def given_by(slots: Slots) -> dict[str, Json]:
    """What a sentence says of a race that is to be added, and so need not be asked."""
    given: dict[str, Json] = {}
    if "distance_km" in slots:
        given["race_distance"] = exact(float(cast("float", slots["distance_km"])))
    if "date" in slots:
        given["race_day"] = slots["date"]
    elif "month" in slots:
        given["race_day"] = slots["month"]
    if "name" in slots:
        given["race_name"] = slots["name"]
    if "is_goal" in slots:
        given["race_goal"] = GOAL if slots["is_goal"] else TRAINING
    return given


def told_in(words: str, runner: Runner, now: datetime) -> dict[str, Json]:
    """The same of words that named a race in passing, such as a goal."""
    found = meant(runner, words, now, has_places=False)
    guesses = (Guess(found.intent, found.slots, found.confidence), *found.alternatives)
    races = [each.slots for each in guesses if each.intent is Intent.SET_RACE]
    return given_by(races[0]) if races else {}


def upcoming(runner: Runner, today: date) -> list[Race]:
    """The races that are still to come, the next one first."""
    return sorted((each for each in runner.races if each.day >= today), key=lambda each: each.day)


def without(runner: Runner, gone: Race) -> Runner:
    """The runner without a race."""
    return replace(runner, races=tuple(each for each in runner.races if each != gone))


def exact(distance_km: float) -> str:
    """A distance as its question stores it; "21.1" and "42.2" are a half and a whole marathon."""
    known = (HALF_MARATHON, MARATHON)
    return str(next((each for each in known if abs(each - distance_km) < 0.15), distance_km))


def named(each: Race) -> str:
    """A race in a line: "Leeds Half, 21.1 km on Sunday 6 December"."""
    line = name(each)
    if each.name:
        line = _("{name}, {race}").format(name=each.name, race=line)
    return line if each.is_goal else _("{race}, for training").format(race=line)


def name(each: Race) -> str:
    """A race by its length and day: "21.1 km on Sunday 6 December"."""
    return _("{distance} on {day}").format(
        distance=phrases.distance(each.distance_km), day=phrases.long_day(each.day)
    )


def what_it_means(each: Race, today: date) -> str:
    """Taper and recovery of a race, before it comes as a surprise; what is past is left out."""
    if not each.is_goal:
        return _("I take it as a hard run: nothing heavy the day before, and no taper.")
    days = recovery_days(each.distance_km)
    left = (each.day - today).days
    lines = []
    if left > 1:
        lines.append(_("In the six days before: light on your legs only, two sessions at most."))
    if left > 0:
        eve = phrases.weekday(each.day - timedelta(days=1))
        sentence = _("{weekday}, the day before: rest, or a short walk or easy yoga.")
        lines.append(phrases.heading(sentence.format(weekday=eve)))
    after = ngettext(
        "After it: only what is light on your legs for {count} day, rest first.",
        "After it: only what is light on your legs for {count} days, rest first.",
        days,
    )
    return "\n".join([*lines, after.format(count=days)])
