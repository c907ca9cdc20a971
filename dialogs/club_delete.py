"""Deleting a club, after one question; its members keep their own coaching."""

from dialogs.club_rights import organised
from dialogs.clubs import DeleteClub
from dialogs.language import gettext as _
from dialogs.messages import Choice
from dialogs.talk import Finish, Talk

NAME = "club_delete"


async def delete(talk: Talk) -> Finish:
    """Asks once, and then the club is gone."""
    club = organised(talk)
    if club is None:
        return Finish(runner=talk.runner)
    question = _(
        "Delete {name} with its runs, races, membership and totals? This cannot be undone. "
        "Members keep their own coaching."
    )
    answer = await talk.choose(
        "sure",
        question.format(name=club.name),
        (
            Choice("yes", _("Yes, delete the club"), (_("yes"), _("delete"))),
            Choice("no", _("No, keep it"), (_("no"), _("keep it"))),
        ),
    )
    if answer == "no":
        talk.tell(_("Kept, all of it."))
        return Finish(runner=talk.runner)
    talk.tell(_("The club is deleted. /club setup begins another."))
    return Finish(runner=talk.runner, changes=(DeleteClub(),))
