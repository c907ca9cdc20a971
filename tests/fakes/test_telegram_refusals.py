"""What Telegram refuses, the local one refuses too, in the same words."""

import time
from collections.abc import Awaitable, Callable
from datetime import timedelta

import aiohttp
import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardRemove
from telegram.error import (
    BadRequest,
    ChatMigrated,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    RetryAfter,
)

from tests.fakes.telegram import TELEGRAM, FakeTelegram, Person
from tests.fakes.telegram.markup import length, parse


@pytest.fixture
async def ada(fake: FakeTelegram) -> Person:
    ada = fake.person("Ada")
    await ada.says("/start")
    return ada


def buttons(*labels: str, data: str = "x") -> list[InlineKeyboardButton]:
    return [InlineKeyboardButton(label, callback_data=data) for label in labels]


def exactly(text: str) -> str:
    return f"^{text.replace('(', '.').replace(')', '.')}$"


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("", "Message text is empty"),
        (" \n ", "Text must be non-empty"),
        ("<b> </b>", "Text must be non-empty"),
        ("😀" * 2048 + "!", "Message is too long"),
        ("é" * 20_000, "Text is too long"),
        ("a < b", "Can't parse entities: unclosed start tag at byte offset 2"),
        ("é<p>x</p>", 'Can\'t parse entities: unsupported start tag "p" at byte offset 2'),
        ("x</b>", "Can't parse entities: unexpected end tag at byte offset 1"),
        ("<b>x", "Can't parse entities: can't find end tag corresponding to start tag \"b\""),
        ("<b>x</b", "Can't parse entities: unclosed end tag at byte offset 4"),
        (
            "<b><i>x</b></i>",
            (
                "Can't parse entities: unmatched end tag at byte offset 7, "
                'expected "</i>", found "</b>"'
            ),
        ),
        (
            '<span class="big">x</span>',
            'Can\'t parse entities: tag "span" must have class "tg-spoiler" at byte offset 0',
        ),
    ],
)
async def test_texts_that_cannot_be_sent(
    ada: Person, bot: Bot, text: str, description: str
) -> None:
    with pytest.raises(BadRequest) as refused:
        await bot.send_message(ada.id, text, parse_mode="HTML")
    assert str(refused.value).casefold() == description.casefold()
    assert len(ada.chat) == 1


async def test_the_longest_text_is_counted_after_parsing(ada: Person, bot: Bot) -> None:
    await bot.send_message(ada.id, "<b>" + "😀" * 2048 + "</b>", parse_mode="HTML")
    sent = ada.screen
    assert length(sent.text) == 4096
    with pytest.raises(BadRequest, match="essage_too_long"):
        await bot.edit_message_text("x" * 4097, ada.id, sent.id)


async def test_parse_modes_that_nobody_knows(ada: Person, bot: Bot) -> None:
    with pytest.raises(BadRequest, match="nsupported parse_mode"):
        await bot.send_message(ada.id, "x", parse_mode="BBCode")


