"""What a reply attaches is made when it is sent, so that it is never stored and never stale."""

import secrets
from dataclasses import replace
from datetime import datetime

from dialogs.codes import ALPHABET, LENGTH, written
from dialogs.export import files
from dialogs.language import speaking, speech_of
from dialogs.messages import Reply, Where
from storage.database import Database
from storage.exporting import stored_about
from storage.linking import offer


async def attached(database: Database, where: Where, reply: Reply, now: datetime) -> Reply:
    """The reply with its files or its code; as it is if nothing is stored about the runner.

    Raises:
        DatabaseUnreachable: what is stored could not be read; the same may be asked again.
    """
    if reply.attaches == "link":
        return await _with_code(database, where, reply, now)
    if reply.attaches != "export":
        return reply
    async with database.reading() as session:
        stored = await stored_about(session, where)
    if stored is None:
        return reply
    with speaking(speech_of(stored.runner)):
        return replace(reply, files=files(stored, now))


async def _with_code(database: Database, where: Where, reply: Reply, now: datetime) -> Reply:
    code = written(secrets.choice(ALPHABET) for _letter in range(LENGTH))
    async with database.writing() as session:
        is_good = await offer(session, where, code, now)
    return replace(reply, code=f"/link {code}") if is_good else reply
