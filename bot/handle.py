"""One message: lock, load, turn, save, send; the one error boundary."""

import asyncio
import hashlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from datetime import datetime
from time import perf_counter
from traceback import extract_tb
from weakref import WeakValueDictionary

from bot.attaching import attached
from bot.clock import Clock
from bot.memory import Memory
from bot.metrics import Metrics
from bot.platform import Refused
from dialogs.language import gettext as _
from dialogs.language import speaking, speech_for
from dialogs.messages import Incoming, Reply, Where
from dialogs.scene import House, Outcome, Scene
from dialogs.turn import turn
from storage.conversations import Turn, set_blocked
from storage.database import Database
from storage.errors import PASSING, Conflict
from storage.loading import Kept

logger = logging.getLogger(__name__)

MOST_CONFLICTS = 5
"""How often a turn is run again because another process was faster."""

PAUSE = 0.01
"""Seconds before it is run again, doubled each time: whoever is faster may still be writing."""

OVERTAKEN = "This conversation changed with every attempt."

Say = Callable[[Outcome], Awaitable[None]]
Decide = Callable[[Scene, Incoming, datetime], Outcome]


class Handler:
    """Handles one conversation's messages one after the other, and different ones side by side."""

    def __init__(
        self, database: Database, house: House, clock: Clock, metrics: Metrics | None = None
    ) -> None:
        self.database = database
        self.house = house
        self.memory = Memory(database, house, clock)
        self._clock = clock
        self._metrics = metrics or Metrics()
        self._locks: WeakValueDictionary[tuple[str, str], asyncio.Lock] = WeakValueDictionary()
        self._runners: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def handle(self, where: Where, incoming: Incoming, say: Say) -> None:
        """What came in becomes a turn, is stored, and is then answered.

        Raises:
            DatabaseUnreachable, Conflict: nothing was stored or said; the same message may be
                handled again.
        """
        began = perf_counter()
        async with self.lock(where):
            try:
                outcome = await self._turn_and_save(where, incoming)
                outcome = await self._attach(where, outcome)
            except PASSING:
                raise
            except Exception as error:  # noqa: BLE001 - the one boundary; it is logged and answered
                log_broken("turn", error)
                outcome = _apology(incoming)
            try:
                await say(outcome)
                self._metrics.replied(where.platform, perf_counter() - began)
            except Refused:
                if outcome.runner is not None and outcome.runner.mentioned_in_club:
                    return
                async with self.database.writing() as session:
                    await set_blocked(session, where, self._clock())

    async def blocked(self, where: Where) -> None:
        """The runner has blocked the bot: nothing more is owed there.

        Raises:
            DatabaseUnreachable, Conflict: nothing was stored; it may be tried again.
        """
        async with self.lock(where), self.database.writing() as session:
            await set_blocked(session, where, self._clock())

    def lock(self, where: Where) -> asyncio.Lock:
        """Held while something is said to a runner, so that nothing overtakes anything."""
        return self._locks.setdefault((where.platform, where.user), asyncio.Lock())

    @asynccontextmanager
    async def runners(self, *ids: int | None) -> AsyncIterator[None]:
        """Holds runners, who may write in another chat at this moment.

        In the order of their ids, so that two turns never wait for one another; a chat's lock is
        always taken before.
        """
        async with AsyncExitStack() as stack:
            for id in sorted({id for id in ids if id is not None}):
                await stack.enter_async_context(self._runners.setdefault(id, asyncio.Lock()))
            yield

    def decide(self, decide: Decide, kept: Kept, incoming: Incoming) -> Outcome:
        """What is made of all that is remembered, at this moment."""
        scene = Scene(
            runner=kept.runner,
            conversation=kept.conversation,
            owner=owner_mark(kept.where),
            is_repeat=kept.is_repeat,
            was_unreachable=kept.was_unreachable,
            house=self.house,
            links=kept.links,
            clubs=kept.clubs,
        )
        outcome = decide(scene, incoming, self._clock())
        if outcome.trouble:
            logger.warning("%s", outcome.trouble)
        return outcome

    async def _turn_and_save(self, where: Where, incoming: Incoming) -> Outcome:
        for attempt in range(MOST_CONFLICTS):
            kept = await self.memory.load(where, incoming)
            async with self.runners(kept.runner_id, kept.other_id):
                outcome = self.decide(turn, kept, incoming)
                if kept.is_repeat or await self._is_saved(kept, outcome, incoming):
                    return outcome
            await asyncio.sleep(PAUSE * 2**attempt)
        raise Conflict(OVERTAKEN)

    async def _is_saved(self, kept: Kept, outcome: Outcome, incoming: Incoming) -> bool:
        """Whether it was stored, since nobody was faster."""
        decided = Turn(
            kept=kept, outcome=outcome, update=incoming.id, is_elsewhere=incoming.elsewhere
        )
        try:
            return await self.memory.save(decided)
        except Conflict:
            return False

    async def _attach(self, where: Where, outcome: Outcome) -> Outcome:
        now = self._clock()
        replies = [await attached(self.database, where, reply, now) for reply in outcome.replies]
        return replace(outcome, replies=tuple(replies))


def owner_mark(where: Where) -> str:
    """A short mark of a person, for the buttons that are made for them."""
    user = f"{where.platform}:{where.user}".encode()
    return hashlib.blake2b(user, digest_size=3).hexdigest()


def _apology(incoming: Incoming) -> Outcome:
    with speaking(speech_for(incoming.language)):
        text = _("Something broke on my side, and that was not stored. Please try it again.")
    return Outcome(
        runner=None, conversation=Scene(runner=None).conversation, replies=(Reply(text=text),)
    )


def log_broken(what: str, error: BaseException) -> None:
    """Where an unexpected error came from; its text is left out, for it may quote the chat."""
    frames = [
        f"{frame.filename}:{frame.lineno} {frame.name}" for frame in extract_tb(error.__traceback__)
    ]
    logger.error(
        "A %s broke: %s at %s", what, type(error).__name__, " < ".join(reversed(frames[-4:]))
    )
