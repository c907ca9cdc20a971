"""What is over: a niggle, an illness, not running for now; and when strength is back."""

from dataclasses import replace
from datetime import date

from coach import health
from coach.advice import advise
from coach.health_rules import EASED_DAYS
from coach.records import Niggle
from coach.runner import Runner
from dialogs import phrases, suggestion
from dialogs.body_parts import MEANT, PARTS, SIDES, yours
from dialogs.language import gettext as _
from dialogs.language import ngettext
from dialogs.messages import Choice
from dialogs.so_for_today import so_for_today, what_is_left
from dialogs.talk import Finish, Talk

NAME = "recovered"
ILL, TIRED, NOT_RUNNING, ALL, NONE = "ill", "tired", "not_running", "all", "none"


async def recovered(talk: Talk) -> Finish:
    """Ends what the runner says is over; asks only where several things may be meant.

    Given keys: `what` (a part of the body, such as "knee" or "knee_left", "ill", "tired",
    "not_running" or "all"; left out where the runner named nothing) and `side` of that part.
    """
    day = talk.now.date()
    given = str(await talk.recall("what", ""))
    given = MEANT.get(given, given)
    side = str(await talk.recall("side", ""))
    noted = remarks(talk.runner, day)
    exact = [each for each in noted if side and each.id == f"{given}_{side}"]
    meant = exact or [each for each in noted if given in ("", ALL, *each.also, each.id)]
    if not meant:
        talk.tell(_("Nothing of the kind is noted, so nothing is left out for it."))
        return Finish(runner=talk.runner)
    what = ALL if given == ALL else meant[0].id
    if len(meant) > 1 and given != ALL:
        several = (*meant, Choice(ALL, _("All of it"), (_("everything"),)))
        what = await talk.choose("which", _("What is over?"), several)
    over = [each.id for each in meant] if what == ALL else [what]
    runner = talk.runner
    for each in over:
        runner = _without(runner, each, day)
    lead = [_over(talk.runner, over), what_is_left(runner, day), _strength(runner, day)]
    talk.tell("", reply=so_for_today(runner, day, " ".join(each for each in lead if each)))
    return Finish(runner=runner, undoes=True)


def remarks(runner: Runner, day: date) -> list[Choice]:
    """What is noted of a runner's health, as choices."""
    found = [
        Choice(mark(each), phrases.heading(yours(each.body_part, each.side)), (each.body_part,))
        for each in runner.niggles
    ]
    if runner.ill_since or runner.red_flag_on:
        found.append(Choice(ILL, _("The illness")))
    if runner.tired_on == day:
        found.append(Choice(TIRED, _("Being tired")))
    if runner.not_running:
        found.append(Choice(NOT_RUNNING, _("Not running")))
    return found


def mark(niggle: Niggle) -> str:
    """A niggle as a button carries it: "knee_left"; "other" for a part that nobody knows."""
    part = niggle.body_part if niggle.body_part in PARTS else "other"
    return f"{part}_{niggle.side}" if niggle.side in SIDES else part


def marked_by(runner: Runner, marked: str) -> Niggle | None:
    """The niggle that a button carries; None if there is no such one (any more)."""
    return next((each for each in runner.niggles if mark(each) == marked), None)


def _without(runner: Runner, what: str, day: date) -> Runner:
    niggle = marked_by(runner, what)
    if niggle is not None:
        return health.without_niggle(runner, niggle)
    if what == ILL:
        return health.recovered(runner, day)
    if what == TIRED:
        return replace(runner, tired_on=None)
    return replace(runner, not_running=None)


def _over(before: Runner, over: list[str]) -> str:
    """What is not left out any more."""
    if ILL in over:
        return ngettext(
            "Good. The first {count} day stays short and light.",
            "Good. The first {count} days stay short and light.",
            EASED_DAYS,
        ).format(count=EASED_DAYS)
    if NOT_RUNNING in over:
        return _("Good. Your runs count again from today, and sessions start small.")
    niggle = marked_by(before, over[0])
    if niggle is None or len(over) > 1:
        return _("Good. Nothing is left out for it any more.")
    part = yours(niggle.body_part, niggle.side)
    return _("Good. Nothing is left out for {part} any more.").format(part=part)


def _strength(runner: Runner, day: date) -> str:
    """When strength is next, if it is not what today holds."""
    suggested = advise(runner, day).suggestion
    is_today = suggested is not None and suggested.activity == "strength"
    return "" if is_today else suggestion.next_strength(runner, day)
