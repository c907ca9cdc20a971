"""Setting a club up, or anew: where and when it is written to, and what it runs."""

from dataclasses import replace
from datetime import time

from coach.club import Club, with_week
from dialogs import club_post, club_words, phrases
from dialogs.asking import ask_town, read_hour
from dialogs.club_rights import refusal
from dialogs.club_week import ask_runs
from dialogs.clubs import KeepClub
from dialogs.language import gettext as _
from dialogs.messages import Choice
from dialogs.questions import Words
from dialogs.talk import Finish, Talk

NAME = "club_setup"
DAILY = "daily"
LONGEST_NAME = 60


async def setup(talk: Talk) -> Finish:
    """Town, day and hour of the post, and the runs; ends in a preview for the organiser alone.

    Given keys: `town`, `post_on` ("daily" or a weekday, 0 is Monday), `post_at`, `club_runs`, and
    `channel` and `role` as the platform names them.
    """
    refused = refusal(talk)
    if refused or talk.group is None:
        talk.tell(refused)
        return Finish(runner=talk.runner)
    club = talk.clubs.here or Club(language=talk.runner.language)
    town = await ask_town(talk, _("Which town does the club run in? It sets the club's clock."))
    on = await talk.choose("post_on", _("When shall I post the club's runs?"), _days())
    at = await talk.choose(
        "post_at",
        _("At what time?"),
        tuple(Choice(each, phrases.clock(time.fromisoformat(each))) for each in _HOURS),
        words=Words(read_hour, _("Another time"), _("When, then? A time such as 6:30 or 19:15.")),
    )
    runs = await ask_runs(talk, club)
    club = replace(
        with_week(club, runs),
        name=str(await talk.recall("name", talk.group.name))[:LONGEST_NAME],
        town=town.name,
        zone=town.zone,
        territory=town.country,
        post_on=None if on == DAILY else int(on),
        post_at=time.fromisoformat(at),
        channel=str(await talk.recall("channel", talk.group.channel)),
        organiser_role=str(await talk.recall("role", club.organiser_role)),
    )
    said = [
        _("{name} is set up. {schedule}").format(
            name=club.name, schedule=club_words.schedule(club)
        ),
        _("Members: /club join. You: /club week, race, change, export, delete."),
        _("What members answer and do stays theirs; you see totals at most."),
    ]
    talk.tell("\n".join([*said, *club_words.channel(club, talk.group)]))
    talk.tell("", reply=club_post.preview(club, talk.now))
    return Finish(runner=talk.runner, changes=(KeepClub(club),))


_HOURS = ("07:00", "12:00", "18:00")


def _days() -> tuple[Choice, ...]:
    weekly = (Choice(str(n), phrases.weekday_label(n)) for n in range(7))
    return (*weekly, Choice(DAILY, _("Every day")))
