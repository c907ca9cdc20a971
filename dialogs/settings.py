"""Every answer on one screen, each to be changed alone."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from coach.runner import Answers, Impact, Runner
from dialogs import labels, phrases, standing
from dialogs.asking import (
    WEEK_EXAMPLE,
    ask_benefits,
    ask_enjoys,
    ask_hour,
    ask_purpose,
    ask_support,
    ask_town,
    ask_week,
)
from dialogs.daily import EVENING
from dialogs.language import gettext as _
from dialogs.language import marked
from dialogs.messages import Choice, Reply
from dialogs.rhythm import taken_as_rest
from dialogs.screen import lay_out
from dialogs.talk import Dialog, Finish, Talk


@dataclass(frozen=True)
class Setting:
    """One thing that can be changed: its label, how it reads now, and the dialog's question."""

    label: str
    now: Callable[[Runner], str]
    change: Callable[[Talk], Awaitable[Runner]]


def screen(runner: Runner, day: date) -> Reply:
    """What is stored, an answer a line, each with a button that changes it."""
    shown = {name: each for name, each in SETTINGS.items() if each.now(runner)}
    lines = [f"{_(each.label)}: {each.now(runner)}" for each in shown.values()]
    buttons = [standing.button(_(each.label), "set", day, name) for name, each in shown.items()]
    return Reply(
        title=_("Your answers"),
        text="\n".join([*lines, "", _("What shall I change?")]),
        rows=tuple(lay_out(buttons)),
    )


def dialog_name(setting: str) -> str:
    """The dialog that changes one setting alone."""
    return f"set_{setting}"


def dialog(setting: str) -> Dialog:
    """Asks for one answer again, says what it is now, and offers to take it back."""

    async def change(talk: Talk) -> Finish:
        runner = await SETTINGS[setting].change(talk)
        if runner == talk.runner:
            talk.tell(_("Left as it was."))
            return Finish(runner=runner)
        said = [
            f"{_(SETTINGS[setting].label)}: {SETTINGS[setting].now(runner)}",
            _what_follows(setting, runner, talk.now),
        ]
        talk.tell("\n".join(line for line in said if line), title=_("Changed"))
        return Finish(runner=runner, undoes=True)

    return change


def _what_follows(setting: str, runner: Runner, now: datetime) -> str:
    """What a changed setting means, where its value alone does not say it."""
    if setting == "week":
        return taken_as_rest(runner)
    if setting == "town":
        there = now.astimezone(ZoneInfo(runner.zone)).time()
        return _("It is {time} there.").format(time=phrases.clock(there))
    if setting == "hour" and runner.message_at is not None and runner.message_at >= EVENING:
        return _("It is about the day that follows.")
    return ""


def _answers(runner: Runner) -> Answers:
    return runner.answers or Answers()


def _labelled(ids: tuple[str, ...], choices: tuple[Choice, ...], *words: str) -> str:
    names = [choice.label for choice in choices if choice.id in ids]
    return ", ".join([*names, *(f"“{word}”" for word in words if word)]) or "–"


def _purpose(runner: Runner) -> str:
    answers = _answers(runner)
    return _labelled(answers.purposes, labels.purposes(), answers.purpose_words)


async def _change_purpose(talk: Talk) -> Runner:
    purposes, words = await ask_purpose(talk, _("What is the PURPOSE of cross-training for you?"))
    answers = replace(_answers(talk.runner), purposes=purposes, purpose_words=words)
    return replace(talk.runner, answers=answers)


def _enjoys(runner: Runner) -> str:
    answers = _answers(runner)
    others = (other.name for other in answers.others)
    return _labelled(answers.enjoys, labels.all_activities(), *others)


async def _change_enjoys(talk: Talk) -> Runner:
    enjoys, others = await ask_enjoys(talk, _("What do you ENJOY, and can get to?"))
    return replace(
        talk.runner, answers=replace(_answers(talk.runner), enjoys=enjoys, others=others)
    )


def _benefits(runner: Runner) -> str:
    return _labelled(_answers(runner).benefits, labels.benefits())


