"""What a reply attaches is made when it is sent, so that it is never stored and never stale."""

from dataclasses import replace
from datetime import datetime

from dialogs.export import files
from dialogs.language import speaking, speech_of
from dialogs.messages import Reply, Where
from storage.database import Database
from storage.exporting import stored_about


async def attached(database: Database, where: Where, reply: Reply, now: datetime) -> Reply:
    """The reply with its files; as it is where nothing is stored about the runner any more.

    Raises:
        DatabaseUnreachable: what is stored could not be read; the same may be asked again.
    """
    if reply.attaches != "export":
        return reply
    async with database.reading() as session:
        stored = await stored_about(session, where)
    if stored is None:
        return reply
    with speaking(speech_of(stored.runner)):
        return replace(reply, files=files(stored, now))
