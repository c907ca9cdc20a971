"""Who runs a group, as Telegram says: its administrators, asked each time that it matters."""

import logging
from functools import partial

from telegram import Bot, ChatMember
from telegram.error import TelegramError

from bot.patience import patiently

logger = logging.getLogger(__name__)

ADMINISTRATORS = (ChatMember.OWNER, ChatMember.ADMINISTRATOR)


class Ranks:
    """The members of groups, for one bot."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def is_administrator(self, chat: int, user: int) -> bool:
        """Whether somebody is one; not if Telegram does not tell."""
        found: list[ChatMember] = []
        try:
            await patiently(partial(self._look, chat, user, found))
        except TelegramError as error:
            logger.warning("A member could not be looked up: %s", type(error).__name__)
        return any(member.status in ADMINISTRATORS for member in found)

    async def _look(self, chat: int, user: int, found: list[ChatMember]) -> None:
        found.append(await self._bot.get_chat_member(chat, user))
