"""Ill or tired: no session until well, or something short and light for one day."""

from dataclasses import replace
from datetime import date

from coach.runner import Runner
from dialogs import leave, standing
from dialogs.language import gettext as _
from dialogs.messages import Button, Choice, Reply
from dialogs.so_for_today import not_kept, so_for_today
from dialogs.talk import Finish, Talk

NAME = "illness"
ILL, TIRED = "ill", "tired"


async def illness(talk: Talk) -> Finish:
    """Ill until the runner is well, or tired today.

    Given key: `kind` ("ill" or "tired").
    """
    kind = await talk.choose(
        "kind",
        _("Ill, or tired today?"),
        (Choice(ILL, _("Ill"), (_("sick"),)), Choice(TIRED, _("Tired today"), (_("tired"),))),
    )
    day = talk.now.date()
    runner = noted(talk.runner, kind, day)
    if await leave.ask_leave(talk):
        runner = replace(runner, keeps_health=True)
        talk.tell("", reply=consequence(runner, kind, day))
        return Finish(runner=runner, undoes=True)
    was_asked = talk.runner.keeps_health is None
    button = None if was_asked else leave.keep_button(day, kind)
    talk.tell("", reply=not_kept(consequence(runner, kind, day), button))
    return Finish(runner=replace(talk.runner, keeps_health=False))


def noted(runner: Runner, kind: str, day: date) -> Runner:
    """The runner who is ill, since the day that was told first, or tired on that day."""
    if kind == TIRED:
        return replace(runner, tired_on=day)
    return replace(runner, ill_since=runner.ill_since or day, well_since=None)


def consequence(runner: Runner, kind: str, day: date) -> Reply:
    """What it means, and what today is now."""
    if kind == TIRED:
        text = _("Then today is short and light, or nothing. Tomorrow is as planned.")
        return so_for_today(runner, day, text)
    text = _(
        "Then rest: no session until you say that you are well. If it does not pass, let a doctor "
        "look at it."
    )
    return so_for_today(runner, day, text, buttons=(well_button(day),))


def well_button(day: date, *, by_doctor: bool = False) -> Button:
    """The button that ends an illness, or what needed a doctor first."""
    label = _("A doctor says I am well") if by_doctor else _("I am well")
    return standing.button(label, "health", day, "well")
