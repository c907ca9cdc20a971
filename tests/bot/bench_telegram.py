"""How fast Telegram is spoken to, beside the library's default transport and its bare echo bot.

The local Bot API server runs in this process and the bot in another, as on a machine of two cores.
"""

import asyncio
import os
import statistics
import sys
import tempfile
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.bot.bench import a_second, addresses, bot, row
from tests.bot.canned import canned
from tests.fakes.telegram import FakeTelegram, Limits
from tests.postgresql import Server, serving

AT_ONCE = (1, 32, 256)
SENDS = 2_000
WRITERS, EACH = 200, 10
ROUNDS = 3
"""Of each, in turn; the middle one counts, since other work on the machine comes and goes."""

UNLIMITED = Limits(overall=10**6, per_chat=10**6)

TOWNS_ARE_BEING_READ = 12
"""Seconds after the start, by which that has begun."""

ASKED = "/privacy"
"""A message whose turn loads, decides and stores, and has one answer outside of dialogs."""


@dataclass(frozen=True)
class Speed:
    """How many a second, and milliseconds of the process's own time for each."""

    rate: float
    work: float

    def __str__(self) -> str:
        return f"{self.rate:,.0f} ({self.work:.2f} ms)"


def middle(found: Sequence[Speed]) -> Speed:
    """The medians."""
    rates, works = ([getattr(each, name) for each in found] for name in ("rate", "work"))
    return Speed(statistics.median(rates), statistics.median(works))


async def sends() -> None:
    """Messages a second, the two transports side by side."""
    async with canned() as url:
        for at_once in AT_ONCE:
            found: dict[str, list[Speed]] = {"default": [], "ours": []}
            for _round in range(ROUNDS):
                for transport, speeds in found.items():
                    speeds.append(await _send(url, transport, at_once))
            default, ours = (middle(speeds) for speeds in found.values())
            name = f"sends a second, {at_once} at once: default, ours"
            row(name, f"{default}, {ours}: {ours.rate / default.rate:.1f} times")


async def _send(url: str, transport: str, at_once: int) -> Speed:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.bot.sends", transport, str(at_once), str(SENDS)),
        env={**os.environ, "TOKEN": "1:token", "URL": url},
        stdout=asyncio.subprocess.PIPE,
    )
    printed, _nothing = await process.communicate()
    return Speed(*(float(each) for each in printed.split()))


async def turns(server: Server) -> None:
    """Whole turns a second (load, decide, save durably, reply) beside the bare echo.

    In turn, since other work on the machine comes and goes.
    """
    found: dict[str, list[Speed]] = {}
    for _round in range(ROUNDS):
        found.setdefault("bare echo, default transport, nothing stored", []).append(
            await _turns(_echoing)
        )
        with addresses(server) as urls:
            for kind, url in urls.items():
                found.setdefault(f"whole and stored, {kind}", []).append(
                    await _turns(partial(_ours, url))
                )
    echo = middle(next(iter(found.values())))
    for name, speeds in found.items():
        speed = middle(speeds)
        row(f"turns a second, {name}", f"{speed}: {speed.rate / echo.rate:.2f} times")


@asynccontextmanager
async def _ours(url: Callable[[Path], str], telegram: FakeTelegram) -> AsyncIterator[int]:
    with tempfile.TemporaryDirectory() as folder:
        async with bot(Path(folder), telegram, url(Path(folder))) as process:
            await process.prints("listens")
            await asyncio.sleep(TOWNS_ARE_BEING_READ)
            await _rests(process.pid)
            yield process.pid


async def _turns(answering: Callable[[FakeTelegram], AbstractAsyncContextManager[int]]) -> Speed:
    """How many messages are answered a second, while there always are some to answer."""
    async with FakeTelegram(limits=UNLIMITED) as telegram:
        people = [telegram.person(f"Writer {number}") for number in range(WRITERS)]
        async with answering(telegram) as pid:
            for words in ("/start", "/cancel"):
                for person in people:
                    await person.says(words)
                for person in people:
                    await person.hears(timeout=60)
            began, worked = len(telegram.calls), _worked(pid)
            for _number in range(EACH):
                for person in people:
                    await person.says(ASKED)
            times = await _answers(telegram, began, WRITERS * EACH)
            worked = _worked(pid) - worked
    return Speed(a_second(times), 1000 * worked / len(times))


async def _rests(pid: int) -> None:
    """Waits until a process has done all that it does after its start."""
    before = 0.0
    while (worked := _worked(pid)) > before + 0.1:
        before = worked
        await asyncio.sleep(2)


def _worked(pid: int) -> float:
    """Seconds of processor time that a process has used; Linux tells them in hundredths."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def _answers(telegram: FakeTelegram, began: int, count: int) -> list[float]:
    async with asyncio.timeout(120):
        while True:
            calls = telegram.calls[began:]
            times = [call.at for call in calls if call.method.lower() == "sendmessage"]
            if len(times) >= count:
                return times
            await asyncio.sleep(0.1)


@asynccontextmanager
async def _echoing(telegram: FakeTelegram) -> AsyncIterator[int]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.bot.echo"),
        env={**os.environ, "TOKEN": telegram.token, "URL": telegram.url},
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        yield process.pid
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
