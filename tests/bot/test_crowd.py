"""Two hundred runners in their first run at the same time: nobody's answers are mixed up."""

from pathlib import Path

from dialogs.labels import activities
from tests.bot.coach import Clock, direct_bot, opened
from tests.fakes.telegram import FakeTelegram, Limits

RUNNERS = 200
UNLIMITED = Limits(overall=10**6, per_chat=10**6)


async def test_two_hundred_first_runs_at_once(tmp_path: Path) -> None:
    async with FakeTelegram(limits=UNLIMITED) as telegram:
        people = [telegram.person(f"Runner {number}") for number in range(RUNNERS)]
        for words in range(3):
            for number, person in enumerate(people):
                await person.says(said(number)[words])
        bot = direct_bot(telegram)
        async with opened(tmp_path, telegram, Clock(), bot=bot) as coach, coach.listening():
            for person in people:
                await person.hears("3 of 4", timeout=60)
                asked = [line.text[:6] for line in person.shown if " of 4." in line.text]
                assert asked == ["1 of 4", "2 of 4", "3 of 4"]
            for number, person in enumerate(people):
                current = (await coach.recalls(person)).conversation.current
                assert current is not None
                assert [current.answers[key] for key in ("purpose", "enjoys")] == chosen(number)


def said(number: int) -> list[str]:
    """What somebody answers, unlike their neighbours."""
    likes = activities()
    return ["/start", f"reason {number} of mine", likes[number % len(likes)].label]


def chosen(number: int) -> list[object]:
    """What is to be stored of it."""
    likes = activities()
    return [
        {"ids": [], "words": [f"reason {number} of mine"]},
        {"ids": [likes[number % len(likes)].id], "words": []},
    ]
