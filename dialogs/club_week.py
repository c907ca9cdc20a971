"""The runs that a club repeats every week."""

from collections.abc import Mapping
from typing import cast

from coach.club import Club, with_week
from coach.runs import PlannedRun, Run
from dialogs import club_words, phrases
from dialogs.asking import week_example
from dialogs.club_rights import organised
from dialogs.clubs import KeepClub
from dialogs.language import gettext as _
from dialogs.messages import Choice, Json
from dialogs.questions import Words
from dialogs.runs import Day, planned_run, read_runs
from dialogs.talk import Finish, Talk

NAME = "club_week"
NONE, KEEP = "none", "keep"


async def week(talk: Talk) -> Finish:
    """Asks for all of them in one line; given key: `club_runs`."""
    club = organised(talk)
    if club is None:
        return Finish(runner=talk.runner)
    runs = await ask_runs(talk, club)
    text = _("The club runs: {runs}. Members see it in their next message.")
    talk.tell(text.format(runs=club_words.week(runs)))
    return Finish(runner=talk.runner, changes=(KeepClub(with_week(club, runs)),))


async def ask_runs(talk: Talk, club: Club) -> Mapping[int, PlannedRun]:
    """The club's runs by weekday; days that are not named are the members' own."""
    days = [Day(str(n), phrases.weekday_label(n), n) for n in range(7)]
    none = Choice(NONE, _("No club runs"))
    choices = (Choice(KEEP, _("As they are")), none) if club.week else (none,)
    question = _("Which runs does the club do every week? In one line, such as:\n{example}")
    line = await talk.ask_or_choose(
        "club_runs",
        question.format(example=week_example()),
        choices,
        Words(lambda typed: dict(read_runs(typed, days))),
    )
    if line == KEEP:
        return club.week
    if line == NONE:
        return {}
    runs = {int(n): planned_run(run) for n, run in cast("dict[str, Json]", line).items()}
    return {n: run for n, run in runs.items() if run.kind is not Run.REST}
