"""Why a day's advice is what it is: one or two reasons, the first of them about the runs."""

from datetime import date

from coach.activities import activity_named, enjoyed
from coach.answers import Answers, Benefit, Impact
from coach.case import DAY, Candidate, Case
from coach.guide import GUIDE
from coach.health_rules import is_back_from_illness, mild_niggle
from coach.progress import days_of, is_back_after_break, is_lighter_week, is_starting
from coach.races import race_ahead, races_behind
from coach.reasons import Reason, reason, worded
from coach.rule_names import RuleName
from coach.rules import HARD_RUNS, refusals
from coach.runner import Runner
from coach.runs import Run
from coach.suggestion import Suggestion, gentlest

DECIDING = frozenset(
    {
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
    second = _swapped(runner, day, suggestion)
    if second is None and not suggestion.optional:
        second = _second(runner, day, suggestion)
    said = (_first(runner, day, suggestion), second)
    return tuple(worded(one, day) for one in said if one is not None)


def why_rest(
    runner: Runner, day: date, planned: tuple[tuple[date, str], ...]
) -> tuple[Reason, ...]:
    """The reasons for a day of rest."""
    return tuple(worded(one, day) for one in _why_rest(runner, day, planned))


def _why_rest(
    runner: Runner, day: date, planned: tuple[tuple[date, str], ...]
) -> tuple[Reason, ...]:
    walk = gentlest(GUIDE.activities["walking"])
    candidate = Candidate(GUIDE.activities["walking"], walk.minutes, walk.effort)
    against = refusals(runner, day, candidate, planned)
    if against and against[0].rule in {"red_flag", "ill", "bad_niggle"}:
        return (_while_withheld(runner, day, against[0]),)
    if against and against[0].rule in DECIDING:
        return against[:1]
    if runner.tired_on == day:
        return (reason("rest_while_tired", day=day + DAY, run=runner.run_on(day + DAY)),)
    if any(done.day == day and done.was_skipped for done in runner.done):
        return (_before_rest(runner, day), reason("skipped"))
    return (_before_rest(runner, day), *(one for one in against[:1] if one.rule != "not_allowed"))


def _first(runner: Runner, day: date, suggestion: Suggestion) -> Reason:
    run, next_run = runner.run_on(day), runner.run_on(day + DAY)
    race, behind = race_ahead(runner, day), races_behind(runner, day)
    if runner.not_running is not None and runner.not_running.since <= day:
        return reason("no_run_for_now", day=day + DAY, run=next_run)
    if runner.tired_on == day:
        return reason("light_while_tired", day=day + DAY, run=next_run)
    if is_back_from_illness(runner, day):
        return reason("light_after_illness", day=day + DAY, run=next_run)
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


def _swapped(runner: Runner, day: date, suggestion: Suggestion) -> Reason | None:
    swap = runner.swaps.get(day)
    if swap is None or swap.activity != suggestion.activity:
        return None
    return reason("your_swap", activity=suggestion.activity)


def _second(runner: Runner, day: date, suggestion: Suggestion) -> Reason | None:
    answers = runner.answers or Answers()
    activity = activity_named(runner, suggestion.activity)
    for said in (_withheld(runner, day), _eased(runner, day)):
        if said is not None:
            return said
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
    return mild_niggle(Case(runner, day, Candidate(strength, start.minutes, start.effort)))


def _eased(runner: Runner, day: date) -> Reason | None:
    """A break that sets the runner back, or the lighter one of four weeks."""
    if is_back_after_break(runner, day):
        return reason("back_after_a_break")
    return reason("lighter_week") if is_lighter_week(runner, day) else None


def _before_rest(runner: Runner, day: date) -> Reason:
    next_run = runner.run_on(day + DAY)
    if runner.not_running is not None and runner.not_running.since <= day:
        return reason("no_run_for_now", day=day + DAY, run=next_run)
    if next_run.kind is Run.UNKNOWN:
        return reason("rest_before_unknown", day=day + DAY)
    hard = next_run.kind in HARD_RUNS | {Run.RACE}
    return reason("rest_before" if hard else "rest_fits", day=day + DAY, run=next_run)


def _while_withheld(runner: Runner, day: date, against: Reason) -> Reason:
    """Illness or pain as a reason that names the run of the next day."""
    tomorrow, run = day + DAY, runner.run_on(day + DAY)
    if against.rule == "red_flag":
        return reason("rest_after_red_flag", day=tomorrow, run=run)
    if against.rule == "ill":
        return reason("rest_while_ill", day=tomorrow, run=run)
    return reason("rest_while_hurt", day=tomorrow, run=run, part=against.values["part"])
