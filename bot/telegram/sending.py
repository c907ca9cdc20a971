"""Sends messages, and does what each kind of Telegram's errors asks for."""

import logging
import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any

from telegram import Bot, ReplyParameters
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
from bot.telegram.writing import Sheet, keyboard, sheets
from dialogs.language import Speech, speaking
from dialogs.language import gettext as _
from dialogs.messages import Reply

logger = logging.getLogger(__name__)

GONE = ("chat not found", "user not found", "peer_id_invalid", "not enough rights to send")
"""What Telegram says with a 400, though the chat is what is wrong and not the message."""

_QUOTED = re.compile(r'"[^"]*"')

Moved = Callable[[int, int], Awaitable[None]]


@dataclass(frozen=True, kw_only=True)
class Target:
    """A chat: in a group the message that is answered, and the one whose button was pressed."""

    chat: int
    replies_to: int | None = None
    pressed: int | None = None


class Mouth:
    """Speaks for one bot; `moved` is told of groups that go on under another id."""

    def __init__(self, bot: Bot, limiter: Limiter, moved: Moved) -> None:
        self._bot = bot
        self._limiter = limiter
        self._moved = moved

    async def push(self, chat: int, replies: Sequence[Reply]) -> None:
        """Sends what the clock owes, with a single attempt; see Platform.push."""
        target = Target(chat=chat)
        for sheet in (sheet for reply in replies for sheet in sheets(reply)):
            try:
                target = await self._where_it_is(target, partial(self._send, sheet=sheet))
            except Forbidden as error:
                raise Refused(error.message) from error
            except BadRequest as error:
                raise (Refused(error.message) if _is_gone(error) else error) from error
            except (RetryAfter, NetworkError, InvalidToken) as error:
                # With a wrong token no message is to blame, and another replica's may be right.
                raise Unavailable(error.message, told_wait(error)) from error

    async def answer(self, target: Target, replies: Sequence[Reply], speech: Speech) -> None:
        """Sends replies; one that edits replaces the pressed message while that can be.

        Raises:
            Refused: nothing can be sent there any more.
        """
        for reply in replies:
            first, *others = sheets(reply)
            is_edit = reply.edits and target.pressed is not None
            try:
                target = await self._patiently(
                    target, partial(self._edit if is_edit else self._send, sheet=first), speech
                )
                for sheet in others:
                    target = await self._patiently(target, partial(self._send, sheet=sheet), speech)
            except TelegramError as error:
                if isinstance(error, Forbidden) or _is_gone(error):
                    raise Refused(error.message) from error
                # The screen is kept with the conversation; whatever comes next draws it again.
                logger.warning("A reply was given up: %s", told(error))

    async def _patiently(
        self, target: Target, call: Callable[..., Awaitable[None]], speech: Speech
    ) -> Target:
        """Calls again after what passes; what is refused as it is gets a plain text instead."""

        async def at_once(target: Target) -> None:
            self._limiter.sent(str(target.chat))
            try:
                with speaking(speech):
                    await call(target)
            except RetryAfter as error:
                self._limiter.flooded(told_wait(error) or timedelta())
                raise

        async def again() -> None:
            nonlocal target
            target = await self._where_it_is(target, at_once)

        await patiently(again)
        return target

    async def _where_it_is(
        self, target: Target, call: Callable[[Target], Awaitable[None]]
    ) -> Target:
        """Calls it for a chat, or for what became of it; returns where that was."""
        try:
            await call(target)
        except ChatMigrated as error:
            await self._moved(target.chat, error.new_chat_id)
            target = Target(chat=error.new_chat_id)
            await call(target)
        return target

    async def _send(self, target: Target, sheet: Sheet) -> None:
        """As it should be; else with fewer and fewer of the things that may be refused."""
        try:
            await self._post(target, sheet)
        except BadRequest as error:
            await self._say_plainly(target, sheet, error)

    async def _say_plainly(self, target: Target, sheet: Sheet, error: BadRequest) -> None:
        sorry = _("I could not show my answer here. /help shows what I can do.")
        buttons = keyboard(sheet.reply, self._bot)
        method = _method(sheet)
        for text, markup in ((sheet.plain, buttons), (sheet.plain, None), (sorry, None)):
            if _is_gone(error):
                break
            logger.warning("%s was refused: %s", method, told(error))
            method = "sendMessage"
            try:
                await self._bot.send_message(
                    target.chat, text or sorry, parse_mode=None, reply_markup=markup
                )
            except BadRequest as another:
                error = another
            else:
                return
        raise error

    async def _post(self, target: Target, sheet: Sheet) -> None:
        options: dict[str, Any] = {
            "reply_markup": keyboard(sheet.reply, self._bot),
            "disable_notification": sheet.reply.silent,
        }
        if target.replies_to is not None:
            options["reply_parameters"] = ReplyParameters(target.replies_to)
        if sheet.file is None:
            await self._bot.send_message(target.chat, sheet.html, **options)
            return
        options |= {"filename": sheet.file.name, "caption": sheet.html}
        if _method(sheet) == "sendPhoto":
            await self._bot.send_photo(target.chat, sheet.file.content, **options)
        else:
            await self._bot.send_document(target.chat, sheet.file.content, **options)

    async def _edit(self, target: Target, sheet: Sheet) -> None:
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
                await self._send(target, sheet)


def _method(sheet: Sheet) -> str:
    if sheet.file is None:
        return "sendMessage"
    return "sendPhoto" if sheet.file.media_type == "image/png" else "sendDocument"


def told(error: TelegramError) -> str:
    """Telegram's description of an error, without what it quotes."""
    return _QUOTED.sub('"…"', error.message)


def _is_gone(error: TelegramError) -> bool:
    return isinstance(error, BadRequest) and any(sign in error.message.casefold() for sign in GONE)
