"""What a bot says about itself, in every language: its menus, its descriptions, the menu button."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial

from telegram import (
    Bot,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeDefault,
    MenuButtonCommands,
)
from telegram.constants import MenuButtonType
from telegram.error import TelegramError

from bot.patience import patiently
from dialogs import menu
from dialogs.language import ENGLISH, Speech, languages, marked, speaking
from dialogs.language import gettext as _

logger = logging.getLogger(__name__)

DESCRIPTION = marked(
    "What to do beside your runs, by what you run tomorrow. Four questions, then one suggestion a "
    "day, with its reason. It follows the cross-training guide of running coach Amy Haas: based on "
    "her guide, in our own words, not endorsed by her."
)
"""In an empty chat, 512 characters at most (setMyDescription)."""

SHORT_DESCRIPTION = marked("What to do beside your runs, by what you run tomorrow.")
"""On the bot's page and in shared links, 120 characters at most (setMyShortDescription)."""

SCOPES: Mapping[str, tuple[BotCommandScope, Sequence[str]]] = {
    "alone": (BotCommandScopeDefault(), menu.MAIN),
    "groups": (BotCommandScopeAllGroupChats(), menu.IN_GROUPS),
}
"""Which commands are offered where; in groups those that tell nothing of anybody's own."""


async def keep_menus(bot: Bot, stop: asyncio.Event) -> None:
    """Says it once, in the background: nobody waits for a menu, and none is worth an end."""
    introducing = asyncio.create_task(introduce(bot))
    await stop.wait()
    introducing.cancel()
    await asyncio.gather(introducing, return_exceptions=True)


async def introduce(bot: Bot) -> None:
    """Sets what is not yet as it should be; Telegram keeps it, and limits how often it changes."""
    for language in languages():
        # What is said without a language is for everybody whose language has nothing of its own.
        code = "" if language == ENGLISH else language
        with speaking(Speech(language=language)):
            for scope, names in SCOPES.values():
                await _try(partial(_set_commands, bot, scope, names, code))
            await _try(partial(_set_descriptions, bot, code))
    await _try(partial(_set_button, bot))


async def _try(step: Callable[[], Awaitable[None]]) -> None:
    try:
        await patiently(step)
    except TelegramError as error:
        logger.warning("A menu or a description was not set: %s", error.message)


async def _set_commands(
    bot: Bot, scope: BotCommandScope, names: Sequence[str], language: str
) -> None:
    wanted = tuple((name, _(menu.COMMANDS[name].description)) for name in names)
    there = await bot.get_my_commands(scope, language_code=language or None)
    if tuple((each.command, each.description) for each in there) != wanted:
        await bot.set_my_commands(wanted, scope, language_code=language or None)


async def _set_descriptions(bot: Bot, language: str) -> None:
    code = language or None
    if (await bot.get_my_description(code)).description != _(DESCRIPTION):
        await bot.set_my_description(_(DESCRIPTION), code)
    if (await bot.get_my_short_description(code)).short_description != _(SHORT_DESCRIPTION):
        await bot.set_my_short_description(_(SHORT_DESCRIPTION), code)


async def _set_button(bot: Bot) -> None:
    if (await bot.get_chat_menu_button()).type != MenuButtonType.COMMANDS:
        await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
