"""What slash commands take: each option answers a question before it is asked."""

from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import discord
from discord.app_commands import Choice, Range

from bot.discord.days import named, past_days, pauses, race_days
from coach.runs import Run
from dialogs import body_parts, labels, link, setting_speech
from dialogs.language import gettext as _
from dialogs.language import languages, marked, speaking, speech_for
from dialogs.messages import Choice as Known
from dialogs.race import HALF_MARATHON, MARATHON

MOST_CHOICES = 25
"""Of an autocompletion (Discord's documented limit)."""

OFFER_LIMIT = 100
"""Characters of what is offered (Discord's documented limit)."""

Interaction = discord.Interaction[Any]
Completion = Callable[[Interaction, str], Coroutine[Any, Any, list[Choice[str]]]]

Offer = Callable[[str, date], Sequence[Known]]
"""What to offer for what was typed so far, on a day; nobody knows yet on whose clock."""

WORDS: Any = Range[str, 1, 100]


@dataclass(frozen=True)
class Option:
    """One option; without a `key` its value is typed behind the command.

    Discord lets nobody send anything else than one of its `choices`, values by what they are
    called. What is `offered` while somebody types is a help only: any words may be sent, and the
    question that they answer reads them as if they had been typed there. `implies` are answers
    that follow from using it at all.
    """

    name: str
    description: str
    key: str = ""
    annotation: Any = WORDS
    choices: Mapping[str, str] = field(default_factory=dict)
    offered: Offer | None = None
    implies: Mapping[str, str] = field(default_factory=dict)


def completion(offered: Offer) -> Completion:
    """What is offered while somebody types, in the language of their client."""

    async def complete(interaction: Interaction, typed: str) -> list[Choice[str]]:
        with speaking(speech_for(str(interaction.locale))):
            found = offered(typed, interaction.created_at.date())
        return [
            Choice(name=known.label[:OFFER_LIMIT], value=known.id) for known in found[:MOST_CHOICES]
        ]

    return complete


def among(all_there_is: Callable[[], Sequence[Known]]) -> Offer:
    """Offers of a list what looks like what was typed."""
    return lambda typed, _today: named(typed, all_there_is())


def _body_parts() -> Sequence[Known]:
    return [Known(id, _(part.label)) for id, part in body_parts.PARTS.items()]


def _runs() -> Sequence[Known]:
    return labels.runs(Run.REST, Run.EASY, Run.HARD, Run.LONG, Run.UNKNOWN)


def distances() -> Sequence[Known]:
    """The lengths of most races."""
    return [
        Known("5", _("5 km")),
        Known("10", _("10 km")),
        Known(str(HALF_MARATHON), _("Half marathon")),
        Known(str(MARATHON), _("Marathon")),
    ]


ACTIVITY = Option(
    "activity", marked("Which activity"), "activity", offered=among(labels.all_activities)
)

RACE = (
    Option(
        "distance",
        marked("How long it is, such as 15 km"),
        "race_distance",
        offered=among(distances),
        implies={"which": "add"},
    ),
    Option("day", marked("When it is, such as 6 December"), "race_day", offered=race_days),
    Option("name", marked("What it is called"), "race_name"),
)
"""A runner's race, or a club's."""

OPTIONS: Mapping[str, Sequence[Option]] = {
    "start": (Option("invitation", marked("The word you were invited with, if you were")),),
    "swap": (ACTIVITY,),
    "why": (ACTIVITY,),
    "log": (
        Option(
            "activity",
            marked("What you did"),
            "activity",
            offered=among(labels.all_activities),
            implies={"outcome": "else"},
        ),
        Option("minutes", marked("For how long"), "minutes", Range[int, 1, 600]),
        Option("effort", marked("How it felt, from 1 to 10"), "effort", Range[int, 1, 10]),
        Option("day", marked("When, if not today"), "day", offered=past_days),
    ),
    "tomorrow": (Option("run", marked("What you run now"), "run", offered=among(_runs)),),
    "race": RACE,
    "niggle": (Option("where", marked("What hurts"), "body_part", offered=among(_body_parts)),),
    "pause": (
        Option("until", marked("How long, or the day you are back"), "until", offered=pauses),
    ),
    "language": (
        Option(
            "language",
            marked("Which one"),
            setting_speech.LANGUAGE,
            str,
            choices={code: setting_speech.own_name(code) for code in languages()},
        ),
    ),
    "link": (Option("code", marked("The code that the other chat shows"), link.CODE),),
}
"""By command; the other commands take nothing."""
