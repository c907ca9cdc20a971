"""Telegram's webhook: what comes in is stored at once, and handled by the inbox."""

import asyncio
import hmac
import json
import logging
from collections.abc import Callable
from hashlib import sha256

from aiohttp import web
from telegram import Bot, Update
from telegram.error import BadRequest
from yarl import URL

from bot.bot_api import NAME
from bot.inbox import Inbox
from bot.patience import until_answered
from bot.polling import KINDS
from bot.telegram.adapter import Telegram
from storage.errors import StorageError
from storage.inbox import Arrived

logger = logging.getLogger(__name__)

HEADER = "X-Telegram-Bot-Api-Secret-Token"
"""What setWebhook's secret_token comes back in (Telegram's documentation)."""

PATH = "/telegram"
"""Where updates come in, if TELEGRAM_WEBHOOK_URL names a host only."""

CONNECTIONS = 40
"""Updates that Telegram may send at the same time (its own default)."""

PATIENCE = 5.0
"""Seconds that storing may take; Telegram sends again what was not taken."""

LOOK_AGAIN = 60.0
"""Seconds after which the token is tried again."""

BIGGEST = 2**63
"""What the database keeps as a whole number."""


class WebhookRefused(Exception):  # noqa: N818 - the name says what happened
    """Telegram does not take TELEGRAM_WEBHOOK_URL; the operator has to mend it."""


def address_of(url: str) -> URL:
    """The webhook's address, with a path where the operator named none."""
    address = URL(url)
    return address.with_path(PATH) if address.path == "/" else address


def secret_for(token: str) -> str:
    """A secret that every replica finds by itself, and that does not give the token away."""
    return hmac.new(token.encode(), b"webhook", sha256).hexdigest()


class Webhook:
    """Takes updates for the inbox; any number of replicas may, behind one address."""

    def __init__(
        self,
        bot: Bot,
        inbox: Inbox,
        url: str,
        secret: str,
        arrived: Callable[[Update], None] = lambda _update: None,
    ) -> None:
        self._bot = bot
        self._inbox = inbox
        self._arrived = arrived
        self._address = address_of(url)
        self._secret = secret

    def routes(self) -> list[web.RouteDef]:
        """One, at the address's path."""
        return [web.post(self._address.path, self._take)]

    async def run(self, stop: asyncio.Event) -> None:
        """Tells Telegram where to send updates, and waits until told to stop.

        The webhook stays set: other replicas serve it, or Telegram keeps what comes until a start.

        Raises:
            TokenRefused: the token is wrong.
            WebhookRefused: Telegram does not send updates to such an address.
        """
        announcing = asyncio.create_task(self._announce())
        stopping = asyncio.create_task(stop.wait())
        try:
            await asyncio.wait({announcing, stopping}, return_when=asyncio.FIRST_COMPLETED)
            if announcing.done():
                announcing.result()
            await stopping
        finally:
            announcing.cancel()
            stopping.cancel()

    async def _announce(self) -> None:
        await until_answered(self._bot.initialize)
        await until_answered(self._set_webhook)
        logger.info("Telegram: @%s listens at %s.", self._bot.username, self._address)
        while True:
            # Nothing that comes in would say that the token is no good any more.
            await asyncio.sleep(LOOK_AGAIN)
            await until_answered(self._bot.get_me)

    async def _set_webhook(self) -> None:
        try:
            await self._bot.set_webhook(
                str(self._address),
                secret_token=self._secret,
                allowed_updates=KINDS,
                max_connections=CONNECTIONS,
            )
        except BadRequest as error:
            raise WebhookRefused(
                f"Telegram does not accept TELEGRAM_WEBHOOK_URL: {error.message}. Mend it in .env."
            ) from None

    async def _take(self, request: web.Request) -> web.Response:
        """200 once the update is stored; at anything else Telegram sends it again."""
        given = request.headers.get(HEADER, "").encode(errors="replace")
        if not hmac.compare_digest(given, self._secret.encode()):
            return web.Response(status=403)
        try:
            body = (await request.read()).decode()
            number = _number(json.loads(body))
        except (ValueError, RecursionError):
            return web.Response(status=400)
        update = self._read(body)
        if update is not None:
            # A press is answered soon, however long the database takes.
            self._arrived(update)
        arrived = Arrived(platform=NAME, number=number, user=_user(update), body=body)
        try:
            async with asyncio.timeout(PATIENCE):
                await self._inbox.take(arrived)
        except StorageError as error:
            logger.error("An update was not taken: %s", error)
            return web.Response(status=503)
        except TimeoutError:
            logger.error("An update was not taken: the database does not answer.")
            return web.Response(status=503)
        return web.Response()

    def _read(self, body: str) -> Update | None:
        try:
            return _read(body, self._bot)
        except Exception:  # noqa: BLE001 - what cannot be read is logged when its turn comes
            return None


async def receive(bot: Bot, telegram: Telegram, body: str) -> None:
    """An update out of the inbox, handled and answered like one that was polled for."""
    await telegram.receive(_read(body, bot), lambda: None)


def _user(update: Update | None) -> str:
    """Whose turn the update has to wait for."""
    user = update.effective_user if update is not None else None
    return str(user.id) if user else ""


def _read(body: str, bot: Bot) -> Update:
    return Update.de_json(json.loads(body), bot)


def _number(update: object) -> int:
    number = update.get("update_id") if isinstance(update, dict) else None
    if not isinstance(number, int) or not 0 <= number < BIGGEST:
        raise ValueError
    return number
