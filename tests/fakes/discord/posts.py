"""Messages: as the server keeps them, and as a person sees them."""

import re
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from tests.fakes.discord.accounts import Account
from tests.fakes.discord.components import every
from tests.fakes.discord.messages import EPHEMERAL, LOADING, SILENT

BOT = "Bot"
EDITED = "Bot*"
BUTTON, STRING_SELECT, TEXT_DISPLAY = 2, 3, 10
SELECTS = frozenset({3, 5, 6, 7, 8})


@dataclass(frozen=True)
class Upload:
    """A file that came with a message."""

    name: str
    data: bytes


@dataclass(frozen=True, kw_only=True)
class Message:
    """A message as a person sees it, at some moment.

    `text` is all that can be read: content, embeds and text displays. `buttons` are labels row by
    row, `selects` placeholders with the labels below them, `ids` the custom ids by label or
    placeholder. `pings` names who was notified.
    """

    id: str
    author: str
    text: str
    content: str
    embeds: list[dict[str, Any]]
    components: list[dict[str, Any]]
    ephemeral: bool = False
    silent: bool = False
    edited: int = 0
    files: tuple[Upload, ...] = ()
    pings: tuple[str, ...] = ()

    @property
    def rows(self) -> list[list[dict[str, Any]]]:
        """The components of the rows, wherever they stand."""
        rows = [one["components"] for one in every(self.components) if one["type"] == 1]
        accessories = [one["accessory"] for one in every(self.components) if "accessory" in one]
        return [*rows, *([one] for one in accessories)]

    @property
    def buttons(self) -> list[list[str]]:
        """Labels, row by row."""
        rows = [[label(one) for one in row if one["type"] == BUTTON] for row in self.rows]
        return [row for row in rows if row]

    @property
    def selects(self) -> dict[str, list[str]]:
        """Placeholders, with the labels of the options."""
        return {
            label(one): [option["label"] for option in one.get("options", [])]
            for row in self.rows
            for one in row
            if one["type"] in SELECTS
        }

    @property
    def ids(self) -> dict[str, str]:
        """Custom ids by label or placeholder."""
        return {label(one): one["custom_id"] for row in self.rows for one in row if _id(one)}

    def __str__(self) -> str:
        """The lines of a transcript: buttons in brackets, selects in braces."""
        lines = [f"({upload.name})" for upload in self.files] + self.text.splitlines()
        for row in self.rows:
            lines.append(
                " ".join(
                    f"[{label(one)}]" if one["type"] == BUTTON else f"{{{label(one)}}}"
                    for one in row
                )
            )
        return "\n".join(lines)


@dataclass(kw_only=True)
class Post:
    """A message as the server keeps it; `only_for` is the id of who alone sees it."""

    id: str
    author: Account
    created: datetime
    content: str = ""
    embeds: list[dict[str, Any]] = field(default_factory=list)
    components: list[dict[str, Any]] = field(default_factory=list)
    uploads: dict[str, Upload] = field(default_factory=dict)
    flags: int = 0
    only_for: str | None = None
    pinged: list[Account] = field(default_factory=list)
    pinged_roles: list[str] = field(default_factory=list)
    everyone: bool = False
    origin: dict[str, Any] = field(default_factory=dict)
    edited: int = 0
    edited_at: datetime | None = None

    @property
    def is_ephemeral(self) -> bool:
        """Whether only one person sees it, for a while."""
        return bool(self.flags & EPHEMERAL)

    @property
    def is_loading(self) -> bool:
        """Whether it only says that the bot is thinking."""
        return bool(self.flags & LOADING)

    def payload(self) -> dict[str, Any]:
        """Discord's message object, without what its channel adds."""
        return {
            "id": self.id,
            "type": 0,
            "author": self.author.payload(),
            "content": self.content,
            "timestamp": self.created.isoformat(),
            "edited_timestamp": self.edited_at and self.edited_at.isoformat(),
            "tts": False,
            "mention_everyone": self.everyone,
            "mentions": [account.payload() for account in self.pinged],
            "mention_roles": self.pinged_roles,
            "attachments": [attached(id, upload) for id, upload in self.uploads.items()],
            "embeds": self.embeds,
            "pinned": False,
            "flags": self.flags,
            "components": self.components,
            **self.origin,
        }

    def seen(self) -> Message:
        """What a person sees now."""
        everyone = ("everyone",) if self.everyone else ()
        return Message(
            id=self.id,
            author=BOT if self.author.is_bot else self.author.name,
            text="\n".join(_texts(self)),
            content=self.content,
            embeds=self.embeds,
            components=self.components,
            ephemeral=self.is_ephemeral,
            silent=bool(self.flags & SILENT),
            edited=self.edited,
            files=tuple(self.uploads.values()),
            pings=(*everyone, *(account.name for account in self.pinged), *self.pinged_roles),
        )


def label(component: dict[str, Any]) -> str:
    """What a component says: label, placeholder or emoji."""
    emoji = component.get("emoji") or {}
    return str(component.get("label") or component.get("placeholder") or emoji.get("name") or "…")


def attached(id: str, upload: Upload) -> dict[str, Any]:
    """Discord's attachment object."""
    address = f"https://cdn.discordapp.com/attachments/0/{id}/{upload.name}"
    return {
        "id": id,
        "filename": upload.name,
        "size": len(upload.data),
        "url": address,
        "proxy_url": address,
    }


def mentioned(content: str, kind: str) -> list[str]:
    """Ids of the users (`@!?`) or roles (`@&`) that a text mentions."""
    return list(dict.fromkeys(re.findall(rf"<{kind}(\d+)>", content)))


def _id(component: dict[str, Any]) -> str | None:
    id: str | None = component.get("custom_id")
    return id


def _texts(post: Post) -> list[str]:
    texts: list[str | None] = [post.content]
    for embed in post.embeds:
        texts += [embed.get("author", {}).get("name"), embed.get("title")]
        texts.append(embed.get("description"))
        for one in embed.get("fields", []):
            texts += [one["name"], one["value"]]
        texts.append(embed.get("footer", {}).get("text"))
    texts += [one["content"] for one in every(post.components) if one["type"] == TEXT_DISPLAY]
    return [text for text in texts if text]