async def _change_benefits(talk: Talk) -> Runner:
    benefits = await ask_benefits(talk, _("What BENEFITS are you seeking?"))
    return replace(talk.runner, answers=replace(_answers(talk.runner), benefits=benefits))


def _support(runner: Runner) -> str:
    answers = _answers(runner)
    return _labelled(answers.goals, labels.goals(), answers.goal_words)


async def _change_support(talk: Talk) -> Runner:
    question = _("HOW will this SUPPORT your running or your goals?")
    goals, words = await ask_support(talk, question)
    answers = replace(_answers(talk.runner), goals=goals, goal_words=words)
    return replace(talk.runner, answers=answers)


async def _change_town(talk: Talk) -> Runner:
    town = await ask_town(talk, _("Which town are you in?"))
    return replace(talk.runner, town=town.name, zone=town.zone)


def _hour(runner: Runner) -> str:
    return phrases.clock(runner.message_at) if runner.message_at else "–"


async def _change_hour(talk: Talk) -> Runner:
    return replace(talk.runner, message_at=await ask_hour(talk, _("When shall I write each day?")))


def _week(runner: Runner) -> str:
    if runner.usual_week is None:
        return "–"
    return ", ".join(
        f"{phrases.weekday_name(n)} {phrases.short_run(run)}"
        for n, run in enumerate(runner.usual_week.runs)
    )


async def _change_week(talk: Talk) -> Runner:
    question = _("Your usual week, in one line, such as:\n{example}").format(example=WEEK_EXAMPLE)
    week = await ask_week(talk, question, _("Leave it"))
    if week is None:
        return talk.runner
    # What was said of single days before was about the week as it was.
    past = {day: run for day, run in talk.runner.runs.items() if day < talk.now.date()}
    return replace(talk.runner, usual_week=week, runs=past)


def _used_to(runner: Runner) -> str:
    known = {choice.id: choice.label for choice in labels.all_activities()}
    return ", ".join(known[id_] for id_ in sorted(runner.used_to) if id_ in known) or _(
        "nothing yet"
    )


async def _change_used_to(talk: Talk) -> Runner:
    nothing = Choice("nothing", _("None of them"))
    answer = await talk.choose_many(
        "used_to",
        _("What have you done regularly for the last two months? It needs no slow start."),
        (*labels.activities(), nothing),
        known=labels.all_activities(),
        everything=nothing.id,
    )
    return replace(talk.runner, used_to=frozenset(answer.ids) - {nothing.id})


def _legs(runner: Runner) -> str:
    levels = _impacts()
    return ", ".join(f"{each.name} ({levels[each.impact]})" for each in _answers(runner).others)


def _impacts() -> dict[Impact, str]:
    return {
        Impact.LOW: _("light on the legs"),
        Impact.MODERATE: _("in between"),
        Impact.HIGH: _("hard on the legs"),
    }


async def _change_legs(talk: Talk) -> Runner:
    answers = _answers(talk.runner)
    choices = tuple(Choice(impact, label) for impact, label in _impacts().items())
    others = tuple(
        [
            replace(
                other,
                impact=Impact(
                    await talk.choose(
                        f"legs_{n}",
                        _("How hard is {activity} on your legs?").format(activity=other.name),
                        choices,
                        short=other.name,
                    )
                ),
            )
            for n, other in enumerate(answers.others)
        ]
    )
    return replace(talk.runner, answers=replace(answers, others=others))


SETTINGS: Mapping[str, Setting] = {
    "purpose": Setting(marked("PURPOSE"), _purpose, _change_purpose),
    "enjoys": Setting(marked("ENJOY"), _enjoys, _change_enjoys),
    "benefits": Setting(marked("BENEFITS"), _benefits, _change_benefits),
    "support": Setting(marked("HOW"), _support, _change_support),
    "week": Setting(marked("Usual week"), _week, _change_week),
    "hour": Setting(marked("Daily message"), _hour, _change_hour),
    "town": Setting(marked("Town"), lambda runner: runner.town, _change_town),
    "used_to": Setting(marked("Used to already"), _used_to, _change_used_to),
    "legs": Setting(marked("Your own activities"), _legs, _change_legs),
}
"""In the order of the screen; one that reads as nothing is not shown."""
