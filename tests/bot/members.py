"""Clubs and their members from another time; only what is stored of them is made."""

from collections.abc import Iterable
from datetime import datetime

from coach.club import Club
from coach.runner import Runner
from dialogs.clubs import JoinClub, KeepClub
from dialogs.due import wakes
from dialogs.messages import Group, Where
from dialogs.scene import Conversation, Outcome
from storage.clubs import look_up
from storage.database import Database
from storage.loading import Kept
from tests.saving import save


async def store_club(
    database: Database, organiser: Where, group: str, club: Club, now: datetime
) -> None:
    """A club that somebody has set up."""
    async with database.writing() as session:
        kept = await look_up(session, Kept(where=organiser), Group(id=group))
        outcome = Outcome(runner=Runner(), conversation=Conversation(), changes=(KeepClub(club),))
        await save(session, kept, outcome, update="", now=now)


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
