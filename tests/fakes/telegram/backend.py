"""Everything that this Telegram remembers."""

import itertools
import secrets
import time
from dataclasses import dataclass, field
from typing import Any

from tests.fakes.telegram.chats import BOT, Chat, Post
from tests.fakes.telegram.limits import GENEROUS, Flood, Limits
from tests.fakes.telegram.refusals import bad_request
from tests.fakes.telegram.requests import Upload
from tests.fakes.telegram.updates import Updates

QUERY_LIFETIME = 15.0
"""Seconds in which a press can be answered: undocumented, observed."""


@dataclass
class Query:
    """A press that waits for answerCallbackQuery."""

    chat: Chat
    asked: float = field(default_factory=time.monotonic)


@dataclass
class Backend:
    """Chats, updates, files and what the bot said about itself."""

    me: dict[str, Any]
    chats: dict[int, Chat] = field(default_factory=dict)
    updates: Updates = field(default_factory=Updates)
    administrators: set[tuple[int, int]] = field(default_factory=set)
    queries: dict[str, Query] = field(default_factory=dict)
    files: dict[str, Upload] = field(default_factory=dict)
    about: dict[tuple[str, ...], Any] = field(default_factory=dict)
    webhook: dict[str, Any] = field(default_factory=dict)
    lost_buttons: list[str] = field(default_factory=list)
    limits: Limits = GENEROUS
    flood: Flood = field(default_factory=Flood)
    query_lifetime: float = QUERY_LIFETIME

    def __post_init__(self) -> None:
        self._message_ids = itertools.count(100 + secrets.randbelow(900))
        self._user_ids = itertools.count(1_000_000_000 + secrets.randbelow(4_000_000_000))

    @property
    def author(self) -> dict[str, Any]:
        """The bot as it appears in messages, without what only getMe tells."""
        return {key: self.me[key] for key in ("id", "is_bot", "first_name", "username")}

    def new_user_id(self) -> int:
        """An id above 32 bits for some, as on Telegram."""
        return next(self._user_ids)

    def chat(self, chat_id: object) -> Chat:
        """The chat of that id, whether or not one can write there."""
        if chat_id in (None, ""):
            raise bad_request("chat_id is empty")
        if not isinstance(chat_id, int) or chat_id not in self.chats:
            raise bad_request("chat not found")
        return self.chats[chat_id]

    def writable(self, chat_id: object) -> Chat:
        """The chat of that id, if the bot may write there."""
        chat = self.chat(chat_id)
        chat.check_writable()
        return chat

    def post(self, chat: Chat, author: str, sender: dict[str, Any], **what: Any) -> Post:  # noqa: ANN401 - the fields of Post
        """A new message in a chat, shown to its people."""
        post = Post(id=next(self._message_ids), author=author, sender=sender, **what)
        chat.show(post)
        return post

    def post_by_bot(self, chat: Chat, **what: Any) -> Post:  # noqa: ANN401 - the fields of Post
        """A new message of the bot, counted against the limits."""
        self.flood.count(chat.id, self.limits)
        return self.post(chat, BOT, self.author, **what)

    def ask(self, chat: Chat) -> str:
        """A new callback query's id."""
        id = str(secrets.randbits(62))
        self.queries[id] = Query(chat)
        return id

    def answered(self, id: str) -> Query:
        """Ends a query; refused if it is unknown, answered or too old."""
        query = self.queries.pop(id, None)
        if query is None or time.monotonic() - query.asked > self.query_lifetime:
            raise bad_request(
                "query is too old and response timeout expired or query ID is invalid"
            )
        return query

    def keep(self, upload: Upload) -> dict[str, Any]:
        """Stores a file; returns the ids that name it."""
        if not upload.data:
            raise bad_request("file must be non-empty")
        id = secrets.token_urlsafe(40)
        self.files[id] = upload
        return {"file_id": id, "file_unique_id": id[:15], "file_size": len(upload.data)}

    def moved_bot(self, chat: Chat, actor: dict[str, Any], before: str, after: str) -> int:
        """Queues the update about the bot's own place in a chat; its id."""

        def place(status: str) -> dict[str, Any]:
            until = {"until_date": 0} if status == "kicked" else {}
            return {"user": self.author, "status": status} | until

        update = {
            "chat": chat.payload(),
            "from": actor,
            "date": int(time.time()),
            "old_chat_member": place(before),
            "new_chat_member": place(after),
        }
        return self.updates.add("my_chat_member", update)
