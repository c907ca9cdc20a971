"""Joining the group's club; whoever is in another one is asked first."""

from dataclasses import replace

from dialogs.club_rights import no_club, only_in_group
from dialogs.club_words import lines, to_fill_in
from dialogs.clubs import JoinClub
from dialogs.language import gettext as _
from dialogs.messages import Choice, Reply
from dialogs.talk import Finish, Talk

NAME = "club_join"


async def join(talk: Talk) -> Finish:
    """Takes the runner in; nothing that is the runner's own is said here."""
    club, mine = talk.clubs.here, talk.clubs.mine
    if talk.group is None or club is None:
        talk.tell(no_club() if talk.group else only_in_group())
        return Finish(runner=talk.runner)
    if talk.clubs.is_member:
        talk.tell(_("You are in {name} already.").format(name=club.name))
        return Finish(runner=talk.runner)
    if mine is not None:
        question = _("You are in another club. Leave it for {name}?")
        choices = (
            Choice("yes", _("Yes, join {name}").format(name=club.name), (_("yes"),)),
            Choice("no", _("No, stay"), (_("no"),)),
        )
        asked = question.format(name=club.name)
        if await talk.choose("sure", asked, choices) == "no":
            talk.tell(_("Left as it was."))
            return Finish(runner=talk.runner)
    said = [
        _("You are in {name}. Its runs are in your week now; what you say of a day counts more.")
    ]
    is_new = talk.runner.answers is None
    if is_new:
        said.append(_("Write to me alone, /start, and I ask the four questions."))
    said.append(_("Nobody here sees what you answer or do. /club leave takes you out."))
    reply = Reply(text=lines(said).format(name=club.name))
    if is_new and talk.group.is_public:
        reply = replace(reply, opens="start")
    elif is_new:
        reply = replace(reply, form="first_run", fills=to_fill_in(club))
    talk.tell("", reply=reply)
    # A mention was agreed to for the other club's channel only.
    runner = replace(talk.runner, own_weekdays=frozenset(), mentioned_in_club=False)
    return Finish(runner=runner, changes=(JoinClub(),))
