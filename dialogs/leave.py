"""Leave to store health remarks: asked with the first one, shown and taken back in the settings."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from coach.health import without_health
from coach.runner import Runner
from dialogs import standing
from dialogs.language import gettext as _
from dialogs.language import marked
from dialogs.messages import Button, Choice
from dialogs.setting import Setting
from dialogs.talk import Talk

KEEP, FORGET = "keep", "forget"


async def ask_leave(talk: Talk) -> bool:
    """Whether a remark may be stored; asked once, and a no is not asked about again."""
    if talk.runner.keeps_health is not None:
        return talk.runner.keeps_health
    answer = await talk.choose(
        "leave",
        _("May I keep that, encrypted, so that I leave out what could hurt? /settings undoes it."),
        (
            Choice(KEEP, _("Keep it"), (_("yes"),)),
            Choice(FORGET, _("Don't"), (_("no"), _("do not"))),
        ),
    )
    return answer == KEEP


def keep_button(day: date, remark: str) -> Button:
    """The button that stores a remark after all: "niggle:knee:left:mild", "ill", "tired"."""
    return standing.button(_("Keep it after all"), "health", day, f"keep:{remark}")


def _is_kept(runner: Runner) -> str:
    """How the setting reads; nothing before the first health remark."""
    if runner.keeps_health is None:
        return ""
    return _("kept, so that I leave out what could hurt") if runner.keeps_health else _("not kept")


async def _change_leave(talk: Talk) -> Runner:
    """Gives or takes back the leave; what is taken back is deleted."""
    answer = await talk.choose(
        "leave",
        _("May I keep what you say about your health, encrypted? Without it I forget it at once."),
        (
            Choice(KEEP, _("Keep it"), (_("yes"),)),
            Choice(FORGET, _("Delete it, keep none"), (_("no"),)),
        ),
    )
    if answer == KEEP:
        return replace(talk.runner, keeps_health=True)
    return replace(without_health(talk.runner), keeps_health=False)


def _what_follows(runner: Runner, _talk: Talk) -> str:
    return "" if runner.keeps_health else _("What I knew of it is deleted.")


HEALTH: Mapping[str, Setting] = {
    "health": Setting(marked("Health remarks"), _is_kept, _change_leave, _what_follows),
}
