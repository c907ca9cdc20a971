"""A suggestion as the runner reads it: the session, its reason, and what can be said of it."""

from collections.abc import Sequence
from datetime import date, timedelta

from coach.advice import Advice
from coach.guide import GUIDE, Exercise, Session
from coach.health import rests
from coach.planner import planned_after
from coach.runner import Runner
from coach.runs import Run
from coach.suggestion import Suggestion
from dialogs import activity_marks, phrases, race_day, standing
from dialogs.language import gettext as _
from dialogs.messages import Button, Reply

DAY = timedelta(days=1)


def screen(runner: Runner, advice: Advice, *, lead: str = "", explains: bool = True) -> Reply:
    """The suggestion of one day, with its reasons first; rest is a suggestion too.

    `lead` comes first; the reasons are left out where it says why already and nothing `explains`.
    """
    suggestion = advice.suggestion
    unknown = unknown_runs(runner, advice.day)
    reasons = _reasons(runner, advice) if explains else []
    said = [lead, " ".join(each for each in reasons if each)]
    if suggestion is None:
        return Reply(
            title=f"{phrases.day_title(advice.day)} · {_no_session(runner, advice.day)}",
            text=_paragraphs(*said, _question(unknown)),
            rows=(*_run_rows(unknown), (_changed(runner, advice.day),)),
            silent=True,
        )
    return Reply(
        title=f"{phrases.day_title(advice.day)} · {name(suggestion)}",
        text=_paragraphs(*said, "\n".join(session(suggestion)), _question(unknown)),
        rows=(*_run_rows(unknown), *buttons(runner, advice.day, suggestion)),
    )


def _no_session(runner: Runner, day: date) -> str:
    """What a day without a session is called: its run is still to be run, but for who is ill."""
    if rests(runner, day):
        return _("Rest")
    return {
        Run.REST: _("Rest"),
        Run.RACE: _("Race day"),
        Run.UNKNOWN: _("No extra session"),
    }.get(runner.run_on(day).kind, _("Just your run"))


def name(suggestion: Suggestion) -> str:
    """What is suggested: "Yoga, 15 min", or "Yoga, 15 min, or nothing" where rest is as good."""
    named = short_name(suggestion)
    return _("{session}, or nothing").format(session=named) if suggestion.optional else named


def short_name(suggestion: Suggestion) -> str:
    """The session alone: "Yoga, 15 min"."""
    return phrases.heading(in_sentence(suggestion))


def in_sentence(suggestion: Suggestion) -> str:
    """The session within a sentence: "yoga, 15 min"."""
    return f"{phrases.activity(suggestion.activity)}, {phrases.minutes(suggestion.minutes)}"


def session(suggestion: Suggestion) -> list[str]:
    """The session's lines, enough to do it from the message alone."""
    effort = _("Effort {effort} of 10").format(effort=suggestion.effort)
    plan = suggestion.session
    if plan is None:
        return [_("Short and easy, as it suits you."), effort + "."]
    lead = []
    if plan.minutes > suggestion.minutes:
        short = _("As much of it as fits into {minutes}:")
        lead = [short.format(minutes=phrases.minutes(suggestion.minutes))]
    main = [_(line) if line.endswith(":") else f"· {_(line)}" for line in plan.main]
    return [
        *lead,
        _(plan.warm_up),
        *main,
        _(plan.cool_down),
        phrases.labelled(effort, _(plan.feel)) + ".",
    ]


def how_to(activity: str, number: int) -> list[str]:
    """How to do what an activity's session of that number names, and what it needs."""
    plans = _plans(activity)
    if number >= len(plans):
        return []
    plan = plans[number]
    exercises = [_explained(each) for each in GUIDE.exercises_of(plan)]
    things = phrases.listed(_(thing) for thing in plan.equipment)
    needs = [_("You need {things}.").format(things=things)] if things else []
    return [*exercises, *(_(sentence) for sentence in plan.how), *needs]


def _explained(exercise: Exercise) -> str:
    return _("{exercise}: {how} Easier: {easier}. Harder: {harder}.").format(
        exercise=phrases.heading(_(exercise.name)),
        how=_(exercise.how),
        easier=_(exercise.easier),
        harder=_(exercise.harder),
    )


def _plans(activity: str) -> list[Session]:
    return [each for each in GUIDE.sessions if each.activity == activity]


def buttons(runner: Runner, day: date, suggestion: Suggestion) -> tuple[tuple[Button, ...], ...]:
    """Did it, swap, skip; how to do these, and that tomorrow's run has changed."""
    marked = activity_marks.mark(runner, suggestion.activity)
    what = f"{marked}:{suggestion.minutes}"
    first = (
        standing.button(_("Did it"), "day", day, f"did:{what}"),
        standing.button(_("Swap"), "day", day, f"swap:{what}"),
        standing.button(_("Skip"), "day", day, f"skip:{what}"),
    )
    if suggestion.session is None:
        return (first, (_changed(runner, day),))
    which = f"how:{marked}:{_plans(suggestion.activity).index(suggestion.session)}"
    return (
        first,
        (standing.button(_("How to do these"), "day", day, which), _changed(runner, day)),
    )


def _changed(runner: Runner, day: date) -> Button:
    if runner.race_on(day + DAY) is not None:
        return standing.opening(_("Race changed"), day, "race")
    label = _("{weekday} changed").format(weekday=phrases.weekday(day + DAY))
    return standing.button(label, "day", day, "changed")


def _reasons(runner: Runner, advice: Advice) -> list[str]:
    said = [phrases.reason(reason) for reason in advice.reasons]
    after_race = race_day.when_strength_returns(runner, advice.day)
    if after_race or advice.next_strength is not None:
        said.append(after_race or next_strength(runner, advice.day))
    return said


def next_strength(runner: Runner, day: date) -> str:
    """When strength is planned next, this week or the next."""
    for each in planned_after(runner, day):
        if each.suggestion is not None and each.suggestion.activity == "strength":
            is_near = each.day - day < 7 * DAY
            when = phrases.weekday(each.day) if is_near else phrases.long_day(each.day)
            return _("Your next strength is on {day}.").format(day=when)
    return ""


def unknown_runs(runner: Runner, day: date) -> tuple[date, ...]:
    """Which of the day and the next nobody has told the run of; either changes the advice."""
    return tuple(each for each in (day, day + DAY) if runner.run_on(each).kind is Run.UNKNOWN)


def _question(unknown: Sequence[date]) -> str:
    if not unknown:
        return ""
    days = phrases.listed(phrases.weekday(each) for each in unknown)
    return _("What do you run on {days}?").format(days=days)


def _run_rows(unknown: Sequence[date]) -> tuple[tuple[Button, ...], ...]:
    return tuple(run_row(each, named=len(unknown) > 1) for each in unknown)


def run_row(day: date, *, named: bool = False) -> tuple[Button, ...]:
    """Kinds of run to press; where there are several rows, each begins with its day."""
    kinds = (Run.REST, Run.EASY, Run.HARD, Run.LONG)
    heading = (Button(phrases.weekday_label(day.weekday())),) if named else ()
    presses = (standing.button(phrases.run_label(kind), "run", day, kind) for kind in kinds)
    return (*heading, *presses)


def _paragraphs(*parts: str) -> str:
    return "\n\n".join(part for part in parts if part)
