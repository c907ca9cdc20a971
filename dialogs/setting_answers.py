"""The four answers and what belongs to them, each as a setting."""

from collections.abc import Mapping
from dataclasses import replace

from coach.answers import Answers, Impact
from coach.runner import Runner
from dialogs import labels, phrases
from dialogs.four_questions import ask_benefits, ask_enjoys, ask_purpose, ask_support
from dialogs.language import gettext as _
from dialogs.language import marked
from dialogs.messages import Choice
from dialogs.setting import NOTHING, Setting
from dialogs.talk import Talk


def _answers(runner: Runner) -> Answers:
    return runner.answers or Answers()


def _labelled(ids: tuple[str, ...], choices: tuple[Choice, ...], *words: str) -> str:
    names = [choice.label for choice in choices if choice.id in ids]
    return ", ".join([*names, *(phrases.quoted(word) for word in words if word)]) or NOTHING


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
    levels = labels.impacts()
    return ", ".join(f"{each.name} ({levels[each.impact]})" for each in _answers(runner).others)


async def _change_legs(talk: Talk) -> Runner:
    answers = _answers(talk.runner)
    choices = tuple(Choice(impact, label) for impact, label in labels.impacts().items())
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


FOUR: Mapping[str, Setting] = {
    "purpose": Setting(marked("PURPOSE"), _purpose, _change_purpose),
    "enjoys": Setting(marked("ENJOY"), _enjoys, _change_enjoys),
    "benefits": Setting(marked("BENEFITS"), _benefits, _change_benefits),
    "support": Setting(marked("HOW"), _support, _change_support),
}
"""The guide's four questions, in its order."""

BESIDE: Mapping[str, Setting] = {
    "used_to": Setting(marked("Used to already"), _used_to, _change_used_to),
    "legs": Setting(marked("Your own activities"), _legs, _change_legs),
}
