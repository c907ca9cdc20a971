"""A shared place: it says which town's clock is meant, and is then forgotten."""

from dataclasses import asdict, replace
from math import cos, hypot, radians
from zoneinfo import available_timezones

from tzfpy import get_tz

from dialogs import answering, settings
from dialogs.driver import Driver
from dialogs.language import gettext as _
from dialogs.messages import Json, Reply
from dialogs.scene import Progress
from dialogs.towns import Placed, Town, towns_by_zone
from dialogs.welcome import NAME as WELCOME

TOWN, WHICH_TOWN = "town", "which_town"
"""The keys of the questions that a place answers."""

NEAR = 0.7
"""Degrees of latitude, some 80 km, within which a town lends its name."""

WITHIN = 0.05
"""Degrees, some 5 km: nearer than that is in the middle of it."""


def town_at(latitude: float, longitude: float) -> Town | None:
    """The town that people would name there, or the clock's own name far from all towns.

    Its pull is its inhabitants by the square of the distance, or a city's quarters would win over
    the city. In degrees; None for what is no place on earth.
    """
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        return None
    zone = get_tz(longitude, latitude)
    if zone not in available_timezones():
        return None

    def distance(town: Placed) -> float:
        # Exact enough near by; no zone with towns lies on both sides of the date line.
        east = (town.longitude - longitude) * cos(radians(latitude))
        return max(WITHIN, hypot(town.latitude - latitude, east))

    near = [each for each in towns_by_zone().get(zone, ()) if distance(each) < NEAR]
    if not near:
        return Town(zone.rpartition("/")[2].replace("_", " "), "", zone)
    return max(near, key=lambda each: each.inhabitants / distance(each) ** 2).town


def answer_of(location: tuple[float, float]) -> Json:
    """A place as the question of the town stores it; None for what is no place on earth."""
    town = town_at(*location)
    return None if town is None else {"typed": [asdict(town)]}


def hear(driver: Driver, location: tuple[float, float]) -> None:
    """Answers the question of the town, or changes the town that is stored."""
    answer, current = answer_of(location), driver.conversation.current
    if answer is None:
        driver.say(Reply(text=_("I do not know that place. Which town is near? /settings")))
    elif current is not None and current.asked in (TOWN, WHICH_TOWN):
        answering.answer(driver, answer)
    elif current is not None and current.dialog == WELCOME:
        _tell_welcome(driver, current, answer)
    elif driver.runner.answers is None:
        driver.open(WELCOME, {TOWN: answer})
    else:
        driver.open(settings.dialog_name(TOWN), {TOWN: answer})


def _tell_welcome(driver: Driver, current: Progress, answer: Json) -> None:
    """The first run need not ask for the town, or goes on by another one's clock."""
    is_early = TOWN not in current.answers
    answers = {key: each for key, each in current.answers.items() if key not in (TOWN, WHICH_TOWN)}
    driver.keep(replace(current, answers=answers, given={**current.given, TOWN: answer}))
    if is_early:
        driver.ask_again(_("Thank you, then I need not ask for your town."))
    else:
        driver.redraw()
