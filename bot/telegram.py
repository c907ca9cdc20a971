"""Telegram: translates updates in and replies out, and nothing else."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from functools import partial
from html import escape

from telegram import Bot, CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message, Update
from telegram.constants import ChatType, ParseMode
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.bot_api import NAME
from bot.handle import Handler
from bot.limiter import Limiter
from bot.patience import patiently, told_wait
from bot.platform import Errand, Refused, Unavailable
from dialogs.language import gettext as _
from dialogs.language import speaking, speech_for
from dialogs.messages import Button, File, Incoming, Reply, Where
from dialogs.scene import Outcome

logger = logging.getLogger(__name__)

INERT = "-"
"""What a heading's button carries, since Telegram wants every button to carry something."""

NOTICE_LIMIT = 200
"""Characters of the remark on a press (Telegram's documented limit)."""

TEXT_LIMIT = 4096
"""Characters of a message, as UTF-16 and without markup (Telegram's documented limit)."""

CAPTION_LIMIT = 1024
"""The same of a caption (Telegram's documented limit)."""


class Telegram:
    """One bot's ears and mouth; private chats are coached, groups are pointed to them."""

    name = NAME

    def __init__(self, bot: Bot, handler: Handler, limiter: Limiter | None = None) -> None:
        self._bot = bot
        self._handler = handler
        self._limiter = limiter or Limiter()

    async def receive(self, update: Update, stored: Callable[[], None]) -> None:
        """One update, handled and answered; `stored` is called once it can be confirmed."""
        if update.my_chat_member is not None:
            member = update.my_chat_member
            if member.chat.type == ChatType.PRIVATE:
                is_blocked = member.new_chat_member.status == member.new_chat_member.BANNED
                where = _where(member.chat.id, member.from_user.id)
                await self._handler.blocked(where, is_blocked=is_blocked)
        elif update.callback_query is not None:
            await self._press(update.update_id, update.callback_query, stored)
        elif update.message is not None and update.message.from_user is not None:
            await self._message(update.update_id, update.message, stored)

    async def push(
        self, where: Where, replies: Sequence[Reply], errand: Errand | None = None
    ) -> None:
        """Sends what the clock owes, with a single attempt; see Platform.push."""
        del errand
        for reply in replies:
            try:
                for call in self._calls(int(where.chat), reply):
                    await call()
            except (Forbidden, ChatMigrated) as error:
                raise Refused(error.message) from error
            except BadRequest as error:
                if "chat not found" in error.message.casefold():
                    raise Refused(error.message) from error
                raise
            except (RetryAfter, NetworkError, InvalidToken) as error:
                # With a wrong token no message is to blame, and another replica's may be right.
                raise Unavailable(error.message, told_wait(error)) from error

    async def _message(self, update_id: int, message: Message, stored: Callable[[], None]) -> None:
        user = message.from_user
        if user is None:
            return
        language = user.language_code or ""
        if message.chat.type != ChatType.PRIVATE:
            if (message.text or "").startswith("/"):
                await self._answer_in_group(message, language)
            return
        incoming = Incoming(text=message.text or "", language=language, id=str(update_id))

        async def say(outcome: Outcome) -> None:
            stored()
            await self._answer(message.chat.id, outcome, None)

        await self._handler.handle(_where(message.chat.id, user.id), incoming, say)

    async def _answer_in_group(self, message: Message, language: str) -> None:
        self._limiter.sent(str(message.chat.id))
        try:
            await self._send(message.chat.id, _private_only(self._bot.username, language))
        except TelegramError as error:
            logger.info("A group was not answered: %s", error.message)

    async def _press(
        self, update_id: int, query: CallbackQuery, stored: Callable[[], None]
    ) -> None:
        if query.message is None or not query.data or query.data == INERT:
            await self._remark(query, "")
            return
        chat_id, message_id = query.message.chat.id, query.message.message_id
        incoming = Incoming(
            press=query.data, language=query.from_user.language_code or "", id=str(update_id)
        )

        async def say(outcome: Outcome) -> None:
            stored()
            await self._remark(query, outcome.notice)
            await self._answer(chat_id, outcome, message_id)

        await self._handler.handle(_where(chat_id, query.from_user.id), incoming, say)

    async def _answer(self, chat_id: int, outcome: Outcome, pressed: int | None) -> None:
        """Sends the replies; one that edits replaces the pressed message while that can be."""
        for reply in outcome.replies:
            calls = self._calls(chat_id, reply)
            if reply.edits and pressed is not None:
                calls[0] = partial(self._edit, chat_id, reply, pressed)
            try:
                for call in calls:
                    await patiently(partial(self._at_once, chat_id, call))
            except (Forbidden, ChatMigrated) as error:
                raise Refused(error.message) from error
            except TelegramError as error:
                # The screen is kept with the conversation; whatever comes next draws it again.
                logger.warning("A reply was given up: %s", error.message)

    def _calls(self, chat_id: int, reply: Reply) -> list[Callable[[], Awaitable[object]]]:
        """What sends a reply, one message each, so that none is sent again with another.

        The first file carries the text where a caption may be as long.
        """
        if not reply.files or reply.edits or not _fits_caption(reply):
            bare = [partial(self._send_file, chat_id, file, Reply(text="")) for file in reply.files]
            return [partial(self._send, chat_id, reply), *bare]
        first, *others = reply.files
        bare = [partial(self._send_file, chat_id, file, Reply(text="")) for file in others]
        return [partial(self._send_file, chat_id, first, reply), *bare]

    async def _at_once(self, chat_id: int, call: Callable[[], Awaitable[object]]) -> None:
        """A reply waits for no limit; the push does without what it uses."""
        self._limiter.sent(str(chat_id))
        try:
            await call()
        except RetryAfter as error:
            self._limiter.flooded(told_wait(error) or timedelta())
            raise

    async def _remark(self, query: CallbackQuery, notice: str) -> None:
        try:
            await query.answer(notice[:NOTICE_LIMIT] or None)
        except TelegramError as error:
            # Too old after a pause, or the network; what the press did is seen anyway.
            logger.info("A press was not answered: %s", error.message)

    async def _send(self, chat_id: int, reply: Reply) -> None:
        await self._bot.send_message(
            chat_id,
            _html(reply),
            parse_mode=ParseMode.HTML,
            reply_markup=_keyboard(reply.rows),
            disable_notification=reply.silent,
        )

    async def _send_file(self, chat_id: int, file: File, caption: Reply) -> None:
        is_picture = file.media_type == "image/png"
        send = self._bot.send_photo if is_picture else self._bot.send_document
        await send(
            chat_id,
            file.content,
            filename=file.name,
            caption=_html(caption),
            parse_mode=ParseMode.HTML,
            reply_markup=_keyboard(caption.rows),
            disable_notification=caption.silent,
        )

    async def _edit(self, chat_id: int, reply: Reply, message_id: int) -> None:
        try:
            await self._bot.edit_message_text(
                _html(reply),
                chat_id=chat_id,
                message_id=message_id,
                parse_mode=ParseMode.HTML,
                reply_markup=_keyboard(reply.rows),
            )
        except BadRequest as error:
            # The same screen twice is fine; a message that is gone or too old is sent anew.
            if "not modified" not in error.message.casefold() and reply.rows:
                await self._send(chat_id, reply)


