"""How fast messages are sent on a transport, so many at once.

Prints how many a second, and milliseconds of processor time for each.
"""

import asyncio
import os
import sys
import time

from telegram import Bot
from telegram.request import HTTPXRequest

from bot.bot_api import make_bot

TEXT = "Sat 28 Nov · Yoga, 15 min\n" * 16
"""As long as a daily message."""

CHAT = 2


def bot_on(transport: str) -> Bot:
    """A bot on the library's default transport, or on ours."""
    token, url = os.environ["TOKEN"], os.environ["URL"]
    if transport == "ours":
        return make_bot(token, url)
    # As by default, but that it waits more than a second for a free connection.
    request = HTTPXRequest(connection_pool_size=256, pool_timeout=60)
    return Bot(token, base_url=f"{url}/bot", request=request)


async def main(transport: str, at_once: int, count: int) -> None:
    """Sends them all and prints both."""
    async with bot_on(transport) as bot:
        left = iter(range(count))

        async def send() -> None:
            for _number in left:
                await bot.send_message(CHAT, TEXT)

        await bot.send_message(CHAT, TEXT)
        began, worked = time.perf_counter(), time.process_time()
        await asyncio.gather(*(send() for _each in range(at_once)))
        worked = time.process_time() - worked
        print(count / (time.perf_counter() - began), 1000 * worked / count)


if __name__ == "__main__":
    _self, transport, at_once, count = sys.argv
    asyncio.run(main(transport, int(at_once), int(count)))
