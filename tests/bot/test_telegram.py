"""What runners see in their chat with the bot."""

from datetime import UTC, datetime

import pytest

from bot.telegram.writing import INERT
from dialogs.messages import Button, Reply
from tests.bot.coach import Clock, Coach, where
from tests.fakes.telegram import FakeTelegram, Message, Person

pytestmark = pytest.mark.usefixtures("coach")


def labels(message: Message) -> list[str]:
    return [label for row in message.buttons for label in row]


async def test_what_people_type_is_text_and_never_markup(ada: Person) -> None:
    await ada.says("/start")
    await ada.hears("1 of 4")
    await ada.says("<b>knees</b> & </i>hips")
    await ada.hears("2 of 4")
    await ada.says("3")
    await ada.presses("Next")
    await ada.hears("3 of 4")
    await ada.presses("All of it")
    await ada.presses("Next")
    await ada.hears("4 of 4")
    await ada.presses("Farther")
    said = await ada.hears("I keep your words")
    assert "“<b>knees</b> & </i>hips”" in said.text


async def test_an_answered_question_becomes_one_short_line(ada: Person) -> None:
    await ada.says("/start")
    question = await ada.hears("1 of 4")
    await ada.presses("A weak spot")
    answered = await ada.hears("PURPOSE")
    assert (answered.id, answered.text) == (question.id, "PURPOSE: A weak spot")
    assert answered.buttons == []
    assert (await ada.hears("2 of 4")).id > question.id


async def test_a_question_that_words_have_answered_becomes_one_short_line_too(ada: Person) -> None:
    await ada.says("/start")
    question = await ada.hears("1 of 4")
    await ada.says("a weak spot")
    answered = await ada.hears("PURPOSE")
    assert (answered.id, answered.text) == (question.id, "PURPOSE: A weak spot")
    assert answered.buttons == []
    await ada.hears("2 of 4")
    await ada.says("4")
    await ada.hears("3 of 4")
    lines = [message.text for message in ada.chat if message.text.startswith("ENJOY")]
    assert lines == ["ENJOY: Yoga"]


async def test_only_the_newest_copy_of_a_question_has_buttons(ada: Person) -> None:
    await reach_the_runs(ada)
    first = ada.screen
    await ada.says("purple")
    second = await ada.hears("What do you run?")
    assert with_buttons(await ada.hears()) == (first.id, False)
    await ada.says("/guide")
    await ada.hears("Amy Haas")
    third = await ada.hears("What do you run?")
    assert with_buttons(await ada.hears()) == (second.id, False)
    await ada.says("/cancel")
    await ada.hears("Stopped")
    assert with_buttons(await ada.hears()) == (third.id, False)


def with_buttons(message: Message) -> tuple[int, bool]:
    return message.id, bool(message.buttons)


async def test_ticks_are_drawn_in_the_question_itself(ada: Person) -> None:
    await ada.says("/start")
    await ada.says("Not sure")
    question = await ada.hears("2 of 4")
    await ada.presses("Yoga")
    ticked = await ada.hears("2 of 4")
    assert (ticked.id, ticked.edited) == (question.id, 1)
    assert "✓ Yoga" in labels(ticked)


async def test_a_double_tap_is_one_tap(telegram: FakeTelegram, ada: Person) -> None:
    await ada.says("/start")
    question = await ada.hears("1 of 4")
    data = question.data[0][0]
    await ada.presses_data(question, data)
    await telegram.confirmed(await ada.presses_data(question, data))
    assert [message.text for message in ada.chat[2:]] == ["PURPOSE: A weak spot", ada.screen.text]
    assert "2 of 4" in ada.screen.text


async def test_a_button_of_an_older_question_draws_the_open_one_again(ada: Person) -> None:
    await ada.says("/start")
    old = await ada.hears("1 of 4")
    await ada.says("Not sure")
    await ada.hears("2 of 4")
    await ada.presses_data(old, old.data[0][0])
    assert await ada.notices_something("older question")
    assert "2 of 4" in (await ada.hears()).text


async def test_the_same_screen_twice_and_old_presses_pass_silently(
    telegram: FakeTelegram, ada: Person, caplog: pytest.LogCaptureFixture
) -> None:
    await ada.says("/start")
    await ada.says("Not sure")
    await ada.hears("2 of 4")
    pressed = await ada.presses("Yoga")
    await ada.hears("2 of 4")
    telegram.expire_queries()
    telegram.repeat(pressed)
    await telegram.confirmed(pressed)
    await telegram.confirmed(await ada.presses("Cycling"))
    assert "✓ Cycling" in labels(ada.screen)
    assert [record.message for record in caplog.records if record.levelname != "INFO"] == []


@pytest.mark.parametrize(
    "trouble", ["message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID"]
)
async def test_a_question_that_is_gone_or_too_old_is_sent_anew(
    telegram: FakeTelegram, ada: Person, trouble: str
) -> None:
    await ada.says("/start")
    await ada.says("Not sure")
    question = await ada.hears("2 of 4")
    telegram.fail_next("editMessageText", 400, f"Bad Request: {trouble}")
    await ada.presses("Yoga")
    anew = await ada.hears("2 of 4")
    assert anew.id > question.id
    assert "✓ Yoga" in labels(anew)


