"""`python -m bot` as an operator starts it: a process, in a folder of its own."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

from tests.bot.forked import Forked, fork
from tests.fakes.telegram import FakeTelegram

ROOT = Path(__file__).parents[2]

HURRIED = "tests.bot.hurried"
"""What to start instead of the bot if it shall look every second for what others added."""

STARTING = 30
"""Seconds that a start may take on a busy machine."""


def settings_for(telegram: FakeTelegram) -> dict[str, str]:
    """What lets a process find the local Telegram."""
    return {"TELEGRAM_TOKEN": telegram.token, "TELEGRAM_API_URL": telegram.url}


Process = Forked | asyncio.subprocess.Process


async def spawn(
    home: Path,
    *arguments: str,
    settings: dict[str, str] | None = None,
    at: datetime | None = None,
    module: str = "bot",
    afresh: bool = False,
) -> Process:
    """Starts `python -m bot` with nothing in its environment but the settings.

    `afresh` it is started as an operator does it, and else forked, which takes no second.
    """
    command = [module] if at is None else ["tests.bot.at", at.isoformat(), module]
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **(settings or {})}
    if not afresh:
        return await fork([*command, *arguments], home, environment)
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", *command, *arguments),
        cwd=home,
        env=environment,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )


async def ran(
    home: Path,
    *arguments: str,
    typed: str = "",
    settings: dict[str, str] | None = None,
    at: datetime | None = None,
) -> tuple[int | None, str]:
    """Runs it to its end; returns the exit code, and all that it printed."""
    process = await spawn(home, *arguments, settings=settings, at=at)
    printed, _nothing = await process.communicate(typed.encode())
    return process.returncode, printed.decode()


class Running:
    """A bot that runs until it is killed or told to stop."""

    def __init__(self, process: Process) -> None:
        self._process = process

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    async def prints(self, text: str) -> None:
        """Waits for a line with a text in it; lines that were read here are not returned later."""
        assert self._process.stdout is not None
        async with asyncio.timeout(STARTING):
            while text not in (line := await self._process.stdout.readline()).decode():
                assert line, f"it ended without {text}"

    async def killed(self) -> str:
        """Ends it as a power cut would; returns what it had printed."""
        if self._process.returncode is None:
            self._process.kill()
        return await self._printed()

    async def ends(self) -> tuple[int | None, str]:
        """Waits until it ends by itself; returns the exit code and what it had printed."""
        async with asyncio.timeout(STARTING):
            printed = await self._printed()
        return self._process.returncode, printed

    async def told_to_stop(self) -> tuple[int | None, str]:
        """Sends SIGTERM; returns the exit code and what it had printed."""
        self._process.send_signal(signal.SIGTERM)
        printed = await self._printed()
        return self._process.returncode, printed

    async def _printed(self) -> str:
        printed, _nothing = await self._process.communicate()
        return printed.decode()


@asynccontextmanager
async def running(
    home: Path,
    telegram: FakeTelegram,
    *,
    at: datetime | None = None,
    module: str = "bot",
    **settings: str,
) -> AsyncIterator[Running]:
    """A bot that speaks to the local Telegram; whatever happens, it is gone afterwards."""
    complete = {**settings_for(telegram), **settings}
    async with started(home, complete, at=at, module=module) as bot:
        yield bot


@asynccontextmanager
async def started(
    home: Path,
    settings: dict[str, str],
    *,
    at: datetime | None = None,
    module: str = "bot",
    afresh: bool = False,
) -> AsyncIterator[Running]:
    """A bot with these settings; whatever happens, it is gone afterwards."""
    process = await spawn(home, settings=settings, at=at, module=module, afresh=afresh)
    try:
        yield Running(process)
    finally:
        if process.returncode is None:
            process.kill()
            await process.communicate()
