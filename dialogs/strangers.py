"""Somebody who is not known yet: welcomed, or told that this coach is for invited runners."""

import hmac
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from coach.runner import Runner
from dialogs import club, club_join, menu, place, standing, typed_commands
from dialogs.driver import Driver
from dialogs.language import gettext as _
from dialogs.language import speech_for
from dialogs.link import NAME as LINK
from dialogs.messages import Incoming, Json, Reply
from dialogs.scene import Outcome, Scene
from dialogs.setting_speech import LANGUAGE, other_languages
from dialogs.unlink import NAME as UNLINK
from dialogs.welcome import NAME as WELCOME

ABOUT_WHAT_IS_STORED = {"export", "delete", UNLINK}
"""Commands that have nothing to say to somebody of whom nothing is stored."""


def meet(scene: Scene, incoming: Incoming, now: datetime) -> Outcome:
    """Somebody new: invited or not, and never stored for pressing an old button."""
    joins = _joins(scene, incoming)
    if (incoming.press and not joins) or incoming.occasion:
        notice = _why_nothing_happens(incoming)
        return Outcome(runner=None, conversation=scene.conversation, notice=notice)
    if incoming.edited:
        anew = Reply(text=_("/start begins anew."))
        return Outcome(runner=None, conversation=scene.conversation, replies=(anew,))
    command = typed_commands.command_in(incoming.text)
    invitation = scene.house.invitation
    name = club.NAME if joins else command.name if command else ""
    code = command.words if command else ""
    # Who has a code to link was let in by the runner who made it.
    is_let_in = name == LINK and scene.links.link is not None
    is_let_in = is_let_in or (name == club.NAME and scene.clubs.here is not None)
    if invitation and not is_let_in and not hmac.compare_digest(code.encode(), invitation.encode()):
        text = _("This coach is for invited runners. Ask for the invitation link: {contact}")
        contact = scene.house.operator_contact or _("whoever runs it")
        return Outcome(
            runner=None,
            conversation=scene.conversation,
            replies=(Reply(text=text.format(contact=contact)),),
        )
    speech = speech_for(incoming.language)
    runner = Runner(language=speech.language, territory=speech.territory, units=speech.units)
    driver = Driver(scene, runner, now, menu.DIALOGS)
    if incoming.group is not None and (name == club.NAME or incoming.group.is_public):
        return _meet_in_group(driver, incoming, joins=joins)
    if name in ABOUT_WHAT_IS_STORED:
        nothing = Reply(text=_("Nothing is stored about you."))
        return Outcome(runner=None, conversation=scene.conversation, replies=(nothing,))
    known = menu.COMMANDS.get(name)
    if known is not None and known.screen is not None and not known.needs_answers:
        screen = known.screen(runner, driver.local_now.date(), scene.house)
        return Outcome(runner=None, conversation=scene.conversation, replies=(screen,))
    if command is not None and known is not None and name in (LANGUAGE, LINK):
        driver.open(known.dialog, {**typed_commands.given_by(command), **incoming.given})
    if driver.conversation.current is None:
        driver.open(WELCOME, {**incoming.given, **_town(incoming)})
    if incoming.picks_language:
        driver.replies.insert(0, Reply(text=other_languages()))
    return driver.outcome(incoming.id)


def _why_nothing_happens(incoming: Incoming) -> str:
    """What is remarked on the press of somebody who is not known."""
    if incoming.group is None:
        return _("/start begins anew.")
    if incoming.group.is_public and standing.read(incoming.press) is None:
        return _("These buttons are somebody else's. /help shows what I can do here.")
    return _("I do not know you yet. Write to me alone, /start, and then press again.")


def _joins(scene: Scene, incoming: Incoming) -> bool:
    """Whether somebody new presses Join below a club's post, which is the club's invitation."""
    pressed = standing.read(incoming.press)
    is_join = pressed is not None and (pressed.kind, pressed.action) == (club.NAME, "join")
    return is_join and incoming.group is not None and scene.clubs.here is not None


def _meet_in_group(driver: Driver, incoming: Incoming, *, joins: bool) -> Outcome:
    """Somebody new in a group: only the club is talked about, and only who joins or asks is stored.

    Where all read what is said, whatever else somebody says there is left unheard.
    """
    command = typed_commands.command_in(incoming.text)
    if joins:
        driver.open(club_join.NAME)
    elif command is not None and command.name == club.NAME:
        club.open_club(driver, {**typed_commands.given_by(command), **incoming.given})
    outcome = driver.outcome(incoming.id)
    if driver.conversation.current is None and not driver.changes:
        return replace(outcome, runner=None, conversation=driver.scene.conversation, wakes=())
    return outcome


def _town(incoming: Incoming) -> Mapping[str, Json]:
    answer = place.answer_of(incoming.location) if incoming.location else None
    return {} if answer is None else {place.TOWN: answer}
