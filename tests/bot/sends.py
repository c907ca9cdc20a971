"""How fast messages are sent: prints messages a second for a transport, so many at once."""

import asyncio
import os
import sys
import time

from telegram import Bot
from telegram.request import HTTPXRequest

from bot.bot_api import make_bot

TEXT = "Sat 28 Nov · Yoga, 15 min\n" * 16
"""As long as a daily message."""


def bot_on(transport: str) -> Bot:
    """A bot on the library's default transport, or on ours."""
    token, url = os.environ["TOKEN"], os.environ["URL"]
    if transport == "ours":
        return make_bot(token, url)
    # The library's default pool is for one call at a time; it waits for a second at most.
    request = HTTPXRequest(connection_pool_size=256, pool_timeout=60)
    return Bot(token, base_url=f"{url}/bot", request=request)


async def main(transport: str, at_once: int, count: int, chat: int) -> None:
    """Sends them all and prints the rate."""
    async with bot_on(transport) as bot:
        left = iter(range(count))

        async def send() -> None:
            for _number in left:
                await bot.send_message(chat, TEXT)

        await bot.send_message(chat, TEXT)
        began = time.perf_counter()
        await asyncio.gather(*(send() for _each in range(at_once)))
        print(count / (time.perf_counter() - began))


if __name__ == "__main__":
    _self, transport, at_once, count, chat = sys.argv
    asyncio.run(main(transport, int(at_once), int(count), int(chat)))
