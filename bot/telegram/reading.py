"""Translates what Telegram brings in: who wrote where, and what of it is meant for the bot."""

import re

from telegram import (
    Bot,
    CallbackQuery,
    Chat,
    ChatMember,
    ChatMemberRestricted,
    Message,
    Update,
    User,
)
from telegram.constants import ChatType
from telegram.ext import filters

from bot.bot_api import NAME
from dialogs.messages import Group, Incoming, Where

SAID_ALONE = filters.ChatType.PRIVATE & ~filters.StatusUpdate.ALL
"""Whatever somebody sends in a private chat; what merely happened there asks for no answer."""

MOVED = filters.StatusUpdate.MIGRATE
"""A group became a supergroup, which has another id."""

IN_GROUP = filters.ChatType.GROUPS & (filters.COMMAND | filters.REPLY) & ~filters.StatusUpdate.ALL
"""What may be meant for the bot where many talk."""

_NEVER_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters and halves of characters: no database and no other program takes them all."""


def where(chat: Chat, user: User) -> Where:
    """A conversation; alone with somebody, the chat has the number of that person."""
    home = "" if chat.type == ChatType.PRIVATE else str(user.id)
    return Where(NAME, str(chat.id), str(user.id), home)


def topic_of(message: Message | None) -> int | None:
    """The forum's topic that a message stands in; None in the general one, and in no forum.

    Elsewhere a thread is a chain of replies, to which nothing can be sent (Message).
    """
    return message.message_thread_id if message and message.is_topic_message else None


def group(chat: Chat, bot: Bot, topic: int | None = None) -> Group | None:
    """Where others read along; None in a private chat."""
    if chat.type == ChatType.PRIVATE:
        return None
    link = f"https://t.me/{bot.username}"
    channel = channel_of(chat.id, topic)
    return Group(id=str(chat.id), name=_clean(chat.title or ""), channel=channel, link=link)


def channel_of(chat: int, topic: int | None) -> str:
    """What a club keeps of the place where it is written to."""
    return f"{chat}/{topic}" if topic is not None else str(chat)


def place_of(channel: str) -> tuple[int, int | None]:
    """The chat, and the topic in it, of such a place."""
    chat, _slash, topic = channel.partition("/")
    return int(chat), int(topic) if topic else None


def is_for_bot(message: Message, me: User) -> bool:
    """Whether a message of IN_GROUP is a command or a reply to this bot, and to no other."""
    if filters.COMMAND.filter(message):
        name, *_words = (message.text or "").split(maxsplit=1)
        addressed = name.partition("@")[2].casefold()
        return addressed in ("", (me.username or "").casefold())
    return message.reply_to_message is not None and message.reply_to_message.from_user == me


def is_anonymous(message: Message) -> bool:
    """Whether it was written in a group's or a channel's name; nobody is told by whom."""
    return message.sender_chat is not None


def said(update: Update, message: Message, group: Group | None) -> Incoming:
    """A message, as far as it can be understood."""
    place = message.location or (message.venue.location if message.venue else None)
    return Incoming(
        text=_clean(message.text or ""),
        location=(place.latitude, place.longitude) if place else None,
        language=_language(message.from_user),
        id=str(update.update_id),
        message=str(message.message_id),
        edited=message is update.edited_message,
        group=group,
    )


def pressed(update: Update, query: CallbackQuery, group: Group | None) -> Incoming:
    """A press of a button that carries something."""
    return Incoming(
        press=_clean(query.data or ""),
        language=_language(query.from_user),
        id=str(update.update_id),
        group=group,
    )


def happened(update: Update, occasion: str, user: User) -> Incoming:
    """Something that a platform tells of, and nobody said."""
    return Incoming(occasion=occasion, language=_language(user), id=str(update.update_id))


def is_outside(member: ChatMember) -> bool:
    """Whether somebody is not in a chat: gone, thrown out, or restricted while outside."""
    if isinstance(member, ChatMemberRestricted):
        return not member.is_member
    return member.status in (ChatMember.LEFT, ChatMember.BANNED)


def _language(user: User | None) -> str:
    return (user.language_code or "") if user else ""


def _clean(text: str) -> str:
    return _NEVER_TEXT.sub("", text)
