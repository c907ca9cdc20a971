"""Messages that are edited after they were read: the latest typed answer can be put right so."""

from dataclasses import replace

from dialogs import answering
from dialogs.driver import Driver
from dialogs.language import gettext as _
from dialogs.messages import Incoming, Reply
from dialogs.scene import Conversation, Written


def remember(driver: Driver, before: Conversation, incoming: Incoming) -> None:
    """Notes which message was written for the question that was open before this turn.

    Once a press or another dialog has moved the conversation on, no message can be put right.
    """
    after = driver.conversation
    has_moved = (after.session, after.revision) != (before.session, before.revision)
    if incoming.edited:
        return
    if incoming.message and before.current is not None:
        written = Written(
            message=incoming.message, session=before.session, key=before.current.asked
        )
        driver.conversation = replace(after, written=written)
    elif has_moved:
        driver.conversation = replace(after, written=None)


def is_answer(conversation: Conversation, message: str) -> bool:
    """Whether a message is the one that was written for a question, as far as is remembered."""
    return conversation.written is not None and conversation.written.message == message


def too_late() -> Reply:
    """What is said of an edit that puts nothing right."""
    return Reply(text=_("That was read before you edited it. Write it anew, please."))


def reopened(driver: Driver, message: str) -> bool:
    """Whether the question that a message was written for is open, perhaps once more."""
    written = driver.conversation.written
    if written is None or not is_answer(driver.conversation, message):
        return False
    return written.session == driver.conversation.session and answering.reopen(driver, written.key)
