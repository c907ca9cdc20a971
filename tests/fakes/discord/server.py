"""The whole of it: a server for the bot, and guilds and people for the test."""

from datetime import datetime
from types import TracebackType
from typing import Self

from tests.fakes.discord.accounts import Account
from tests.fakes.discord.backend import Backend
from tests.fakes.discord.clock import Clock
from tests.fakes.discord.fake_guild import FakeGuild
from tests.fakes.discord.guilds import GROUP, Channel
from tests.fakes.discord.http import Server
from tests.fakes.discord.people import Person


class FakeDiscord(Server):
    """A Discord on loopback, for one application; use it as `async with FakeDiscord() as discord`.

    `at` is the time of its clock, which then goes on by itself. Leaving it fails where the bot sent
    what Discord would silently have ignored, or left somebody without an answer for three seconds:
    clear `ignored`, or call `forgives()`, where that is meant.
    """

    def __init__(self, *, at: datetime | None = None, shards: int = 1) -> None:
        super().__init__(Backend(clock=Clock(at)))
        self.gateway.shards = shards

    async def __aenter__(self) -> Self:
        """Starts to listen on a free port."""
        await self.listen()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stops, and complains about what the bot got wrong unless something else failed."""
        await self.close()
        if error is None and self.ignored:
            raise AssertionError(f"Discord would ignore this: {self.ignored}")
        if error is None and self.unanswered:
            raise AssertionError(f"the application did not respond: {self.unanswered}")

    @property
    def token(self) -> str:
        """The bot's token."""
        return self._backend.token

    @property
    def bot(self) -> Account:
        """The bot, whose id is also the application's."""
        return self._backend.bot

    @property
    def clock(self) -> Clock:
        """The server's time, by which answers are late and tokens end."""
        return self._backend.clock

    @property
    def ignored(self) -> list[str]:
        """Keys, parameters and addresses that the bot used and Discord does not know."""
        return self._backend.ignored

    @property
    def unanswered(self) -> list[str]:
        """What people did that nobody acknowledged in time."""
        now = self.clock.now
        asked = self._backend.interactions.values()
        return [f"{one.person.name}: {one.what}" for one in asked if one.is_late(now)]

    @property
    def commands(self) -> list[str]:
        """Names of the registered commands."""
        return [command["name"] for command in self._backend.commands]

    def installs_nowhere_but_in_guilds(self) -> None:
        """Turns User Install off, as its owner may in the developer portal."""
        self._backend.installs = {"0": {}}

    def still_offers(self, name: str, like: str) -> None:
        """Lets clients offer a command that is gone, with all that another one takes."""
        known = next(each for each in self._backend.commands if each["name"] == like)
        gone = known | {"id": self._backend.snowflakes.new(), "name": name}
        self._backend.commands.append(gone)

    def forgives(self) -> None:
        """Forgets what nobody has answered so far, where a test wanted it so."""
        for token in [t for t, one in self._backend.interactions.items() if one.answered is None]:
            del self._backend.interactions[token]

    def person(self, name: str, *, locale: str = "en-US", installed: bool = True) -> Person:
        """Somebody new; installed, the app goes with them and may write to them."""
        account = self._backend.account(name, locale=locale, has_installed=installed)
        return Person(self._backend, account)

    def guild(self, name: str, *, locale: str = "en-GB") -> FakeGuild:
        """A guild with the bot in it; one after the other they fall on different shards."""
        guild = self._backend.guild(name, locale)
        self._backend.tell_guild(guild, "GUILD_CREATE", guild.payload(self.bot))
        return FakeGuild(self._backend, guild)

    def private_channel(self, *people: Person) -> Channel:
        """A chat of people with each other, without the bot."""
        accounts = [person.account for person in people]
        return self._backend.channel(GROUP, people=accounts)
