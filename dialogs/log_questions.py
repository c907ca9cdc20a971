"""The questions about what was done: which day, what, how long, how it felt, and any pain."""

from dataclasses import replace
from datetime import date, timedelta

from coach.activities import offered
from coach.answers import Impact, OtherActivity
from coach.guide import GUIDE
from coach.runner import Runner
from dialogs import activity_marks, labels, phrases
from dialogs.language import gettext as _
from dialogs.log_words import read_activity, read_effort, read_minutes, read_past_day
from dialogs.messages import Choice
from dialogs.questions import Words
from dialogs.talk import Talk

DAY = timedelta(days=1)
DAYS_SHOWN = 6
USUAL_MINUTES = (15, 20, 30, 45, 60, 90)
NONE = "none"


async def ask_day(talk: Talk, today: date) -> date:
    """Which day before yesterday it was; the last ones are buttons."""
    days = [today - DAY * number for number in range(2, 2 + DAYS_SHOWN)]
    choices = tuple(
        Choice(each.isoformat(), phrases.day_title(each), (phrases.weekday(each),)) for each in days
    )
    words = Words(lambda typed: read_past_day(typed, today))
    question = _("Which day was it? A date such as {example} is fine too.").format(
        example=phrases.long_day(today - DAY * 12)
    )
    return date.fromisoformat(await talk.choose("which_day", question, choices, words=words))


async def ask_activity(talk: Talk) -> tuple[str, Runner]:
    """What was done, and the runner who has said how hard it is on the legs if nobody knew."""
    runner = talk.runner
    choices = tuple(
        Choice(activity_marks.mark(runner, each.id), phrases.heading(phrases.activity(each.id)))
        for each in offered(runner)
    )
    words = Words(
        lambda typed: read_activity(runner, typed),
        _("Something else"),
        _("What was it? A word or two, such as “rowing”."),
        takes_any=True,
    )
    stored = await talk.choose("activity", _("What did you do?"), choices, words=words)
    name = activity_marks.unmark(runner, stored) or stored
    if name in GUIDE.activities or name in activity_marks.typed_names(runner):
        return name, runner
    impacts = tuple(Choice(impact, label) for impact, label in labels.impacts().items())
    question = _("How hard is {activity} on your legs?").format(activity=name)
    impact = Impact(await talk.choose("legs", question, impacts, short=name))
    told = OtherActivity(name, impact)
    return name, replace(runner, also_does=(*runner.also_does, told))


async def ask_minutes(talk: Talk, *, below: int = 0) -> int:
    """How many minutes it was; where it was a part of something, it was less than that."""
    offers = _parts(below) if below else USUAL_MINUTES
    choices = tuple(Choice(str(each), phrases.minutes(each)) for each in offers)
    question = _("How many minutes? Tap, or write the number.")
    words = Words(read_minutes, takes_numbers=True)
    return int(await talk.choose("minutes", question, choices, words=words))


def _parts(whole: int) -> tuple[int, ...]:
    """A quarter, a half and three quarters, as a watch would round them."""
    parts = {max(5, round(whole * quarters / 20) * 5) for quarters in (1, 2, 3)}
    return tuple(sorted(part for part in parts if part < whole))


async def ask_effort(talk: Talk) -> int | None:
    """How it felt: RPE, 1 to 10, or None."""
    choices = (*labels.efforts(), Choice(NONE, _("Leave it out")))
    question = _("How did it feel? Tap, or write a number from 1, very easy, to 10, all out.")
    words = Words(read_effort, takes_numbers=True)
    stored = await talk.choose("effort", question, choices, words=words)
    return None if stored == NONE else int(stored)


async def ask_pain(talk: Talk) -> str:
    """Whether anything hurt: "no", "bit" or "yes"."""
    choices = (
        Choice("no", _("No"), (_("none"), _("nothing"))),
        Choice("bit", _("A bit"), (_("a little"),)),
        Choice("yes", _("Yes")),
    )
    return await talk.choose("pain", _("Any pain?"), choices)
