"""What was done: a bar for each week, the weeks in a row, and what it did for the four answers."""

from datetime import date

from coach.answers import Answers
from coach.runner import Runner
from coach.totals import ONE_WEEK, Served, WeekTotal, served, streak, weeks
from dialogs import labels, phrases, standing
from dialogs.language import gettext as _
from dialogs.language import ngettext
from dialogs.messages import Choice, Reply

MINUTES_A_BLOCK, MOST_BLOCKS = 15, 8
"""How much of a bar stands for how long; a longer week has a full bar."""


def screen(runner: Runner, day: date) -> Reply:
    """The last weeks, the streak, and a line for each of the four answers."""
    totals = weeks(runner, day)
    buttons = (
        standing.opening(_("Log something"), day, "log"),
        standing.opening(_("Today"), day, "today"),
    )
    if not totals:
        text = _(
            "Nothing is noted yet, and there is no hurry. [Did it] below a day's message is "
            "enough, or /log."
        )
        return Reply(title=_("Your progress"), text=text, rows=(buttons,))
    lines = [_week(each, day) for each in totals]
    lines += ["", *_strength(totals), *_streak(streak(runner, day))]
    lines += ["", *_answers(runner, served(runner, day), len(totals))]
    return Reply(title=_("Your progress"), text="\n".join(lines).strip(), rows=(buttons,))


def _week(each: WeekTotal, today: date) -> str:
    """A week in a line, with its bar."""
    monday = phrases.short_date(each.monday)
    if not each.sessions:
        is_over = each.monday + ONE_WEEK <= today
        said = _("{monday}: a week off") if is_over else _("{monday}: nothing yet")
        return said.format(monday=monday)
    blocks = max(1, min(MOST_BLOCKS, round(each.minutes / MINUTES_A_BLOCK)))
    line = ngettext(
        "{monday}: {bar} {minutes} min, {count} session",
        "{monday}: {bar} {minutes} min, {count} sessions",
        each.sessions,
    )
    bar = "▪" * blocks
    return line.format(monday=monday, bar=bar, minutes=each.minutes, count=each.sessions)


def _strength(totals: tuple[WeekTotal, ...]) -> list[str]:
    strength, sessions = sum(each.strength for each in totals), sum(one.sessions for one in totals)
    if not strength:
        return []
    line = ngettext(
        "Strength: {strength} of {count} session",
        "Strength: {strength} of {count} sessions",
        sessions,
    )
    return [line.format(strength=strength, count=sessions)]


def _streak(count: int) -> list[str]:
    if count < 2:
        return []
    line = ngettext("{count} week in a row", "{count} weeks in a row", count)
    return [line.format(count=count)]


def _answers(runner: Runner, did: Served, lasted: int) -> list[str]:
    """What the sessions did for the four answers; what they did nothing for is left out."""
    answers = runner.answers or Answers()
    title = ngettext(
        "For your answers, in {count} week:", "For your answers, in {count} weeks:", lasted
    )
    benefits = dict(did.benefits)
    sought = [
        f"{phrases.within(choice.label)} {benefits[each]}"
        for choice in labels.benefits()
        for each in answers.benefits
        if choice.id == each and each in benefits
    ]
    benefited = "· " + phrases.labelled(_("BENEFITS"), ", ".join(sought)) if sought else ""
    lines = [
        _answer(_("PURPOSE"), _chosen(labels.purposes(), answers.purposes), did.purpose),
        _answer(_("ENJOY"), _("what you like doing"), did.enjoyed),
        benefited,
        _answer(_("HOW"), _chosen(labels.goals(), answers.goals), did.goal),
    ]
    said = [line for line in lines if line]
    return [title.format(count=lasted), *said] if said else []


def _answer(question: str, answer: str, count: int) -> str:
    if not count:
        return ""
    line = ngettext(
        "· {question}, {answer}: {count} session",
        "· {question}, {answer}: {count} sessions",
        count,
    )
    return line.format(question=question, answer=answer, count=count)


def _chosen(choices: tuple[Choice, ...], ids: tuple[str, ...]) -> str:
    return ", ".join(phrases.within(choice.label) for choice in choices if choice.id in ids)
