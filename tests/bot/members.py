"""Members of a club who joined at another time; only what is stored of it is made."""

from collections.abc import Iterable
from datetime import datetime

from coach.runner import Runner
from dialogs.clubs import JoinClub
from dialogs.due import wakes
from dialogs.messages import Group, Where
from dialogs.scene import Conversation, Outcome
from storage.clubs import look_up
from storage.database import Database
from storage.loading import Kept
from tests.saving import save


async def store_members(
    database: Database, group: str, members: Iterable[tuple[Where, Runner]], now: datetime
) -> None:
    """People who were never here before, and have answered everything."""
    async with database.writing() as session:
        for where, runner in members:
            kept = await look_up(session, Kept(where=where), Group(id=group))
            outcome = Outcome(
                runner=runner,
                conversation=Conversation(),
                changes=(JoinClub(),),
                wakes=wakes(runner, Conversation(), now),
            )
            await save(session, kept, outcome, update="", now=now)
