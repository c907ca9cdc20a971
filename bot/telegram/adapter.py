"""Telegram: translates updates in and replies out, and nothing else."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from telegram import Bot, CallbackQuery, Chat, ChatMemberUpdated, Message, Update, User
from telegram.constants import ChatType

from bot.bot_api import NAME
from bot.groups import Groups
from bot.handle import Handler
from bot.limiter import Limiter
from bot.patience import until_answered
from bot.platform import Errand
from bot.telegram.albums import Albums
from bot.telegram.ranks import Ranks
from bot.telegram.reading import (
    IN_GROUP,
    MOVED,
    SAID_ALONE,
    group,
    happened,
    is_anonymous,
    is_for_bot,
    is_outside,
    pressed,
    said,
    topic_of,
    where,
)
from bot.telegram.screens import Screens
from bot.telegram.sending import Mouth, Target
from bot.telegram.typing import typing
from bot.telegram.voice import Voice
from bot.telegram.writing import INERT
from dialogs.club_rights import depends_on_rank
from dialogs.language import speech_for
from dialogs.messages import Group, Incoming, Reply, Where
from dialogs.scene import Outcome
from dialogs.unreachable import RETURNED

Stored = Callable[[], None]


class Telegram:
    """One bot's ears and mouth; private chats are coached, groups are pointed to them."""

    name = NAME

    def __init__(
        self, bot: Bot, handler: Handler, groups: Groups, limiter: Limiter | None = None
    ) -> None:
        self._bot = bot
        self._handler = handler
        self._groups = groups
        self._albums = Albums()
        self._ranks = Ranks(bot)
        self.screens = Screens(bot, handler.database)
        self._voice = Voice(Mouth(bot, limiter or Limiter(), self._moved), self.screens)

    def arrived(self, update: Update) -> None:
        """An update is there, and is received once those before it are done with."""
        if update.callback_query is not None:
            self._voice.presses.arrived(update.callback_query)

    async def receive(self, update: Update, stored: Stored) -> None:
        """One update, handled and answered; `stored` is called once it can be confirmed."""
        if update.my_chat_member is not None:
            await self._membership(update, update.my_chat_member, stored)
        elif update.callback_query is not None:
            await self._press(update, update.callback_query, stored)
        elif update.message is not None and MOVED.check_update(update):
            await self._migration(update.message)
        elif SAID_ALONE.check_update(update) or await self._is_for_bot(update):
            message = update.message or update.edited_message
            # A place that is shared for hours is edited as it moves, and nobody wrote anything.
            if message is not None and not (message is update.edited_message and message.location):
                await self._message(update, message, stored)

    async def push(
        self, where: Where, replies: Sequence[Reply], errand: Errand | None = None
    ) -> None:
        """Sends what the clock owes, with a single attempt; see Platform.push."""
        del errand
        await self._voice.push(where, replies)

    async def _is_for_bot(self, update: Update) -> bool:
        message = update.message or update.edited_message
        if message is None or not IN_GROUP.check_update(update):
            return False
        await self._know_myself()
        return is_for_bot(message, self._bot.bot)

    async def _know_myself(self) -> None:
        """What waited in the inbox may come before the bot has learnt its own name."""
        await until_answered(self._bot.initialize)

    async def _group(self, chat: Chat, topic: int | None = None) -> Group | None:
        if chat.type != ChatType.PRIVATE:
            await self._know_myself()
        return group(chat, self._bot, topic)

    async def _ranked(self, chat: Chat, user: User, incoming: Incoming) -> Incoming:
        """What was said, and whether an administrator did, where that matters."""
        if incoming.group is None or not depends_on_rank(incoming):
            return incoming
        is_organiser = await self._ranks.is_administrator(chat.id, user.id)
        return replace(incoming, group=replace(incoming.group, is_organiser=is_organiser))

    async def _message(self, update: Update, message: Message, stored: Stored) -> None:
        user, chat = message.from_user, message.chat
        if user is None or self._albums.has_more(message):
            return
        topic = topic_of(message)
        incoming = said(update, message, await self._group(chat, topic))
        replies_to = message.message_id if incoming.group else None
        target = Target(chat=chat.id, topic=topic, replies_to=replies_to)
        if is_anonymous(message) and depends_on_rank(incoming):
            await self._voice.ask_who(target, speech_for(incoming.language))
            return
        incoming = await self._ranked(chat, user, incoming)
        await self._handle(where(chat, user), incoming, target, stored)

    async def _press(self, update: Update, query: CallbackQuery, stored: Stored) -> None:
        self._voice.presses.arrived(query)
        chat = query.message.chat if query.message else None
        is_inert = not query.data or query.data == INERT
        if chat is None or chat.type == ChatType.CHANNEL or query.message is None or is_inert:
            await self._voice.presses.answer(query, "")
            return
        topic = topic_of(query.message) if isinstance(query.message, Message) else None
        incoming = pressed(update, query, await self._group(chat, topic))
        incoming = await self._ranked(chat, query.from_user, incoming)
        target = Target(chat=chat.id, topic=topic, pressed=query.message.message_id)
        await self._handle(where(chat, query.from_user), incoming, target, stored, query)

    async def _handle(
        self,
        here: Where,
        incoming: Incoming,
        target: Target,
        stored: Stored,
        query: CallbackQuery | None = None,
    ) -> None:
        """Lets it be handled, and says what comes of it; a press gets its remark meanwhile."""

        async def say(outcome: Outcome) -> None:
            stored()
            is_typing.cancel()
            await self._voice.answer(here, target, outcome, incoming, query)

        with typing(self._bot, target.chat, target.topic) as is_typing:
            await self._handler.handle(here, incoming, say)

    async def _membership(self, update: Update, changed: ChatMemberUpdated, stored: Stored) -> None:
        """The bot was blocked or let in again by somebody, added to a group, or removed."""
        chat, user = changed.chat, changed.from_user
        here = where(chat, user)
        is_out = is_outside(changed.new_chat_member)
        if chat.type == ChatType.PRIVATE and is_out:
            await self._handler.blocked(here)
        elif chat.type == ChatType.PRIVATE:
            returned = happened(update, RETURNED, user)
            await self._handle(here, returned, Target(chat=chat.id), stored)
        elif chat.type != ChatType.CHANNEL and is_out:
            await self._groups.left(here.chat)
        elif chat.type != ChatType.CHANNEL:
            await self._groups.joined(here.chat)
            if is_outside(changed.old_chat_member):
                greeting = Incoming(
                    language=user.language_code or "",
                    id=str(update.update_id),
                    group=await self._group(chat),
                )
                await self._handle(here, greeting, Target(chat=chat.id), stored)

    async def _migration(self, message: Message) -> None:
        """Telegram tells it in both chats, in any order."""
        if message.migrate_to_chat_id is not None:
            await self._moved(message.chat.id, message.migrate_to_chat_id)
        elif message.migrate_from_chat_id is not None:
            await self._moved(message.migrate_from_chat_id, message.chat.id)

    async def _moved(self, before: int, after: int) -> None:
        await self._groups.moved(str(before), str(after))
