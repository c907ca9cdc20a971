"""One delivery: lock, load, compose, send, settle; what many have to do at once is one batch."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import timedelta

from tenacity import (
    AsyncRetrying,
    retry_if_exception_type,
    stop_after_delay,
    wait_random_exponential,
)

from bot.clock import Clock
from bot.handle import OVERTAKEN, Decide, Handler, log_broken
from bot.platform import Refused
from bot.together import Together
from dialogs.due import local_day
from dialogs.messages import Incoming, Reply, Where
from dialogs.occasions import passed_over
from dialogs.scene import Outcome
from dialogs.turn import turn
from dialogs.unreachable import mention
from storage.database import Database
from storage.deliveries import Delivery, Settled, settle
from storage.errors import PASSING, Conflict
from storage.loading import Kept
from storage.settling import Settlement, settle_all

Push = Callable[[Where, Sequence[Reply]], Awaitable[None]]

KEEP_NOTING = timedelta(seconds=30)
"""How long it is tried to note what was sent, lest it be sent again; well within the lease."""


class Deliverer:
    """Says what the clock owes, and notes it.

    It is noted after the platform's answer: a crash between the two repeats the message, and never
    loses it.
    """

    def __init__(self, database: Database, handler: Handler, clock: Clock) -> None:
        self._database = database
        self._handler = handler
        self._clock = clock
        self._load = handler.memory.load
        self._settle = Together(self._settle_all)

    async def deliver(self, delivery: Delivery, push: Push) -> Settled:
        """Composes and sends it, in one attempt; returns what was noted.

        Nothing is sent or noted about a runner who was erased meanwhile.

        Raises:
            PlatformError: it did not arrive; nothing was noted.
        """
        incoming = _occasion(delivery)
        async with self._handler.lock(delivery.where), self._handler.runners(delivery.runner_id):
            kept = await self._load(delivery.where, incoming)
            if not _is_theirs(kept, delivery):
                return "skipped"
            outcome = self._handler.decide(turn, kept, incoming)
            state, outcome = await self._say(delivery, kept, outcome, push)
            await self._note(
                Settlement(delivery=delivery, state=state, kept=kept, outcome=outcome), turn
            )
            return state

    async def _say(
        self, delivery: Delivery, kept: Kept, outcome: Outcome, push: Push
    ) -> tuple[Settled, Outcome]:
        """Sends it where the runner is alone, else a mention if that was chosen, until it arrives.

        Only a daily message is mentioned: what else there is to say would be too much in public.
        """
        runner, channel = outcome.runner, kept.clubs.channel
        if not outcome.replies:
            return "skipped", outcome
        try:
            await push(delivery.where, outcome.replies)
        except Refused:
            if runner is None or not runner.mentioned_in_club or not channel:
                raise
        else:
            return "sent", _directly(outcome)
        is_today = delivery.day == local_day(runner, self._clock())
        is_daily = delivery.kind == "daily"
        said = mention(runner, delivery.where.user, outcome.replies, is_today=is_today)
        if not said or not is_daily:
            return "skipped", outcome
        await push(replace(delivery.where, chat=channel), said)
        return "sent", outcome

    async def give_up(self, delivery: Delivery, state: Settled) -> None:
        """Notes that something was not said, and goes on to what is owed next.

        A runner for whom nothing can be decided any more is owed nothing until they write.
        """
        incoming = _occasion(delivery)
        async with self._handler.lock(delivery.where), self._handler.runners(delivery.runner_id):
            try:
                kept = await self._load(delivery.where, incoming)
                outcome = self._handler.decide(passed_over, kept, incoming)
            except PASSING:
                raise
            except Exception as error:  # noqa: BLE001 - what is set aside must not come again
                await self._note_alone(delivery, state, error)
            else:
                await self._note(
                    Settlement(delivery=delivery, state=state, kept=kept, outcome=outcome),
                    passed_over,
                )

    async def _note(self, settlement: Settlement, decide: Decide) -> None:
        """Notes what came of it, or else it would be said again and again."""
        try:
            await self._note_with_runner(settlement, decide)
        except PASSING:
            raise
        except Exception as error:  # noqa: BLE001 - it was said, whatever breaks afterwards
            await self._note_alone(settlement.delivery, settlement.state, error)

    async def _note_alone(self, delivery: Delivery, state: Settled, error: Exception) -> None:
        """Notes it without the runner, in whom something broke."""
        log_broken("runner", error)
        async with self._database.writing() as session:
            await settle(session, delivery, state)

    async def _note_with_runner(self, settlement: Settlement, decide: Decide) -> None:
        """Notes a delivery with what the runner becomes by it; nothing is said (again).

        Whenever that has changed meanwhile, it is loaded and decided again.
        """
        retrying = AsyncRetrying(
            retry=retry_if_exception_type(PASSING),
            wait=wait_random_exponential(multiplier=0.2, max=5),
            stop=stop_after_delay(KEEP_NOTING),
            reraise=True,
        )
        async for attempt in retrying:
            with attempt:
                if attempt.retry_state.attempt_number > 1:
                    again = await self._decided_again(settlement, decide)
                    if again is None:
                        return
                    settlement = again
                if not await self._settle(settlement):
                    raise Conflict(OVERTAKEN)

    async def _decided_again(self, settlement: Settlement, decide: Decide) -> Settlement | None:
        """The same on what is stored now, None if the runner was erased."""
        delivery, incoming = settlement.delivery, _occasion(settlement.delivery)
        kept = await self._load(delivery.where, incoming)
        if not _is_theirs(kept, delivery):
            return None
        return replace(settlement, kept=kept, outcome=self._handler.decide(decide, kept, incoming))

    async def _settle_all(self, settlements: Sequence[Settlement]) -> list[bool]:
        async with self._database.writing() as session:
            return await settle_all(session, settlements, self._clock(), self._handler.house.spread)


def _is_theirs(kept: Kept, delivery: Delivery) -> bool:
    """Whether the runner is still there; who was erased has no deliveries either."""
    return kept.runner_id == delivery.runner_id


def _directly(outcome: Outcome) -> Outcome:
    """Whose direct messages arrive is mentioned no more."""
    if outcome.runner is None or not outcome.runner.mentioned_in_club:
        return outcome
    return replace(outcome, runner=replace(outcome.runner, mentioned_in_club=False))


def _occasion(delivery: Delivery) -> Incoming:
    return Incoming(occasion=f"{delivery.kind}.{delivery.day}")
