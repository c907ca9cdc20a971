"""Why today, and why not something else: every reason with its rule's name and source."""

from collections.abc import Mapping
from datetime import date

from coach.activities import offered
from coach.advice import advise, why_not
from coach.fit import types_that_fit
from coach.guide import GUIDE
from coach.reasons import Reason
from coach.runner import Runner
from dialogs import activity_marks, phrases, standing, suggestion
from dialogs.driver import Driver
from dialogs.given import day_in, text_in
from dialogs.language import gettext as _
from dialogs.log_words import read_activity
from dialogs.messages import Button, Json, Reply
from dialogs.questions import NotUnderstood
from dialogs.screen import lay_out
from dialogs.understanding import bare_name

ANSWERS = {"asked_for_strength", "you_enjoy", "your_swap"}
"""Reasons that quote the runner; nobody else is their source."""

MOST_ASKED = 6
"""Activities to ask about; more would be a wall of buttons."""


def explain(driver: Driver, given: Mapping[str, Json]) -> None:
    """Why the day's suggestion, or why not the `activity` that is given ("not golf").

    Given may be `day` as well, an ISO date; a day that is over is today.
    """
    today = driver.local_now.date()
    day = max(day_in(given) or today, today)
    words = bare_name(text_in(given, "activity"))
    if words:
        driver.say(_about(driver.runner, words, day))
    else:
        driver.say(screen(driver.runner, day, on=today))
    driver.remind()


def _about(runner: Runner, words: str, day: date) -> Reply:
    try:
        activity = read_activity(runner, words)
    except NotUnderstood:
        activity = ""
    if activity in activity_marks.known_names(runner):
        return why_not_screen(runner, activity, day)
    text = _("I do not know “{words}” as an activity, so no rule of mine names it.")
    rows = lay_out(_questions(runner, day, ""))
    return Reply(text=text.format(words=words[:60]), rows=tuple(rows))


def screen(runner: Runner, day: date, *, on: date | None = None) -> Reply:
    """The day's suggestion explained: its rules with their source, and the runner's answers."""
    advice = advise(runner, day, on=on)
    lines = [cited(reason) for reason in advice.reasons]
    chosen = advice.suggestion.activity if advice.suggestion else ""
    answers = [fit for fit in types_that_fit(runner) if fit.activity == chosen]
    told = {reason.rule for reason in advice.reasons}
    if answers and "enjoys" in answers[0].because and "you_enjoy" not in told:
        lines.append(_("You enjoy {activity}.").format(activity=phrases.activity(chosen)))
    title = phrases.day_title(day)
    if advice.suggestion:
        title = f"{title} · {suggestion.short_name(advice.suggestion)}"
    text = "\n".join(f"· {line}" for line in lines)
    return Reply(title=title, text=text, rows=tuple(lay_out(_questions(runner, day, chosen))))


def why_not_screen(runner: Runner, activity: str, day: date) -> Reply:
    """What keeps an activity from a day, and the next day that it fits; or that it fits."""
    named, weekday = phrases.heading(phrases.activity(activity)), phrases.weekday(day)
    against = why_not(runner, activity, day)
    title = _("{activity} on {weekday}?").format(activity=named, weekday=weekday)
    marked = activity_marks.mark(runner, activity)
    if not against.reasons:
        row = (standing.button(_("Swap to it"), "swap", day, marked),)
        text = _("No rule is in its way.")
        return Reply(title=title, text=text, rows=() if runner.noted_on(day) else (row,))
    lines = [f"· {cited(reason)}" for reason in against.reasons[:3]]
    if against.next_day is None:
        lines.append(_("The next two weeks have no day for it."))
    else:
        when = _("The next day for it is {day}.")
        lines.append(when.format(day=phrases.long_day(against.next_day)))
    return Reply(title=title, text="\n".join(lines))


def _questions(runner: Runner, day: date, chosen: str) -> list[Button]:
    """A button for each activity that might have been suggested instead."""
    others = [each.id for each in offered(runner) if each.id != chosen]
    others.sort(key=lambda name: name != "strength")
    return [
        standing.button(
            _("Why not {activity}?").format(activity=phrases.activity(name)),
            "why",
            day,
            activity_marks.mark(runner, name),
        )
        for name in others[:MOST_ASKED]
    ]


def cited(reason: Reason) -> str:
    """A reason with its rule's name and source; only the guide's own are called the guide's."""
    said, rule = phrases.reason(reason), GUIDE.rules[reason.rule]
    if reason.rule in ANSWERS:
        return said
    if reason.source == "guide":
        source = _("{rule} – the guide: {line}")
        return f"{said}\n{source.format(rule=_(rule.title), line=_(rule.line))}"
    source = _("{rule} – ours: {reason}")
    return f"{said}\n{source.format(rule=_(rule.title), reason=_(rule.reason))}"
