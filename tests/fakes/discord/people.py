"""People, who write, give commands, press buttons, choose and fill in modals."""

from typing import Any

from tests.fakes.discord import slash
from tests.fakes.discord.guilds import Channel
from tests.fakes.discord.interactions import (
    AUTOCOMPLETE,
    COMMAND,
    COMPONENT,
    MODAL,
    Interaction,
    ask,
)
from tests.fakes.discord.modals import Answers, Modal, chosen
from tests.fakes.discord.posts import BUTTON, SELECTS, Message, Post, label, mentioned
from tests.fakes.discord.reading import Reader
from tests.fakes.discord.refusals import closed_messages, no_mutual_guilds

TICK = "✓ "
CLOSED, UNRELATED = 50007, 50278

Json = dict[str, Any]


class Person(Reader):
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
        assert channel.is_seen_by(self.account), f"{self.account.name} is not in this channel"
        post = Post(
            id=self._backend.snowflakes.new(),
            author=self.account,
            created=self._backend.clock.now,
            content=text,
        )
        accounts = self._backend.accounts
        post.pinged = [accounts[id] for id in mentioned(text, "@!?") if id in accounts]
        if reply_to is not None:
            replied = channel.posts[reply_to.id]
            post.pinged += [] if replied.author in post.pinged else [replied.author]
            post.origin = {
                "type": 19,
                "message_reference": {"message_id": reply_to.id, "channel_id": channel.id},
            }
        await self._session(channel)
        self._backend.show(channel, post)
        return post

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
        shown = [f"/{name}", *(f"{key}:{_shown(value)}" for key, value in options.items())]
        self._did(channel, " ".join(shown))
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

    async def press(
        self, name: str, *, on: Message | None = None, within: float = 5
    ) -> Interaction:
        """Presses the newest button of that label, any case, ticked or not.

        It waits for the button to appear; with `on` only that message is looked at, as it is now:
        of what a message no longer shows, Discord does not tell the bot.
        """
        channel, post, component = await self._component(name, on, within, frozenset({BUTTON}))
        if "custom_id" not in component or component.get("disabled"):
            raise AssertionError(f"[{name}] cannot be pressed\n{self.transcript()}")
        self._did(channel, f"[{label(component)}]")
        data = {"component_type": BUTTON, "custom_id": component["custom_id"]}
        return self._asks(channel, COMPONENT, label(component), data, source=post)

    async def select(
        self,
        name: str,
        values: list[str],
        *,
        on: Message | None = None,
        within: float = 5,
    ) -> Interaction:
        """Chooses options by label in the newest select of that placeholder."""
        channel, post, component = await self._component(name, on, within, SELECTS)
        self._did(channel, f"{{{', '.join(values)}}}")
        data = {
            "component_type": component["type"],
            "custom_id": component["custom_id"],
            "values": chosen(name, component, values),
        }
        return self._asks(channel, COMPONENT, name, data, source=post)

    async def modal(self, *, within: float = 5) -> Modal:
        """The modal on the screen; it waits for one to open."""
        return Modal((await self._open_modal(within)).modal or {})

    async def submit_modal(self, answers: Answers, *, within: float = 5) -> Interaction:
        """Fills in the modal by its labels, and sends it; what is left out stays as it was."""
        opened = await self._open_modal(within)
        data = Modal(opened.modal or {}).filled(answers)
        opened.modal = None
        texts = [f"{name}: {_shown(value)}" for name, value in answers.items()]
        self._did(opened.channel, f"({'; '.join(texts)})")
        return self._asks(opened.channel, MODAL, data["custom_id"], data, source=opened.source)

    async def _open_modal(self, within: float) -> Interaction:
        def opened() -> list[Interaction]:
            asked = self._backend.interactions.values()
            return [one for one in asked if one.person is self.account and one.modal]

        if not await self._backend.bell.until(lambda: bool(opened()), within):
            raise AssertionError(f"no modal is open\n{self.transcript()}")
        return opened()[-1]

    async def _component(
        self, name: str, on: Message | None, within: float, kinds: frozenset[int]
    ) -> tuple[Channel, Post, Json]:
        def found() -> tuple[Channel, Post, Json] | None:
            return self._find(name, on, kinds)

        await self._backend.bell.until(lambda: found() is not None, within)
        component = found()
        if component is None:
            raise AssertionError(f"there is no {name!r}\n{self.transcript()}")
        await self._session(component[0])
        return component

    def _find(
        self, name: str, on: Message | None, kinds: frozenset[int]
    ) -> tuple[Channel, Post, Json] | None:
        posts = [
            (channel, post)
            for channel in self._backend.channels.values()
            for post in self._posts(channel)
            if on is None or post.id == on.id
        ]
        for channel, post in sorted(posts, key=lambda pair: -int(pair[1].id)):
            for row in post.seen().rows:
                for one in row:
                    if one["type"] in kinds and _plain(name) in (
                        _plain(label(one)),
                        one.get("custom_id"),
                    ):
                        return channel, post, one
        return None

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

    async def _session(self, channel: Channel) -> None:
        hub, guild = self._backend.hub, channel.guild
        guild_id = None if guild is None else guild.id
        if not await hub.bell.until(lambda: hub.has_session(guild_id), 10):
            raise AssertionError("no bot is connected")

    def _asks(
        self, channel: Channel, kind: int, what: str, data: Json, source: Post | None = None
    ) -> Interaction:
        return ask(
            self._backend,
            kind=kind,
            person=self.account,
            channel=channel,
            what=what,
            data=data,
            source=source,
        )

    def _did(self, channel: Channel, text: str) -> None:
        self._backend.note(channel, self.account.name, text, only_for=self.id)


def _plain(name: str) -> str:
    return name.removeprefix(TICK).strip().casefold()


def _shown(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(_shown, value))
    if isinstance(value, Channel):
        return f"#{value.name}"
    return str(getattr(value, "name", value))
