"""What Telegram means by its refusals (400), which it says in words only."""

import re
from collections.abc import Sequence

from telegram.error import BadRequest, TelegramError

NO_TOPIC = ("topic_closed", "topic_deleted", "message thread not found")
"""What it says of a forum's topic; in the general one the chat is closed."""

GONE = (
    "chat not found",
    "user not found",
    "peer_id_invalid",
    "not enough rights to send",
    *NO_TOPIC,
)
"""What Telegram says with a 400, though the chat is what is wrong and not the message."""

_QUOTED = re.compile(r'"[^"]*"')


def told(error: TelegramError) -> str:
    """Telegram's description of an error, without what it quotes."""
    return _QUOTED.sub('"…"', error.message)


def is_gone(error: TelegramError) -> bool:
    """Whether nothing can be sent to that chat."""
    return isinstance(error, BadRequest) and _is_said(error, GONE)


def has_no_topic(error: BadRequest) -> bool:
    """Whether nothing can be sent to that topic."""
    return _is_said(error, NO_TOPIC)


def _is_said(error: BadRequest, signs: Sequence[str]) -> bool:
    return any(sign in error.message.casefold() for sign in signs)
