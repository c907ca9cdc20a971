"""Sessions that a sentence tells or asks about: done, skipped, swapped; and being ill or tired."""

from collections.abc import Mapping
from datetime import date, timedelta

from dialogs import illness, log, race_run, said_runs, swap, why
from dialogs.driver import Driver
from dialogs.language import locale
from dialogs.messages import Json
from dialogs.understanding import Intent, says
from dialogs.understanding.intents import Slots

DAY = timedelta(days=1)


def with_nuances(intent: Intent, slots: Slots, text: str) -> Slots:
    """The slots with what else the words answer: how it went, ill or tired, that a run moved."""
    language = locale().language
    if intent is Intent.REPORT_TIRED_OR_SICK:
        is_ill, is_tired = says(text, language, "sick"), says(text, language, "tired")
        kind = illness.ILL if is_ill else illness.TIRED
        return slots if is_ill == is_tired else {**slots, "kind": kind}
    if intent is Intent.LOG_DONE and "activity" not in slots:
        if says(text, language, "partly"):
            return {**slots, "outcome": log.PARTLY}
        # "Did it, felt easy" has said how it went.
        is_all = says(text, language, "did_it") or ("effort" in slots and "minutes" not in slots)
        return {**slots, "outcome": log.DONE} if is_all else slots
    if intent is Intent.SET_RUN and says(text, language, "moving"):
        return {**slots, "is_moved": True}
    return slots


def log_session(driver: Driver, slots: Slots) -> None:
    """A session that was done; a run that was done is that day's run."""
    day = _day_of(driver, slots)
    if "activity" not in slots and race_run.is_meant(driver, day):
        race_run.note(driver, day)
        return
    if "activity" not in slots and ("kind" in slots or "distance_km" in slots):
        said_runs.ran(driver, slots)
        return
    given: dict[str, Json] = {
        key: slots[key] for key in ("minutes", "effort", "outcome") if key in slots
    }
    given["day"] = day.isoformat()
    activity = slots.get("activity") or _meant(driver, given)
    if activity:
        given |= {"outcome": log.ELSE, "activity": activity}
    driver.open(log.NAME, {**given, "brief": "outcome" in given})


def _day_of(driver: Driver, slots: Slots) -> date:
    """The day that is named, else today, or that of the session that "done" is said of."""
    if "date" in slots:
        return date.fromisoformat(str(slots["date"]))
    today = driver.local_now.date()
    is_other = not {"activity", "kind", "distance_km"}.isdisjoint(slots)
    return today if is_other else _last_told(driver, today)


def _last_told(driver: Driver, today: date) -> date:
    """The day whose session was shown last: after midnight "done" is still yesterday's."""
    runner = driver.runner
    if any(f".{today}.did" in press for press in _shown(driver)):
        return today
    day = runner.advised_on
    if day != today - DAY or runner.noted_on(day) or log.suggested(runner, day, today) is None:
        return today
    return day


def _shown(driver: Driver) -> list[str]:
    """The buttons of the last message."""
    replies = driver.conversation.last_replies[-1:]
    return [button.press for reply in replies for row in reply.rows for button in row]


def _meant(driver: Driver, given: Mapping[str, Json]) -> str:
    """The session that was suggested, where minutes are told of it: "did 10 minutes only"."""
    day, minutes = date.fromisoformat(str(given["day"])), given.get("minutes")
    meant = log.suggested(driver.runner, day, driver.local_now.date())
    if meant is None or not isinstance(minutes, int):
        return ""
    return meant.activity if "outcome" in given or minutes <= meant.minutes else ""


def skip(driver: Driver, _slots: Slots) -> None:
    """Nothing was or will be done today."""
    day = driver.local_now.date()
    driver.open(log.NAME, {"day": day.isoformat(), "outcome": log.SKIPPED})


def swap_session(driver: Driver, slots: Slots) -> None:
    """Something else on a day."""
    swap.swap_session(driver, _about(slots))


def explain(driver: Driver, slots: Slots) -> None:
    """Why, or why not."""
    why.explain(driver, _about(slots))


def _about(slots: Slots) -> Mapping[str, Json]:
    """A day, activities and minutes, under the names that /swap and /why take."""
    named = {"day": "date"} | {name: name for name in ("activity", "not_activity", "minutes")}
    return {key: slots[slot] for key, slot in named.items() if slot in slots}
