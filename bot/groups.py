"""What a platform tells of its groups is stored, so that nothing is sent where nobody is."""

from collections.abc import Set

from bot.clock import Clock
from storage import clubs
from storage.database import Database
from storage.groups import all_in, is_in, move, set_left


class Groups:
    """The groups of one platform that the bot is in.

    Every method may raise DatabaseUnreachable or Conflict; nothing was stored then.
    """

    def __init__(self, platform: str, database: Database, clock: Clock) -> None:
        self._platform = platform
        self._database = database
        self._clock = clock

    async def joined(self, group: str) -> None:
        """The bot was added, or let in again: its club, if there was one, goes on."""
        async with self._database.writing() as session:
            await set_left(session, self._platform, group, None)
            await clubs.go_on(session, self._platform, group, self._clock())

    async def left(self, group: str) -> None:
        """The bot was removed: the club's schedule ends, its members keep their own coaching."""
        async with self._database.writing() as session:
            await set_left(session, self._platform, group, self._clock())
            await clubs.end(session, self._platform, group, self._clock())

    async def are(self, groups: Set[str]) -> None:
        """These are all that the bot is in, whatever was missed."""
        async with self._database.reading() as session:
            known = await all_in(session, self._platform)
            with_clubs = await clubs.groups_with_clubs(session, self._platform)
        for group in sorted((known | with_clubs) - groups):
            await self.left(group)
        for group in sorted(groups - known):
            await self.joined(group)

    async def moved(self, before: str, after: str) -> None:
        """A group goes on under another id."""
        async with self._database.writing() as session:
            await move(session, self._platform, before, after)
            await clubs.move(session, self._platform, before, after)

    async def has(self, group: str) -> bool:
        """Whether the bot is in a group, as far as it was told."""
        async with self._database.reading() as session:
            return await is_in(session, self._platform, group)
