"""The chat in a real terminal: the arrow keys reach it, and Enter presses."""

import asyncio
import os
import pty
import sys
import termios
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.bot.process import ROOT, STARTING

DOWN, ENTER, END = b"\x1b[B", b"\r", b"\x04"


class Terminal:
    """What a terminal window would be: it shows everything, and sends keys."""

    def __init__(self, master: int) -> None:
        self._master = master
        self._shown = ""
        self._reading = asyncio.Event()
        asyncio.get_running_loop().add_reader(master, self._read)

    def types(self, keys: bytes) -> None:
        os.write(self._master, keys)

    async def shows(self, text: str) -> None:
        """Waits for a text; what came before it counts as seen."""
        async with asyncio.timeout(STARTING):
            while text not in self._shown:
                self._reading.clear()
                await self._reading.wait()
        self._shown = self._shown.partition(text)[2]

    def _read(self) -> None:
        try:
            self._shown += os.read(self._master, 65536).decode(errors="replace")
        except OSError:  # the other end is closed
            asyncio.get_running_loop().remove_reader(self._master)
        self._reading.set()


@pytest.fixture
async def terminal(tmp_path: Path) -> AsyncIterator[Terminal]:
    """A terminal in which `python -m bot chat` runs; it has to end by itself."""
    master, slave = pty.openpty()
    termios.tcsetwinsize(slave, (50, 100))
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "chat"),
        cwd=tmp_path,
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "TERM": "xterm",
            "PROMPT_TOOLKIT_NO_CPR": "1",  # nobody tells where the cursor is
        },
        stdin=slave,
        stdout=slave,
        stderr=slave,
    )
    os.close(slave)
    yield Terminal(master)
    try:
        async with asyncio.timeout(5):
            assert await process.wait() == 0
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
        asyncio.get_running_loop().remove_reader(master)
        os.close(master)


async def test_arrow_keys_choose_and_enter_presses(terminal: Terminal) -> None:
    await terminal.shows(">")
    terminal.types(b"/start" + ENTER)
    await terminal.shows("1 of 4")
    await terminal.shows("choose, or type")
    terminal.types(DOWN + ENTER)
    await terminal.shows("[A weak spot]")
    await terminal.shows("2 of 4")
    await terminal.shows("choose, or type")
    terminal.types(END)
