"""What is remembered, for turns: what many load or save at the same time goes together."""

from collections.abc import Sequence

from bot.clock import Clock
from bot.together import Together
from dialogs.inquiry import inquiry, is_about_club
from dialogs.messages import Incoming, Where
from dialogs.scene import House
from storage import clubs
from storage.conversations import Turn, save_all
from storage.database import Database
from storage.linking import look_up
from storage.loading import Kept, load_all


class Memory:
    """One process's way to what is stored of runners and conversations."""

    def __init__(self, database: Database, house: House, clock: Clock) -> None:
        self._database = database
        self._house = house
        self._clock = clock
        self._load = Together(self._load_all)
        self._save = Together(self._save_all)

    async def load(self, where: Where, incoming: Incoming) -> Kept:
        """What is remembered, and what only some turns have to know beside it."""
        kept = await self._load((where, incoming.id))
        about = inquiry(kept.conversation, incoming)
        is_club_matter = is_about_club(kept.conversation, incoming)
        if about is None and not is_club_matter:
            return kept
        async with self._database.reading() as session:
            if about is not None:
                kept = await look_up(session, kept, about, self._clock())
            if is_club_matter:
                kept = await clubs.look_up(session, kept, incoming.group)
        return kept

    async def save(self, turn: Turn) -> bool:
        """Stores a turn durably; false if what it was decided on has changed since.

        Raises:
            Conflict: the same, noticed later.
        """
        return await self._save(turn)

    async def _load_all(self, asked: Sequence[tuple[Where, str]]) -> list[Kept]:
        async with self._database.reading() as session:
            return await load_all(session, asked)

    async def _save_all(self, turns: Sequence[Turn]) -> list[bool]:
        async with self._database.writing() as session:
            return await save_all(session, turns, self._clock(), self._house.spread)
