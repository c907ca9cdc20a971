"""Guilds as their people know them: channels are opened, people join, the bot is thrown out."""

from discord import Permissions

from tests.fakes.discord.backend import Backend
from tests.fakes.discord.guilds import TEXT, Channel, Guild
from tests.fakes.discord.people import Person
from tests.fakes.discord.roles import Role


class FakeGuild:
    """A guild that the bot was added to."""

    def __init__(self, backend: Backend, guild: Guild) -> None:
        self._backend = backend
        self._guild = guild

    @property
    def id(self) -> str:
        """The guild's id."""
        return self._guild.id

    def channel(self, name: str) -> Channel:
        """A new text channel, which every member reads."""
        channel = self._backend.channel(TEXT, name=name, guild=self._guild)
        self._guild.channels[channel.id] = channel
        self._tell("CHANNEL_CREATE", channel)
        return channel

    def deletes(self, channel: Channel) -> None:
        """Takes a channel away."""
        self._tell("CHANNEL_DELETE", channel)
        del self._guild.channels[channel.id]
        channel.is_gone = True

    def bot_lacks(self, channel: Channel, **permissions: bool) -> None:
        """What the bot may not do in a channel from now on; nothing named, it may do all."""
        channel.denied = Permissions(**permissions)
        self._tell("CHANNEL_UPDATE", channel)

    def role(self, name: str, **permissions: bool) -> Role:
        """A new role."""
        role = Role(
            id=self._backend.snowflakes.new(),
            name=name,
            permissions=Permissions(**permissions),
        )
        self._guild.roles[role.id] = role
        payload = {"guild_id": self.id, "role": self._guild.role_payloads()[-1]}
        self._backend.tell_guild(self._guild, "GUILD_ROLE_CREATE", payload)
        return role

    def joins(self, person: Person, *roles: Role) -> None:
        """Makes somebody a member with these roles; again, to change them."""
        self._backend.join(self._guild, person.account, *roles)

    def leaves(self, person: Person) -> None:
        """Ends a membership."""
        del self._guild.members[person.account.id]

    def removes_bot(self) -> None:
        """Throws the bot out."""
        self._backend.leave(self._guild)

    def adds_bot(self) -> None:
        """Lets the bot in, again."""
        self._guild.has_bot = True
        self._backend.join(self._guild, self._backend.bot)
        self._backend.tell_guild(
            self._guild, "GUILD_CREATE", self._guild.payload(self._backend.bot)
        )

    def has_outage(self, *, is_over: bool = False) -> None:
        """Becomes unavailable, which is no removal, or available again."""
        if is_over:
            payload = self._guild.payload(self._backend.bot) | {"unavailable": False}
            self._backend.tell_guild(self._guild, "GUILD_CREATE", payload)
        else:
            payload = {"id": self.id, "unavailable": True}
            self._backend.tell_guild(self._guild, "GUILD_DELETE", payload)

    def _tell(self, event: str, channel: Channel) -> None:
        self._backend.tell_guild(self._guild, event, channel.payload(self._backend.bot))
