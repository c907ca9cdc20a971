"""The posts that the clock owes clubs, and the weeks whose totals it freezes."""

import asyncio
import logging
from collections import Counter
from collections.abc import Mapping
from datetime import timedelta

from bot.clock import Clock, look_at
from bot.handle import log_broken
from bot.limiter import Limiter
from bot.metrics import Metrics
from bot.platform import Errand, Platform, Refused, Unavailable
from bot.sender import MOST_ATTEMPTS, backoff
from dialogs.club_post import TOO_LATE, post
from dialogs.messages import Where
from storage.base import Settled
from storage.club_posts import ClubPost, claim_posts, club_to_post, next_post_wake, owe_next
from storage.clubs import weeks_of
from storage.database import Database
from storage.errors import PASSING, KeyWrong, RowUnreadable, StorageError
from storage.freezing import freeze_next
from storage.owed import postpone, settle

logger = logging.getLogger(__name__)

LEASE = timedelta(minutes=2)
LATEST_START = timedelta(seconds=45)
"""After a claim; by then the send still ends within the lease."""

BATCH = 20
SHORTEST_NAP, LONGEST_NAP = timedelta(seconds=0.5), timedelta(seconds=15)


class ClubPosts:
    """Posts to clubs as `Daily` writes to runners: claimed, sent, and noted after the answer."""

    def __init__(
        self,
        database: Database,
        platforms: Mapping[str, Platform],
        clock: Clock,
        limiters: Mapping[str, Limiter] | None = None,
        metrics: Metrics | None = None,
    ) -> None:
        self._database = database
        self._platforms = platforms
        self._clock = clock
        self._limiters = limiters or {}
        self._metrics = metrics or Metrics()

    async def run(self, stop: asyncio.Event) -> None:
        """Until told to stop."""
        while not stop.is_set():
            nap = LONGEST_NAP
            try:
                # First, since a post tells the totals of the week before.
                await self.freeze_due()
            except StorageError as error:
                logger.error("The clubs' totals wait: %s", error)
            try:
                await self.post_due()
                nap = await self._until_next()
            except StorageError as error:
                logger.error("The clubs' posts wait: %s", error)
            try:
                async with asyncio.timeout(nap.total_seconds()):
                    await stop.wait()
            except TimeoutError:
                continue

    async def freeze_due(self) -> None:
        """Freezes the totals of all weeks that are over."""
        frozen = -1
        is_left = True
        while is_left:
            frozen += 1
            async with self._database.writing() as session:
                is_left = await freeze_next(session, await look_at(self._clock, session))
        if frozen:
            logger.info("Clubs' totals: frozen=%d", frozen)

    async def post_due(self) -> int:
        """Posts what is due, one after the other; returns how many there were."""
        posts: list[ClubPost] = []
        until = asyncio.get_running_loop().time() + LATEST_START.total_seconds()
        for platform in self._platforms:
            async with self._database.writing() as session:
                now = await look_at(self._clock, session)
                posts += await claim_posts(session, now, LEASE, BATCH, platform)
        became: Counter[str] = Counter()
        for each in posts:
            ended = await self._post(each, until)
            self._metrics.club_post(each.platform, ended)
            became[ended] += 1
        if became:
            counts = " ".join(f"{name}={count}" for name, count in sorted(became.items()))
            logger.info("Clubs' posts: due=%d %s", len(posts), counts)
        return len(posts)

    async def _post(self, due: ClubPost, until: float) -> str:
        """What became of it; what goes wrong with one club's post holds up no other's.

        What has waited `until` then, for those before it, is left to its lease.
        """
        if asyncio.get_running_loop().time() > until:
            return "waits"
        if self._clock() - due.due_at > TOO_LATE:
            return await self._settle(due, "skipped")
        try:
            state = await self._send(due)
        except Refused:
            return await self._settle(due, "refused")
        except Unavailable as error:
            return await self._postpone(due, error.retry_after or backoff(due.attempts))
        except PASSING:
            raise
        except Exception as error:  # noqa: BLE001 - one club's post never holds up others'
            log_broken("club's post", error)
            if due.attempts < MOST_ATTEMPTS:
                return await self._postpone(due, backoff(due.attempts))
            return await self._settle(due, "failed")
        return await self._settle(due, state)

    async def _send(self, due: ClubPost) -> Settled:
        """Composes it from what is true now, and sends it."""
        async with self._database.reading() as session:
            club = await club_to_post(session, due.club_id)
            weeks = await weeks_of(session, due.club_id)
        if club is None:
            return "skipped"
        limiter = self._limiters.get(due.platform) or Limiter()
        limiter.sent(club.channel)
        errand = Errand(f"club.{due.id}", due.due_at, is_repeat=due.attempts > 1)
        channel = Where(due.platform, club.channel, "")
        try:
            await self._platforms[due.platform].push(channel, [post(club, due.day, weeks)], errand)
        except Unavailable as error:
            if error.retry_after is not None:
                limiter.flooded(error.retry_after)
            raise
        return "sent"

    async def _settle(self, due: ClubPost, state: Settled) -> str:
        """Notes it, and owes the next; a club that cannot be read is owed none until it changes.

        After a downtime the next may be one that was due since, and is not too late yet.
        """
        try:
            async with self._database.writing() as session:
                await settle(session, due, state)
                await session.flush()
                now = await look_at(self._clock, session)
                await owe_next(session, due.club_id, max(now - TOO_LATE, due.due_at))
        except (KeyWrong, RowUnreadable) as error:
            log_broken("club", error)
            async with self._database.writing() as session:
                await settle(session, due, state)
        return state

    async def _postpone(self, due: ClubPost, wait: timedelta) -> str:
        async with self._database.writing() as session:
            await postpone(session, due, await look_at(self._clock, session) + wait)
        return "postponed"

    async def _until_next(self) -> timedelta:
        async with self._database.reading() as session:
            wake = await next_post_wake(session, list(self._platforms))
        if wake is None:
            return LONGEST_NAP
        return min(max(wake - self._clock(), SHORTEST_NAP), LONGEST_NAP)
