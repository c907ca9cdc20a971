"""What came of a day as it is noted, and the message that says so."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from coach.records import Done
from coach.runner import Runner
from dialogs import activity_marks, phrases, retention, standing
from dialogs.language import gettext as _
from dialogs.language import marked
from dialogs.messages import Button, Reply
from dialogs.questions import ticked

FEELINGS: Mapping[str, tuple[str, int]] = {
    "easy": (marked("Easy"), 3),
    "fine": (marked("OK"), 5),
    "hard": (marked("Hard"), 7),
}
"""How a session felt in one tap: what the button says, and the RPE it stands for."""

HURT, LESS = "hurt", "less"


def with_done(runner: Runner, done: Done) -> Runner:
    """The runner with one more record; a session takes the place of "skipped", and old ones go."""
    kept = tuple(
        each
        for each in runner.done
        if each.day >= done.day - retention.DONE and not (each.day == done.day and each.was_skipped)
    )
    return replace(runner, done=(*kept, done))


def without_done(runner: Runner, day: date, activity: str = "") -> Runner:
    """The runner with nothing noted of a day, or nothing of that activity."""
    kept = (
        each for each in runner.done if each.day != day or (activity and each.activity != activity)
    )
    return replace(runner, done=tuple(kept))


def sessions_on(runner: Runner, day: date) -> tuple[Done, ...]:
    """What was really done on a day."""
    return tuple(done for done in runner.noted_on(day) if not done.was_skipped)


def in_sentence(done: Done) -> str:
    """A session within a sentence: "yoga, 15 min"."""
    return f"{phrases.activity(done.activity)}, {phrases.minutes(done.minutes)}"


def noted(runner: Runner, done: Done, *, asks: bool) -> Reply:
    """What was noted; it `asks` how it felt, with buttons that may be left alone."""
    if done.was_skipped:
        return Reply(text=_("Skipped. Rest counts too."))
    values = {"session": in_sentence(done), "weekday": phrases.weekday(done.day)}
    said = _("Noted: {session}, on {weekday}.").format(**values)
    if done.effort is not None:
        effort = _("Effort {effort} of 10").format(effort=done.effort)
        said = f"{said} {effort}."
    elif asks:
        said = " ".join([said, _("How did it feel?")])
    return Reply(text=said, rows=_feelings(runner, done) if asks else ())


def _feelings(runner: Runner, done: Done) -> tuple[tuple[Button, ...], ...]:
    what = f"{activity_marks.mark(runner, done.activity)}:{done.minutes}"

    def button(label: str, action: str) -> Button:
        return standing.button(label, "day", done.day, f"{action}:{what}")

    felt = [
        button(ticked(_(label)) if effort == done.effort else _(label), action)
        for action, (label, effort) in FEELINGS.items()
    ]
    return ((*felt, button(_("It hurt"), HURT)), (button(_("Not all of it"), LESS),))
