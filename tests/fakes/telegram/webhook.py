"""Delivering updates to a bot's webhook, in place of getUpdates."""

import aiohttp

from tests.fakes.telegram.backend import Backend

SECRET = "X-Telegram-Bot-Api-Secret-Token"
"""The header that carries setWebhook's secret_token."""


async def deliver(backend: Backend, address: str) -> list[int]:
    """Posts what waits to a local address, oldest first; returns the statuses it was met with.

    A status of 2xx confirms an update; at any other, delivery stops and the update stays.
    """
    secret = backend.webhook.get("secret_token")
    headers = {SECRET: secret} if secret else {}
    statuses: list[int] = []
    async with aiohttp.ClientSession(headers=headers) as session:
        for update in backend.updates.next_batch(len(backend.updates.unconfirmed)):
            async with session.post(address, json=update) as answer:
                statuses.append(answer.status)
            if not 200 <= answer.status < 300:
                break
            backend.updates.confirm_one(update["update_id"])
    return statuses
