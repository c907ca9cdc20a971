"""Swapping: something else on a day, always legal, remembered, and with its reason."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from coach.advice import WhyNot, advise, swap, swap_to
from coach.suggestion import Suggestion
from coach.swaps import with_swap
from dialogs import activity_marks, phrases, standing, suggestion, why
from dialogs.driver import Driver
from dialogs.given import day_in, number_in, text_in
from dialogs.language import gettext as _
from dialogs.log_words import activity_within, minutes_within, read_activity
from dialogs.messages import Json, Reply
from dialogs.questions import NotUnderstood
from dialogs.understanding import bare_name


def swap_session(driver: Driver, given: Mapping[str, Json]) -> None:
    """Swaps today's session, or another day's that is not over.

    Given may be: `day` (ISO date), `activity` (what is wanted) and `not_activity` (what is not),
    each an id or as it was typed, and `minutes` (how long it may last).
    """
    today = driver.local_now.date()
    day = max(day_in(given) or today, today)
    wanted = bare_name(text_in(given, "activity"))
    unwanted = text_in(given, "not_activity")
    minutes = number_in(given, "minutes") or minutes_within(wanted)
    now = advise(driver.runner, day, on=today).suggestion
    is_now = now is not None and (now.activity, now.minutes) == (_read(driver, unwanted), minutes)
    if minutes and not is_now:
        # "Swap yoga 10 min" is that very session; nobody says so of what is not wanted.
        wanted, unwanted = wanted or unwanted or (now.activity if now else ""), ""
    if wanted:
        _to(driver, day, wanted, minutes)
    else:
        to_the_next(driver, day, now.activity if now else "", _read(driver, unwanted))


def to_the_next(driver: Driver, day: date, activity: str, unwanted: str = "") -> None:
    """Something else than that activity; pressed again, it goes round all that fits."""
    if _is_noted(driver, day):
        return
    on = min(day, driver.local_now.date())
    other = swap(driver.runner, day, activity, on=on)
    if other is not None and other.activity == unwanted:
        other = swap(driver.runner, day, unwanted, on=on)
    if other is None or other.activity in (activity, unwanted):
        weekday = phrases.weekday(day)
        text = _("Nothing else fits {weekday}. Rest does, always.").format(weekday=weekday)
        driver.say(Reply(text=text))
        return
    _take(driver, day, other)


def _to(driver: Driver, day: date, words: str, minutes: int) -> None:
    """Swaps to what is wanted, or says by which rule not, and when it fits."""
    if _is_noted(driver, day):
        return
    activity = _read(driver, words)
    if activity not in activity_marks.known_names(driver.runner):
        activity = activity_within(words) or activity
    if activity not in activity_marks.known_names(driver.runner):
        text = _("I do not know “{words}” yet. Add it to what you ENJOY, and I plan with it.")
        row = (standing.button(_("ENJOY"), "set", day, "enjoys"),)
        driver.say(Reply(text=text.format(words=words), rows=(row,)))
        return
    found = swap_to(driver.runner, day, activity, minutes=minutes, on=driver.local_now.date())
    if isinstance(found, WhyNot):
        driver.say(why.why_not_screen(driver.runner, activity, day))
    else:
        _take(driver, day, found, minutes)


def _read(driver: Driver, words: str) -> str:
    try:
        return read_activity(driver.runner, words) if words else ""
    except NotUnderstood:
        return ""


def _is_noted(driver: Driver, day: date) -> bool:
    """Says so where a day has its record; nothing is left to swap then."""
    if not driver.runner.noted_on(day):
        return False
    weekday = phrases.weekday(day)
    text = _("{weekday} is noted already. /log changes it.").format(weekday=weekday)
    driver.say(Reply(text=text))
    return True


def _take(driver: Driver, day: date, other: Suggestion, minutes: int = 0) -> None:
    before = driver.runner
    driver.runner = with_swap(before, day, other, minutes)
    on = min(day, driver.local_now.date())
    screen = suggestion.screen(driver.runner, advise(driver.runner, day, on=on))
    title = _("Instead: {session}").format(session=suggestion.name(other))
    if minutes > other.minutes:
        enough = _("{minutes} is as long as I plan it for now; more is yours to note.")
        told = enough.format(minutes=phrases.minutes(other.minutes))
        screen = replace(screen, text=f"{told}\n\n{screen.text}")
    driver.say(replace(screen, title=title))
    if driver.runner != before:
        driver.offer_undo(before)
