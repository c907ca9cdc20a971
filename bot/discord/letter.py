"""One message as Discord takes it, to be sent or put in another's place."""

import io
from dataclasses import dataclass
from typing import Any

import discord
from discord import ui

from dialogs.messages import File


@dataclass(frozen=True, kw_only=True)
class Letter:
    """One message: its `content`, which a phone shows when it comes, and a card below that."""

    content: str = ""
    description: str = ""
    view: ui.View | None = None
    files: tuple[File, ...] = ()
    silent: bool = False
    mentions: str = ""

    @property
    def ids(self) -> set[str]:
        """What its components carry, headings apart."""
        items = self.view.children if self.view else []
        ids = (getattr(item, "custom_id", "") for item in items)
        return {id for id in ids if not id.startswith("-")}

    @property
    def embeds(self) -> list[discord.Embed]:
        """The card."""
        return [discord.Embed(description=self.description)] if self.description else []

    def new(self) -> dict[str, Any]:
        """What the library's `send` takes for it."""
        given = {
            "content": self.content,
            "embeds": self.embeds,
            "view": self.view,
            "files": self.attachments(),
            "allowed_mentions": self._allowed(),
        }
        return {name: value for name, value in given.items() if value}

    def _allowed(self) -> discord.AllowedMentions | None:
        """The one person who may be pinged; of anybody else the client lets nobody."""
        if not self.mentions:
            return None
        users = [discord.Object(int(self.mentions))]
        return discord.AllowedMentions(everyone=False, users=users, roles=False, replied_user=False)

    def instead(self) -> dict[str, Any]:
        """What the library's `edit` takes for it; whatever it does not have is taken away."""
        return {
            "content": self.content or None,
            "embeds": self.embeds,
            "view": self.view,
            "attachments": self.attachments(),
        }

    def attachments(self) -> list[discord.File]:
        """The files, to be sent once."""
        return [discord.File(io.BytesIO(each.content), each.name) for each in self.files]


async def send(place: discord.abc.Messageable, letter: Letter, **more: Any) -> None:  # noqa: ANN401 - the library's
    """Sends one; its files are opened for every try."""
    await place.send(**letter.new(), **more)
