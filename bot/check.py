"""The check command: settings, database and tokens, a finding each; nothing is changed."""

import asyncio

from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.bot_api import NAME as TELEGRAM
from bot.bot_api import make_bot
from bot.clock import now
from bot.crowds import line_about
from bot.discord.clients import use_addresses
from bot.discord.looking import look_at
from bot.settings import Settings
from storage.crowds import latest_crowd
from storage.database import Finding, examine
from storage.errors import StorageError
from storage.limits import Limit


async def check(settings: Settings) -> list[Finding]:
    """What a start would find."""
    stored = await asyncio.to_thread(
        examine, settings.database_url, settings.secret, settings.secret_key_file
    )
    return [
        Finding("settings", ok=True, line=f"readable; access is {settings.access}."),
        *stored,
        *await _telegram(settings),
        *await asyncio.to_thread(_push, settings),
        *await _discord(settings),
    ]


async def _telegram(settings: Settings) -> list[Finding]:
    if settings.telegram_token is None:
        line = "TELEGRAM_TOKEN is not set; it stays silent."
        return [Finding("telegram", ok=True, line=line)]
    token = settings.telegram_token.get_secret_value()
    bot = make_bot(token, settings.telegram_api_url, proxy=settings.proxy)
    try:
        async with bot:
            mine = Finding("telegram", ok=True, line=f"the token is that of @{bot.username}.")
            return [mine, await _webhook(bot)] if settings.telegram_webhook_url else [mine]
    except InvalidToken:
        mend = "TELEGRAM_TOKEN is not accepted; copy it again from @BotFather."
        return [Finding("telegram", ok=False, line=mend)]
    except TelegramError as error:
        mend = f"{settings.telegram_api_url} cannot be reached ({type(error).__name__}); try later."
        return [Finding("telegram", ok=False, line=mend)]


async def _webhook(bot: Bot) -> Finding:
    """What Telegram says of its attempts; an old trouble is none while nothing waits."""
    info = await bot.get_webhook_info()
    waits = f"{info.pending_update_count} updates wait at Telegram"
    if not info.last_error_message:
        return Finding("webhook", ok=True, line=f"{waits}.")
    line = f"{waits}; its last trouble was: {info.last_error_message}."
    return Finding("webhook", ok=not info.pending_update_count, line=line)


def _push(settings: Settings) -> list[Finding]:
    """How late the fullest minute will be; nothing where the database was found wanting already."""
    messages = settings.telegram_messages_per_second
    if not messages:
        return [Finding("push", ok=True, line="TELEGRAM_MESSAGES_PER_SECOND is 0; nothing waits.")]
    try:
        crowd = latest_crowd(
            settings.database_url, now(), TELEGRAM, Limit(messages), settings.house.spread
        )
    except StorageError:
        return []
    return [Finding("push", ok=True, line=line_about(crowd))]


async def _discord(settings: Settings) -> list[Finding]:
    if settings.discord_token is None:
        return [Finding("discord", ok=True, line="DISCORD_TOKEN is not set; it stays silent.")]
    use_addresses(settings.discord_api_url, settings.discord_gateway_url)
    return await look_at(settings.discord_token.get_secret_value(), settings.proxy)
