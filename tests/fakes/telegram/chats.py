"""Chats and what was written in them."""

import html
import time
from dataclasses import dataclass, field
from typing import Any

from tests.fakes.bell import Bell
from tests.fakes.telegram.keyboards import Button, Keyboard
from tests.fakes.telegram.refusals import RefusedError, bad_request, forbidden

BOT = "Bot"
EDITED = "Bot*"


@dataclass(frozen=True, kw_only=True)
class Message:
    """A message as a person sees it: plain text, and the labels of its buttons row by row.

    `html` is what the bot sent, `data` what the buttons carry ("" for links), `file` the name of a
    file that came with it, `topic` where it stands in a forum, `edited` how often it was changed.
    """

    id: int
    author: str
    text: str
    html: str
    buttons: list[list[str]]
    data: list[list[str]]
    edited: int = 0
    silent: bool = False
    file: str = ""
    topic: int | None = None

    def __str__(self) -> str:
        """The lines of a transcript, with the buttons in brackets."""
        lines = [f"({self.file})"] if self.file else []
        lines += self.text.splitlines()
        lines += [" ".join(f"[{label}]" for label in row) for row in self.buttons]
        return "\n".join(lines)


@dataclass(kw_only=True)
class Post:
    """A message as the server keeps it; `content` holds the Bot API's fields of its kind."""

    id: int
    author: str
    sender: dict[str, Any]
    content: dict[str, Any]
    html: str = ""
    keyboard: Keyboard | None = None
    silent: bool = False
    file: str = ""
    topic: int | None = None
    edited: int = 0
    edit_date: int = 0
    date: int = field(default_factory=lambda: int(time.time()))

    def change(self, content: dict[str, Any]) -> None:
        """Puts something else in its place, which everyone can see was edited."""
        self.content = content
        self.edited += 1
        self.edit_date = int(time.time())

    @property
    def by_bot(self) -> bool:
        """Whether the bot wrote it, which alone it may edit."""
        return self.author == BOT

    @property
    def rows(self) -> list[list[Button]]:
        """The inline buttons."""
        rows: list[list[Button]] = (self.keyboard or {}).get("inline_keyboard", [])
        return rows

    @property
    def text(self) -> str:
        """Text or caption."""
        text: str = self.content.get("text", self.content.get("caption", ""))
        return text

    def seen(self) -> Message:
        """What a person sees now."""
        return Message(
            id=self.id,
            author=self.author,
            text=self.text,
            html=self.html or html.escape(self.text, quote=False),
            buttons=[[button["text"] for button in row] for row in self.rows],
            data=[[button.get("callback_data", "") for button in row] for row in self.rows],
            edited=self.edited,
            silent=self.silent,
            file=self.file,
            topic=self.topic,
        )


@dataclass(kw_only=True)
class Chat:
    """A private chat, a group or a supergroup, as the bot and its people know it.

    `posts` are there now, `shown` is all that the bot ever showed, in order. `silence` is why
    nothing can be written here, None if it can. `topics` are those of a forum beside the general
    one, and whether they are open; None is no forum.
    """

    id: int
    kind: str
    name: str
    posts: dict[int, Post] = field(default_factory=dict)
    shown: list[Message] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    log: list[str] = field(default_factory=list)
    silence: RefusedError | None = None
    topics: dict[int, bool] | None = None
    bell: Bell = field(default_factory=Bell)

    def payload(self) -> dict[str, Any]:
        """The Bot API's Chat."""
        name = "first_name" if self.kind == "private" else "title"
        forum = {"is_forum": True} if self.topics is not None else {}
        return {"id": self.id, "type": self.kind, name: self.name} | forum

    def message(self, post: Post) -> dict[str, Any]:
        """The Bot API's Message."""
        payload = {
            "message_id": post.id,
            "from": post.sender,
            "chat": self.payload(),
            "date": post.date,
            **post.content,
        }
        if post.topic is not None:
            payload |= {"message_thread_id": post.topic, "is_topic_message": True}
        elif self.kind == "supergroup" and "reply_to_message" in post.content:
            payload["message_thread_id"] = post.content["reply_to_message"]["message_id"]
        if post.edited:
            payload["edit_date"] = post.edit_date
        if post.rows:
            payload["reply_markup"] = post.keyboard
        return payload

    def show(self, post: Post) -> None:
        """Puts a message on the screen, or its new version in its place."""
        self.posts[post.id] = post
        seen = post.seen()
        self.note(EDITED if post.edited and post.by_bot else post.author, str(seen))
        if post.by_bot:
            self.shown.append(seen)
            self.bell.ring()

    def note(self, author: str, text: str) -> None:
        """Adds to the transcript."""
        self.log.append(f"{author:<4} " + text.replace("\n", "\n     "))

    def check_writable(self) -> None:
        """Raises why nothing can be written here."""
        if self.silence is not None:
            raise self.silence

    def topic(self, thread_id: object) -> int | None:
        """The topic of that id, if it can be written to; None for the general one."""
        if thread_id is None:
            return None
        if not isinstance(thread_id, int) or thread_id not in (self.topics or {}):
            raise bad_request("message thread not found")
        if not (self.topics or {})[thread_id]:
            raise bad_request("TOPIC_CLOSED")
        return thread_id

    def editable(self, message_id: object) -> Post:
        """The bot's own message of that id, or why it cannot be edited."""
        if not isinstance(message_id, int):
            raise bad_request("message identifier is not specified")
        post = self.posts.get(message_id)
        if post is None:
            raise bad_request("message to edit not found")
        if not post.by_bot:
            raise bad_request("message can't be edited")
        return post

    def delete(self, message_id: object) -> None:
        """Removes a message, within the 48 hours that deleteMessage documents."""
        post = self.posts.get(message_id) if isinstance(message_id, int) else None
        if post is None:
            raise bad_request("message to delete not found")
        is_allowed = post.by_bot or self.kind == "private"
        if not is_allowed:
            raise bad_request("message can't be deleted")
        if time.time() - post.date > 48 * 3600:
            raise bad_request("message can't be deleted for everyone")
        del self.posts[post.id]
        first = str(post.seen()).partition("\n")[0]
        self.note(BOT, f"(deleted: {first})")
        self.bell.ring()


def never_started() -> RefusedError:
    """Nobody gets messages from a bot before having written to it."""
    return forbidden("bot can't initiate conversation with a user")


def blocked() -> RefusedError:
    """The person blocked the bot."""
    return forbidden("bot was blocked by the user")


def upgraded(to: int) -> RefusedError:
    """The group is a supergroup now and has another id (ResponseParameters)."""
    reason = "Bad Request: group chat was upgraded to a supergroup chat"
    return RefusedError(400, reason, migrate_to_chat_id=to)
