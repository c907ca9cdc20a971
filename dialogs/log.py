"""Logging: what was done on a day, how long, and how it felt; late, in part, or again."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from coach.advice import advise
from coach.records import Done
from coach.runner import Runner
from dialogs import niggle, noting, phrases
from dialogs.language import gettext as _
from dialogs.log_questions import (
    ask_activity,
    ask_day,
    ask_effort,
    ask_minutes,
    ask_pain,
)
from dialogs.log_words import read_past_day
from dialogs.messages import Choice
from dialogs.questions import NotUnderstood
from dialogs.talk import Finish, Talk

NAME = "log"
DAY = timedelta(days=1)
DONE, PARTLY, SKIPPED, ELSE = "done", "partly", "skipped", "else"
REPLACE, ADD, LEAVE = "replace", "add", "leave"
YESTERDAY, ANOTHER = "yesterday", "another"


@dataclass(frozen=True)
class _About:
    """What is noted: of which day, beside or instead of what, how it went, and what was meant."""

    day: date
    again: str
    outcome: str
    meant: Done | None = None


async def log(talk: Talk) -> Finish:
    """What came of a day: today, or another one that is over.

    Given may be: `day` (ISO date, or words), `outcome` ("done", "partly", "skipped", "else"),
    `activity` (an id, or as it was typed; with outcome "else"), `minutes` (with "partly" or
    "else"), `effort` (1 to 10), `pain` ("no", "bit", "yes"), `again` ("add", "replace"). With
    `brief` true how it felt is not asked but left to buttons. `amends` is the activity of the
    record that was only partly
    done.
    """
    today = date.fromisoformat(str(await talk.recall("today", talk.now.date().isoformat())))
    words = str(await talk.recall("day", ""))
    day = _day_given(talk, words, today)
    if words and day is None:
        day = await ask_day(talk, today)
    amends = str(await talk.recall("amends", ""))
    brief = await talk.recall("brief", None) is True
    if day is not None and day > today:
        sentence = _("{day} is still to come. Tell me when it is done.")
        talk.tell(sentence.format(day=phrases.long_day(day)))
        return Finish(runner=talk.runner)
    record = _record(talk.runner, day or today, amends)
    about = (
        _About(record.day, REPLACE, PARTLY, record) if record else await _about(talk, day, today)
    )
    if about.again == LEAVE:
        talk.tell(_("Left as it was."))
        return Finish(runner=talk.runner)
    if about.outcome == SKIPPED:
        return _skipped(talk, about)
    activity, minutes, runner = await _session(talk, about)
    effort, hurts = await _feeling(talk, brief=brief)
    done = Done(day=about.day, activity=activity, minutes=minutes, effort=effort)
    if about.again != ADD:
        runner = noting.without_done(runner, about.day, record.activity if record else "")
    runner = noting.with_done(runner, done)
    talk.tell("", reply=noting.noted(runner, done, asks=brief))
    return Finish(runner=runner, undoes=True, then=niggle.NAME if hurts else "")


def _day_given(talk: Talk, words: str, today: date) -> date | None:
    """The day that was given with the command; what is none is told, and asked then."""
    if not words:
        return None
    try:
        return date.fromisoformat(words)
    except ValueError:
        pass
    try:
        return date.fromisoformat(read_past_day(words, today))
    except NotUnderstood as sentence:
        talk.tell(str(sentence))
        return None


def _record(runner: Runner, day: date, activity: str) -> Done | None:
    """What was noted of that activity on the day."""
    noted = noting.sessions_on(runner, day)
    return next((each for each in noted if each.activity == activity), None)


async def _about(talk: Talk, given: date | None, today: date) -> _About:
    """Which day, and how it went; other days are offered where none was given."""
    elsewhere = (Choice(YESTERDAY, _("Yesterday")), Choice(ANOTHER, _("Another day")))
    about = await _on(talk, given or today, today, () if given else elsewhere)
    if about.outcome not in (YESTERDAY, ANOTHER):
        return about
    day = today - DAY if about.outcome == YESTERDAY else await ask_day(talk, today)
    # Another day is another question: what was answered about the first one stays apart.
    return await _on(talk, day, today, suffix=f"_{day}")


async def _on(
    talk: Talk, day: date, today: date, more: tuple[Choice, ...] = (), suffix: str = ""
) -> _About:
    again, noted = "", noting.sessions_on(talk.runner, day)
    if noted:
        again = await talk.choose(f"again{suffix}", _noted_already(day, noted), (*_again(), *more))
        if again in (YESTERDAY, ANOTHER):
            return _About(day, "", again)
        if again in (LEAVE, ADD):
            return _About(day, again, ELSE)
        more = ()
    meant = suggested(talk.runner, day, today)
    outcome = await talk.choose(f"outcome{suffix}", _question(day, meant), (*_went(meant), *more))
    return _About(day, again, outcome, meant)


def _noted_already(day: date, noted: tuple[Done, ...]) -> str:
    sessions = phrases.listed(noting.in_sentence(each) for each in noted)
    said = _("{day} is noted already: {sessions}.")
    return phrases.heading(said.format(day=phrases.short_day(day), sessions=sessions))


def _again() -> tuple[Choice, ...]:
    return (
        Choice(ADD, _("Add another")),
        Choice(REPLACE, _("Replace it")),
        Choice(LEAVE, _("Leave it")),
    )


def _question(day: date, meant: Done | None) -> str:
    title = phrases.day_title(day)
    if meant is None:
        return _("{day}: no session was planned. What did you do?").format(day=title)
    session = noting.in_sentence(meant)
    return _("{day}: {session}. How did it go?").format(day=title, session=session)


def _went(meant: Done | None) -> tuple[Choice, ...]:
    if meant is None:
        return (
            Choice(ELSE, _("I did something")),
            Choice(SKIPPED, _("Nothing"), (_("skipped"), _("skip"))),
        )
    return (
        Choice(DONE, _("Did it"), (_("done"), _("yes"))),
        Choice(PARTLY, _("Partly"), (_("half"),)),
        Choice(SKIPPED, _("Skipped"), (_("skip"), _("no"))),
        Choice(ELSE, _("Something else")),
    )


def suggested(runner: Runner, day: date, today: date) -> Done | None:
    """What was suggested for a day: today as it is now, else as it was said."""
    said = next((each for each in runner.suggested if each.day == day), None)
    now = advise(noting.without_done(runner, day), day).suggestion if day == today else None
    return Done(day=day, activity=now.activity, minutes=now.minutes) if now else said


def _skipped(talk: Talk, about: _About) -> Finish:
    """A suggestion that was passed on is noted; where there was none, nothing is."""
    runner = noting.without_done(talk.runner, about.day)
    if about.meant is not None:
        runner = noting.with_done(runner, replace(about.meant, minutes=0))
    talk.tell(_("Skipped. Rest counts too."))
    return Finish(runner=runner, undoes=True)


async def _session(talk: Talk, about: _About) -> tuple[str, int, Runner]:
    """The activity and its minutes, and the runner who may have told of a new one."""
    meant = about.meant
    if meant is None or about.outcome == ELSE:
        activity, runner = await ask_activity(talk)
        return activity, await ask_minutes(talk), runner
    minutes = meant.minutes
    if about.outcome == PARTLY:
        minutes = await ask_minutes(talk, below=minutes)
    return meant.activity, minutes, talk.runner


async def _feeling(talk: Talk, *, brief: bool) -> tuple[int | None, bool]:
    """RPE, if it is told, and whether anything hurt."""
    if not brief:
        return await ask_effort(talk), await ask_pain(talk) != "no"
    effort = await talk.recall("effort", None)
    is_told = isinstance(effort, int) and 1 <= effort <= 10
    return int(str(effort)) if is_told else None, await talk.recall("pain", "no") != "no"
