"""A reply's buttons as Discord's components, and which of them was pressed.

A component carries all that is needed to act on it, so that it works after any restart.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Self

import discord
from discord import ui

from bot.discord.form_button import opening
from dialogs.language import gettext as _
from dialogs.messages import Button, Reply
from dialogs.questions import WORDS

MOST_ROWS, MOST_IN_ROW, MOST_OPTIONS = 5, 5, 25
"""Discord's documented limits of a message's rows, of a row's buttons and of a select's options."""

MOST_BUTTONS = 15
"""Beside one another; more is a wall, and a select is quicker."""

LABEL_LIMIT, OPTION_LIMIT, PLACEHOLDER_LIMIT = 80, 100, 150
"""Characters (Discord's documented limits)."""

_CONTROL = re.compile(r"[0-9a-z]*-\d+\.\d+\.\*.+")
"""A question's Next, Back and the like, which stay buttons where the options do not fit."""

UNKNOWN = "-"
"""A press that stands for nothing that is asked."""

Interaction = discord.Interaction[Any]


class Press(ui.DynamicItem[ui.Button[Any]], template=r"s(?P<mark>[a-z_0-9.]*):(?P<press>.+)"):
    """A button, by what it carries."""

    def __init__(self, item: ui.Button[Any], press: str) -> None:
        super().__init__(item)
        self._press = press

    @classmethod
    async def from_custom_id(
        cls,
        _interaction: Interaction,
        item: ui.Item[Any],
        match: re.Match[str],
    ) -> Self:
        """The button that was pressed."""
        assert isinstance(item, ui.Button)  # noqa: S101 - the library looks them up by their type
        return cls(item, match["press"])

    async def callback(self, interaction: Interaction) -> None:
        """Hands the press on."""
        await interaction.client.pressed(interaction, self._press, self.item.label or "")


class Pick(ui.DynamicItem[ui.Select[Any]], template=r"pick(?P<mark>[a-z_0-9.]*):(?P<place>\d)"):
    """A select, each of whose options carries what a button would."""

    @classmethod
    async def from_custom_id(
        cls, _interaction: Interaction, item: ui.Item[Any], _match: re.Match[str]
    ) -> Self:
        """The select in which something was chosen."""
        assert isinstance(item, ui.Select)  # noqa: S101 - as above
        return cls(item)

    async def callback(self, interaction: Interaction) -> None:
        """Hands the choice on."""
        press = self.item.values[0]
        label = next((each.label for each in self.item.options if each.value == press), "")
        await interaction.client.pressed(interaction, press, label)


class Outdated(ui.DynamicItem[ui.Item[Any]], template=r"(?!(?:s|pick|form)[a-z_0-9.]*:).+"):
    """A component as no message of ours carries it any more."""

    @classmethod
    async def from_custom_id(
        cls, _interaction: Interaction, item: ui.Item[Any], _match: re.Match[str]
    ) -> Self:
        """Whatever it was."""
        return cls(item)

    async def callback(self, interaction: Interaction) -> None:
        """Hands it on as a press of a question that is gone."""
        await interaction.client.pressed(interaction, UNKNOWN, "")


def view_of(
    reply: Reply, mark: str = "", *, invites: bool = False, form: Reply | None = None
) -> ui.View | None:
    """All that can be pressed below a message; `mark` tells whose delivery it is.

    Where nobody just types, `invites` adds a button to write for a question that takes words. What
    is asked has the reply's `form` beside it, where there is one.
    """
    rows = [list(row) for row in reply.rows]
    if invites and reply.writes:
        rows = _with_last(rows, Button(_("Write"), reply.writes))
    first = [opening(form)] if form else []
    items = [*first, *_items(rows, mark, first=len(first))]
    if not items:
        return None
    view = ui.View(timeout=None)
    for item in items:
        view.add_item(item)
    # Presses are found by what they carry; the library need not keep the view for them.
    view.stop()
    return view


def opens_input(press: str) -> bool:
    """Whether a button asks for words."""
    return bool(_CONTROL.fullmatch(press)) and press.endswith(f".{WORDS}")


def _with_last(rows: Sequence[list[Button]], button: Button) -> list[list[Button]]:
    """A button beside the controls, or below."""
    last = rows[-1] if rows else []
    is_for_controls = last and all(_CONTROL.fullmatch(each.press) for each in last)
    if is_for_controls and len(last) < MOST_IN_ROW:
        return [*rows[:-1], [button, *last]]
    return [*rows, [button]]


def _items(rows: Sequence[list[Button]], mark: str, first: int) -> Iterator[ui.Item[Any]]:
    """Buttons as they were laid out, closer together, or as selects, whichever fits first."""
    room = MOST_ROWS - first
    lines = [line for row in rows for line in _lines(row)]
    if len(lines) > room:
        controls = [each for row in rows for each in row if _CONTROL.fullmatch(each.press)]
        groups = [[each for each in row if not _CONTROL.fullmatch(each.press)] for row in rows]
        flat = [each for group in groups for each in group]
        lines = [*_lines(flat), *_lines(controls)]
        if len(flat) > MOST_BUTTONS or any(not each.press for each in flat) or len(lines) > room:
            pages = list(_pages(groups))
            lines = _lines(controls)
            if len(pages) + len(lines) > room:
                raise ValueError(f"{len(pages)} selects are too many for a message")
            yield from (_select(page, first + n, mark) for n, page in enumerate(pages))
            first += len(pages)
    for row, line in enumerate(lines, first):
        yield from (_button(each, mark, row, column) for column, each in enumerate(line))


def _lines(row: Sequence[Button]) -> list[Sequence[Button]]:
    return [row[start : start + MOST_IN_ROW] for start in range(0, len(row), MOST_IN_ROW)]


def _button(button: Button, mark: str, row: int, column: int) -> ui.Button[Any]:
    return ui.Button(
        label=_cut(button.label, LABEL_LIMIT),
        custom_id=f"s{mark}:{button.press}" if button.press else f"-{row}.{column}",
        disabled=not button.press,
        style=discord.ButtonStyle.secondary,
        row=row,
    )


def _pages(groups: Iterable[Sequence[Button]]) -> Iterator[list[tuple[str, Button]]]:
    """The options with their headings, in selects that keep a heading's together."""
    page: list[tuple[str, Button]] = []
    for group in groups:
        heading = next((each.label for each in group if not each.press), "")
        options = [(heading, each) for each in group if each.press]
        if page and len(page) + len(options) > MOST_OPTIONS:
            yield page
            page = []
        page += options
    if page:
        yield page


def _select(page: Sequence[tuple[str, Button]], place: int, mark: str) -> ui.Select[Any]:
    first, last = (heading or each.label for heading, each in (page[0], page[-1]))
    span = first if first == last else f"{first} – {last}"
    return ui.Select(
        custom_id=f"pick{mark}:{place}",
        placeholder=_cut(span, PLACEHOLDER_LIMIT),
        options=[
            discord.SelectOption(label=_cut(_named(heading, each), OPTION_LIMIT), value=each.press)
            for heading, each in page
        ],
        row=place,
    )


def _named(heading: str, button: Button) -> str:
    return f"{heading}: {button.label}" if heading else button.label


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"
