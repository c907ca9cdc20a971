"""Sends messages, and does what each kind of Telegram's errors asks for."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any

from telegram import Bot, Message, ReplyParameters
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.limiter import Limiter
from bot.patience import patiently, told_wait
from bot.platform import Refused, Unavailable
from bot.telegram.refusals import has_no_topic, is_gone, told
from bot.telegram.writing import Sheet, keyboard, sheets
from dialogs.language import Speech, speaking
from dialogs.language import gettext as _
from dialogs.messages import Reply
from storage.screens import Screen

logger = logging.getLogger(__name__)

Moved = Callable[[int, int], Awaitable[None]]
Call = Callable[["Target"], Awaitable[int]]
"""Sends or changes a message; returns its id."""


@dataclass(frozen=True, kw_only=True)
class Target:
    """A chat: in a group the message that is answered, and the one whose button was pressed.

    In a forum it is the topic of these, None for the general one.
    """

    chat: int
    topic: int | None = None
    replies_to: int | None = None
    pressed: int | None = None


class Mouth:
    """Speaks for one bot; `moved` is told of groups that go on under another id."""

    def __init__(self, bot: Bot, limiter: Limiter, moved: Moved) -> None:
        self._bot = bot
        self._limiter = limiter
        self._moved = moved

    async def push(self, target: Target, replies: Sequence[Reply]) -> Screen | None:
        """Sends what the clock owes, with a single attempt; see Platform.push.

        Returns where the question stands that was asked last.
        """
        asked = None
        for reply, sheet in [(each, sheet) for each in replies for sheet in sheets(each)]:
            try:
                target, message = await self._where_it_is(target, partial(self._send, sheet=sheet))
                asked = Screen(reply.asks, message) if reply.asks else asked
            except Forbidden as error:
                raise Refused(error.message) from error
            except BadRequest as error:
                raise (Refused(error.message) if is_gone(error) else error) from error
            except (RetryAfter, NetworkError, InvalidToken) as error:
                # With a wrong token no message is to blame, and another replica's may be right.
                raise Unavailable(error.message, told_wait(error)) from error
        return asked

    async def answer(
        self, target: Target, replies: Sequence[Reply], speech: Speech
    ) -> Screen | None:
        """Sends replies; one that edits replaces the pressed message while that can be.

        Returns where the question stands that was asked last.

        Raises:
            Refused: nothing can be sent there any more.
        """
        asked = None
        for reply in replies:
            first, *others = sheets(reply)
            is_edit = reply.edits and target.pressed is not None
            try:
                target, message = await self._patiently(
                    target, partial(self._edit if is_edit else self._send, sheet=first), speech
                )
                for sheet in others:
                    target, message = await self._patiently(
                        target, partial(self._send, sheet=sheet), speech
                    )
                asked = Screen(reply.asks, message) if reply.asks else asked
            except TelegramError as error:
                if isinstance(error, Forbidden) or is_gone(error):
                    raise Refused(error.message) from error
                # The screen is kept with the conversation; whatever comes next draws it again.
                logger.warning("A reply was given up: %s", told(error))
        return asked

    async def _patiently(self, target: Target, call: Call, speech: Speech) -> tuple[Target, int]:
        """Calls again after what passes; returns where that was in the end, and the message."""
        message = 0

        async def at_once(target: Target) -> int:
            self._limiter.sent(str(target.chat))
            try:
                with speaking(speech):
                    return await call(target)
            except RetryAfter as error:
                self._limiter.flooded(told_wait(error) or timedelta())
                raise

        async def again() -> None:
            nonlocal target, message
            target, message = await self._where_it_is(target, at_once)

        await patiently(again)
        return target, message

    async def _where_it_is(self, target: Target, call: Call) -> tuple[Target, int]:
        """Calls it for a chat, or for what became of it; returns where that was."""
        try:
            return target, await call(target)
        except ChatMigrated as error:
            await self._moved(target.chat, error.new_chat_id)
            target = Target(chat=error.new_chat_id)
        except BadRequest as error:
            if target.topic is None or not has_no_topic(error):
                raise
            # A reply would go to the closed topic of what it answers.
            target = Target(chat=target.chat)
        return target, await call(target)

    async def _send(self, target: Target, sheet: Sheet) -> int:
        """As it should be; else with fewer and fewer of the things that may be refused."""
        try:
            message = await self._post(target, sheet)
        except BadRequest as error:
            message = await self._say_plainly(target, sheet, error)
        return message.message_id

    async def _say_plainly(self, target: Target, sheet: Sheet, error: BadRequest) -> Message:
        sorry = _("I could not show my answer here. /help shows what I can do.")
        buttons = keyboard(sheet.reply, self._bot)
        method = _method(sheet)
        for text, markup in ((sheet.plain, buttons), (sheet.plain, None), (sorry, None)):
            if is_gone(error):
                break
            logger.warning("%s was refused: %s", method, told(error))
            method = "sendMessage"
            try:
                return await self._bot.send_message(
                    target.chat,
                    text or sorry,
                    parse_mode=None,
                    reply_markup=markup,
                    message_thread_id=target.topic,
                )
            except BadRequest as another:
                error = another
        raise error

    async def _post(self, target: Target, sheet: Sheet) -> Message:
        options: dict[str, Any] = {
            "reply_markup": keyboard(sheet.reply, self._bot),
            "disable_notification": sheet.reply.silent,
            "message_thread_id": target.topic,
        }
        if target.replies_to is not None:
            options["reply_parameters"] = ReplyParameters(target.replies_to)
        if sheet.file is None:
            return await self._bot.send_message(target.chat, sheet.html, **options)
        options |= {"filename": sheet.file.name, "caption": sheet.html}
        if _method(sheet) == "sendPhoto":
            return await self._bot.send_photo(target.chat, sheet.file.content, **options)
        return await self._bot.send_document(target.chat, sheet.file.content, **options)

    async def _edit(self, target: Target, sheet: Sheet) -> int:
        try:
            await self._bot.edit_message_text(
                sheet.html,
                chat_id=target.chat,
                message_id=target.pressed,
                reply_markup=keyboard(sheet.reply, self._bot),
            )
        except BadRequest as error:
            # The same screen twice is fine; a message that is gone or too old is sent anew.
            if "not modified" not in error.message.casefold() and sheet.reply.rows:
                return await self._send(target, sheet)
        return target.pressed or 0


def _method(sheet: Sheet) -> str:
    if sheet.file is None:
        return "sendMessage"
    return "sendPhoto" if sheet.file.media_type == "image/png" else "sendDocument"
