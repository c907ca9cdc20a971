"""The button that opens the first run's form, with all that the form needs in its id."""

import re
from typing import Any, Self

import discord
from discord import ui

from dialogs.language import gettext as _
from dialogs.messages import Reply

ID_LIMIT = 100
"""Characters of a component's id (Discord's documented limit)."""

Interaction = discord.Interaction[Any]


class OpenForm(ui.DynamicItem[ui.Button[Any]], template=r"form:(?P<form>\w+)(?::(?P<fills>.+))?"):
    """A button that opens a form by its id alone, which also carries what it fills in."""

    def __init__(self, item: ui.Button[Any], fills: str) -> None:
        super().__init__(item)
        self._fills = fills

    @classmethod
    async def from_custom_id(
        cls, _interaction: Interaction, item: ui.Item[Any], match: re.Match[str]
    ) -> Self:
        """The button that was pressed."""
        assert isinstance(item, ui.Button)  # noqa: S101 - the library looks them up by their type
        return cls(item, match["fills"] or "")

    async def callback(self, interaction: Interaction) -> None:
        """Opens the form."""
        await interaction.client.opens_form(interaction, self._fills)


def opening(reply: Reply) -> ui.Button[Any]:
    """Opens what a reply offers; what is too long to be carried is left to be typed."""
    label, style = _("Answer on one page"), discord.ButtonStyle.primary
    custom_id = f"form:{reply.form}"
    if reply.fills and len(custom_id) + 1 + len(reply.fills) <= ID_LIMIT:
        custom_id += f":{reply.fills}"
    return ui.Button(label=label, style=style, custom_id=custom_id, row=0)
