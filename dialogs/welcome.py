"""The first run: the guide's four questions, then town and runs, then the first suggestion."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from coach.advice import advise
from coach.answers import Answers, Benefit, Goal, Purpose
from coach.club import Club, with_club_runs
from coach.fit import TypeThatFits, types_that_fit
from coach.runner import Runner
from coach.runs import Run
from dialogs import club_words, labels, phrases, race, suggestion
from dialogs.asking import ask_town
from dialogs.daily import advised
from dialogs.four_questions import ask_benefits, ask_enjoys, ask_purpose, ask_support
from dialogs.language import gettext as _
from dialogs.messages import Choice, Json, Reply
from dialogs.questions import NotUnderstood
from dialogs.runs import Day, planned_run, read_runs, run_rows
from dialogs.talk import BEGAN, Finish, Talk
from dialogs.understanding import read_week

NAME, RHYTHM = "welcome", "rhythm"

BY_FORM, WEEK = "by_form", "week"
"""Given by a form (first_form.py): that there was one, and the usual week in a line."""

DAYS_OF_A_WEEK = 4
"""So many weekdays in one line are a usual week, and not today's and tomorrow's runs alone."""


async def welcome(talk: Talk) -> Finish:
    """From hello to today's suggestion; the rest is asked afterwards."""
    began = await talk.recall(BEGAN, talk.now.date().isoformat())
    week = str(await talk.recall(WEEK, ""))
    if not await talk.recall(BY_FORM, value=False):
        talk.tell("", reply=_hello(talk.clubs.mine))
    runner = replace(
        talk.runner, answers=await ask_the_four(talk), reviewed_on=date.fromisoformat(str(began))
    )
    talk.tell(what_fits(runner))
    usual = _read_week(talk, week)
    runner = await _in_town(talk, runner)
    local_now = talk.now.astimezone(ZoneInfo(runner.zone))
    today = local_now.date()
    runner = with_club_runs(runner, talk.clubs.mine, today)
    check = _("{town}, {time}. What do you run?").format(
        town=runner.town, time=phrases.clock(local_now.time())
    )
    days = [_day(today, _("today")), _day(today + timedelta(days=1), _("tomorrow"))]
    days = [day for day in days if date.fromisoformat(day.id) not in runner.club_runs]
    runs = _by_week(usual, days) or await _ask_runs(talk, check, days, today)
    line = week if usual else runs.get(WEEK, "")
    known = {date.fromisoformat(day.id): planned_run(runs[day.id]) for day in days}
    runner = replace(runner, runs={**runner.runs, **known})
    advice = advise(runner, today)
    talk.tell("", reply=suggestion.screen(runner, advice))
    return Finish(
        runner=advised(runner, today, advice.suggestion),
        then=RHYTHM,
        given={
            BEGAN: began,
            **({WEEK: line} if line else {}),
            **_race_in_words(runner, local_now),
        },
    )


def _race_in_words(runner: Runner, now: datetime) -> Mapping[str, Json]:
    """What the fourth answer's own words say of a race, so that it is not asked again."""
    answers = runner.answers or Answers()
    return race.told_in(answers.goal_words, runner, now) if Goal.RACE in answers.goals else {}


def _hello(club: Club | None) -> Reply:
    text = _(
        "Hi. Four questions from running coach Amy Haas's guide, then your first suggestion. "
        "Stored encrypted: /privacy"
    )
    return Reply(text=text, form="first_run", fills=club_words.to_fill_in(club))


async def _in_town(talk: Talk, runner: Runner) -> Runner:
    """The runner with a town and its clock; a member's is where the club runs."""
    club = talk.clubs.mine
    if club is not None and club.town:
        return replace(runner, town=club.town, zone=club.zone)
    town = await ask_town(talk, _("Which town are you in? It sets your clock."))
    return replace(runner, town=town.name, zone=town.zone)


async def _ask_runs(talk: Talk, check: str, days: Sequence[Day], today: date) -> Mapping[str, Json]:
    """What is run today and tomorrow, as far as a club does not tell; tomorrow may be open yet."""
    if not days:
        return {}
    kinds = (Run.REST, Run.EASY, Run.HARD, Run.LONG, Run.UNKNOWN)
    rows = run_rows(days, {day.id: kinds for day in days if day.id != today.isoformat()})
    # The day is in the key: left overnight, or in another town, it is asked about other days.
    return await talk.fill(
        f"runs_{days[0].id}",
        "\n".join([check, *(day.label for day in days)]),
        tuple(
            replace(row, label=phrases.weekday_label(date.fromisoformat(row.id).weekday()))
            for row in rows
        ),
        short=_("Runs"),
        words=lambda typed: _read_days(typed, days),
    )


