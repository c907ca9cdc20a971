"""Two processes on one PostgreSQL: one holds Discord's gateway, and both push by REST."""

import asyncio
import os
import signal
import time
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import text

from bot.election import while_elected
from tests.bot.coach import RUNNER, SECRET, Clock
from tests.bot.discord_coach import DiscordCoach, opened
from tests.bot.process import HURRIED, STARTING, started
from tests.bot.test_discord_process import settings_on
from tests.bot.test_replicas import at_noon
from tests.fakes.discord import Channel, FakeDiscord, Person
from tests.postgresql import Server


async def test_one_holds_the_gateway_until_it_dies_and_both_push(
    tmp_path: Path, postgresql: Server
) -> None:
    now = datetime.now(UTC)
    async with FakeDiscord(at=now) as local:
        guild = local.guild("Leeds Harriers")
        channel = guild.channel("general")
        people = anna, bert = local.person("Anna"), local.person("Bert")
        for person in people:
            guild.joins(person)
        with postgresql.database() as url:
            clock = Clock(now - timedelta(minutes=10))
            async with opened(tmp_path, local, clock, url=url) as coach:
                await knows(coach, people, now - timedelta(minutes=5))
                settings = {**settings_on(local), "SECRET_KEY": SECRET, "DATABASE_URL": url}
                async with started(tmp_path, settings, module=HURRIED) as one:
                    await local.gateway.connected(within=STARTING)
                    async with started(tmp_path, settings, module=HURRIED) as other:
                        await other.prints("stands by")
                        assert local.gateway.identified == 1

                        # The holder is silent and keeps its seat; the other one pushes by REST.
                        os.kill(one.pid, signal.SIGSTOP)
                        await due(coach, anna)
                        await anna.hears(channel=anna.dm, within=STARTING)
                        await other.prints("due=1 sent=1")
                        os.kill(one.pid, signal.SIGCONT)
                        assert local.gateway.identified == 1

                        log = await one.killed()
                        died = time.monotonic()
                        await due(coach, bert)
                        await local.gateway.identified_again()
                        assert time.monotonic() - died < 10
                        await bert.hears(channel=bert.dm, within=STARTING)
                        for person in people:
                            await person.command(channel, "today")
                            await person.hears(channel=channel, within=STARTING)
                        code, said = await other.told_to_stop()
    assert code == 0, said
    assert "ERROR" not in log + said


async def test_who_loses_the_seat_in_a_reconnection_takes_it_again(
    tmp_path: Path, local: FakeDiscord, anna: Person, channel: Channel, postgresql: Server
) -> None:
    with postgresql.database() as url:
        async with opened(tmp_path, local, Clock(), url=url) as coach:
            await coach.knows(anna)
            stop = asyncio.Event()
            seat = coach.database.seat("discord")
            working = asyncio.create_task(while_elected(seat, coach.discord.listen, stop))
            await local.gateway.connected()
            local.gateway.is_down = True
            local.gateway.drop()
            local.gateway.forget_sessions()
            async with coach.database.writing() as session:
                holders = (
                    "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"
                )
                await session.execute(text(holders))
            await asyncio.sleep(0.3)
            local.gateway.is_down = False
            await local.gateway.identified_again(within=STARTING)
            await anna.command(channel, "today")
            await anna.hears("Mon 23 Nov", within=STARTING)
            stop.set()
            await working


async def knows(coach: DiscordCoach, people: Iterable[Person], local: datetime) -> None:
    """People whose message is owed some time later."""
    zone = at_noon(local)
    hour = local.astimezone(ZoneInfo(zone)).time().replace(second=0, microsecond=0)
    for person in people:
        await coach.knows(person, replace(RUNNER, zone=zone, message_at=hour))
    async with coach.database.writing() as session:
        await session.execute(text("UPDATE deliveries SET wake_at = now() + interval '1 hour'"))


async def due(coach: DiscordCoach, person: Person) -> None:
    """Owes somebody the message now."""
    runner_id = (await coach.recalls(person)).runner_id
    async with coach.database.writing() as session:
        await session.execute(
            text("UPDATE deliveries SET wake_at = now() WHERE runner_id = :id"), {"id": runner_id}
        )
