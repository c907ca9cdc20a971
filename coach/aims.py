"""Why a day's advice is what it is: one or two reasons, the first of them about the runs."""

from datetime import date

from coach.activities import activity_named, enjoyed
from coach.guide import GUIDE
from coach.progress import days_of, is_starting
from coach.races import race_ahead, races_behind
from coach.rule_names import RuleName
from coach.rules import DAY, HARD_RUNS, Candidate, Reason, reason, refusals
from coach.runner import Answers, Benefit, Impact, Run, Runner
from coach.suggestion import Suggestion, gentlest

DECIDING = frozenset(
    {
        "bad_niggle",
        "mild_niggle",
        "nothing_on_race_day",
        "gentle_before_race",
        "rest_after_race",
        "one_in_last_days",
        "two_in_race_week",
    }
)
"""Refusals that say more about a day of rest than tomorrow's run does."""


def why(runner: Runner, day: date, suggestion: Suggestion) -> tuple[Reason, ...]:
    """The reasons for a suggestion: the run that decides, then what the runner asked for."""
    second = None if suggestion.optional else _second(runner, day, suggestion)
    return tuple(one for one in (_first(runner, day, suggestion), second) if one is not None)


def why_rest(
    runner: Runner, day: date, planned: tuple[tuple[date, str], ...]
) -> tuple[Reason, ...]:
    """The reasons for a day of rest."""
    if any(done.day == day and done.was_skipped for done in runner.done):
        return (_before_rest(runner, day), reason("skipped"))
    walk = gentlest(GUIDE.activities["walking"])
    candidate = Candidate(GUIDE.activities["walking"], walk.minutes, walk.effort)
    against = refusals(runner, day, candidate, planned)
    if against and (against[0].rule in DECIDING):
        return against[:1]
    return (_before_rest(runner, day), *against[:1])


def _first(runner: Runner, day: date, suggestion: Suggestion) -> Reason:
    run, next_run = runner.run_on(day), runner.run_on(day + DAY)
    race, behind = race_ahead(runner, day), races_behind(runner, day)
    if race is not None:
        return reason("low_in_race_week", day=race[0], run=race[1])
    if next_run.kind is Run.UNKNOWN:
        return reason("light_before_unknown", day=day + DAY)
    if next_run.kind in HARD_RUNS:
        return reason("light_before_hard", day=day + DAY, run=next_run)
    if behind:
        return reason("low_after_race", day=behind[0][0], run=behind[0][1])
    if run.kind is Run.UNKNOWN:
        return reason("low_beside_unknown", day=day)
    if run.kind in HARD_RUNS:
        return reason("light_beside_hard", day=day, run=run)
    heavy = activity_named(runner, suggestion.activity).impact is Impact.HIGH
    rule: RuleName = "recovery_follows" if heavy else "room_before_easy"
    return reason(rule, day=day + DAY, run=next_run)


def _second(runner: Runner, day: date, suggestion: Suggestion) -> Reason | None:
    answers = runner.answers or Answers()
    activity = activity_named(runner, suggestion.activity)
    withheld = _withheld(runner, day)
    if withheld is not None:
        return withheld
    if activity.id == "strength":
        asked = Benefit.STRENGTH in answers.benefits
        rule: RuleName = "asked_for_strength" if asked else "strength_every_week"
        return reason(rule, activity=activity.id)
    if activity in enjoyed(runner):
        return reason("you_enjoy", activity=activity.id)
    if is_starting(runner, day):
        return reason("two_to_start")
    return None if days_of(runner, activity.id) else reason("start_slow")


def _withheld(runner: Runner, day: date) -> Reason | None:
    """A niggle that keeps strength out of the plan."""
    strength = GUIDE.activities["strength"]
    start = gentlest(strength)
    against = refusals(runner, day, Candidate(strength, start.minutes, start.effort))
    return next((one for one in against if one.rule == "mild_niggle"), None)


def _before_rest(runner: Runner, day: date) -> Reason:
    next_run = runner.run_on(day + DAY)
    if next_run.kind is Run.UNKNOWN:
        return reason("rest_before_unknown", day=day + DAY)
    hard = next_run.kind in HARD_RUNS | {Run.RACE}
    return reason("rest_before" if hard else "rest_fits", day=day + DAY, run=next_run)
