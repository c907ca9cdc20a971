"""The chat in the terminal: the same coach, for trying it out without any platform."""

import re
import sys
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from rich.console import Console
from rich.text import Text

from bot.clock import MovableClock
from bot.daily import Daily
from bot.handle import Handler
from bot.platform import Errand
from bot.prompt import LineReader, PipeReader, PromptReader
from coach.runner import Runner
from dialogs import phrases
from dialogs.language import Speech, speaking, speech_of
from dialogs.language import gettext as _
from dialogs.messages import Button, File, Incoming, Reply, Where
from dialogs.scene import Outcome
from storage.database import Database
from storage.deliveries import next_wake
from storage.files import make_file
from storage.loading import load

NAME = "terminal"
HERE = Where(NAME, "local", "local")

_AHEAD = re.compile(r"\+(\d{1,3})([dhm])")
_UNITS = {"d": "days", "h": "hours", "m": "minutes"}


class Terminal:
    """Prints replies and reads lines; `/clock` moves the coach's clock."""

    name = NAME

    def __init__(
        self, database: Database, handler: Handler, clock: MovableClock, console: Console
    ) -> None:
        self._database = database
        self._handler = handler
        self._clock = clock
        self._console = console
        self._buttons: tuple[Button, ...] = ()
        self._daily = Daily(database, handler, {NAME: self}, clock)
        self._lines = 0

    async def chat(self) -> None:
        """Until the end of input, or /quit."""
        is_terminal = sys.stdin.isatty() and sys.stdout.isatty()
        reader: LineReader = PromptReader() if is_terminal else PipeReader()
        await self._show_where_we_were()
        while True:
            line = await reader.read(self._buttons)
            if is_terminal and line:
                said = f"[{line.label}]" if isinstance(line, Button) else line
                self._console.print(Text(f"> {said}", style="bold cyan"))
            if line is None or (isinstance(line, str) and line.strip() in ("/quit", "/exit")):
                return
            if isinstance(line, Button):
                await self._handle(Incoming(press=line.press))
            elif line.strip().startswith("/clock"):
                await self._move_clock(line.strip().removeprefix("/clock").strip())
            elif line.strip():
                await self._handle(Incoming(text=line))
            await self._deliver_due()

    async def _show_where_we_were(self) -> None:
        """What was said last, after a restart."""
        async with self._database.reading() as session:
            kept = await load(session, HERE, "")
        self._print(kept.conversation.last_replies)

    async def push(
        self, where: Where, replies: Sequence[Reply], errand: Errand | None = None
    ) -> None:
        """Prints what the clock owes."""
        del where, errand
        self._console.rule(Text(await self._said_now(), style="dim"), style="dim")
        self._print(replies)

    async def _handle(self, incoming: Incoming) -> None:
        await self._handler.handle(HERE, incoming, self._say)

    async def _say(self, outcome: Outcome) -> None:
        if outcome.notice:
            self._console.print(Text(outcome.notice, style="italic"))
        self._print(outcome.replies)

    def _print(self, replies: Sequence[Reply]) -> None:
        """The buttons of the last message get numbers, since those are what a number presses."""
        for number, reply in enumerate(replies):
            if reply.title:
                self._console.print(Text(reply.title, style="bold"))
            if reply.text:
                self._console.print(Text(reply.text))
            if reply.code:
                self._console.print(Text(reply.code, style="bold"))
            for file in reply.files:
                self._console.print(Text(_saved(file), style="dim"))
            is_last = number == len(replies) - 1
            self._print_buttons(reply, numbered=is_last)
            self._console.print()
            if is_last:
                self._buttons = tuple(b for row in reply.rows for b in row if b.press)

    def _print_buttons(self, reply: Reply, *, numbered: bool) -> None:
        count = 0
        for row in reply.rows:
            line = Text("  ")
            for button in row:
                count += 1 if button.press else 0
                mark = f"{count} " if numbered and button.press else ""
                # A label that breaks at the edge could not be read as one button.
                label = f"{mark}{button.label}"
                if self._console.is_terminal:
                    label = label.replace(" ", "\N{NO-BREAK SPACE}")
                line.append(f"[{label}] " if button.press else f"{label} ")
            self._console.print(line)

    async def _move_clock(self, wish: str) -> None:
        """Goes to the instant, stopping wherever something is due on the way."""
        local = await self._local_now()
        target = _read_wish(wish, local)
        if target is None or target < local:
            now = await self._said_now()
            with speaking(await self._speech()):
                text = _("The clock says {now}. Try /clock +1d or /clock 2026-12-05 07:00.")
            self._console.print(Text(text.format(now=now)))
            return
        while (wake := await self._next_wake()) is not None and wake <= target:
            self._clock.move_to(max(wake, self._clock()))
            if not await self._daily.deliver_due():
                break
        self._clock.move_to(max(target, self._clock()))
        self._console.print(Text(await self._said_now(), style="dim"))

    async def _deliver_due(self) -> None:
        while await self._daily.deliver_due():
            pass

    async def _next_wake(self) -> datetime | None:
        async with self._database.reading() as session:
            return await next_wake(session, (NAME,))

    async def _said_now(self) -> str:
        """The clock in the runner's words: "Tue 24 Nov 07:00"."""
        local = await self._local_now()
        with speaking(await self._speech()):
            return f"{phrases.day_title(local.date())} {phrases.clock(local.time())}"

    async def _local_now(self) -> datetime:
        runner = await self._runner()
        return self._clock().astimezone(ZoneInfo(runner.zone if runner else "UTC"))

    async def _speech(self) -> Speech:
        runner = await self._runner()
        return speech_of(runner) if runner else Speech()

    async def _runner(self) -> Runner | None:
        async with self._database.reading() as session:
            return (await load(session, HERE, "")).runner


def _saved(file: File) -> str:
    """Puts a file into the current folder, for its owner alone; returns where it is, or why not."""
    path = Path.cwd() / Path(file.name).name
    try:
        path.unlink(missing_ok=True)
        make_file(path, file.content)
    except OSError as error:
        return f"{path}: {error.strerror}"
    return str(path)


def _read_wish(wish: str, local: datetime) -> datetime | None:
    ahead = _AHEAD.fullmatch(wish)
    if ahead is not None:
        return local + timedelta(**{_UNITS[ahead[2]]: int(ahead[1])})
    try:
        return datetime.fromisoformat(wish).replace(tzinfo=local.tzinfo)
    except ValueError:
        return None


async def chat(database: Database, handler: Handler, clock: MovableClock) -> None:
    """Opens the chat in this terminal."""
    console = Console(highlight=False, soft_wrap=not sys.stdout.isatty(), markup=False)
    for notice in database.notices:
        console.print(Text(notice, style="dim"))
    await Terminal(database, handler, clock, console).chat()
