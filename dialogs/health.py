"""What is noted of a runner's health, on one screen, with buttons for what may have changed."""

from collections.abc import Iterable
from datetime import date

from coach.records import Niggle
from coach.runner import Runner
from dialogs import phrases, standing
from dialogs.body_parts import yours
from dialogs.illness import well_button
from dialogs.language import gettext as _
from dialogs.messages import Button, Reply
from dialogs.recovered import mark
from dialogs.screen import lay_out
from dialogs.so_for_today import what_is_left

Rows = tuple[tuple[Button, ...], ...]


def screen(runner: Runner, day: date) -> Reply:
    """What hurts and what follows from it, with a button for whatever may have changed."""
    lines = list(_lines(runner, day))
    if not lines:
        text = _("Nothing is noted. What is it?")
        return Reply(title=_("How you are"), text=text, rows=_new(runner, day))
    left = what_is_left(runner, day)
    text = "\n".join([*(f"· {line}" for line in lines), *(["", left] if left else [])])
    rows = (*_niggle_rows(runner.niggles, day), *_states(runner, day), *_new(runner, day))
    return Reply(title=_("How you are"), text=text, rows=rows)


def _lines(runner: Runner, day: date) -> Iterable[str]:
    for each in runner.niggles:
        yield _("{part}: {how}, since {day}").format(
            part=phrases.heading(yours(each.body_part, each.side)),
            how=_how(each),
            day=phrases.short_day(each.since),
        )
    if runner.red_flag_on:
        since = phrases.short_day(runner.red_flag_on)
        yield _("Something that needs a doctor, since {day}").format(day=since)
    if runner.ill_since:
        yield _("Ill since {day}").format(day=phrases.short_day(runner.ill_since))
    if runner.tired_on == day:
        yield _("Tired today")
    if runner.not_running:
        yield _("Not running since {day}").format(day=phrases.short_day(runner.not_running.since))


def _how(niggle: Niggle) -> str:
    if niggle.at_rest:
        return _("hurts at rest")
    return _("changes how you move") if niggle.withholds_all else _("mild")


def _niggle_rows(niggles: Iterable[Niggle], day: date) -> Rows:
    """How each niggle has become; where there are several, each under the name of its part."""
    several = list(niggles)
    if len(several) == 1:
        return (niggle_row(several[0], day),)
    headings = [phrases.heading(yours(each.body_part, each.side)) for each in several]
    rows = [niggle_row(each, day) for each in several]
    return tuple(
        row
        for heading, each in zip(headings, rows, strict=True)
        for row in ((Button(heading),), each)
    )


def niggle_row(niggle: Niggle, day: date) -> tuple[Button, ...]:
    """How a niggle has become."""
    actions = {
        "better": _("Better"),
        "same": _("Same"),
        "worse": _("Worse"),
        "gone": _("Gone"),
    }
    return tuple(
        standing.button(label, "health", day, f"{action}:{mark(niggle)}")
        for action, label in actions.items()
    )


def _states(runner: Runner, day: date) -> Rows:
    rows: list[tuple[Button, ...]] = []
    if runner.ill_since or runner.red_flag_on:
        rows.append((well_button(day, by_doctor=runner.red_flag_on is not None),))
    if runner.not_running:
        rows.append(not_running_row(day))
    return tuple(rows)


def not_running_row(day: date) -> tuple[Button, ...]:
    """What may have changed while not running."""
    return (
        standing.button(_("I am running again"), "health", day, "running"),
        standing.button(_("What is allowed"), "health", day, "not_running"),
    )


def _new(runner: Runner, day: date) -> Rows:
    """What may be said besides what is noted."""
    hurts = _("Another one") if runner.niggles else _("Something hurts")
    offers = {
        "hurts": hurts,
        "ill": "" if runner.ill_since else _("Ill"),
        "tired": "" if runner.tired_on == day else _("Tired today"),
        "not_running": "" if runner.not_running else _("Not running for now"),
        "urgent": _("Chest pain, or nearly fainted"),
    }
    buttons = [
        standing.button(label, "health", day, action) for action, label in offers.items() if label
    ]
    return tuple(lay_out(buttons))
