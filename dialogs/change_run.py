"""Changing the run of one day, tomorrow's most of all: what it does to the day before is said."""

from dataclasses import replace
from datetime import date, timedelta

from coach.advice import advise
from coach.runner import Runner
from coach.runs import PlannedRun, Run
from dialogs import labels, phrases, retention, suggestion
from dialogs.language import gettext as _
from dialogs.messages import Json, Reply
from dialogs.questions import NotUnderstood, Words
from dialogs.runs import planned_run, stored_run
from dialogs.talk import Finish, Talk
from dialogs.understanding import read_run

NAME = "change_run"
DAY = timedelta(days=1)


async def change_run(talk: Talk) -> Finish:
    """The run of the given day, or of tomorrow."""
    tomorrow = talk.now.date() + DAY
    day = date.fromisoformat(str(await talk.recall("day", tomorrow.isoformat())))
    if day < talk.now.date():
        talk.tell(_("{weekday} is over.").format(weekday=phrases.weekday(day)))
        return Finish(runner=talk.runner)
    known = talk.runner.run_on(day)
    said = _("{weekday}: {run}. What is it now?").format(
        weekday=phrases.long_day(day), run=phrases.run(known)
    )
    stored = await talk.ask_or_choose(
        "run",
        phrases.heading(said),
        labels.runs(Run.REST, Run.EASY, Run.HARD, Run.LONG, Run.UNKNOWN),
        Words(_read_run),
    )
    runner = with_run(talk.runner, day, planned_run(stored), talk.now.date())
    talk.tell("", reply=consequence(runner, day, talk.now.date()))
    return Finish(runner=runner, undoes=True)


def _read_run(words: str) -> Json:
    run = read_run(words)
    if run is None:
        sentence = _("I could not read “{words}”. Rest, easy, hard or long; “long 18 km” is fine.")
        raise NotUnderstood(sentence.format(words=words))
    return stored_run(run)


def with_run(runner: Runner, day: date, run: PlannedRun, today: date) -> Runner:
    """The runner with that day's run changed, and runs of long ago forgotten."""
    kept = {each: known for each, known in runner.runs.items() if each >= today - retention.RUNS}
    return replace(runner, runs={**kept, day: run})


def consequence(runner: Runner, day: date, today: date) -> Reply:
    """What the changed run means for the day before it, or for the day itself if that is over."""
    lead = _("Noted: {weekday}, {run}.").format(
        weekday=phrases.weekday(day), run=phrases.short_run(runner.run_on(day))
    )
    about = max(day - DAY, today)
    if any(done.day == about for done in runner.done):
        return Reply(text=lead)
    return suggestion.screen(runner, advise(runner, about, on=today), lead=lead)
