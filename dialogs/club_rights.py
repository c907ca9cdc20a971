"""Who may change a club: checked in every turn of such a dialog, whatever the platform allows."""

from coach.club import Club
from dialogs import standing
from dialogs.clubs import is_organiser
from dialogs.language import gettext as _
from dialogs.messages import Incoming
from dialogs.talk import Talk


def only_in_group() -> str:
    """What is said where no group is."""
    return _("That belongs in your club's group or server. There: /club")


def no_club() -> str:
    """What is said in a group without a club."""
    return _("There is no club here yet. Whoever runs this group begins one: /club setup")


def unknown_person() -> str:
    """What is said to whoever speaks in the name of a group, so that nobody knows who it is."""
    return _(
        "You write in the group's name, so I cannot tell who you are. Write as yourself, and not "
        "anonymously, then I listen."
    )


def refusal(talk: Talk) -> str:
    """Why this person may not organise here; "" if they may."""
    if talk.group is None:
        return only_in_group()
    if not is_organiser(talk.group, talk.clubs.here):
        return _(
            "Only the organisers may do that: whoever runs this group, or the role they named."
        )
    return ""


def organised(talk: Talk) -> Club | None:
    """The club that this person may change; else it is said why there is none."""
    refused = refusal(talk)
    if refused or talk.clubs.here is None:
        talk.tell(refused or no_club())
        return None
    return talk.clubs.here


def depends_on_rank(incoming: Incoming) -> bool:
    """Whether it may matter who organises: the buttons below a post are everybody's."""
    if incoming.press:
        return standing.read(incoming.press) is None
    text = incoming.text.strip().casefold()
    return text.startswith("/club") or not text.startswith("/")
