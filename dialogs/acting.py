"""What a meaning does: it opens a dialog, shows a screen, or changes a run."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from coach.advice import advise
from dialogs import (
    erase,
    guide,
    illness,
    menu,
    niggle,
    pausing,
    pressing,
    race,
    recovered,
    red_flags,
    said_runs,
    said_sessions,
    screens,
    settings,
    suggestion,
    taking_back,
)
from dialogs.driver import Driver
from dialogs.language import gettext as _
from dialogs.language import marked
from dialogs.messages import Json, Reply
from dialogs.understanding import Intent
from dialogs.understanding.intents import Slots

DAY = timedelta(days=1)

POLITE = {
    Intent.GREETING: marked("Hello, good to have you here."),
    Intent.THANKS: marked("With pleasure."),
}
"""What is answered beside an open question, which stays."""


def act(driver: Driver, intent: Intent, slots: Slots) -> None:
    """Does what an intent says, with what a sentence told of it."""
    ACTIONS[intent](driver, slots)


def _command(name: str) -> Callable[[Driver, Slots], None]:
    return lambda driver, _slots: pressing.open_command(driver, name)


def _dialog(name: str, **given: Json) -> Callable[[Driver, Slots], None]:
    return lambda driver, _slots: driver.open(name, given)


def tell_red_flag(driver: Driver) -> None:
    """Says to stop and get help, and withholds every session."""
    said, driver.runner = red_flags.told(driver.runner, driver.local_now.date())
    driver.say(said)


def _pain(driver: Driver, slots: Slots) -> None:
    if slots.get("red_flag") is True:
        tell_red_flag(driver)
        return
    keys = ("body_part", "side", "severity")
    driver.open(niggle.NAME, {key: slots[key] for key in keys if key in slots})


def _unwell(driver: Driver, slots: Slots) -> None:
    driver.open(illness.NAME, {"kind": slots["kind"]} if "kind" in slots else {})


def _recovered(driver: Driver, slots: Slots) -> None:
    driver.open(recovered.NAME, {"what": slots.get("body_part", ""), "side": slots.get("side", "")})


def _tomorrow(driver: Driver, _slots: Slots) -> None:
    today = driver.local_now.date()
    advice = advise(driver.runner, today + DAY, on=today)
    screen = suggestion.screen(driver.runner, advice)
    driver.say(replace(screen, title=_("Tomorrow, {title}").format(title=screen.title)))
    driver.remind()


def _week(driver: Driver, slots: Slots) -> None:
    stored = slots.get("date")
    day = date.fromisoformat(stored) if isinstance(stored, str) else driver.local_now.date()
    driver.say(screens.week(driver.runner, day))
    driver.remind()


def _hour(driver: Driver, slots: Slots) -> None:
    given = {"hour": slots["time"]} if "time" in slots else {}
    driver.open(settings.dialog_name("hour"), given)


def _zone(driver: Driver, slots: Slots) -> None:
    given = {"town": slots["city"]} if "city" in slots else {}
    driver.open(settings.dialog_name("town"), given)


def _pause(driver: Driver, slots: Slots) -> None:
    driver.open(pausing.PAUSE, {"until": slots["until"]} if "until" in slots else {})


def _change_answer(driver: Driver, slots: Slots) -> None:
    if "activity" in slots or "not_activity" in slots:
        driver.open(settings.dialog_name("enjoys"))
    else:
        pressing.open_command(driver, "settings")


def _guide(driver: Driver, slots: Slots) -> None:
    day, activity = driver.local_now.date(), str(slots.get("activity", ""))
    driver.say(guide.screen(day, activity) if activity in guide.PAGES else guide.screen(day))
    driver.remind()


def _greeting(driver: Driver, _slots: Slots) -> None:
    text = _("Hello. Tell me about your runs and sessions in your own words, or tap.")
    driver.say(Reply(text=text, rows=menu.help_screen(driver.local_now.date()).rows))


def _thanks(driver: Driver, _slots: Slots) -> None:
    driver.say(Reply(text=_(POLITE[Intent.THANKS])))


def _take_back(driver: Driver, _slots: Slots) -> None:
    taking_back.take_back(driver, {})


ACTIONS: Mapping[Intent, Callable[[Driver, Slots], None]] = {
    Intent.SET_RUN: said_runs.set_run,
    Intent.SET_WEEK: said_runs.set_week,
    Intent.SET_RACE: said_runs.set_race,
    Intent.CANCEL_RACE: race.cancel,
    Intent.LOG_DONE: said_sessions.log_session,
    Intent.SKIP_TODAY: said_sessions.skip,
    Intent.SWAP: said_sessions.swap_session,
    Intent.WHY: said_sessions.explain,
    Intent.WHY_NOT: said_sessions.explain,
    Intent.ASK_TODAY: _command("today"),
    Intent.ASK_TOMORROW: _tomorrow,
    Intent.ASK_WEEK: _week,
    Intent.REPORT_PAIN: _pain,
    Intent.REPORT_TIRED_OR_SICK: _unwell,
    Intent.RECOVERED: _recovered,
    Intent.SET_TIME: _hour,
    Intent.SET_TIMEZONE: _zone,
    Intent.PAUSE: _pause,
    Intent.RESUME: _dialog(pausing.RESUME),
    Intent.STOP_MESSAGES: _dialog(pausing.PAUSE, until=pausing.WITHOUT_END),
    Intent.UNDO: _take_back,
    Intent.CHANGE_ANSWER: _change_answer,
    Intent.ASK_GUIDE: _guide,
    Intent.ASK_PROGRESS: _command("progress"),
    Intent.PRIVACY: _command("privacy"),
    Intent.DELETE_ME: _dialog(erase.NAME),
    Intent.EXPORT_ME: _command("export"),
    Intent.HELP: _command("help"),
    Intent.GREETING: _greeting,
    Intent.THANKS: _thanks,
}
"""What each intent does; what is not clear or out of scope does nothing."""