@given(st.text('ab<>&;#"é😀 \n', max_size=40))
def test_escaped_text_comes_back_as_it_was(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    plain, entities = parse(f"<b>{escaped}</b>", "HTML")
    assert plain == text.strip()
    assert entities == ([{"type": "bold", "offset": 0, "length": length(plain)}] if plain else [])


def test_entities_nest_and_links_keep_their_address() -> None:
    source = '😀 <b>bold <i>both</i></b> <a href="https://a.org/?x=1&amp;y=2">link</a>&#33;'
    assert parse(source, "html") == (
        "😀 bold both link!",
        [
            {"type": "bold", "offset": 3, "length": 9},
            {"type": "italic", "offset": 8, "length": 4},
            {"type": "text_link", "offset": 13, "length": 4, "url": "https://a.org/?x=1&y=2"},
        ],
    )


@pytest.mark.parametrize(
    ("row", "description"),
    [
        (buttons("Go", data="é" * 33), "Button_data_invalid"),
        (
            [InlineKeyboardButton("Go", switch_inline_query="")],
            "Can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            [InlineKeyboardButton("Go", url="http://localhost/x")],
            "Inline keyboard button URL 'http://localhost/x' is invalid: Wrong HTTP URL",
        ),
    ],
)
async def test_buttons_that_cannot_be_sent(
    ada: Person, bot: Bot, row: list[InlineKeyboardButton], description: str
) -> None:
    with pytest.raises(BadRequest) as refused:
        await bot.send_message(ada.id, "x", reply_markup=InlineKeyboardMarkup([row]))
    assert str(refused.value).casefold() == description.casefold()


async def test_keyboards_have_a_hundred_buttons_and_ten_kilobytes(ada: Person, bot: Bot) -> None:
    full = InlineKeyboardMarkup([buttons(*"abcdefgh", data="y" * 40)] * 12 + [buttons(*"ijkl")])
    await bot.send_message(ada.id, "x", reply_markup=full)
    assert sum(map(len, ada.screen.buttons)) == 100
    for rows in ([*full.inline_keyboard, buttons("m")], [buttons("y" * 900)] * 12):
        with pytest.raises(BadRequest, match="eply markup is too long"):
            await bot.send_message(ada.id, "x", reply_markup=InlineKeyboardMarkup(rows))


async def test_buttons_that_telegram_leaves_out_fail_the_test() -> None:
    fake = await FakeTelegram().__aenter__()
    ada = fake.person("Ada")
    await ada.says("/start")
    async with Bot(fake.token, base_url=f"{fake.url}/bot") as bot:
        rows = [buttons("", "yes"), buttons(*"123456789")]
        await bot.send_message(ada.id, "x", reply_markup=InlineKeyboardMarkup(rows))
    assert ada.screen.buttons == [["yes"], list("12345678")]
    with pytest.raises(AssertionError, match=r"not show these buttons: \['', '9'\]"):
        await fake.__aexit__(None, None, None)


async def test_edits_that_cannot_be_made(fake: FakeTelegram, ada: Person, bot: Bot) -> None:
    markup = InlineKeyboardMarkup([buttons("Go")])
    sent = await bot.send_message(ada.id, "<b>x</b>", parse_mode="HTML", reply_markup=markup)
    id = sent.message_id
    same = exactly(
        "Message is not modified: specified new message content and reply markup are exactly "
        "the same as a current content and reply markup of the message"
    )
    with pytest.raises(BadRequest, match=same):
        await bot.edit_message_text(
            "<strong>x</strong> ", ada.id, id, parse_mode="HTML", reply_markup=markup
        )
    with pytest.raises(BadRequest, match=same):
        await bot.edit_message_reply_markup(ada.id, id, reply_markup=markup)
    await bot.edit_message_text("x", ada.id, id, reply_markup=markup)
    with pytest.raises(BadRequest, match="nline keyboard expected"):
        await bot.edit_message_text(
            "y", ada.id, id, api_kwargs={"reply_markup": ReplyKeyboardRemove()}
        )
    with pytest.raises(BadRequest, match="essage can't be edited"):
        await bot.edit_message_text("y", ada.id, ada.chat[0].id)
    with pytest.raises(BadRequest, match="essage identifier is not specified"):
        await bot.edit_message_text("y", ada.id)
    await bot.delete_message(ada.id, id)
    for gone in (id, 1):
        with pytest.raises(BadRequest, match="essage to edit not found"):
            await bot.edit_message_text("y", ada.id, gone)
        with pytest.raises(BadRequest, match="essage to delete not found"):
            await bot.delete_message(ada.id, gone)
    assert (await fake.called("editMessageText"))[-1].params["text"] == "y"


async def test_old_messages_cannot_be_deleted(
    ada: Person, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = time.time() + 49 * 3600
    monkeypatch.setattr(time, "time", lambda: later)
    with pytest.raises(BadRequest, match="can't be deleted for everyone"):
        await bot.delete_message(ada.id, ada.chat[0].id)


async def test_chats_that_the_bot_cannot_write_to(fake: FakeTelegram, bot: Bot) -> None:
    eve = fake.person("Eve")
    tries: list[Callable[[], Awaitable[object]]] = [
        lambda: bot.send_message(eve.id, "x"),
        lambda: bot.send_chat_action(eve.id, "typing"),
        lambda: bot.send_document(eve.id, b"x"),
    ]
    for attempt in tries:
        with pytest.raises(
            Forbidden, match=exactly("Forbidden: bot can't initiate conversation with a user")
        ):
            await attempt()
    await eve.says("/start")
    await eve.blocks()
    for attempt in tries:
        with pytest.raises(Forbidden, match=exactly("Forbidden: bot was blocked by the user")):
            await attempt()
    with pytest.raises(AssertionError, match="cannot write here"):
        await eve.says("hello?")
    await eve.unblocks()
    await bot.send_message(eve.id, "back")
    eve.deletes_account()
    with pytest.raises(Forbidden, match=exactly("Forbidden: user is deactivated")):
        await bot.send_message(eve.id, "x")
    for unknown in (12345, "@nobody", "me"):
        with pytest.raises(BadRequest, match=exactly("Chat not found")):
            await bot.send_message(unknown, "x")


async def test_groups_that_moved_or_threw_the_bot_out(
    fake: FakeTelegram, ada: Person, bot: Bot
) -> None:
    old = fake.group("Club")
    new = await old.becomes_supergroup(ada)
    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(old.id, "x")
    assert moved.value.new_chat_id == new.id < -1_000_000_000_000
    await bot.send_message(new.id, "x")
    told = [update.message for update in (await bot.get_updates())[1:]]
    assert [message and message.migrate_to_chat_id for message in told] == [new.id, None]
    assert [message and message.migrate_from_chat_id for message in told] == [None, old.id]
    await new.removes_bot(ada)
    with pytest.raises(Forbidden, match="bot was kicked from the supergroup chat"):
        await bot.send_message(new.id, "x")
    assert await new.member(ada).says("/today") == 0


async def test_presses_are_answered_once_and_in_time(
    fake: FakeTelegram, ada: Person, bot: Bot
) -> None:
    await bot.send_message(ada.id, "x", reply_markup=InlineKeyboardMarkup([buttons("Go")]))
    await ada.presses("Go")
    await ada.presses("Go")
    first, second = [update.callback_query for update in (await bot.get_updates())[1:]]
    assert first is not None
    assert second is not None
    old = "uery is too old and response timeout expired or query id is invalid"
    await first.answer()
    fake.expire_queries()
    for id in (first.id, second.id, "1"):
        with pytest.raises(BadRequest, match=f"(?i){old}"):
            await bot.answer_callback_query(id)


async def test_floods(fake: FakeTelegram, ada: Person, bot: Bot) -> None:
    for number in range(50):
        await bot.send_message(ada.id, str(number))
    fake.limits = TELEGRAM
    with pytest.raises(RetryAfter) as flooded:
        await bot.send_message(ada.id, "one more")
    assert flooded.value.retry_after == timedelta(seconds=1)
    assert ada.screen.text == "49"


async def test_the_limit_over_all_chats(fake: FakeTelegram, bot: Bot) -> None:
    fake.limits = TELEGRAM
    people = [fake.person(str(number)) for number in range(31)]
    for person in people:
        await person.says("/start")
    for person in people[:30]:
        await bot.send_message(person.id, "x")
    with pytest.raises(RetryAfter):
        await bot.send_message(people[30].id, "x")


async def test_wrong_tokens(fake: FakeTelegram) -> None:
    id, secret = fake.token.split(":")
    answers = {f"{id}:{secret[::-1]}": (401, "Unauthorized"), "12:x": (404, "Not Found")}
    async with aiohttp.ClientSession() as session:
        for token, (status, description) in answers.items():
            async with session.post(f"{fake.url}/bot{token}/getMe") as answer:
                body = {"ok": False, "error_code": status, "description": description}
                assert (answer.status, await answer.json()) == (status, body)
    with pytest.raises(InvalidToken, match="rejected by the server"):
        await Bot(f"{id}:{secret[::-1]}", base_url=f"{fake.url}/bot").__aenter__()


async def test_methods_that_do_not_exist(bot: Bot) -> None:
    with pytest.raises(EndPointNotFound, match="'doNothing' not found"):
        await bot.do_api_request("doNothing")


async def test_what_the_bot_cannot_say_about_itself(bot: Bot) -> None:
    for command, description, reason in (
        ("Heute", "What to do", "Bot_command_invalid"),
        ("today", " ", "Bot_command_description_invalid"),
    ):
        with pytest.raises(BadRequest, match=f"(?i){reason}"):
            await bot.set_my_commands([(command, description)])
    with pytest.raises(BadRequest, match="ot_commands_too_much"):
        await bot.set_my_commands([("today", "What to do")] * 101)
    with pytest.raises(BadRequest, match="nvalid language code"):
        await bot.set_my_commands([("today", "What to do")], language_code="es-ES")
    with pytest.raises(BadRequest, match="too long"):
        await bot.set_my_description("x" * 513)
    with pytest.raises(BadRequest, match="too long"):
        await bot.set_my_short_description("x" * 121)
    with pytest.raises(BadRequest, match="https url must be provided"):
        await bot.set_webhook("http://bot.example.org")


async def test_files_that_cannot_be_sent(ada: Person, bot: Bot) -> None:
    for photo, reason in (
        (b"no picture", "image_process_failed"),
        ("https://example.org/x.png", "wrong file identifier/HTTP URL specified"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x20\0\0\0\x20\0", "photo_invalid_dimensions"),
    ):
        with pytest.raises(BadRequest, match=f"(?i){reason}"):
            await bot.send_photo(ada.id, photo)
    with pytest.raises(BadRequest, match="caption is too long"):
        await bot.send_document(ada.id, b"x", caption="x" * 1025)
    with pytest.raises(BadRequest, match="ile must be non-empty"):
        await bot.send_document(ada.id, b"")
    with pytest.raises(BadRequest, match="rong parameter action"):
        await bot.send_chat_action(ada.id, "dancing")
