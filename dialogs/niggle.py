"""A niggle: which part, which side, how bad; then what is left out, and what today becomes."""

from dataclasses import replace
from datetime import date

from coach.health import with_niggle
from coach.records import Niggle, Severity
from coach.runner import Runner
from dialogs import leave, red_flags
from dialogs.body_parts import PARTS, SIDES, read_place, yours
from dialogs.language import gettext as _
from dialogs.messages import Choice, Json, Reply
from dialogs.questions import NotUnderstood, Words
from dialogs.so_for_today import not_kept, so_for_today, what_is_left
from dialogs.talk import Finish, Talk
from dialogs.understanding.red_flags import flagged_in

NAME = "niggle"
USUAL = ("foot", "ankle", "achilles", "shin", "calf", "knee", "hamstring", "hip", "back")
BEARING = ("foot", "ankle", "achilles", "shin", "calf", "knee", "thigh", "groin", "hip")
MILD, BAD, AT_REST = "mild", "bad", "at_rest"
URGENT = "urgent"
"""What is no niggle: the answer of any question here that is a red flag."""


async def niggle(talk: Talk) -> Finish:
    """Something that hurts.

    Given keys: `body_part` (a part of guide.toml, or words such as "left heel"), `side` ("left",
    "right", "both") and `severity` ("mild", "bad", "at_rest", or "urgent" for a red flag).
    """
    place = await talk.ask_or_choose("body_part", _("What hurts?"), _parts(), _words())
    if place == URGENT:
        return red_flags.finish(talk)
    part, side = (place["part"], place["side"]) if isinstance(place, dict) else (place, "")
    part, side = str(part), str(side)
    if not PARTS[part].has_sides:
        side = ""
    elif not side:
        sides = tuple(Choice(each, _(label).capitalize()) for each, label in SIDES.items())
        side = await talk.choose("side", _("Which side?"), sides)
    question = _("How is it with {part}?").format(part=yours(part, side))
    how = await talk.choose("severity", question, _severities(part))
    if how == URGENT:
        return red_flags.finish(talk)
    found = noted(part, side, how, talk.now.date())
    if await leave.ask_leave(talk):
        runner = replace(with_niggle(talk.runner, found), keeps_health=True)
        talk.tell("", reply=consequence(runner, found, talk.now.date()))
        return Finish(runner=runner, undoes=True)
    said = consequence(with_niggle(talk.runner, found), found, talk.now.date())
    was_asked = talk.runner.keeps_health is None
    remark = f"{NAME}:{part}:{side}:{how}"
    button = None if was_asked else leave.keep_button(talk.now.date(), remark)
    talk.tell("", reply=not_kept(said, button))
    return Finish(runner=replace(talk.runner, keeps_health=False))


def noted(part: str, side: str, how: str, day: date) -> Niggle:
    """A niggle as it was answered; what hurts at rest is never mild."""
    severity = Severity.MILD if how == MILD else Severity.BAD
    return Niggle(body_part=part, side=side, severity=severity, at_rest=how == AT_REST, since=day)


def carried_by(remark: str, day: date) -> Niggle | None:
    """The niggle of that day that a button carries: "niggle:knee:left:mild"."""
    name, _colon, rest = remark.partition(":")
    match rest.split(":"):
        case [part, side, how] if name == NAME and part in PARTS and how in (MILD, BAD, AT_REST):
            return noted(part, side if side in SIDES else "", how, day)
    return None


def _parts() -> tuple[Choice, ...]:
    usual = (Choice(each, _(PARTS[each].label)) for each in USUAL)
    return (*usual, Choice(URGENT, _("Chest pain, or nearly fainted")))


def _words() -> Words:
    prompt = _("Which part? A word or two, such as left shoulder or groin.")
    return Words(_read_part, _("Somewhere else"), prompt)


def _read_part(words: str) -> Json:
    """A part and perhaps a side; a red flag is one in any words."""
    place = read_place(words)
    if flagged_in(words) or "chest" in place.parts:
        return URGENT
    if len(place.parts) != 1:
        sentence = _(
            "I could not tell which part “{words}” is. The nearest of these will do: {all}."
        )
        names = ", ".join(_(each.label) for each in PARTS.values())
        raise NotUnderstood(sentence.format(words=words, all=names))
    return {"part": place.parts[0], "side": place.side}


def _severities(part: str) -> tuple[Choice, ...]:
    """How bad it may be; what needs a doctor at once stands among the answers."""
    urgent = {
        "calf": _("Swollen or hot, or I cannot stand on it"),
        "back": _("My legs or groin are numb"),
    }.get(part, _("I cannot stand on it") if part in BEARING else "")
    return (
        Choice(MILD, _("I notice it, but run as usual"), (_("mild"), _("a little"))),
        Choice(BAD, _("It changes how I move"), (_("bad"), _("severe"), _("a lot"))),
        Choice(AT_REST, _("It hurts at rest too"), (_("at rest"), _("always"))),
        *((Choice(URGENT, urgent),) if urgent else ()),
    )


def consequence(runner: Runner, found: Niggle, day: date) -> Reply:
    """What is left out for it, said plainly, and what today is now."""
    part = yours(found.body_part, found.side)
    if found.withholds_all:
        text = _(
            "While {part} hurts like this, no session: rest, and let a professional look at it."
        )
        return so_for_today(runner, day, text.format(part=part))
    lines = [_("Noted: {part}.").format(part=part), what_is_left(runner, day)]
    lines.append(_("If it stays, let a professional look at it."))
    return so_for_today(runner, day, " ".join(each for each in lines if each))
