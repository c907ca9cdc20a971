"""Deleting everything about a runner, after one question."""

from dialogs.language import gettext as _
from dialogs.messages import Choice
from dialogs.scene import Erase
from dialogs.talk import Finish, Talk

NAME = "erase"


async def erase(talk: Talk) -> Finish:
    """Asks once, and then everything is gone."""
    answer = await talk.choose(
        "sure",
        _("Delete your answers, runs and everything else? This cannot be undone."),
        (
            Choice("yes", _("Yes, delete everything"), (_("yes"), _("delete"))),
            Choice("no", _("No, keep it"), (_("no"), _("keep it"))),
        ),
    )
    if answer == "no":
        talk.tell(_("Kept, all of it."))
        return Finish(runner=talk.runner)
    if talk.house.invitation:
        talk.tell(_("Everything about you is deleted. Your invitation link brings you back."))
    else:
        talk.tell(_("Everything about you is deleted. If you come back: /start. Run well."))
    return Finish(runner=talk.runner, changes=(Erase(),), resumes=False)
