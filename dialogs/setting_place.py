"""The usual week and the town, each as a setting."""

from collections.abc import Mapping
from dataclasses import replace
from zoneinfo import ZoneInfo

from coach.club import with_own_week
from coach.runner import Runner
from dialogs import phrases
from dialogs.asking import ask_town, ask_week, week_example
from dialogs.language import gettext as _
from dialogs.language import marked
from dialogs.rhythm import taken_as_rest
from dialogs.setting import NOTHING, Setting
from dialogs.talk import Talk


async def _change_town(talk: Talk) -> Runner:
    town = await ask_town(talk, _("Which town are you in?"))
    return replace(talk.runner, town=town.name, zone=town.zone)


def _week(runner: Runner) -> str:
    if runner.usual_week is None:
        return NOTHING
    return ", ".join(
        f"{phrases.weekday_name(n)} {phrases.short_run(run)}"
        for n, run in enumerate(runner.usual_week.runs)
    )


async def _change_week(talk: Talk) -> Runner:
    question = _("Your usual week, in one line, such as:\n{example}").format(example=week_example())
    week = await ask_week(talk, question, _("Leave it"))
    if week is None:
        return talk.runner
    # What was said of single days before was about the week as it was.
    past = {day: run for day, run in talk.runner.runs.items() if day < talk.now.date()}
    runner = replace(talk.runner, runs=past)
    return with_own_week(runner, week, talk.clubs.mine, talk.now.date())


def _clock_there(runner: Runner, talk: Talk) -> str:
    there = talk.now.astimezone(ZoneInfo(runner.zone)).time()
    return _("It is {time} there.").format(time=phrases.clock(there))


WEEK_AND_TOWN: Mapping[str, Setting] = {
    "week": Setting(
        marked("Usual week"), _week, _change_week, lambda runner, _: taken_as_rest(runner)
    ),
    "town": Setting(marked("Town"), lambda runner: runner.town, _change_town, _clock_there),
}
