"""Dialogs that are set aside while another one is talked through."""

from collections.abc import Sequence
from dataclasses import replace

from dialogs.scene import Conversation, Progress
from dialogs.talk import is_first_run

MOST_SHELVED = 3
"""Short dialogs that are kept aside; an older one is forgotten."""


def unfinished(conversation: Conversation) -> list[Progress]:
    """The dialogs on the shelf and the current one, the latest last."""
    return [each for each in (*conversation.shelf, conversation.current) if each is not None]


def enter(conversation: Conversation, progress: Progress) -> Conversation:
    """Makes a dialog the current one; what was under way goes to the shelf, once each."""
    aside = [each for each in unfinished(conversation) if each.dialog != progress.dialog]
    return replace(
        conversation,
        session=conversation.session + 1,
        revision=0,
        current=progress,
        shelf=_kept(aside),
    )


def without(conversation: Conversation, dialog: str) -> Conversation:
    """The same conversation once a dialog has nothing more to ask."""
    current = conversation.current
    if dialog not in (each.dialog for each in unfinished(conversation)):
        return conversation
    return replace(
        conversation,
        current=None if current is not None and current.dialog == dialog else current,
        shelf=tuple(each for each in conversation.shelf if each.dialog != dialog),
    )


def _kept(aside: Sequence[Progress]) -> tuple[Progress, ...]:
    """The first run always, of the others the latest."""
    short = [each for each in aside if not is_first_run(each)][-MOST_SHELVED:]
    return tuple(each for each in aside if each in short or is_first_run(each))
