"""Two hundred runners in their first run at the same time: nobody's answers are mixed up."""

from datetime import time
from pathlib import Path

import pytest

from coach.answers import Benefit
from coach.runner import Runner
from dialogs.labels import activities, benefits
from tests.bot.coach import Clock, direct_bot, opened
from tests.fakes.telegram import FakeTelegram, Limits

RUNNERS = 200
UNLIMITED = Limits(overall=10**6, per_chat=10**6)
TOWNS = {"Leeds": "Europe/London", "Lyon": "Europe/Paris", "Osaka": "Asia/Tokyo"}


@pytest.mark.usefixtures("towns")
async def test_two_hundred_first_runs_at_once(tmp_path: Path) -> None:
    async with FakeTelegram(limits=UNLIMITED) as telegram:
        people = [telegram.person(f"Runner {number}") for number in range(RUNNERS)]
        for words in range(len(said(0))):
            for number, person in enumerate(people):
                await person.says(said(number)[words])
        bot = direct_bot(telegram)
        async with opened(tmp_path, telegram, Clock(), bot=bot) as coach, coach.listening():
            for number, person in enumerate(people):
                await person.hears("You're set.", timeout=90)
                runner = (await coach.recalls(person)).runner
                assert runner is not None
                assert stored(runner) == meant(number)


def said(number: int) -> list[str]:
    """What somebody answers, unlike their neighbours."""
    likes, seeks, towns = activities(), benefits(), list(TOWNS)
    return [
        "/start",
        f"reason {number} of mine",
        likes[number % len(likes)].label,
        seeks[number % len(Benefit)].label,
        f"because of sister {number}",
        towns[number % len(towns)],
        "easy, rest",
        f"{6 + number % 4}:{number % 60:02}",
        f"Tue easy, Thu intervals, Sun long {10 + number / 10} km",
    ]


def meant(number: int) -> list[object]:
    """What is to be stored of it."""
    likes, zones = activities(), list(TOWNS.values())
    return [
        f"reason {number} of mine",
        {likes[number % len(likes)].id},
        {list(Benefit)[number % len(Benefit)]},
        f"because of sister {number}",
        zones[number % len(zones)],
        time(6 + number % 4, number % 60),
        10 + number / 10,
    ]


def stored(runner: Runner) -> list[object]:
    """The same of what a runner is known to have said."""
    assert runner.answers is not None
    assert runner.usual_week is not None
    return [
        runner.answers.purpose_words,
        set(runner.answers.enjoys),
        set(runner.answers.benefits),
        runner.answers.goal_words,
        runner.zone,
        runner.message_at,
        runner.usual_week.runs[6].distance_km,
    ]
