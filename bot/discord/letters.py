"""Replies as Discord's messages: texts within its limits, embeds for long ones, and files."""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import discord
from discord import ui

from bot.discord.components import view_of
from bot.discord.markup import escaped, mentioning, on_the_readers_clock
from dialogs.messages import MENTION, File, Reply

CONTENT_LIMIT = 2000
"""Characters of a message's text (Discord's documented limit)."""

EMBED_LIMIT = 4096
"""Characters of an embed's description (Discord's documented limit)."""


@dataclass(frozen=True, kw_only=True)
class Letter:
    """One message: short texts are its content, long ones an embed."""

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
        """The long text."""
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


def letters(
    replies: Sequence[Reply],
    commands: Mapping[str, int] | None = None,
    *,
    mark: str = "",
    invites: bool = False,
) -> list[Letter]:
    """The messages for some replies: what has no buttons stands above what comes next.

    Commands whose ids are known can be tapped where they are named.
    """
    written: list[Letter] = []
    for number, group in enumerate(_together(replies)):
        last = group[-1]
        said = [_text(reply, commands or {}) for reply in group]
        texts = _pieces("\n\n".join(text for text in said if text))
        form = next((reply for reply in group if reply.form), None)
        view = view_of(last, mark and f"{mark}.{number}", invites=invites, form=form)
        files = tuple(file for reply in group for file in reply.files)
        silent = all(reply.silent for reply in group)
        made = [replace(text, silent=silent) for text in texts] or [Letter(silent=silent)]
        mentions = next((reply.mentions for reply in group if reply.mentions), "")
        made[-1] = replace(made[-1], view=view, files=files, mentions=mentions)
        written += [each for each in made if each.content or each.description or view or files]
    return written


def _together(replies: Sequence[Reply]) -> Iterator[list[Reply]]:
    group: list[Reply] = []
    for reply in replies:
        group.append(reply)
        if reply.rows or reply.files or reply.writes:
            yield group
            group = []
    if group:
        yield group


def _text(reply: Reply, commands: Mapping[str, int]) -> str:
    title = f"**{escaped(reply.title)}**" if reply.title else ""
    text = mentioning(escaped(reply.text), commands)
    text = on_the_readers_clock(text, reply.times)
    if reply.mentions:
        text = text.replace(MENTION, f"<@{reply.mentions}>")
    # What is to be copied stays as it is typed elsewhere.
    code = f"`{reply.code}`" if reply.code else ""
    return "\n".join(part for part in (title, text, code) if part)


def _pieces(text: str) -> list[Letter]:
    """Texts that Discord takes, cut where a paragraph, a line or a word ends."""
    if not text:
        return []
    if len(text) <= CONTENT_LIMIT:
        return [Letter(content=text)]
    made = []
    while len(text) > EMBED_LIMIT:
        cut = _end(text[:EMBED_LIMIT])
        made.append(Letter(description=text[:cut].rstrip()))
        text = text[cut:].lstrip()
    return [*made, Letter(description=text)]


def _end(text: str) -> int:
    ends = (text.rfind(end) for end in ("\n\n", "\n", " "))
    return next((end for end in ends if end > 0), len(text))
