"""Interactions: what a person asked for, and how the bot answered."""

import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from tests.fakes.discord.accounts import Account
from tests.fakes.discord.backend import Backend
from tests.fakes.discord.guilds import DIRECT, Channel
from tests.fakes.discord.posts import Post

COMMAND, COMPONENT, AUTOCOMPLETE, MODAL = 2, 3, 4, 5

ACKNOWLEDGE_WITHIN = timedelta(seconds=3)
TOKEN_LIFETIME = timedelta(minutes=15)

IN_GUILD, WITH_BOT, BETWEEN_PEOPLE = 0, 1, 2

Json = dict[str, Any]


@dataclass(kw_only=True)
class Interaction:
    """Something that a person did.

    `source` is the message whose component it was, `opened_by` what opened the modal that was sent;
    `original` the message that answers; `answer` the type of the callback; `modal` and `choices`
    what it brought.
    """

    id: str
    kind: int
    person: Account
    channel: Channel
    asked: datetime
    what: str
    data: Json
    source: Post | None = None
    opened_by: "Interaction | None" = None
    token: str = field(default_factory=lambda: secrets.token_urlsafe(60))
    answered: datetime | None = None
    answer: int = 0
    original: Post | None = None
    followups: dict[str, Post] = field(default_factory=dict)
    modal: Json | None = None
    choices: list[Json] | None = None

    @property
    def context(self) -> int:
        """Where: in a guild, with the bot, or between people."""
        if self.channel.guild is not None:
            return IN_GUILD
        return WITH_BOT if self.channel.kind == DIRECT else BETWEEN_PEOPLE

    @property
    def is_by_installed_app(self) -> bool:
        """Whether the bot itself is not there: the person brought it along."""
        guild = self.channel.guild
        return self.context == BETWEEN_PEOPLE or (guild is not None and not guild.has_bot)

    def is_late(self, now: datetime) -> bool:
        """Whether nobody answered in time, so that the person read that it failed."""
        return self.answered is None and now - self.asked > ACKNOWLEDGE_WITHIN

    def is_over(self, now: datetime) -> bool:
        """Whether its token is no good any more."""
        return now - self.asked > TOKEN_LIFETIME

    def metadata(self) -> Json:
        """What a message that answers it says about it."""
        metadata: Json = {
            "id": self.id,
            "type": self.kind,
            "user": self.person.payload(),
            "authorizing_integration_owners": self._owners(),
        }
        if self.kind == COMMAND:
            metadata["name"] = self.what
        if self.kind == COMPONENT and self.source is not None:
            metadata["interacted_message_id"] = self.source.id
        if self.opened_by is not None:
            metadata["triggering_interaction_metadata"] = self.opened_by.metadata()
        return metadata

    def payload(self, backend: Backend) -> Json:
        """Discord's interaction object."""
        guild = self.channel.guild
        payload: Json = {
            "id": self.id,
            "application_id": backend.bot.id,
            "type": self.kind,
            "token": self.token,
            "version": 1,
            "data": self.data,
            "channel_id": self.channel.id,
            "channel": self._channel(backend),
            "locale": self.person.locale,
            "app_permissions": str(self.channel.may(backend.bot).value),
            "authorizing_integration_owners": self._owners(),
            "context": self.context,
            "entitlements": [],
            "attachment_size_limit": 10 * 2**20,
        }
        if self.source is not None:
            payload["message"] = self.channel.message(self.source)
        if guild is None:
            return payload | {"user": self.person.payload()}
        permissions = str(self.channel.may(self.person).value)
        return payload | {
            "guild_id": guild.id,
            "guild": {"id": guild.id, "locale": guild.locale, "features": []},
            "guild_locale": guild.locale,
            "member": guild.members[self.person.id].payload() | {"permissions": permissions},
        }

    def _channel(self, backend: Backend) -> Json:
        payload = self.channel.payload(backend.bot)
        if self.channel.guild is None:
            return payload
        return payload | {"permissions": str(self.channel.may(self.person).value)}

    def _owners(self) -> dict[str, str]:
        owners = {}
        guild = self.channel.guild
        if guild is not None and guild.has_bot:
            owners["0"] = guild.id
        elif self.context == WITH_BOT and not self.person.has_installed:
            owners["0"] = "0"
        if self.person.has_installed:
            owners["1"] = self.person.id
        return owners


def ask(backend: Backend, **what: Any) -> Interaction:  # noqa: ANN401 - the fields of Interaction
    """Sends a new interaction to the bot."""
    interaction = Interaction(id=backend.snowflakes.new(), asked=backend.clock.now, **what)
    backend.interactions[interaction.token] = interaction
    guild = interaction.channel.guild
    backend.hub.emit(
        "INTERACTION_CREATE",
        interaction.payload(backend),
        guild_id=None if guild is None else guild.id,
    )
    return interaction
