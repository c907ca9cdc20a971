"""People: they write, give commands, and do what they like with the app."""

from typing import Any

from tests.fakes.discord import slash
from tests.fakes.discord.guilds import Channel
from tests.fakes.discord.interactions import AUTOCOMPLETE, COMMAND, Interaction
from tests.fakes.discord.posts import Message, Post, Upload, mentioned
from tests.fakes.discord.pressing import Presser, shown
from tests.fakes.discord.refusals import closed_messages, no_mutual_guilds

CLOSED, UNRELATED = 50007, 50278

PINNED = 6
"""The type of the message by which a channel says that something was pinned."""

VOICE_MESSAGE = 1 << 13
"""The flag of a message that is a voice message."""


class Person(Presser):
    """Somebody on Discord; installed, the app goes with them everywhere."""

    @property
    def dm(self) -> Channel:
        """The private chat with the bot."""
        return self._backend.direct(self.account)

    @property
    def locale(self) -> str:
        """The language of their client."""
        return self.account.locale

    def installs(self, *, not_any_more: bool = False) -> None:
        """Adds the app to the account, or removes it."""
        self.account.has_installed = not not_any_more

    def closes_dms(self, code: int = CLOSED) -> None:
        """Lets no direct message of the bot in; the bot reads 50007, or 50278."""
        self.account.silence = no_mutual_guilds() if code == UNRELATED else closed_messages()

    def opens_dms(self) -> None:
        """Lets direct messages in again."""
        self.account.silence = None

    def restarts_client(self) -> None:
        """Loses what only they saw: ephemeral messages and open modals."""
        for channel in self._backend.channels.values():
            for post in [post for post in channel.posts.values() if post.only_for == self.id]:
                del channel.posts[post.id]
        for interaction in self._backend.interactions.values():
            if interaction.person is self.account:
                interaction.modal = None

    async def writes(self, channel: Channel, text: str, *, reply_to: Message | None = None) -> Post:
        """Writes a message."""
        await self._session(channel)
        post = self._new(kind=0)
        post.content = text
        accounts = self._backend.accounts
        post.pinged = [accounts[id] for id in mentioned(text, "@!?") if id in accounts]
        if reply_to is not None:
            replied = channel.posts[reply_to.id]
            post.pinged += [] if replied.author in post.pinged else [replied.author]
            post.origin = {
                "type": 19,
                "message_reference": {
                    "type": 0,
                    "message_id": reply_to.id,
                    "channel_id": channel.id,
                },
            }
        self._backend.show(channel, post)
        return post

    async def speaks(self, channel: Channel) -> Post:
        """Sends a voice message, which is a file without a word."""
        await self._session(channel)
        post = self._new(kind=0)
        post.uploads = {self._backend.snowflakes.new(): Upload("voice-message.ogg", b"OggS")}
        post.flags = VOICE_MESSAGE
        self._backend.show(channel, post)
        return post

    async def edits(self, post: Post, text: str) -> None:
        """Changes what was written; Discord tells it as the whole new message."""
        post.content, post.edited_at = text, self._backend.clock.now
        self._backend.show(self._channel_of(post), post)

    async def pins(self, post: Post) -> None:
        """Pins a message: it is told anew, and the channel says who did it."""
        channel = self._channel_of(post)
        self._backend.show(channel, post)
        self._backend.show(channel, self._new(kind=PINNED))

    async def deletes(self, message: Message) -> None:
        """Takes a message away, as an author or moderator may, or whoever alone sees it."""
        for channel in self._backend.channels.values():
            for post in self._posts(channel):
                if post.id == message.id:
                    self._backend.remove(channel, post)
                    return
        raise AssertionError(f"this message is not there any more\n{message}")

    async def command(
        self,
        channel: Channel,
        name: str,
        /,
        *,
        permitted: bool = False,
        **options: Any,  # noqa: ANN401 - as typed as the command's options
    ) -> Interaction:
        """Gives a slash command, as "club setup"; it waits until the bot has registered it.

        Options are by name: texts, numbers, choices by name or value, channels, roles, people.
        `permitted`: an administrator allowed it to somebody without the declared permissions.
        """
        words = name.split()
        await self._known(channel, words, permitted=permitted)
        typed = [f"/{name}", *(f"{key}:{shown(value)}" for key, value in options.items())]
        self._did(channel, " ".join(typed))
        data = slash.data(self._backend, channel, words, options)
        return self._asks(channel, COMMAND, name, data)

    async def completes(
        self,
        channel: Channel,
        name: str,
        option: str,
        typed: str,
        /,
        *,
        within: float = 5,
        **options: Any,  # noqa: ANN401 - as typed as the command's options
    ) -> list[str]:
        """Types into an option; returns the names that are offered."""
        words = name.split()
        await self._known(channel, words, permitted=False)
        data = slash.data(self._backend, channel, words, {**options, option: typed}, option)
        asked = self._asks(channel, AUTOCOMPLETE, name, data)
        await self._backend.bell.until(lambda: asked.choices is not None, within)
        if asked.choices is None:
            raise AssertionError(f"nothing was offered for {option}:{typed}")
        return [choice["name"] for choice in asked.choices]

    def _new(self, *, kind: int) -> Post:
        return Post(
            id=self._backend.snowflakes.new(),
            author=self.account,
            created=self._backend.clock.now,
            origin={"type": kind},
        )

    def _channel_of(self, post: Post) -> Channel:
        channels = self._backend.channels.values()
        return next(channel for channel in channels if post.id in channel.posts)

    async def _known(self, channel: Channel, words: list[str], *, permitted: bool) -> None:
        await self._session(channel)
        backend = self._backend
        await backend.bell.until(lambda: slash.found(backend, words) is not None, 5)
        pair = slash.found(backend, words)
        if pair is None:
            names = sorted(command["name"] for command in backend.commands)
            raise AssertionError(f"there is no /{' '.join(words)}, but {names}")
        if not permitted:
            slash.check_visible(self, channel, pair[0])
