"""What the parts of /club take."""

from collections.abc import Mapping, Sequence

import discord

from bot.discord.days import days_ahead
from bot.discord.options import RACE, Option, among
from dialogs import club_change, club_setup, phrases
from dialogs.language import gettext as _
from dialogs.language import marked
from dialogs.messages import Choice


def _post_days() -> Sequence[Choice]:
    weekly = [Choice(str(n), phrases.weekday_name(n)) for n in range(7)]
    return [*weekly, Choice(club_setup.DAILY, _("Every day"))]


OUTCOMES = {
    club_change.CANCEL: marked("Cancel it"),
    club_change.MOVE: marked("Move it"),
    club_change.USUAL: marked("As usual again"),
}

RUNS = Option("runs", marked("Every week's runs, such as Tue intervals, Sun long 18k"), "club_runs")

CLUB_OPTIONS: Mapping[str, Sequence[Option]] = {
    "setup": (
        Option("town", marked("The town, which sets the club's clock"), "town"),
        Option(
            "day", marked("The weekday of the post, or daily"), "post_on", offered=among(_post_days)
        ),
        Option("time", marked("The time of the post, such as 18:30"), "post_at"),
        RUNS,
        Option("channel", marked("Where I post, if not here"), "channel", discord.TextChannel),
        Option("role", marked("Whose holders organise too"), "role", discord.Role),
    ),
    "week": (RUNS,),
    "race": RACE,
    "change": (
        Option(
            "run",
            marked("The date of the run, such as Tuesday"),
            "club_day",
            offered=days_ahead,
        ),
        Option("what", marked("What becomes of it"), "club_what", str, choices=OUTCOMES),
        Option(
            "to",
            marked("The day that it moves to"),
            "club_to",
            offered=days_ahead,
            implies={"club_what": club_change.MOVE},
        ),
    ),
}
"""By part; the other parts take nothing."""
