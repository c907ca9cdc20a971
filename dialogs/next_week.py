"""Once a week: next week as usual, or changed, date by date."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from coach.advice import Advice
from coach.planner import plan
from coach.runner import Runner
from coach.runs import PlannedRun, Run
from dialogs import phrases, standing
from dialogs.aside import Aside
from dialogs.change_run import with_run
from dialogs.driver import Driver
from dialogs.language import gettext as _
from dialogs.messages import Reply
from dialogs.runs import Day, planned_run, read_runs, run_rows, stored_run
from dialogs.standing import Standing
from dialogs.talk import Finish, Talk

NAME = "next_week"

SUNDAY = 6
DAY = timedelta(days=1)
KINDS = (Run.REST, Run.EASY, Run.HARD, Run.LONG)


def aside(runner: Runner, advice: Advice, _today: date) -> Aside | None:
    """The question of Sunday's message; who does not run has no week to ask about."""
    if advice.day.weekday() != SUNDAY or runner.not_running is not None:
        return None
    if runner.usual_week is None:
        tell = standing.button(_("Tell them"), "week", advice.day, "change")
        return Aside(_("Do you know next week's runs?"), (tell,), runner)
    row = (
        standing.button(_("As usual"), "week", advice.day, "usual"),
        standing.button(_("Change it"), "week", advice.day, "change"),
    )
    days = _days_after(advice.day)
    told = [each for each in days if each in runner.runs or runner.race_on(each) is not None]
    if not told:
        return Aside(_("Next week as usual?"), row, runner)
    text = _("Next week: {runs}. The rest as usual?").format(runs=_listed(runner, told))
    return Aside(text, row, runner)


def _days_after(day: date) -> list[date]:
    """The week from Monday to Sunday that follows a day's own."""
    monday = day + DAY * (7 - day.weekday())
    return [monday + DAY * number for number in range(7)]


def _listed(runner: Runner, days: Sequence[date]) -> str:
    return ", ".join(
        f"{phrases.short_weekday(day)} {phrases.short_run(runner.run_on(day))}" for day in days
    )


def press(driver: Driver, pressed: Standing) -> None:
    """As usual, or the week's days to change."""
    if pressed.action == "usual":
        driver.say(stays())
    elif pressed.action == "change":
        driver.open(NAME, {"asked_on": pressed.day.isoformat()})


def stays() -> Reply:
    """That nothing changes."""
    return Reply(text=_("Good, next week stays as it is."))


async def next_week(talk: Talk) -> Finish:
    """The runs of the week after the one that is asked from, as dates: the usual week stays."""
    runner, today = talk.runner, talk.now.date()
    asked = date.fromisoformat(str(await talk.recall("asked_on", today.isoformat())))
    week = _days_after(asked)
    # A race is moved by /race, and what is over stays as it was.
    open_days = [day for day in week if day >= today and not _has_race(runner, day)]
    if not open_days:
        talk.tell(_("That week is over."))
        return Finish(runner=runner)
    days = [Day(each.isoformat(), _date_label(each), each.weekday()) for each in open_days]
    before = {each.isoformat(): stored_run(runner.run_on(each)) for each in open_days}
    unknown = {id_: (*KINDS, Run.UNKNOWN) for id_, run in before.items() if run == Run.UNKNOWN}
    answer = await talk.fill(
        "runs",
        _("Next week. What you leave alone stays as it is."),
        run_rows(days, unknown),
        words=lambda typed: read_runs(typed, days),
        before=before,
    )
    for each in open_days:
        runner = _with(runner, each, planned_run(answer[each.isoformat()]), today)
    talk.tell("\n".join([_listed(runner, week), _sessions(runner, week[0])]))
    return Finish(runner=runner, undoes=True)


def _has_race(runner: Runner, day: date) -> bool:
    return runner.race_on(day) is not None or runner.run_on(day).kind is Run.RACE


def _date_label(day: date) -> str:
    return phrases.heading(f"{phrases.short_weekday(day)} {day.day}")


def _with(runner: Runner, day: date, run: PlannedRun, today: date) -> Runner:
    """The runner with that day's run, kept only where it differs from the usual week's."""
    if runner.run_on(day) == run:
        return runner
    usual = replace(runner, runs={each: run for each, run in runner.runs.items() if each != day})
    return usual if usual.run_on(day) == run else with_run(runner, day, run, today)


def _sessions(runner: Runner, monday: date) -> str:
    """What is planned beside these runs."""
    planned = [
        _("{activity} on {weekday}").format(
            activity=phrases.activity(each.suggestion.activity), weekday=phrases.weekday(each.day)
        )
        for each in plan(runner, monday).days
        if each.suggestion is not None
    ]
    if not planned:
        return _("No sessions then: your runs are enough.")
    return _("Beside them: {sessions}.").format(sessions=phrases.listed(planned))
