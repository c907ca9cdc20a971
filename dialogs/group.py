"""A group, where others read along: beside its club, what is personal is offered alone."""

import re
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from coach.runner import Runner
from dialogs import club, edited, guide, menu, standing, typed_commands
from dialogs.language import gettext as _
from dialogs.messages import Button, Incoming, Reply
from dialogs.scene import Outcome, Scene

PAGES = "guide"
"""The kind of the standing buttons that lead to nobody's own things."""

_MADE_FOR = re.compile(r"(?P<owner>[0-9a-z]{1,12})!(?P<press>.+)", re.DOTALL)


def is_public(incoming: Incoming) -> bool:
    """Whether everybody in a group reads it."""
    return incoming.group is not None and incoming.group.is_public


def is_nobodys_own(scene: Scene, incoming: Incoming) -> bool:
    """Whether it is for all to read, and neither about the club nor answers a question about it."""
    if not is_public(incoming) or incoming.occasion:
        return False
    if incoming.press:
        return _MADE_FOR.fullmatch(incoming.press) is not None
    if incoming.edited:
        return not edited.is_answer(scene.conversation, incoming.message)
    command = typed_commands.command_in(incoming.text)
    if command is None:
        return scene.conversation.current is None
    return command.name not in (club.NAME, "back", "cancel")


def answer(scene: Scene, incoming: Incoming, now: datetime) -> Outcome:
    """What is said then; nothing of a runner is shown, stored or changed."""
    runner = scene.runner or Runner()
    today = now.astimezone(ZoneInfo(runner.zone)).date()
    replies: tuple[Reply, ...]
    if incoming.edited:
        replies, notice = (edited.too_late(),), ""
    elif not incoming.press:
        replies, notice = (_said(scene, incoming.text, today),), ""
    else:
        replies, notice = _pressed(scene, incoming.press, today)
    return Outcome(
        runner=scene.runner,
        conversation=scene.conversation,
        replies=tuple(made_for(scene.owner, reply) for reply in replies),
        keeps_wakes=True,
        notice=notice,
    )


def made_for(owner: str, reply: Reply) -> Reply:
    """A screen for a group: its buttons act for one person, and those about their own are gone."""
    rows = [
        tuple(Button(each.label, f"{owner}!{each.press}") for each in row if _is_open(each.press))
        for row in reply.rows
    ]
    return replace(reply, rows=tuple(row for row in rows if row))


def _is_open(press: str) -> bool:
    found = standing.read(press)
    return found is not None and found.kind == PAGES


def _said(scene: Scene, text: str, today: date) -> Reply:
    command = typed_commands.command_in(text)
    if command is None or command.name in ("start", "help"):
        return _greeting()
    known = menu.COMMANDS.get(command.name)
    if known is None:
        return replace(_greeting(), text=typed_commands.unknown(command.name))
    if not known.is_open or known.screen is None:
        text = _("/{command} is between the two of us. Here others read along.")
        return Reply(text=text.format(command=command.name), opens=command.name)
    return known.screen(Runner(), today, scene.house)


def _greeting() -> Reply:
    text = _(
        "I coach one runner at a time, in our own chat. Here I answer {commands}, and nobody reads "
        "anything of yours."
    )
    commands = ", ".join(f"/{name}" for name in menu.IN_GROUPS)
    return Reply(text=text.format(commands=commands), opens="start")


def _pressed(scene: Scene, press: str, today: date) -> tuple[tuple[Reply, ...], str]:
    """The replies, and the remark on the press where it comes to nothing."""
    found = _MADE_FOR.fullmatch(press)
    if found is None or found["owner"] != scene.owner:
        return (), _("These buttons are somebody else's. /help shows what I can do here.")
    pressed = standing.read(found["press"])
    if pressed is None or pressed.is_over(today) or pressed.action not in guide.PAGES:
        return (), _("That button has had its week. /guide is fresh.")
    return (replace(guide.screen(pressed.day, pressed.action), edits=True),), ""
