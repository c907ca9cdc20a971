"""Someone in a chat, who writes to the bot, presses its buttons and reads what it answers."""

from collections.abc import Mapping
from typing import Any

from tests.fakes.telegram import markup
from tests.fakes.telegram.backend import Backend
from tests.fakes.telegram.chats import BOT, Chat, Message, Post

TICK = "✓ "


class Member:
    """A person in a chat; in a group the bot hears commands, mentions and replies only."""

    def __init__(
        self,
        backend: Backend,
        name: str,
        user: dict[str, Any],
        chat: Chat,
        *,
        beside: Mapping[str, Any] | None = None,
    ) -> None:
        self._backend = backend
        self._beside = beside or {}
        self._name = name
        self.user = user
        self._chat = chat
        self._heard = len(chat.shown)

    @property
    def id(self) -> int:
        """The user's id."""
        id: int = self.user["id"]
        return id

    @property
    def chat_id(self) -> int:
        """The chat's id, which a group loses when it becomes a supergroup."""
        return self._chat.id

    @property
    def chat(self) -> list[Message]:
        """Everything that is in the chat now, oldest first."""
        return [post.seen() for post in sorted(self._chat.posts.values(), key=lambda post: post.id)]

    @property
    def shown(self) -> list[Message]:
        """Everything that the bot ever showed here, each as it was then, edits too."""
        return list(self._chat.shown)

    @property
    def screen(self) -> Message:
        """The bot's newest message as it is now."""
        found = [message for message in self.chat if message.author == BOT]
        if not found:
            raise AssertionError(f"the bot has not written yet\n{self.transcript()}")
        return found[-1]

    @property
    def notices(self) -> list[str]:
        """What answers to presses said, in a notification or an alert."""
        return list(self._chat.notices)

    def transcript(self) -> str:
        """All that happened, with edits as "Bot*" and presses in brackets."""
        return "\n".join(self._chat.log)

    async def says(
        self, text: str, *, reply_to: Message | None = None, topic: int | None = None
    ) -> int:
        """Writes a message, in a topic where the group has such; returns the update's id.

        It is 0 if the bot does not get it.
        """
        content: dict[str, Any] = {"text": text}
        if entities := markup.commands(text):
            content["entities"] = entities
        if reply_to is not None:
            content["reply_to_message"] = self._chat.message(self._post(reply_to))
            topic = reply_to.topic
        return self._writes(content, topic)

    async def edits(self, message: Message, text: str) -> int:
        """Changes one of the person's own messages; returns the update's id, 0 if there is none."""
        post = self._post(message)
        if post.sender != self.user:
            raise AssertionError(f"{self._name} did not write this\n{message}")
        post.change(post.content | {"text": text})
        self._chat.show(post)
        if not self._is_for_bot(post.content):
            return 0
        return self._backend.updates.add("edited_message", self._chat.message(post))

    async def presses(self, label: str, *, on: Message | None = None, within: float = 15) -> int:
        """Presses the newest button of that label, any case, ticked or not.

        It waits for the button to appear; with `on`, only that message is looked at.
        """
        await self._chat.bell.until(lambda: self._button(label, on) is not None, within)
        found = self._button(label, on)
        if found is None:
            raise AssertionError(f"there is no button [{label}]\n{self.transcript()}")
        post, button = found
        if "callback_data" not in button:
            raise AssertionError(f"[{button['text']}] only opens something\n{self.transcript()}")
        return self._press(post, button["text"], button["callback_data"])

    def link(self, message: Message, label: str) -> str:
        """Where a button leads that opens something instead of being pressed."""
        found = self._button(label, message)
        return str(found[1].get("url", "")) if found else ""

    async def presses_data(self, message: Message, data: str) -> int:
        """Presses something that the message may no longer show, as an outdated screen does."""
        return self._press(self._post(message), data, data)

    async def sends_location(self, latitude: float, longitude: float) -> int:
        """Shares a place; returns the id of the update."""
        return self._writes({"location": {"latitude": latitude, "longitude": longitude}})

    async def sends_sticker(self) -> int:
        """Sends a sticker; returns the id of the update."""
        kind = {"type": "regular", "is_animated": False, "is_video": False, "emoji": "👟"}
        return self._writes({"sticker": _file("sticker", width=512, height=512) | kind})

    async def sends_voice(self, seconds: int = 3) -> int:
        """Sends a voice message; returns the id of the update."""
        return self._writes({"voice": _file("voice", duration=seconds)})

    async def sends_photo(self, caption: str = "", *, album: str = "") -> int:
        """Sends a photo, perhaps as part of an album; returns the id of the update."""
        content: dict[str, Any] = {"photo": [_file("photo", width=90, height=60)]}
        content |= {"media_group_id": album} if album else {}
        return self._writes(content | ({"caption": caption} if caption else {}))

    async def sends(self, kind: str, **content: Any) -> int:  # noqa: ANN401 - the Bot API's fields
        """Sends whatever else there is, by the name of its field; returns the id of the update."""
        return self._writes({kind: content})

    async def hears(self, containing: str = "", *, timeout: float = 15) -> Message:  # noqa: ASYNC109 - a test says how long it waits
        """The next message or edit not yet heard that contains the text, as it was then.

        What came before it counts as heard. AssertionError with the transcript if none comes.
        """
        await self._chat.bell.until(lambda: self._next(containing) is not None, timeout)
        position = self._next(containing)
        if position is None:
            raise AssertionError(f"the bot did not say {containing!r}\n{self.transcript()}")
        self._heard = position + 1
        return self._chat.shown[position]

    async def hears_nothing(self, *, within: float = 0.2) -> None:
        """Asserts that for some seconds the bot says nothing that was not yet heard."""
        if await self._chat.bell.until(lambda: self._next("") is not None, within):
            raise AssertionError(f"the bot said something\n{self.transcript()}")

    async def notices_something(
        self, containing: str = "", *, times: int = 1, within: float = 15
    ) -> str:
        """Waits until so many answers to presses, of anybody in the chat, say the text."""

        def found() -> list[str]:
            return [notice for notice in self._chat.notices if containing in notice]

        if not await self._chat.bell.until(lambda: len(found()) >= times, within):
            raise AssertionError(f"no notice said {containing!r}\n{self.transcript()}")
        return found()[-1]

    def _next(self, containing: str) -> int | None:
        shown = self._chat.shown
        found = (at for at in range(self._heard, len(shown)) if containing in shown[at].text)
        return next(found, None)

    def _post(self, message: Message) -> Post:
        if message.id not in self._chat.posts:
            raise AssertionError(f"this message is not there any more\n{message}")
        return self._chat.posts[message.id]

    def _button(self, label: str, on: Message | None) -> tuple[Post, dict[str, Any]] | None:
        posts = sorted(self._chat.posts.values(), key=lambda post: -post.id)
        for post in posts if on is None else [self._post(on)]:
            for row in post.rows:
                for button in row:
                    if _plain(button["text"]) == _plain(label):
                        return post, button
        return None

    def _press(self, post: Post, label: str, data: str) -> int:
        self._check_unblocked()
        self._chat.note(self._name, f"[{label}]")
        query = {
            "id": self._backend.ask(self._chat),
            "from": self.user,
            "message": self._chat.message(post),
            "chat_instance": str(self._chat.id),
            "data": data,
        }
        return self._backend.updates.add("callback_query", query)

    def _writes(self, content: dict[str, Any], topic: int | None = None) -> int:
        self._check_unblocked()
        content = {**content, **self._beside}
        if self._chat.kind == "private":
            self._chat.silence = None  # whoever writes first has started the bot
        kind = next((kind for kind in _KINDS if kind in content), "")
        post = self._backend.post(
            self._chat, self._name, self.user, content=content, file=kind, topic=topic
        )
        if not self._is_for_bot(content):
            return 0
        return self._backend.updates.add("message", self._chat.message(post))

    def _is_for_bot(self, content: dict[str, Any]) -> bool:
        text = content.get("text", "")
        is_reply = content.get("reply_to_message", {}).get("from", {}).get("is_bot", False)
        is_mention = f"@{self._backend.me['username']}" in text
        is_addressed = text.startswith("/") or is_reply or is_mention
        return self._chat.kind == "private" or (is_addressed and self._chat.silence is None)

    def _check_unblocked(self) -> None:
        if self._chat.silence is not None and self._chat.silence.description in _CLOSED:
            raise AssertionError(f"{self._name} cannot write here: {self._chat.silence}")


_KINDS = ("location", "sticker", "voice", "photo")
_CLOSED = frozenset({"Forbidden: bot was blocked by the user", "Forbidden: user is deactivated"})


def _plain(label: str) -> str:
    return label.removeprefix(TICK).strip().casefold()


def _file(kind: str, **numbers: int) -> dict[str, Any]:
    return {"file_id": f"{kind}-1", "file_unique_id": f"{kind}-1", **numbers}
