"""Which of the club's runs are a member's own matter; asked in a chat alone only."""

from dataclasses import replace

from coach.club import with_club_runs
from dialogs import club_words, phrases
from dialogs.language import gettext as _
from dialogs.messages import Choice
from dialogs.talk import Finish, Talk

NAME = "club_days"
NONE = "none"


async def club_days(talk: Talk) -> Finish:
    """The weekdays that are run with the club; on the others the runner's own week counts."""
    club = talk.clubs.mine
    if club is None or not club.week:
        talk.tell(_("Your club has no runs.") if club else _("You are in no club."))
        return Finish(runner=talk.runner)
    choices = tuple(
        Choice(str(n), f"{phrases.weekday_label(n)} {phrases.short_run(run)}")
        for n, run in sorted(club.week.items())
    )
    answer = await talk.choose_many(
        "with_club",
        _("Which runs do you do with {name}? The others stay as your own week says.").format(
            name=club.name
        ),
        (*choices, Choice(NONE, _("None of them"))),
        everything=NONE,
    )
    taken = frozenset(int(each) for each in answer.ids if each != NONE)
    runner = replace(talk.runner, own_weekdays=frozenset(club.week) - taken)
    runner = with_club_runs(runner, club, club_words.local_day(club, talk.now))
    runs = club_words.week({n: run for n, run in club.week.items() if n in taken})
    text = _("With {name}: {runs}. What you say of a single day still counts most.")
    talk.tell(text.format(name=club.name, runs=runs))
    return Finish(runner=runner, undoes=True)
