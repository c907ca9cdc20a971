"""What illness, pain and tiredness keep a runner from; nothing here weighs against them."""

from datetime import date

from coach.answers import Impact
from coach.case import GENTLE_EFFORT, GENTLE_MINUTES, Case
from coach.guide import GUIDE
from coach.reasons import Reason, reason
from coach.records import Niggle
from coach.runner import Runner

EASED_DAYS = 3
"""Days from the first one after an illness on that stay short and light (ours)."""


def red_flag(case: Case) -> Reason | None:
    """Nothing at all until a professional has looked at what may be serious."""
    since = case.runner.red_flag_on
    return reason("red_flag") if since is not None and since <= case.day else None


def ill(case: Case) -> Reason | None:
    """Nothing at all while the runner is ill."""
    since = case.runner.ill_since
    return reason("ill", day=since) if since is not None and since <= case.day else None


def not_allowed(case: Case) -> Reason | None:
    """Who does not run for now does only what the runner's professional allowed."""
    pause = case.runner.not_running
    name = case.candidate.activity.id
    if pause is None or case.day < pause.since or name in pause.allowed:
        return None
    return reason("not_allowed", activity=name)


def bad_niggle(case: Case) -> Reason | None:
    """Nothing at all while something hurts badly, or at rest."""
    for niggle in case.runner.niggles:
        if niggle.withholds_all and _counts(case, niggle):
            return reason("bad_niggle", part=niggle.body_part)
    return None


def mild_niggle(case: Case) -> Reason | None:
    """Nothing that loads what hurts; a part that the guide does not know counts as loaded."""
    for niggle in case.runner.niggles:
        known = niggle.body_part in GUIDE.body_parts
        loaded = niggle.body_part in case.candidate.activity.loads or not known
        if loaded and not niggle.withholds_all and _counts(case, niggle):
            return reason("mild_niggle", part=niggle.body_part)
    return None


def _counts(case: Case, niggle: Niggle) -> bool:
    """Whether it hurts by then, and no professional knew of it when allowing an activity."""
    pause = case.runner.not_running
    is_judged = pause is not None and niggle.since <= pause.since <= case.day
    return niggle.since <= case.day and not is_judged


def tired(case: Case) -> Reason | None:
    """Only something short and light on a day on which the runner is tired."""
    if case.runner.tired_on != case.day or _is_short_and_light(case):
        return None
    return reason("tired", minutes=GENTLE_MINUTES)


def after_illness(case: Case) -> Reason | None:
    """Only something short and light on the first days after an illness."""
    if not is_back_from_illness(case.runner, case.day) or _is_short_and_light(case):
        return None
    return reason("after_illness", minutes=GENTLE_MINUTES)


def _is_short_and_light(case: Case) -> bool:
    one = case.candidate
    is_short = one.minutes <= GENTLE_MINUTES and one.effort <= GENTLE_EFFORT
    return is_short and case.impact is Impact.LOW


def is_back_from_illness(runner: Runner, day: date) -> bool:
    """Whether the day is one of the first after an illness."""
    since = runner.well_since
    return since is not None and 0 <= (day - since).days < EASED_DAYS


HEALTH_RULES = (red_flag, ill, not_allowed, bad_niggle, mild_niggle, tired, after_illness)
