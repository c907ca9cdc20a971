"""Which message of a chat asks the open question, so that it can be changed once that is answered.

It is written a moment after the message was sent: what a crash loses keeps its buttons, and they
say that the question is an older one.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import bindparam, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncSession

from dialogs.messages import Where
from storage.tables import ConversationRow


@dataclass(frozen=True)
class Screen:
    """A question's name, and the platform's id of the message that asks it.

    `line` is the message of the question before, if words have just answered that.
    """

    question: str
    message: int
    line: int | None = None


_KEEP = (
    update(ConversationRow)
    .where(ConversationRow.id == bindparam("its_id"))
    .values(screen=bindparam("its_screen"))
)


async def screen_of(session: AsyncSession, where: Where) -> Screen | None:
    """The message that was kept last, or None."""
    kept = await session.scalar(
        select(ConversationRow.screen).where(
            ConversationRow.platform == where.platform,
            ConversationRow.chat == where.chat,
            ConversationRow.user == where.user,
        )
    )
    if kept is None:
        return None
    question, *messages = kept.split(" ")
    return Screen(question, *map(int, messages))


async def keep_screens(session: AsyncSession, screens: Mapping[Where, Screen | None]) -> None:
    """Keeps them with conversations that are stored.

    No turn is overtaken by it, or waited for: where one is at work, the next screen is near.
    """
    key = (ConversationRow.platform, ConversationRow.chat, ConversationRow.user)
    wheres = {(each.platform, each.chat, each.user): each for each in screens}
    found = await session.execute(
        select(ConversationRow.id, *key)
        .where(tuple_(*key).in_(list(wheres)))
        .with_for_update(skip_locked=True, key_share=True)
    )
    values = [
        {"its_id": id, "its_screen": _kept(screens[wheres[platform, chat, user]])}
        for id, platform, chat, user in found
    ]
    if values:
        await (await session.connection()).execute(_KEEP, values)


def _kept(screen: Screen | None) -> str | None:
    if screen is None:
        return None
    line = "" if screen.line is None else f" {screen.line}"
    return f"{screen.question} {screen.message}{line}"
