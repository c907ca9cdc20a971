"""A club's races: each member decides whether to run one."""

from dataclasses import replace

from coach.club import Club, with_race
from dialogs import club_words, phrases, race
from dialogs.asking import ask_race
from dialogs.club_rights import organised
from dialogs.clubs import KeepClub
from dialogs.language import gettext as _
from dialogs.messages import Choice
from dialogs.race import LONGEST_NAME
from dialogs.talk import Finish, Talk

NAME = "club_race"
ADD = "add"


async def club_race(talk: Talk) -> Finish:
    """Adds a race, or takes one off where there are some.

    Given keys: `which` ("add", or a race's date), `race_distance`, `race_day`, `race_name`.
    """
    club = organised(talk)
    if club is None:
        return Finish(runner=talk.runner)
    today = club_words.local_day(club, talk.now)
    coming = [each for each in club.races if each.day >= today]
    if coming:
        lines = [_("The club's races:"), *(race.named(each) for each in coming)]
        remove = _("Remove {day}")
        choices = (
            Choice(ADD, _("Add a race")),
            *(
                Choice(each.day.isoformat(), remove.format(day=phrases.day_title(each.day)))
                for each in coming
            ),
        )
        which = await talk.choose("which", "\n".join(lines), choices)
        if which != ADD:
            left = tuple(each for each in club.races if each.day.isoformat() != which)
            talk.tell(_("Removed. Who had taken it over keeps it: /race"))
            return _kept(talk, replace(club, races=left))
    new = await ask_race(talk, _("How long is the race?"), _("Leave it"))
    if new is None:
        talk.tell(_("Left as it was."))
        return Finish(runner=talk.runner)
    called = str(await talk.recall("race_name", ""))
    new = replace(new, name=called[:LONGEST_NAME])
    text = _("{race}. Members may take it over with one tap.")
    talk.tell(text.format(race=race.named(new)))
    return _kept(talk, with_race(club, new, today))


def _kept(talk: Talk, club: Club) -> Finish:
    return Finish(runner=talk.runner, changes=(KeepClub(club),))
