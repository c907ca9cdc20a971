"""How fast Telegram is spoken to, beside the library's default transport and its bare echo bot.

The local Bot API server runs in this process and the bot in another, as on a machine of two cores.
"""

import asyncio
import os
import statistics
import sys
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import partial
from pathlib import Path

from tests.bot.bench import a_second, addresses, bot, row
from tests.fakes.telegram import FakeTelegram, Limits, Person
from tests.postgresql import Server, serving

AT_ONCE = (1, 32, 256)
SENDS = 2_000
WRITERS, EACH = 64, 20
ROUNDS = 3
"""Of each, in turn; the middle one counts, since other work on the machine comes and goes."""

UNLIMITED = Limits(overall=10**6, per_chat=10**6)

ASKED = "/privacy"
"""A message whose turn loads, decides and stores, and has one answer."""


async def sends() -> None:
    """Messages a second, the two transports side by side."""
    async with FakeTelegram(limits=UNLIMITED) as telegram:
        person = telegram.person("Ada")
        await person.says("/start")
        for at_once in AT_ONCE:
            rates: dict[str, list[float]] = {"default": [], "ours": []}
            for _round in range(ROUNDS):
                for transport, found in rates.items():
                    found.append(await _rate(telegram, transport, at_once, person))
            default, ours = (statistics.median(found) for found in rates.values())
            name = f"sends a second, {at_once} at once: default, ours"
            row(name, f"{default:,.0f}, {ours:,.0f} ({ours / default:.1f} times)")


async def _rate(telegram: FakeTelegram, transport: str, at_once: int, person: Person) -> float:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.bot.sends", transport),
        *(str(each) for each in (at_once, SENDS, person.chat_id)),
        env={**os.environ, "TOKEN": telegram.token, "URL": telegram.url},
        stdout=asyncio.subprocess.PIPE,
    )
    printed, _nothing = await process.communicate()
    return float(printed)


async def turns(server: Server) -> None:
    """Whole turns a second (load, decide, save durably, reply) beside the bare echo."""
    echo = statistics.median([await _turns(_echoing) for _round in range(ROUNDS)])
    row("turns a second, bare echo, default transport, nothing stored", f"{echo:,.0f}")
    for kind in ("SQLite", "PostgreSQL"):
        rates = []
        for _round in range(ROUNDS):
            with addresses(server) as urls:
                rates.append(await _turns(partial(_ours, urls[kind])))
        rate = statistics.median(rates)
        row(f"whole stored turns a second, {kind}", f"{rate:,.0f} ({rate / echo:.2f} times)")


@asynccontextmanager
async def _ours(url: Callable[[Path], str], telegram: FakeTelegram) -> AsyncIterator[None]:
    with tempfile.TemporaryDirectory() as folder:
        async with bot(Path(folder), telegram, url(Path(folder))) as process:
            await process.prints("listens")
            yield


async def _turns(answering: Callable[[FakeTelegram], AbstractAsyncContextManager[None]]) -> float:
    """How many messages are answered a second, while there always are some to answer."""
    async with FakeTelegram(limits=UNLIMITED) as telegram:
        people = [telegram.person(f"Writer {number}") for number in range(WRITERS)]
        async with answering(telegram):
            for person in people:
                await person.says("/start")
            for person in people:
                await person.hears(timeout=60)
            await asyncio.sleep(1)
            began = len(telegram.calls)
            for _number in range(EACH):
                for person in people:
                    await person.says(ASKED)
            times = await _answers(telegram, began, WRITERS * EACH)
    return a_second(times)


async def _answers(telegram: FakeTelegram, began: int, count: int) -> list[float]:
    async with asyncio.timeout(120):
        while True:
            calls = telegram.calls[began:]
            times = [call.at for call in calls if call.method.lower() == "sendmessage"]
            if len(times) >= count:
                return times
            await asyncio.sleep(0.1)


@asynccontextmanager
async def _echoing(telegram: FakeTelegram) -> AsyncIterator[None]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.bot.echo"),
        env={**os.environ, "TOKEN": telegram.token, "URL": telegram.url},
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        yield
    finally:
        process.kill()
        await process.wait()


async def main() -> None:
    """All of it."""
    await sends()
    with serving() as server:
        await turns(server)


if __name__ == "__main__":
    asyncio.run(main())
