"""What follows the first suggestion: the hour of the daily message, the usual week, a race."""

from dataclasses import replace
from datetime import date

from coach.answers import Goal
from coach.club import with_own_week
from coach.planner import Plan, plan
from coach.runner import Runner
from coach.runs import Run
from coach.suggestion import Suggestion
from dialogs import club_words, due, phrases, unreachable
from dialogs.asking import ask_hour, ask_race, ask_week, week_example
from dialogs.language import gettext as _
from dialogs.messages import Reply
from dialogs.race import name as race_name
from dialogs.talk import BEGAN, Finish, Talk


async def rhythm(talk: Talk) -> Finish:
    """The hour, the week, and a race only where the fourth answer named one."""
    await talk.recall(BEGAN, talk.now.date().isoformat())
    runner = talk.runner
    hour = await ask_hour(talk, _("When shall I write each day?"))
    week = await ask_week(talk, _week_question(talk), _("Later"))
    wants_race = bool(runner.answers and Goal.RACE in runner.answers.goals)
    named = _("You named a race. How long is it?")
    race = await ask_race(talk, named, _("Later")) if wants_race else None
    runner = replace(runner, message_at=hour)
    if week is not None:
        runner = with_own_week(runner, week, talk.clubs.mine, talk.now.date())
    if race is not None:
        runner = replace(runner, races=(*runner.races, race))
    is_around = due.comes_around(talk.house, runner, talk.now)
    text = _all_set(runner, talk.now.date(), is_around=is_around)
    wake = due.owed(runner, talk.now)
    times = ((phrases.clock(hour), wake.at),) if wake is not None else ()
    talk.tell("", reply=Reply(text=text, greeting=unreachable.greeting(), times=times))
    return Finish(runner=runner)


def _week_question(talk: Talk) -> str:
    club = talk.clubs.mine
    if club is None or not club.week:
        question = _("Your usual week, in one line, such as:\n{example}")
        return question.format(example=week_example())
    question = _(
        "With {club}: {runs}. What do you run beside that? In one line, such as:\n{example}"
    )
    return question.format(club=club.name, runs=club_words.week(club.week), example=week_example())


def _all_set(runner: Runner, today: date, *, is_around: bool) -> str:
    lines = [_("You're set.")]
    lines += [_("Race: {race}.").format(race=race_name(race)) for race in runner.races]
    if runner.usual_week is None:
        lines.append(_("I ask for your runs day by day; /week is for all of them at once."))
    else:
        lines.append(taken_as_rest(runner))
        lines.append(ahead(plan(runner, today), today))
    if runner.message_at is not None:
        till = _("Till around {time}.") if is_around else _("Till {time}.")
        lines.append(till.format(time=phrases.clock(runner.message_at)))
    return "\n".join(line for line in lines if line)


def taken_as_rest(runner: Runner) -> str:
    """Which days of the usual week are rest, so that a day left out is seen."""
    if runner.usual_week is None:
        return ""
    rest = [n for n, run in enumerate(runner.usual_week.runs) if run.kind is Run.REST]
    if not rest:
        return _("A run every day, then.")
    names = phrases.listed(phrases.weekday_name(n) for n in rest)
    return _("Rest days: {days}. /settings changes that.").format(days=names)


def ahead(week: Plan, today: date) -> str:
    """The sessions of this week from today on, in one line, or why there is none for strength."""
    coming = [
        _planned(day.suggestion, day.day, today)
        for day in week.days
        if day.suggestion is not None and day.done is None and day.day >= today
    ]
    if not coming:
        return _("Nothing more this week.")
    return _("This week: {sessions}.").format(sessions=phrases.listed(coming))


def _planned(each: Suggestion, day: date, today: date) -> str:
    name = phrases.activity(each.activity)
    if day == today:
        return _("{activity} today").format(activity=name)
    return _("{activity} on {weekday}").format(activity=name, weekday=phrases.weekday(day))
