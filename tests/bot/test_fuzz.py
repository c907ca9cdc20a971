"""Thousands of updates that nobody would think of: no error, and nobody else's things change."""

import logging
import os
import re
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest
from telegram import Update
from telegram.ext import ExtBot

from dialogs.messages import Where
from dialogs.stored import Stored
from storage.exporting import stored_about
from storage.loading import load
from tests.bot.coach import RUNNER, Clock, Coach, direct_bot, opened, where
from tests.bot.made_up import Json, MadeUp, Room
from tests.fakes.telegram import FakeTelegram, Person

QUESTIONS = re.compile(r"[0-9a-z]{6}-\d+\.\d+\..+", re.DOTALL)
"""What a question's button carries, with the mark of whose it is."""

SEEDS = range(1, 1 + int(os.environ.get("FUZZ", "1")))
"""More of them when somebody looks for trouble: FUZZ=50."""


@pytest.fixture
async def direct(
    tmp_path: Path, telegram: FakeTelegram, clock: Clock
) -> AsyncIterator[tuple[Coach, ExtBot[None]]]:
    bot = direct_bot(telegram)
    async with opened(tmp_path, telegram, clock, bot=bot) as coach:
        yield coach, bot


async def victims(telegram: FakeTelegram, coach: Coach, bot: ExtBot[None]) -> list[Person]:
    """Somebody in the middle of a question, somebody who has answered all, somebody who swaps."""
    people = [telegram.person(name, language="en") for name in ("Ada", "Bert", "Cleo")]
    for person in people:
        await person.says("/start")
        await person.says("Not sure")
    await coach.knows(people[1])
    await coach.knows(people[2], RUNNER)
    await people[2].says("/today")
    for update in await bot.get_updates(timeout=0):
        await coach.telegram.receive(update, lambda: None)
    return people


def odd_people(telegram: FakeTelegram) -> list[Person]:
    """Those who send it all."""
    people = [telegram.person(f"Odd {n}", language="es") for n in range(2)]
    for person in people:
        person.has_started()
    return people


def rooms(telegram: FakeTelegram, people: Sequence[Person]) -> list[Room]:
    """Private chats, groups, a forum and channels, without any of the victims."""
    users = [person.user for person in people]
    private = [
        Room({"id": each["id"], "type": "private", "first_name": "x"}, [each]) for each in users
    ]
    clubs = [telegram.group(f"Club {n} <b>") for n in range(3)]
    groups = [Room({"id": club.id, "type": "group", "title": "{0} <b>"}, users) for club in clubs]
    forum = telegram.group("Forum")
    forum.opens_topic()
    topics = Room({"id": forum.id, "type": "supergroup", "title": "x", "is_forum": True}, users)
    news = [Room({"id": -n, "type": "channel", "title": "News"}, []) for n in (1001, 1002)]
    return [*private, *private, *private, *groups, topics, *news]


async def everything(coach: Coach, person: Person) -> Stored:
    """What any table has of somebody, wherever they seem to have written."""
    async with coach.database.reading() as session:
        stored = await stored_about(session, where(person))
    assert stored is not None
    return stored


class Answers:
    """What the odd have answered so far, wherever; buttons of others' questions add nothing."""

    def __init__(self, coach: Coach, rooms: Sequence[Room]) -> None:
        self._coach = coach
        self._places = [
            Where("telegram", str(room.chat["id"]), str(user["id"]))
            for room in rooms
            for user in room.people
        ]

    async def forge(self, query: Json) -> bool:
        """Puts another's mark on a button that would be good for who presses; if there is one."""
        place = Where("telegram", str(query["message"]["chat"]["id"]), str(query["from"]["id"]))
        async with self._coach.database.reading() as session:
            kept = await load(session, place, "")
        shown = [row for reply in kept.conversation.last_replies for row in reply.rows]
        good = [each.press for row in shown for each in row if QUESTIONS.fullmatch(each.press)]
        if good and kept.conversation.current is not None:
            query["data"] = query["data"][:6] + good[-1][6:]
        return bool(good)

    async def now(self) -> list[object]:
        """The runner's four, and the answers of the dialog under way."""
        async with self._coach.database.reading() as session:
            kept = [await load(session, place, "") for place in self._places]
        return [(each.runner and each.runner.answers, each.conversation.current) for each in kept]


@pytest.mark.parametrize("seed", SEEDS)
async def test_nothing_that_anybody_sends_is_an_error_or_changes_what_others_have(
    telegram: FakeTelegram,
    direct: tuple[Coach, ExtBot[None]],
    caplog: pytest.LogCaptureFixture,
    seed: int,
) -> None:
    coach, bot = direct
    others = await victims(telegram, coach, bot)
    before = [await everything(coach, each) for each in others]
    shown = [each.chat for each in others]
    presses = [data for each in others for row in each.screen.data for data in row if data]
    places = rooms(telegram, odd_people(telegram))
    answers = Answers(coach, places)
    absent = [each.user for each in others]
    made_up = MadeUp(seed, places, telegram.me, presses, absent)
    caplog.set_level(logging.WARNING)
    count, forged = 0, 0
    for sent in (*made_up.updates(4), *made_up.talks(1200)):
        query = sent.get("callback_query", {})
        is_forged = "message" in query and QUESTIONS.fullmatch(query.get("data", "")) is not None
        if is_forged:
            forged += await answers.forge(query)
        update = Update.de_json(sent, bot)
        answered = await answers.now() if is_forged else []
        coach.telegram.arrived(update)
        await coach.telegram.receive(update, lambda: None)
        assert [each.getMessage() for each in caplog.records] == [], sent
        if is_forged:
            assert await answers.now() == answered, sent
        count += 1
    assert count > 2000
    assert forged > 10, forged
    assert [await everything(coach, each) for each in others] == before
    assert [each.chat for each in others] == shown
