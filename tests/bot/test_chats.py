"""Who writes where, and what they send: groups, stickers, edits, blocking."""

from collections.abc import Awaitable, Callable

import pytest

from tests.bot.coach import Coach
from tests.fakes.telegram import FakeTelegram, Person

pytestmark = pytest.mark.usefixtures("coach")

WORDLESS: dict[str, Callable[[Person], Awaitable[int]]] = {
    "sticker": lambda person: person.sends_sticker(),
    "voice": lambda person: person.sends_voice(),
    "photo": lambda person: person.sends_photo("my knee"),
    "location": lambda person: person.sends_location(53.8, -1.55),
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


async def test_a_group_is_pointed_to_the_private_chat(
    telegram: FakeTelegram, coach: Coach, ada: Person
) -> None:
    here = telegram.group("Running club").member(ada)
    await here.says("/start@sidestride_bot")
    assert "https://t.me/sidestride_bot" in (await here.hears()).text
    await telegram.confirmed(await here.says("@sidestride_bot how is everyone?"))
    await here.hears_nothing()
    assert (await coach.recalls(ada)).runner is None


async def test_an_edited_message_is_no_second_answer(ada: Person) -> None:
    await ada.says("/start")
    await ada.hears("1 of 4")
    await ada.says("Not sure")
    await ada.hears("2 of 4")
    await ada.edits(ada.chat[3], "A weak spot")
    await ada.hears_nothing()


async def test_whoever_lets_the_bot_in_again_is_answered(
    telegram: FakeTelegram, ada: Person
) -> None:
    await ada.says("/start")
    await ada.hears("1 of 4")
    telegram.hold()
    said = await ada.says("Not sure")
    await telegram.called("sendMessage", times=3)
    await ada.blocks()
    telegram.release()
    await telegram.confirmed(said)
    await ada.unblocks()
    await ada.says("/start")
    await ada.hears("2 of 4")


async def test_the_language_is_that_of_the_platform_or_english(telegram: FakeTelegram) -> None:
    someone = telegram.person("Zoe", language="tlh")
    await someone.says("/start")
    await someone.hears("1 of 4")
