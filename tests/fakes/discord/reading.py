"""What somebody reads: every channel that they are in, and what only they see."""

from tests.fakes.discord.accounts import Account
from tests.fakes.discord.backend import Backend, Event
from tests.fakes.discord.guilds import Channel
from tests.fakes.discord.posts import BOT, Message, Post


class Reader:
    """Somebody who looks at channels, and waits for what comes."""

    def __init__(self, backend: Backend, account: Account) -> None:
        self._backend = backend
        self.account = account
        self._heard = len(backend.events)

    @property
    def id(self) -> str:
        """The user's id."""
        return self.account.id

    @property
    def name(self) -> str:
        """What others call the person."""
        return self.account.name

    @property
    def mention(self) -> str:
        """How a text names the person."""
        return f"<@{self.id}>"

    def sees(self, channel: Channel) -> list[Message]:
        """All that is in a channel for this person now, oldest first."""
        return [post.seen() for post in self._posts(channel)]

    def screen(self, channel: Channel) -> Message:
        """The bot's newest message in a channel as it is now."""
        found = [message for message in self.sees(channel) if message.author == BOT]
        if not found:
            raise AssertionError(f"the bot has not written here\n{self.transcript()}")
        return found[-1]

    def transcript(self, channel: Channel | None = None) -> str:
        """All that happened here, or everywhere, with edits as "Bot*"."""
        seen = [event for event in self._backend.events if self._is_seen(event, channel)]
        return "\n".join(self._line(event) for event in seen)

    async def hears(
        self,
        containing: str = "",
        *,
        channel: Channel | None = None,
        within: float = 5,
    ) -> Message:
        """The next message or edit not yet heard that contains the text, as it was then.

        What came before it counts as heard. AssertionError with the transcript if none comes.
        """

        def found() -> int | None:
            return self._next(containing, channel)

        await self._backend.bell.until(lambda: found() is not None, within)
        position = found()
        if position is None:
            raise AssertionError(f"the bot did not say {containing!r}\n{self.transcript()}")
        self._heard = position + 1
        message = self._backend.events[position].message
        assert message is not None
        return message

    async def hears_nothing(self, *, channel: Channel | None = None, within: float = 0.2) -> None:
        """Asserts that for some seconds the bot says nothing that was not yet heard."""
        if await self._backend.bell.until(lambda: self._next("", channel) is not None, within):
            raise AssertionError(f"the bot said something\n{self.transcript()}")

    def _next(self, containing: str, channel: Channel | None) -> int | None:
        events = self._backend.events
        for position in range(self._heard, len(events)):
            event = events[position]
            message = event.message
            if message is None or message.author != BOT or not self._is_seen(event, channel):
                continue
            if containing in message.text:
                return position
        return None

    def _is_seen(self, event: Event, channel: Channel | None) -> bool:
        is_here = channel is None or event.channel is channel
        is_shared = event.only_for in (None, self.id)
        return is_here and is_shared and event.channel.is_seen_by(self.account)

    def _line(self, event: Event) -> str:
        author = "You" if event.author == self.account.name else event.author
        return f"{author:<4} " + event.text.replace("\n", "\n     ")

    def _posts(self, channel: Channel) -> list[Post]:
        if not channel.is_seen_by(self.account):
            return []
        posts = [post for post in channel.posts.values() if post.only_for in (None, self.id)]
        return sorted(posts, key=lambda post: int(post.id))
