"""A runner, a conversation and a clock for the tests of storage."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from sqlalchemy import Connection, event
from sqlalchemy.ext.asyncio import AsyncSession

from coach.answers import Answers
from coach.records import Niggle, Severity
from coach.runner import Runner
from dialogs.messages import Reply, Where
from dialogs.scene import Conversation, Outcome, Progress, Wake
from storage.database import Database
from storage.loading import Kept, load
from tests.saving import save

NOW = datetime(2026, 11, 27, 6, 0, tzinfo=UTC)
TODAY = date(2026, 11, 27)
HERE = Where("telegram", "100", "100")
GROUP = Where("telegram", "-900", "100")
TYPED = "my left achilles hurts downhill"

RUNNER = Runner(
    zone="Europe/London",
    town="Leeds",
    answers=Answers(purpose_words=TYPED),
    niggles=(Niggle(body_part=TYPED, severity=Severity.BAD, since=TODAY),),
    message_at=time(7),
)
CONVERSATION = Conversation(
    session=1,
    current=Progress(dialog="race", answers={"name": TYPED}),
    last_id="1",
    last_replies=(Reply(text=TYPED),),
)
SOON = Wake(kind="daily", day=TODAY, at=NOW + timedelta(hours=1))
OUTCOME = Outcome(runner=RUNNER, conversation=CONVERSATION, wakes=(SOON,))


async def recall(database: Database, where: Where = HERE, update: str = "") -> Kept:
    """What is stored of a conversation."""
    async with database.reading() as session:
        return await load(session, where, update)


async def keep(
    database: Database,
    outcome: Outcome = OUTCOME,
    *,
    where: Where = HERE,
    update: str = "",
    now: datetime = NOW,
) -> Kept:
    """Loads, saves and loads again: one message."""
    kept = await recall(database, where, update)
    async with database.writing() as session:
        await save(session, kept, outcome, update=update, now=now)
    return await recall(database, where, update)


def listen(session: AsyncSession) -> list[tuple[str, object]]:
    """The statements that a session sends from now on, with their parameters."""
    sent: list[tuple[str, object]] = []

    def note(
        _connection: Connection, _cursor: object, statement: str, parameters: object, *_: object
    ) -> None:
        sent.append((statement, parameters))

    event.listen(session.get_bind(), "before_cursor_execute", note)
    return sent


def file_url(path: Path) -> str:
    """The address of an SQLite file."""
    return f"sqlite+aiosqlite:///{path}"