def _where(chat_id: int, user_id: int) -> Where:
    return Where(NAME, str(chat_id), str(user_id))


def _private_only(username: str, language: str) -> Reply:
    with speaking(speech_for(language)):
        text = _("I coach one runner at a time. Write to me alone: {link}")
    return Reply(text=text.format(link=f"https://t.me/{username}"))


def _html(reply: Reply) -> str:
    title = f"<b>{escape(reply.title)}</b>" if reply.title else ""
    text = escape(_cut(reply.text, TEXT_LIMIT - len(f"{reply.title}\n".encode("utf-16-le")) // 2))
    code = f"<code>{escape(reply.code)}</code>" if reply.code else ""
    return "\n".join(part for part in (title, text, code) if part)


def _fits_caption(reply: Reply) -> bool:
    return len(f"{reply.title}\n{reply.text}".encode("utf-16-le")) <= 2 * CAPTION_LIMIT


def _cut(text: str, limit: int) -> str:
    """A text that Telegram takes, with "…" for what would be refused."""
    units = text.encode("utf-16-le")
    if len(units) <= 2 * limit:
        return text
    return units[: 2 * (limit - 1)].decode("utf-16-le", "ignore") + "…"


def _keyboard(rows: Sequence[Sequence[Button]]) -> InlineKeyboardMarkup | None:
    if not rows:
        return None
    return InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(each.label, callback_data=each.press or INERT) for each in row]
            for row in rows
        ]
    )