async def test_a_long_flood_is_not_waited_for(
    telegram: FakeTelegram, ada: Person, caplog: pytest.LogCaptureFixture
) -> None:
    await ada.says("/start")
    await ada.hears("1 of 4")
    telegram.fail_next("sendMessage", 429, "Too Many Requests: retry after 90", retry_after=90)
    await ada.says("Not sure")
    await ada.says("yoga")
    await ada.hears("3 of 4")
    (record,) = (record for record in caplog.records if record.levelname == "WARNING")
    assert "A reply was given up: Flood control exceeded" in record.message


@pytest.mark.parametrize("times", [1, 2, 3])
async def test_what_telegram_refuses_is_said_plainly(
    telegram: FakeTelegram, ada: Person, caplog: pytest.LogCaptureFixture, times: int
) -> None:
    await ada.says("/start")
    await ada.hears("1 of 4")
    refusal = 'Bad Request: can\'t parse entities: Unsupported start tag "knee"'
    telegram.fail_next("sendMessage", 400, refusal, times=times)
    await ada.says("Not sure")
    await ada.hears("PURPOSE: Not sure")
    said = await ada.hears()
    assert ("2 of 4" in said.text, bool(said.buttons)) == (times < 3, times == 1)
    logged = [each.message for each in caplog.records if each.levelname == "WARNING"]
    line = 'sendMessage was refused: Can\'t parse entities: unsupported start tag "…"'
    assert [each.casefold() for each in logged] == [line.casefold()] * times
    await ada.says("yoga")
    await ada.hears("3 of 4")


async def test_a_reply_that_cannot_be_sent_keeps_none_of_those_after_it(
    telegram: FakeTelegram, ada: Person, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.fail_next("sendMessage", 400, "Bad Request: can't parse entities", times=4)
    await ada.says("/start")
    await ada.hears("1 of 4")
    assert len(ada.chat) == 2
    assert "A reply was given up: Can't parse entities" in caplog.text


async def test_a_long_text_is_parted_at_its_paragraphs(coach: Coach, ada: Person) -> None:
    await ada.says("/start")
    await ada.hears("1 of 4")
    paragraphs = [f"{number} " + "🏃 & <run> " * 90 for number in range(12)]
    buttons = ((Button("Done", "day.2026-11-23.done"),),)
    reply = Reply(text="\n\n".join(paragraphs), rows=buttons)
    await coach.telegram.push(where(ada), [reply])
    parts = [await ada.hears(), await ada.hears(), await ada.hears()]
    await ada.hears_nothing()
    heard = "\n\n".join(part.text for part in parts).split("\n\n")
    assert [each.strip() for each in heard] == [each.strip() for each in paragraphs]
    assert [bool(part.buttons) for part in parts] == [False, False, True]


@pytest.mark.parametrize("text", ["🏃" * 5000, "word " * 3000, "a\n" * 5000, "&" * 4097])
async def test_nothing_of_a_text_without_paragraphs_is_lost(
    coach: Coach, ada: Person, text: str
) -> None:
    await ada.says("/start")
    await ada.hears("1 of 4")
    await coach.telegram.push(where(ada), [Reply(text=text)])
    heard = [message.text for message in ada.chat[3:]]
    assert "".join("".join(heard).split()) == "".join(text.split())


async def test_headings_within_a_keyboard_do_nothing(telegram: FakeTelegram, ada: Person) -> None:
    await reach_the_runs(ada)
    grid = ada.screen
    assert (grid.buttons[0][0], grid.data[0][0]) == ("Mon", INERT)
    await telegram.confirmed(await ada.presses("Mon"))
    await telegram.called("answerCallbackQuery")
    assert ada.screen == grid
    assert ada.notices == []


async def reach_the_runs(ada: Person) -> None:
    for words, question in (
        ("/start", "1 of 4"),
        ("Not sure", "2 of 4"),
        ("yoga", "3 of 4"),
        ("all of it", "4 of 4"),
        ("farther", "Which town"),
        ("Leeds", "What do you run?"),
    ):
        await ada.says(words)
        await ada.hears(question)


async def test_a_daily_message_is_never_edited_away(
    coach: Coach, clock: Clock, ada: Person
) -> None:
    await ada.says("/start")
    await ada.hears("1 of 4")
    await coach.knows(ada)
    clock.now = datetime(2026, 11, 24, 7, 0, 1, tzinfo=UTC)
    await coach.daily.deliver_due()
    morning = await ada.hears("Tue 24 Nov")
    for label in ("How to do these", "Did it", "Easy", "Tue changed", "Wednesday changed"):
        if any(label in row for message in ada.chat for row in message.buttons):
            await ada.presses(label)
            await ada.hears()
    (still,) = [message for message in ada.chat if message.id == morning.id]
    assert (still.text, still.edited) == (morning.text, 0)
