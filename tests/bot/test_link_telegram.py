"""Telegram and the terminal linked: a code that a tap copies, and a link that starts a chat."""

import re

from bot.terminal import HERE
from dialogs.messages import Incoming, Reply
from dialogs.scene import Outcome
from tests.bot.coach import Coach
from tests.fakes.telegram import Person


async def test_a_code_from_telegram_is_typed_in_the_terminal(coach: Coach, ada: Person) -> None:
    await ada.says("/start")
    await ada.hears("1 of 4")
    await coach.knows(ada)
    await ada.says("/link")
    await ada.presses("Make a code")
    shown = await ada.hears("Type this in your other chat")
    found = re.search(r"<code>/link (\S{9})</code>", shown.html)
    assert found, shown.html
    said: list[Reply] = []

    async def say(outcome: Outcome) -> None:
        said.extend(outcome.replies)

    for typed in (f"/link {found[1]}", "Telegram", "yes"):
        await coach.handler.handle(HERE, Incoming(text=typed), say)
    assert "I have asked on Telegram" in said[-1].text
    await coach.daily.deliver_due()
    question = await ada.hears("Is this you?")
    assert "Your code was typed on the terminal." in question.text
    await ada.presses("Yes, that is me")
    linked = await ada.hears("Linked: this chat and the one on the terminal are one now.")
    assert (linked.id, linked.buttons) == (question.id, [])
    await coach.handler.handle(HERE, Incoming(text="/week"), say)
    assert said[-1].title == "Your week"


async def test_a_link_that_starts_the_chat_types_the_code(coach: Coach, ada: Person) -> None:
    said: list[Reply] = []

    async def say(outcome: Outcome) -> None:
        said.extend(outcome.replies)

    for typed in ("/start", "/link", "Make a code"):
        await coach.handler.handle(HERE, Incoming(text=typed), say)
    (code,) = (reply.code.removeprefix("/link ") for reply in said if reply.code)
    await ada.says(f"/start link_{code}")
    await ada.hears("Where shall I write each day?")
    await ada.presses("Here")
    await ada.hears("Link this chat with the one on the terminal?")
