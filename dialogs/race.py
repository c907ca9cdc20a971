"""A race and its date: what the coach does before and after it is shown at once."""

from dataclasses import replace
from datetime import date, timedelta

from coach.races import recovery_days
from coach.runner import Race
from dialogs import phrases
from dialogs.asking import ask_race
from dialogs.language import gettext as _
from dialogs.language import ngettext
from dialogs.messages import Choice
from dialogs.talk import Finish, Talk

NAME = "race"


async def race(talk: Talk) -> Finish:
    """Adds a race, or takes one off where there are some."""
    today = talk.now.date()
    coming = [each for each in talk.runner.races if each.day >= today]
    if coming:
        choices = (
            Choice("add", _("Add a race")),
            *(
                Choice(each.day.isoformat(), _("Remove {race}").format(race=name(each)))
                for each in coming
            ),
        )
        lines = [name(each) for each in coming]
        which = await talk.choose("which", "\n".join([_("Your races:"), *lines]), choices)
        if which != "add":
            kept = tuple(
                each for each in talk.runner.races if each.day != date.fromisoformat(which)
            )
            talk.tell(_("Removed. Your week no longer turns around it."))
            return Finish(runner=replace(talk.runner, races=kept), undoes=True)
    new = await ask_race(talk, _("How long is the race?"), _("Leave it"))
    if new is None:
        talk.tell(_("Left as it was."))
        return Finish(runner=talk.runner)
    kept = tuple(each for each in talk.runner.races if each.day != new.day)
    talk.tell(what_it_means(new, today), title=name(new))
    return Finish(runner=replace(talk.runner, races=(*kept, new)), undoes=True)


def name(each: Race) -> str:
    """A race in a line: "21.1 km on Sunday 6 December"."""
    return _("{distance} on {day}").format(
        distance=phrases.distance(each.distance_km), day=phrases.long_day(each.day)
    )


def what_it_means(each: Race, today: date) -> str:
    """Taper and recovery of a race, before it comes as a surprise; what is past is left out."""
    days = recovery_days(each.distance_km)
    left = (each.day - today).days
    lines = []
    if left > 1:
        lines.append(_("In the six days before: light on your legs only, two sessions at most."))
    if left > 0:
        eve = phrases.weekday(each.day - timedelta(days=1))
        sentence = _("{weekday}, the day before: rest, or a short walk or easy yoga.")
        lines.append(sentence.format(weekday=eve))
    after = ngettext(
        "After it: only what is light on your legs for {count} day, rest first.",
        "After it: only what is light on your legs for {count} days, rest first.",
        days,
    )
    return "\n".join([*lines, after.format(count=days)])
