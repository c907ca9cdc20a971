"""Somebody who presses, chooses and fills in what messages and modals show."""

from collections.abc import Sequence
from typing import Any

from tests.fakes.discord.choosing import Choices
from tests.fakes.discord.guilds import Channel
from tests.fakes.discord.interactions import COMPONENT, MODAL, Interaction, ask
from tests.fakes.discord.modals import Answers, Modal
from tests.fakes.discord.posts import BUTTON, SELECTS, Message, Post, label
from tests.fakes.discord.reading import Reader

TICK = "✓ "

Json = dict[str, Any]


class Presser(Reader):
    """Somebody in front of the screen."""

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
        values: Sequence[object],
        *,
        on: Message | None = None,
        within: float = 5,
    ) -> Interaction:
        """Chooses options by label, or people, roles or channels, in the newest such select."""
        channel, post, component = await self._component(name, on, within, SELECTS)
        choices = Choices(self._backend, channel)
        data = {
            "component_type": component["type"],
            "custom_id": component["custom_id"],
            "values": choices.made(name, component, values),
        }
        self._did(channel, f"{{{shown(values)}}}")
        return self._asks(channel, COMPONENT, name, data | choices.resolved(), source=post)

    async def modal(self, *, within: float = 5) -> Modal:
        """The modal on the screen; it waits for one to open."""
        return Modal((await self._open_modal(within)).modal or {})

    async def submit_modal(self, answers: Answers, *, within: float = 5) -> Interaction:
        """Fills in the modal by its labels, and sends it; what is left out stays as it was."""
        opened = await self._open_modal(within)
        choices = Choices(self._backend, opened.channel)
        data = Modal(opened.modal or {}).filled(answers, choices)
        opened.modal = None
        texts = [f"{name}: {shown(value)}" for name, value in answers.items()]
        self._did(opened.channel, f"({'; '.join(texts)})")
        return self._asks(
            opened.channel,
            MODAL,
            data["custom_id"],
            data,
            source=opened.source,
            opened_by=opened,
        )

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

    async def _session(self, channel: Channel) -> None:
        """Waits until a bot can hear of this channel."""
        if not channel.is_seen_by(self.account):
            raise AssertionError(f"{self.account.name} is not in this channel")
        hub, guild = self._backend.hub, channel.guild
        guild_id = None if guild is None else guild.id
        if not await hub.bell.until(lambda: hub.has_session(guild_id), 10):
            raise AssertionError("no bot is connected")

    def _asks(
        self,
        channel: Channel,
        kind: int,
        what: str,
        data: Json,
        source: Post | None = None,
        opened_by: Interaction | None = None,
    ) -> Interaction:
        return ask(
            self._backend,
            kind=kind,
            person=self.account,
            channel=channel,
            what=what,
            data=data,
            source=source,
            opened_by=opened_by,
        )

    def _did(self, channel: Channel, text: str) -> None:
        self._backend.note(channel, self.account.name, text, only_for=self.id)


def _plain(name: str) -> str:
    return name.removeprefix(TICK).strip().casefold()


def shown(value: object) -> str:
    """How an option or an answer reads in a transcript."""
    if isinstance(value, list | tuple):
        return ", ".join(map(shown, value))
    if isinstance(value, Channel):
        return f"#{value.name}"
    return str(getattr(value, "name", value))
