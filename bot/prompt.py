"""Reads what is typed: with arrow keys in a terminal, line by line from a pipe."""

import asyncio
import sys
from collections.abc import Sequence
from typing import Protocol

from prompt_toolkit import PromptSession
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent

from dialogs.language import gettext as _
from dialogs.messages import Button


class LineReader(Protocol):
    """Where lines come from."""

    async def read(self, buttons: Sequence[Button]) -> str | Button | None:
        """The next line, the button that was chosen instead, or None at the end of input."""


class PipeReader:
    """Plain lines; the end of input ends the chat."""

    async def read(self, buttons: Sequence[Button]) -> str | None:
        """The next line of standard input."""
        del buttons
        line = await asyncio.to_thread(sys.stdin.readline)
        return line.rstrip("\n") if line else None


class PromptReader:
    """A prompt below the chat: up and down choose a button, Enter presses it, or type."""

    def __init__(self) -> None:
        self._buttons: Sequence[Button] = ()
        self._chosen: int | None = None
        self._session: PromptSession[str] = PromptSession(
            message=self._message, key_bindings=self._keys(), erase_when_done=True
        )

    async def read(self, buttons: Sequence[Button]) -> str | Button | None:
        """What was typed, or the button that stood chosen when Enter was pressed."""
        # A screen that is drawn again keeps the place, so that several things are ticked in a row.
        self._chosen = self._chosen if len(buttons) == len(self._buttons) else None
        self._buttons = buttons
        try:
            line = await self._session.prompt_async()
        except (EOFError, KeyboardInterrupt):
            return None
        if not line.strip() and self._chosen is not None:
            return self._buttons[self._chosen]
        return line

    def _message(self) -> StyleAndTextTuples:
        if self._chosen is None:
            hint = _("↑↓ choose, or type") if self._buttons else ""
            return [("class:hint fg:ansibrightblack", hint), ("", "\n> " if hint else "> ")]
        label = self._buttons[self._chosen].label
        place = f" {self._chosen + 1}/{len(self._buttons)}"
        return [("reverse", f" {label} "), ("fg:ansibrightblack", place), ("", "\n> ")]

    def _keys(self) -> KeyBindings:
        keys = KeyBindings()

        @keys.add("down")
        @keys.add("tab")
        def _down(event: KeyPressEvent) -> None:
            self._move(1, event)

        @keys.add("up")
        @keys.add("s-tab")
        def _up(event: KeyPressEvent) -> None:
            self._move(-1, event)

        return keys

    def _move(self, step: int, event: KeyPressEvent) -> None:
        if self._buttons:
            start = -1 if self._chosen is None and step > 0 else self._chosen or 0
            self._chosen = (start + step) % len(self._buttons)
            event.app.invalidate()