def _read_days(typed: str, days: Sequence[Day]) -> Mapping[str, Json]:
    """The runs of some days; who wrote a whole week is not asked for it again."""
    runs = read_runs(typed, days)
    is_week = len(read_week(typed) or ()) >= DAYS_OF_A_WEEK
    return {**runs, WEEK: typed} if is_week else runs


def _read_week(talk: Talk, words: str) -> Mapping[str, Json]:
    """A usual week that was written in the form; what cannot be read is told, and asked later."""
    if not words:
        return {}
    try:
        return read_runs(words, [Day(str(n), "", n) for n in range(7)])
    except NotUnderstood as sentence:
        talk.tell(str(sentence))
        return {}


def _by_week(usual: Mapping[str, Json], days: Sequence[Day]) -> Mapping[str, Json]:
    """The runs of some days by the usual week, if there is one yet."""
    return {day.id: usual.get(str(day.weekday), Run.REST.value) for day in days if usual}


def _day(day: date, name: str) -> Day:
    return Day(
        day.isoformat(), f"{phrases.heading(phrases.short_weekday(day))} ({name})", day.weekday()
    )


async def ask_the_four(talk: Talk) -> Answers:
    """The guide's four questions, in its order and with its words in capitals."""
    purposes, purpose_words = await ask_purpose(
        talk, _("1 of 4. What is the PURPOSE of cross-training for you? Tap, or write your own.")
    )
    enjoys, others = await ask_enjoys(talk, _("2 of 4. What do you ENJOY, and can get to?"))
    benefits = await ask_benefits(talk, _("3 of 4. What BENEFITS are you seeking?"))
    goals, goal_words = await ask_support(
        talk, _("4 of 4. HOW will this SUPPORT your running or your goals? Tap, or write your own.")
    )
    return Answers(
        purposes=purposes,
        purpose_words=purpose_words,
        enjoys=enjoys,
        others=others,
        benefits=benefits,
        goals=goals,
        goal_words=goal_words,
    )


def what_fits(runner: Runner) -> str:
    """Which types fit, which answer chose each, and what was typed, quoted."""
    lines = [_("Your types, and what chose each:")]
    lines += [f"· {_type(each)}" for each in types_that_fit(runner)]
    answers = runner.answers or Answers()
    quoted = [words for words in (answers.purpose_words, answers.goal_words) if words]
    lines += [_("I keep your words: “{words}”.").format(words=words) for words in quoted]
    lines += [
        _("I treat {activity} as hard on your legs until you say otherwise: /settings").format(
            activity=other.name
        )
        for other in answers.others
    ]
    return "\n".join(lines)


def _type(fit: TypeThatFits) -> str:
    name = phrases.heading(phrases.activity(fit.activity))
    if fit.activity == "strength" and "enjoys" not in fit.because:
        name = _("{activity}, kept short").format(activity=name)
    return phrases.labelled(name, ", ".join(_because(fit)))


def _because(fit: TypeThatFits) -> list[str]:
    """What chose a type: liking and benefits, else purpose or goal; for strength the guide too."""
    benefits = _chosen(labels.benefits(), fit, Benefit)
    said = [_("you enjoy it")] if "enjoys" in fit.because else []
    if benefits:
        said.append(_("for {benefits}").format(benefits=phrases.listed(benefits)))
    if not said:
        answers = _chosen(labels.purposes(), fit, Purpose) + _chosen(labels.goals(), fit, Goal)
        said += [_("you said “{answer}”").format(answer=answer) for answer in answers[:1]]
    if fit.activity == "strength" and "enjoys" not in fit.because:
        said.append(_("the guide wants it every week"))
    return said or [_("light on your legs, for the days around hard runs")]


def _chosen(
    choices: Sequence[Choice], fit: TypeThatFits, kind: type[Benefit | Purpose | Goal]
) -> list[str]:
    wanted = {each for each in fit.because if isinstance(each, kind)}
    return [phrases.within(choice.label) for choice in choices if choice.id in wanted]
