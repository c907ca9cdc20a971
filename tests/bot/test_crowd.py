"""Two hundred runners in their first run at the same time: nobody's answers are mixed up."""

from pathlib import Path

from dialogs.labels import activities, purposes
from tests.bot.coach import Clock, Coach, direct_bot, opened
from tests.fakes.telegram import FakeTelegram, Limits, Person

RUNNERS = 200
UNLIMITED = Limits(overall=10**6, per_chat=10**6)


async def test_two_hundred_first_runs_at_once(tmp_path: Path) -> None:
    async with FakeTelegram(limits=UNLIMITED) as telegram:
        people = [telegram.person(f"Runner {number}") for number in range(RUNNERS)]
        for words in range(5):
            for number, person in enumerate(people):
                await person.says(said(number)[words])
        bot = direct_bot(telegram)
        async with opened(tmp_path, telegram, Clock(), bot=bot) as coach, coach.listening():
            for number, person in enumerate(people):
                fits = await person.hears("I keep your words", timeout=60)
                assert f"“hill {number} of mine”" in fits.text
                await person.hears("Which town")
            for number, person in enumerate(people):
                assert await answers(coach, person) == chosen(number)


def said(number: int) -> list[str]:
    """What somebody answers, unlike their neighbours."""
    why, likes = purposes(), activities()
    return [
        "/start",
        why[number % len(why)].label,
        likes[number % len(likes)].label,
        str(1 + number % 5),
        f"hill {number} of mine",
    ]


def chosen(number: int) -> list[object]:
    """What is to be stored of it."""
    why, likes = purposes(), activities()
    return [
        {"ids": [why[number % len(why)].id], "words": []},
        {"ids": [likes[number % len(likes)].id], "words": []},
        {"ids": [], "words": [f"hill {number} of mine"]},
    ]


async def answers(coach: Coach, person: Person) -> list[object]:
    """What is stored of somebody who is asked for their town."""
    current = (await coach.recalls(person)).conversation.current
    assert current is not None
    return [current.answers[key] for key in ("purpose", "enjoys", "support")]
