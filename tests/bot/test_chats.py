"""Who writes where, and what they send: groups, stickers, edits, blocking."""

from collections.abc import Awaitable, Callable

import pytest

from tests.bot.coach import Coach
from tests.fakes.telegram import FakeTelegram, Person

pytestmark = pytest.mark.usefixtures("coach")

FILE = {"file_id": "1", "file_unique_id": "1"}

WORDLESS: dict[str, Callable[[Person], Awaitable[int]]] = {
    "sticker": lambda person: person.sends_sticker(),
    "voice": lambda person: person.sends_voice(),
    "photo": lambda person: person.sends_photo("my knee"),
    "document": lambda person: person.sends("document", **FILE, file_name="knee.pdf"),
    "video note": lambda person: person.sends("video_note", **FILE, length=240, duration=2),
    "animation": lambda person: person.sends(
        "animation", **FILE, width=90, height=60, duration=2, file_name="run.gif"
    ),
    "contact": lambda person: person.sends("contact", phone_number="123", first_name="Bert"),
    "dice": lambda person: person.sends("dice", emoji="🎲", value=6),
    "game": lambda person: person.sends("game", title="x", description="x", photo=[]),
}


@pytest.mark.parametrize("send", WORDLESS.values(), ids=WORDLESS)
async def test_what_is_not_text_gets_one_helpful_sentence(
    ada: Person, send: Callable[[Person], Awaitable[int]]
) -> None:
    await send(ada)
    await ada.hears("1 of 4")
    await send(ada)
    said = await ada.hears()
    assert "words and buttons" in said.text
    assert "1 of 4" in said.text
    assert "A weak spot" in said.buttons[0]


async def test_an_album_gets_one_sentence(telegram: FakeTelegram, ada: Person) -> None:
    await ada.says("/start")
    await ada.hears("1 of 4")
    for album in ("42", "42", "42", "43"):
        await telegram.confirmed(await ada.sends_photo(album=album))
    said = [message for message in ada.shown if not message.edited]
    assert sum("words and buttons" in message.text for message in said) == 2


async def test_an_edited_message_puts_the_answer_right_that_it_gave(ada: Person) -> None:
    await ada.says("/start")
    await ada.hears("1 of 4")
    await ada.says("Not sure")
    await ada.hears("2 of 4")
    await ada.says("yoge and also my dog")
    await ada.hears("3 of 4")
    await ada.edits(ada.chat[-2], "yoga")
    await ada.hears("3 of 4")
    lines = [message.text for message in ada.chat if message.text.startswith("ENJOY")]
    assert lines == ["ENJOY: Yoga"]
    for words, question in (
        ("all of it", "4 of 4"),
        ("farther", "Which town"),
        ("Qwrtzq", "not know"),
    ):
        await ada.says(words)
        await ada.hears(question, timeout=20)
    await ada.edits(ada.chat[-2], "Leeds")
    await ada.hears("Leeds, ")
    await ada.edits(ada.chat[3], "A weak spot")
    assert "before you edited it" in (await ada.hears()).text


async def test_a_shared_place_is_the_town(coach: Coach, ada: Person) -> None:
    await ada.sends_location(40.4, -3.7)
    await ada.hears("1 of 4")
    for words, question in (("Not sure", "2 of 4"), ("yoga", "3 of 4"), ("1", "4 of 4")):
        await ada.says(words)
        await ada.hears(question)
    await ada.says("farther")
    await ada.hears("Madrid, 13:00. What do you run?")
    await ada.sends_location(53.8, -1.55)
    await ada.hears("Leeds, 12:00. What do you run?")
    await ada.says("easy, rest")
    await ada.hears("When shall I write")
    await ada.sends_location(53.0, 170.0)
    await ada.hears("When shall I write")
    runner = (await coach.recalls(ada)).runner
    assert runner is not None
    assert (runner.town, runner.zone) == ("GMT-11", "Etc/GMT-11")


async def test_whoever_lets_the_bot_in_again_is_answered(
    telegram: FakeTelegram, ada: Person
) -> None:
    await ada.says("/start")
    await ada.hears("1 of 4")
    telegram.hold()
    said = await ada.says("Not sure")
    await telegram.called("editMessageText")
    await ada.blocks()
    telegram.release()
    await telegram.confirmed(said)
    await ada.unblocks()
    await ada.hears("Welcome back.")
    await ada.hears("2 of 4")
    await ada.says("/start")
    await ada.hears("2 of 4")


async def test_the_language_is_that_of_the_platform_or_english(telegram: FakeTelegram) -> None:
    someone = telegram.person("Zoe", language="tlh")
    await someone.says("/start")
    await someone.hears("1 of 4")
