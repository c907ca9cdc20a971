"""What slash commands take: each option answers a question before it is asked."""

from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import discord
from discord.app_commands import Choice, Range

from coach.runner import Run
from dialogs import body_parts, labels, link, phrases, setting_speech
from dialogs.language import gettext as _
from dialogs.language import languages, marked, speaking, speech_for
from dialogs.messages import Choice as Known
from dialogs.pausing import WITHOUT_END
from dialogs.race import HALF_MARATHON, MARATHON

MOST_CHOICES = 25
"""Of an autocompletion (Discord's documented limit)."""

OFFER_LIMIT = 100
"""Characters of what is offered (Discord's documented limit)."""

Interaction = discord.Interaction[Any]
Completion = Callable[[Interaction, str], Coroutine[Any, Any, list[Choice[str]]]]

WORDS: Any = Range[str, 1, 100]


@dataclass(frozen=True)
class Option:
    """One option; without a `key` its value is typed behind the command.

    What is `offered` while somebody types is a help only: any words may be sent, and the question
    that they answer reads them as if they had been typed there. `implies` are answers that follow
    from using it at all.
    """

    name: str
    description: str
    key: str = ""
    annotation: Any = WORDS
    offered: Callable[[], Sequence[Known]] | None = None
    implies: Mapping[str, str] = field(default_factory=dict)


def completion(offered: Callable[[], Sequence[Known]]) -> Completion:
    """What is offered while somebody types, in the language of their client."""

    async def complete(interaction: Interaction, typed: str) -> list[Choice[str]]:
        with speaking(speech_for(str(interaction.locale))):
            found = [known for known in offered() if _fits(typed.casefold(), known)]
        return [
            Choice(name=known.label[:OFFER_LIMIT], value=known.id) for known in found[:MOST_CHOICES]
        ]

    return complete


def _fits(typed: str, known: Known) -> bool:
    return any(typed in name.casefold() for name in (known.label, *known.also))


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


def _pauses() -> Sequence[Known]:
    return [
        Known("week", _("A week")),
        Known("two_weeks", _("Two weeks")),
        Known(WITHOUT_END, _("Till I say")),
    ]


def _last_days() -> Sequence[Known]:
    today = discord.utils.utcnow().date()
    days = [today - timedelta(days=number) for number in range(8)]
    return [Known(day.isoformat(), phrases.long_day(day)) for day in days]


def _languages() -> Sequence[Known]:
    return [Known(code, setting_speech.own_name(code)) for code in languages()]


ACTIVITY = Option("activity", marked("Which activity"), "activity", offered=labels.all_activities)

RACE = (
    Option(
        "distance",
        marked("How long it is, such as 15 km"),
        "race_distance",
        offered=distances,
        implies={"which": "add"},
    ),
    Option("day", marked("When it is, such as 6 December"), "race_day"),
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
            offered=labels.all_activities,
            implies={"outcome": "else"},
        ),
        Option("minutes", marked("For how long"), "minutes", Range[int, 1, 600]),
        Option("effort", marked("How it felt, from 1 to 10"), "effort", Range[int, 1, 10]),
        Option("day", marked("When, if not today"), "day", offered=_last_days),
    ),
    "tomorrow": (Option("run", marked("What you run now"), "run", offered=_runs),),
    "race": RACE,
    "niggle": (Option("where", marked("What hurts"), "body_part", offered=_body_parts),),
    "pause": (
        Option("until", marked("How long, or the day you are back"), "until", offered=_pauses),
    ),
    "language": (
        Option("language", marked("Which one"), setting_speech.LANGUAGE, offered=_languages),
    ),
    "link": (Option("code", marked("The code that the other chat shows"), link.CODE),),
}
"""By command; the other commands take nothing."""
