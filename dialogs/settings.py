"""Every answer on one screen, each to be changed alone."""

from collections.abc import Mapping
from datetime import date

from coach.runner import Runner
from dialogs import daily, pausing, phrases, standing, unreachable
from dialogs.language import gettext as _
from dialogs.language import speaking, speech_of
from dialogs.leave import HEALTH
from dialogs.messages import Reply
from dialogs.screen import lay_out
from dialogs.setting import NOTHING, Setting
from dialogs.setting_answers import BESIDE, FOUR
from dialogs.setting_messages import MESSAGES
from dialogs.setting_place import WEEK_AND_TOWN
from dialogs.setting_speech import SPEECH
from dialogs.talk import Dialog, Finish, Talk

SETTINGS: Mapping[str, Setting] = {
    **FOUR,
    **WEEK_AND_TOWN,
    **MESSAGES,
    **BESIDE,
    **SPEECH,
    **HEALTH,
}
"""In the order of the screen; one that reads as nothing is not shown."""

FORGETTING = HEALTH.keys()
"""Settings whose no deletes what was kept."""


def screen(runner: Runner, day: date) -> Reply:
    """What is stored, an answer a line, and a button for everything that can be changed."""
    if pausing.is_over(runner, day):
        runner = pausing.ended(runner, day)
    now = {name: each.now(runner) for name, each in SETTINGS.items()}
    labels = {name: _(each.label) for name, each in SETTINGS.items() if now[name]}
    lines = [phrases.labelled(labels[name], now[name]) for name in labels if now[name] != NOTHING]
    buttons = [standing.button(label, "set", day, name) for name, label in labels.items()]
    if runner.mentioned_in_club:
        label = _("Direct messages again")
        buttons.append(standing.button(label, unreachable.KIND, day, unreachable.DIRECT))
    return Reply(
        title=_("Your answers"),
        text="\n".join([*lines, "", _("What shall I change?")]),
        rows=tuple(lay_out(buttons)),
    )


def dialog_name(setting: str) -> str:
    """The dialog that changes one setting alone."""
    return f"set_{setting}"


def dialog(setting: str) -> Dialog:
    """Asks for one answer again, says what it is now, and offers to take it back.

    What is to be forgotten cannot be taken back.
    """

    async def change(talk: Talk) -> Finish:
        runner = await SETTINGS[setting].change(talk)
        if runner == talk.runner:
            talk.tell(_("Left as it was."))
            return Finish(runner=runner)
        # In the language and the units that it may just have changed to.
        with speaking(speech_of(runner)):
            said = [
                phrases.labelled(_(SETTINGS[setting].label), SETTINGS[setting].now(runner)),
                SETTINGS[setting].follows(runner, talk),
            ]
            talk.tell("\n".join(line for line in said if line), title=_("Changed"))
            replies, runner = daily.caught_up(talk.runner, runner, talk.now)
            for reply in replies:
                talk.tell("", reply=reply)
        forgets = setting in FORGETTING and not runner.keeps_health
        return Finish(runner=runner, undoes=not forgets, forgets=forgets)

    return change
