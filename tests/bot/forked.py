"""Processes that are there at once: forked from one that has imported the bot already.

An import takes a second of a core, and the tests start the bot some seventy times.
"""

import asyncio
import multiprocessing
import os
import runpy
import signal
import sys
from collections.abc import Mapping, Sequence
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path

_context = multiprocessing.get_context("forkserver")
_context.set_forkserver_preload(["bot.app", "bot.check", "bot.terminal", "time_machine", __name__])


class Forked:
    """A process that runs a module: asyncio's own `Process`, as far as the tests need it."""

    def __init__(self, process: ForkServerProcess, typing: Connection) -> None:
        self.stdout = asyncio.StreamReader()
        self._process = process
        self._typing = typing
        self._ended = asyncio.Event()
        asyncio.get_running_loop().add_reader(process.sentinel, self._note_end)

    @property
    def pid(self) -> int:
        """Its number."""
        assert self._process.pid is not None
        return self._process.pid

    @property
    def returncode(self) -> int | None:
        """How it ended, negative by a signal; None while it runs."""
        return self._process.exitcode if self._ended.is_set() else None

    def send_signal(self, number: int) -> None:
        """Sends it a signal, unless it has ended."""
        if self.returncode is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        """Ends it as a power cut would."""
        self.send_signal(signal.SIGKILL)

    async def communicate(self, typed: bytes = b"") -> tuple[bytes, None]:
        """Types something and waits for its end; returns what was not yet read of its output."""
        if not self._typing.closed:
            os.write(self._typing.fileno(), typed)
            self._typing.close()
        printed = await self.stdout.read()
        await self._ended.wait()
        return printed, None

    def _note_end(self) -> None:
        asyncio.get_running_loop().remove_reader(self._process.sentinel)
        self._process.join()
        self._ended.set()


async def fork(command: Sequence[str], home: Path, environment: Mapping[str, str]) -> Forked:
    """Does what `python -m` does with a command, in a folder and with this environment alone."""
    stdin, typing = _context.Pipe(duplex=False)
    reading, stdout = _context.Pipe(duplex=False)
    process = _context.Process(
        target=_become, args=(list(command), home, dict(environment), stdin, stdout)
    )
    # The first waits until the one that is forked from has imported everything.
    await asyncio.to_thread(process.start)
    stdin.close()
    stdout.close()
    forked = Forked(process, typing)
    await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(forked.stdout),
        os.fdopen(os.dup(reading.fileno()), "rb", buffering=0),
    )
    reading.close()
    return forked


def _become(
    command: list[str],
    home: Path,
    environment: dict[str, str],
    stdin: Connection,
    stdout: Connection,
) -> None:
    """What the forked process does, as if it had been started with all that."""
    for number, stream in enumerate((stdin, stdout, stdout)):
        os.dup2(stream.fileno(), number)
    stdin.close()
    stdout.close()
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 - as long as the process
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 - likewise
    sys.stderr = open(2, "w", encoding="utf-8", closefd=False, buffering=1)  # noqa: SIM115 - likewise
    os.chdir(home)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = command
    runpy.run_module(command[0], run_name="__main__", alter_sys=True)
