"""What a runner would rather do on a day than what is planned, while no rule forbids it."""

from dataclasses import replace
from datetime import date, timedelta

from coach.activities import activity_named
from coach.case import Candidate, Case, taken_by
from coach.guide import Activity
from coach.reasons import Reason
from coach.records import Done, Swap
from coach.rules import CEILINGS, against, runs_allow
from coach.runner import Runner
from coach.suggestion import Suggestion, gentle, gentlest, shortened, suggest

KEPT_FOR = timedelta(days=14)
"""How long a swap is kept: as long as what was suggested is."""


def chosen_for(runner: Runner, day: date) -> Suggestion | None:
    """The session that the runner would rather do.

    None without a swap, once the day has its record, and where a rule has come in its way since.
    """
    swap = runner.swaps.get(day)
    if swap is None or runner.noted_on(day):
        return None
    activity = activity_named(runner, swap.activity)
    small = _gentle(runner, activity, day, swap.minutes) if swap.optional else None
    if small is not None:
        return small
    option = suggest(runner, activity, day, minutes=swap.minutes)
    return None if option is None or _against(runner, day, activity, option) else option


def wished(runner: Runner, activity: Activity, day: date, minutes: int = 0) -> Suggestion | None:
    """A session of that very activity, or None where a rule forbids it.

    Where only the number of sessions does, something gentle is still welcome. It lasts `minutes`
    at most; 0 is as long as the coach thinks right.
    """
    if _against(runner, day, activity, gentlest(activity)):
        return _gentle(runner, activity, day, minutes)
    return suggest(runner, activity, day, minutes=minutes)


def with_swap(runner: Runner, day: date, instead: Suggestion, minutes: int = 0) -> Runner:
    """The runner with another session for the day; unanswered, it is what may have been done."""
    swap = Swap(activity=instead.activity, optional=instead.optional, minutes=minutes)
    kept = {each: known for each, known in runner.swaps.items() if each > day - KEPT_FOR}
    silent = Done(day=day, activity=instead.activity, minutes=instead.minutes)
    others = (each for each in runner.suggested if each.day != day)
    return replace(runner, swaps={**kept, day: swap}, suggested=(*others, silent))


def without_swap(runner: Runner, day: date) -> Runner:
    """The runner as if nothing had been swapped on the day."""
    kept = {each: known for each, known in runner.swaps.items() if each != day}
    return runner if len(kept) == len(runner.swaps) else replace(runner, swaps=kept)


def _against(
    runner: Runner, day: date, activity: Activity, option: Suggestion
) -> tuple[Reason, ...]:
    return against(_case(runner, day, activity, option))


def _case(runner: Runner, day: date, activity: Activity, option: Suggestion) -> Case:
    candidate = Candidate(activity, option.minutes, option.effort)
    return Case(runner, day, candidate, taken_by(runner.before(day)))


def _gentle(runner: Runner, activity: Activity, day: date, minutes: int) -> Suggestion | None:
    """Something gentle that may as well be left out, where no more than a ceiling is against it."""
    option = gentle(activity)
    if option is None or runner.noted_on(day):
        return None
    option = shortened(option, minutes)
    case = _case(runner, day, activity, option)
    is_free = not against(case) or any(rule(case) for rule in CEILINGS)
    return option if runs_allow(case) and is_free else None
