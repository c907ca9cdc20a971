"""Every answer on one screen, each to be changed alone."""

from collections.abc import Mapping
from datetime import date

from coach.runner import Runner
from dialogs import standing
from dialogs.language import gettext as _
from dialogs.language import speaking, speech_of
from dialogs.messages import Reply
from dialogs.screen import lay_out
from dialogs.setting import Setting
from dialogs.setting_answers import BESIDE, FOUR
from dialogs.setting_rhythm import RHYTHM
from dialogs.setting_speech import SPEECH
from dialogs.talk import Dialog, Finish, Talk

SETTINGS: Mapping[str, Setting] = {**FOUR, **RHYTHM, **BESIDE, **SPEECH}
"""In the order of the screen; one that reads as nothing is not shown."""


def screen(runner: Runner, day: date) -> Reply:
    """What is stored, an answer a line, each with a button that changes it."""
    shown = {name: each for name, each in SETTINGS.items() if each.now(runner)}
    lines = [f"{_(each.label)}: {each.now(runner)}" for each in shown.values()]
    buttons = [standing.button(_(each.label), "set", day, name) for name, each in shown.items()]
    return Reply(
        title=_("Your answers"),
        text="\n".join([*lines, "", _("What shall I change?")]),
        rows=tuple(lay_out(buttons)),
    )


def dialog_name(setting: str) -> str:
    """The dialog that changes one setting alone."""
    return f"set_{setting}"


def dialog(setting: str) -> Dialog:
    """Asks for one answer again, says what it is now, and offers to take it back."""

    async def change(talk: Talk) -> Finish:
        runner = await SETTINGS[setting].change(talk)
        if runner == talk.runner:
            talk.tell(_("Left as it was."))
            return Finish(runner=runner)
        # In the language and the units that it may just have changed to.
        with speaking(speech_of(runner)):
            said = [
                f"{_(SETTINGS[setting].label)}: {SETTINGS[setting].now(runner)}",
                SETTINGS[setting].follows(runner, talk),
            ]
            talk.tell("\n".join(line for line in said if line), title=_("Changed"))
        return Finish(runner=runner, undoes=True)

    return change
