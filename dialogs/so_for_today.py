"""What a health remark makes of today: the new suggestion, or rest, in one message."""

from dataclasses import replace
from datetime import date

from coach.advice import Advice, advise
from coach.health import rests, sort_by_health
from coach.runner import Runner
from coach.runs import Run
from dialogs import phrases, standing, suggestion
from dialogs.language import gettext as _
from dialogs.messages import Button, Reply

LASTING = ("did:", "skip:", "how:")
"""What may be done with a suggestion that stands on a remark which was not stored."""


def so_for_today(
    runner: Runner, day: date, lead: str, *, buttons: tuple[Button, ...] = ()
) -> Reply:
    """The lead, then what the day holds now; nothing more where the day is noted already."""
    rows = (buttons,) if buttons else ()
    if runner.noted_on(day):
        return Reply(text=lead, rows=rows)
    advice = advise(runner, day)
    today = _("So for today: {what}.").format(what=_what(runner, advice))
    screen = suggestion.screen(runner, advice, lead=f"{lead}\n{today}", explains=False)
    return replace(screen, rows=(*screen.rows, *rows))


def _what(runner: Runner, advice: Advice) -> str:
    """What is advised, within a sentence; who is not kept from it may run without a session."""
    if advice.suggestion is None:
        may_run = runner.run_on(advice.day).kind is not Run.REST and not rests(runner, advice.day)
        return _("no extra session") if may_run else _("rest")
    session = suggestion.in_sentence(advice.suggestion)
    if advice.suggestion.optional:
        return _("{session}, or nothing").format(session=session)
    return session


def not_kept(reply: Reply, button: Button | None = None) -> Reply:
    """The same for a remark that is forgotten at once: no button leads past it."""
    rows = tuple(tuple(each for each in row if _lasts(each)) for row in reply.rows)
    text = _("I keep nothing of this, so tomorrow's message will not know of it.")
    return replace(
        reply,
        text=f"{reply.text}\n\n{text}",
        rows=(*(row for row in rows if row), *(((button,),) if button else ())),
    )


def _lasts(button: Button) -> bool:
    pressed = standing.read(button.press)
    return pressed is not None and pressed.kind == "day" and pressed.action.startswith(LASTING)


def what_is_left(runner: Runner, day: date) -> str:
    """What health withholds on a day, and what stays; "" where it withholds nothing."""
    found = sort_by_health(runner, day)
    if not found.withheld:
        return ""
    withheld = phrases.either(phrases.activity(each) for each in found.withheld)
    stays = phrases.listed(phrases.activity(each) for each in found.left)
    if stays:
        return _("No {withheld}. What stays: {stays}.").format(withheld=withheld, stays=stays)
    instead = phrases.either(phrases.activity(each) for each in found.instead)
    if instead:
        sentence = _("No {withheld}. If you can get to it, {instead} would do.")
        return sentence.format(withheld=withheld, instead=instead)
    return _("No session for now.")
