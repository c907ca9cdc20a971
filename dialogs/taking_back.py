"""/undo and the Undo button: the last change is taken back, and what that was is said."""

from collections.abc import Mapping
from dataclasses import replace

from coach.records import Done
from coach.runner import Runner
from dialogs import noting, phrases, undo
from dialogs.driver import Driver
from dialogs.language import gettext as _
from dialogs.language import marked
from dialogs.messages import Json, Reply
from dialogs.scene import Undo

OTHERS: Mapping[str, str] = {
    "answers": marked("Your answers are as before."),
    "check_in_at": marked("The evening's question is as before."),
    "free_days": marked("Your free days are as before."),
    "language": marked("Your language is as before."),
    "message_at": marked("The hour of my message is as before."),
    "message_times": marked("The hours of my messages are as before."),
    "niggles": marked("What hurts is as before."),
    "not_running": marked("Whether you run is as before."),
    "red_flag_on": marked("What needs a doctor is as before."),
    "ill_since": marked("Whether you are ill is as before."),
    "keeps_health": marked("Whether I keep what you say of your health is as before."),
    "only_session_days": marked("The days of my messages are as before."),
    "pause": marked("Your time off is as before."),
    "races": marked("Your races are as before."),
    "tired_on": marked("Whether you are tired is as before."),
    "units": marked("Your units are as before."),
    "used_to": marked("What you are used to is as before."),
    "usual_week": marked("Your usual week is as before."),
    "zone": marked("Your town is as before."),
}
"""What is said of a field that no sentence of its own describes."""


def take_back(driver: Driver, _given: Mapping[str, Json]) -> None:
    """Takes back the last change, if nothing has touched it since."""
    last = driver.conversation.undo
    if last is None:
        driver.say(Reply(text=_("There is nothing to take back.")))
    else:
        press(driver, str(last.number))
    driver.remind()


def press(driver: Driver, number: str) -> None:
    """Takes back the change that an Undo button stands for."""
    last = driver.conversation.undo
    try:
        driver.become(undo.taken_back(driver.conversation, driver.runner, number))
    except undo.CannotUndo:
        driver.notice = _("That is past undoing.")
        return
    except undo.ChangedSince:
        driver.say(Reply(text=_("Something else has changed since, so I left it as it is.")))
    else:
        said = described(last) if last else ""
        driver.say(Reply(text=" ".join([_("Taken back."), said]).strip()))
    driver.conversation = replace(driver.conversation, undo=None)


def described(last: Undo) -> str:
    """What is so again, in a sentence."""
    touched = undo.touched_by(last)
    if "done" in touched:
        return _sessions(last)
    if "runs" in touched and "usual_week" not in touched:
        return _runs(last.before, last.after)
    if "swaps" in touched:
        return _("The session is the one that it was.")
    return next((_(sentence) for name, sentence in OTHERS.items() if name in touched), "")


def _sessions(last: Undo) -> str:
    gone = [each for each in last.after.done if each not in last.before.done]
    back = [each for each in last.before.done if each not in last.after.done]
    if back:
        return _("{weekday} has {sessions} again.").format(**_words(back))
    return _("{weekday} no longer has {sessions}.").format(**_words(gone)) if gone else ""


def _words(records: list[Done]) -> dict[str, str]:
    """The last record's day, and all that was noted of it."""
    day = records[-1].day
    sessions = [
        _("a skipped session") if each.was_skipped else noting.in_sentence(each)
        for each in records
        if each.day == day
    ]
    return {"weekday": phrases.weekday(day), "sessions": phrases.listed(sessions)}


def _runs(before: Runner, after: Runner) -> str:
    changed = [day for day, run in after.runs.items() if before.runs.get(day) != run]
    if len(changed) != 1:
        return _("Your runs are as before.")
    return _("The run of {day} is as before.").format(day=phrases.long_day(changed[0]))
