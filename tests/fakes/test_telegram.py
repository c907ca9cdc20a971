"""The local Telegram, spoken to by the real library."""

import asyncio
import json
import time

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    MenuButtonCommands,
    MenuButtonDefault,
    ReplyKeyboardMarkup,
)
from telegram.constants import ChatAction, ParseMode
from telegram.error import Conflict

from tests.fakes.telegram import FakeTelegram

PIXEL = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x40\0\0\0\x20"


def keyboard(*rows: str) -> InlineKeyboardMarkup:
    """Buttons from "Easy=e Hard=h": labels and what they carry."""
    return InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(label, callback_data=data) for label, data in pairs]
            for pairs in ([button.split("=") for button in row.split()] for row in rows)
        ]
    )


async def test_a_conversation_reads_as_a_transcript(fake: FakeTelegram, bot: Bot) -> None:
    ada = fake.person("Ada", language="es")
    began = await ada.says("/start club")
    (update,) = await bot.get_updates(timeout=1)
    assert update.update_id == began > 100_000_000
    assert update.message is not None
    assert update.message.from_user is not None
    assert update.message.from_user.language_code == "es"
    assert update.message.date.timestamp() == pytest.approx(time.time(), abs=2)
    assert [entity.type for entity in update.message.entities] == ["bot_command"]

    await bot.send_message(
        ada.id,
        "<b>What</b> do you run &amp; when?\nTap.",
        parse_mode=ParseMode.HTML,
        reply_markup=keyboard("Easy=e Hard=h", "✓Rest=r"),
        disable_notification=True,
    )
    screen = await ada.hears("What do you run & when?")
    assert (screen.html, screen.silent) == ("<b>What</b> do you run &amp; when?\nTap.", True)
    assert (screen.buttons, screen.data) == ([["Easy", "Hard"], ["✓Rest"]], [["e", "h"], ["r"]])

    pressed = await ada.presses("hard")
    (update,) = await bot.get_updates(offset=began + 1)
    assert update.update_id == pressed == began + 1
    query = update.callback_query
    assert query is not None
    assert (query.data, query.message and query.message.message_id) == ("h", screen.id)
    assert await query.answer("Noted")
    assert await ada.notices_something("Not") == "Noted"
    assert await query.edit_message_text("Hard it is.")
    assert (await ada.hears("Hard")).edited == 1
    assert ada.notices == ["Noted"]
    assert ada.screen.buttons == []
    assert ada.transcript() == (
        "You  /start club\n"
        "Bot  What do you run & when?\n"
        "     Tap.\n"
        "     [Easy] [Hard]\n"
        "     [✓Rest]\n"
        "You  [Hard]\n"
        "Bot  (Noted)\n"
        "Bot* Hard it is."
    )


async def test_a_ticked_button_is_the_same_button(fake: FakeTelegram, bot: Bot) -> None:
    ada = fake.person("Ada")
    await ada.says("/start")
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("✓ Yoga", callback_data="y")]])
    old = await bot.send_message(ada.id, "One", reply_markup=markup)
    await bot.send_message(ada.id, "Two", reply_markup=markup)
    await ada.presses("yoga")
    await ada.presses("Yoga", on=ada.chat[1])
    pressed = [update.callback_query for update in (await bot.get_updates())[1:]]
    assert [query and query.message and query.message.message_id for query in pressed] == [
        old.message_id + 1,
        old.message_id,
    ]
    await ada.presses_data(ada.screen, "something gone")
    last = (await bot.get_updates())[-1].callback_query
    assert last is not None
    assert last.data == "something gone"


async def test_hearing_goes_forward_and_fails_with_the_transcript(
    fake: FakeTelegram, bot: Bot
) -> None:
    ada = fake.person("Ada")
    await ada.says("/start")
    for text in ("One", "Two", "Three"):
        await bot.send_message(ada.id, text)
    assert (await ada.hears("Two")).text == "Two"
    with pytest.raises(AssertionError, match=r"'One'\nYou  /start\nBot  One\nBot  Two"):
        await ada.hears("One", timeout=0.01)
    with pytest.raises(AssertionError, match="said something"):
        await ada.hears_nothing(within=0.01)
    assert (await ada.hears()).text == "Three"
    await ada.hears_nothing(within=0.01)
    with pytest.raises(AssertionError, match=r"no button \[Yoga\]"):
        await ada.presses("Yoga", within=0.01)


async def test_updates_stay_until_they_are_confirmed(fake: FakeTelegram, bot: Bot) -> None:
    ada = fake.person("Ada")
    ids = [await ada.says(text) for text in ("one", "two", "three")]
    assert ids == [ids[0], ids[0] + 1, ids[0] + 2]
    assert [update.update_id for update in await bot.get_updates(limit=2)] == ids[:2]
    assert fake.unconfirmed == ids
    assert [update.update_id for update in await bot.get_updates(offset=ids[1])] == ids[1:]
    assert fake.unconfirmed == ids[1:]
    assert [update.update_id for update in await bot.get_updates(offset=-1)] == ids[2:]
    assert await bot.get_updates(offset=ids[2] + 1) == ()
    await fake.confirmed(ids[2])

    fake.repeat(ids[0])
    assert fake.unconfirmed == ids[:1]
    (again,) = await bot.get_updates(offset=ids[2] + 1)
    assert again.message is not None
    assert (again.update_id, again.message.text) == (ids[0], "one")
    assert await bot.get_updates(offset=ids[2] + 1) == ()


async def test_a_long_poll_ends_with_the_first_update(fake: FakeTelegram, bot: Bot) -> None:
    ada = fake.person("Ada")
    poll = asyncio.create_task(bot.get_updates(timeout=20))
    await fake.called("getUpdates")
    await ada.says("hello")
    assert len(await poll) == 1
    began = time.monotonic()
    assert await bot.get_updates(offset=fake.unconfirmed[0] + 1, timeout=1) == ()
    assert 0.9 < time.monotonic() - began < 3


async def test_of_two_polls_the_first_ends_in_a_conflict(fake: FakeTelegram, bot: Bot) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=20))
    await fake.called("getUpdates")
    async with Bot(fake.token, base_url=f"{fake.url}/bot") as other:
        second = asyncio.create_task(other.get_updates(timeout=20))
        with pytest.raises(Conflict, match="only one bot instance"):
            await first
        await fake.person("Ada").says("hello")
        assert len(await second) == 1


async def test_only_the_updates_that_were_asked_for(fake: FakeTelegram, bot: Bot) -> None:
    ada = fake.person("Ada")
    await bot.get_updates(allowed_updates=["callback_query", "my_chat_member"])
    assert await ada.says("/start") == 0
    await ada.blocks()
    await ada.unblocks()
    moves = [update.my_chat_member for update in await bot.get_updates()]
    assert [move and move.new_chat_member.status for move in moves] == ["kicked", "member"]
    info = await bot.get_webhook_info()
    assert info.allowed_updates == ("callback_query", "my_chat_member")
    await bot.get_updates(allowed_updates=[])
    assert await ada.says("/start") > 0


async def test_a_webhook_excludes_polling(fake: FakeTelegram, bot: Bot) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=20))
    await fake.called("getUpdates")
    assert await bot.set_webhook("https://bot.example.org/hook", secret_token="s")
    with pytest.raises(Conflict, match="terminated by setWebhook"):
        await poll
    with pytest.raises(Conflict, match="webhook is active"):
        await bot.get_updates()
    await fake.person("Ada").says("hello")
    info = await bot.get_webhook_info()
    assert (info.url, info.pending_update_count) == ("https://bot.example.org/hook", 1)
    assert await bot.delete_webhook(drop_pending_updates=True)
    assert (await bot.get_webhook_info()).url == ""
    assert await bot.get_updates() == ()


async def test_a_webhook_gets_what_waits_until_it_refuses(fake: FakeTelegram, bot: Bot) -> None:
    taken: list[tuple[str | None, str]] = []

    async def hook(request: web.Request) -> web.Response:
        text = (await request.json())["message"]["text"]
        taken.append((request.headers.get("X-Telegram-Bot-Api-Secret-Token"), text))
        return web.Response(status=500 if text == "two" else 200)

    application = web.Application()
    application.router.add_post("/hook", hook)
    async with TestServer(application) as server:
        address = str(server.make_url("/hook"))
        with pytest.raises(AssertionError, match="not set a webhook"):
            await fake.delivers(address)
        await bot.set_webhook("https://bot.example.org/hook", secret_token="s")
        ada = fake.person("Ada")
        ids = [await ada.says(text) for text in ("one", "two", "three")]
        assert await fake.delivers(address) == [200, 500]
    assert taken == [("s", "one"), ("s", "two")]
    assert fake.unconfirmed == ids[1:]


async def test_everything_else_that_people_send(fake: FakeTelegram, bot: Bot) -> None:
    ada = fake.person("Ada")
    await ada.says("teh")
    await ada.edits(ada.chat[0], "the")
    await ada.sends_location(53.8, -1.55)
    await ada.sends_sticker()
    await ada.sends_voice()
    await ada.sends_photo("my shoes")
    _, edited, *others = await bot.get_updates()
    assert edited.edited_message is not None
    assert (edited.edited_message.text, ada.chat[0].text) == ("the", "the")
    location, sticker, voice, photo = (update.message for update in others)
    assert location is not None
    assert location.location is not None
    assert location.location.latitude == 53.8
    assert sticker is not None
    assert sticker.sticker is not None
    assert voice is not None
    assert voice.voice is not None
    assert photo is not None
    assert (photo.caption, len(photo.photo)) == ("my shoes", 1)


async def test_pictures_and_files(fake: FakeTelegram, bot: Bot) -> None:
    ada = fake.person("Ada")
    await ada.says("/start")
    sent = await bot.send_photo(ada.id, PIXEL, caption="<i>Week</i>", parse_mode=ParseMode.HTML)
    assert (sent.photo[0].width, sent.photo[0].height, sent.caption) == (64, 32, "Week")
    await bot.send_photo(ada.id, sent.photo[0].file_id)
    await bot.send_document(ada.id, b"BEGIN:VCALENDAR", filename="week.ics")
    assert [message.file for message in ada.chat[1:]] == ["photo", "photo", "week.ics"]
    (call,) = await fake.called("sendDocument")
    assert call.params["document"].data == b"BEGIN:VCALENDAR"
    assert "Bot  (week.ics)" in ada.transcript()


async def test_deleting_and_replying(fake: FakeTelegram, bot: Bot) -> None:
    ada = fake.person("Ada")
    await ada.says("/start")
    hello = await bot.send_message(ada.id, "Hello", reply_to_message_id=ada.chat[0].id)
    assert hello.reply_to_message is not None
    assert hello.reply_to_message.text == "/start"
    assert await bot.delete_message(ada.id, hello.message_id)
    assert [message.text for message in ada.chat] == ["/start"]


async def test_only_the_keyboard_changes(fake: FakeTelegram, bot: Bot) -> None:
    ada = fake.person("Ada")
    await ada.says("/start")
    sent = await bot.send_message(ada.id, "<b>Yoga</b>", parse_mode="HTML")
    await bot.edit_message_reply_markup(ada.id, sent.message_id, reply_markup=keyboard("Undo=u"))
    assert (ada.screen.html, ada.screen.buttons) == ("<b>Yoga</b>", [["Undo"]])
    await bot.send_message(
        ada.id,
        "Where are you?",
        reply_markup=ReplyKeyboardMarkup([[KeyboardButton("Here", request_location=True)]]),
    )
    assert ada.screen.buttons == []


async def test_what_the_bot_says_about_itself(fake: FakeTelegram, bot: Bot) -> None:
    assert bot.username == fake.me["username"]
    assert await bot.set_my_commands([BotCommand("today", "What to do today")])
    await bot.set_my_commands([("hoy", "Qué hacer hoy")], language_code="es")
    await bot.set_my_commands([("club", "The club")], scope=BotCommandScopeAllGroupChats())
    assert [command.command for command in await bot.get_my_commands()] == ["today"]
    spanish = await bot.get_my_commands(language_code="es")
    assert spanish == (BotCommand("hoy", "Qué hacer hoy"),)
    await bot.delete_my_commands(language_code="es")
    assert await bot.get_my_commands(language_code="es") == ()
    assert await bot.get_my_commands(BotCommandScopeChat(1)) == ()

    await bot.set_my_description("A coach")
    await bot.set_my_description("Entrenador", language_code="es")
    assert (await bot.get_my_description()).description == "A coach"
    assert (await bot.get_my_description("es")).description == "Entrenador"
    assert (await bot.get_my_description("de")).description == "A coach"
    await bot.set_my_short_description("Coach")
    assert (await bot.get_my_short_description()).short_description == "Coach"
    assert await bot.get_chat_menu_button() == MenuButtonCommands()
    await bot.set_chat_menu_button(menu_button=MenuButtonDefault())
    assert await bot.get_chat_menu_button() == MenuButtonDefault()


async def test_calls_are_remembered_as_typed_values(fake: FakeTelegram, bot: Bot) -> None:
    ada = fake.person("Ada")
    await ada.says("/start")
    await bot.send_chat_action(ada.id, ChatAction.TYPING)
    await bot.send_message(ada.id, "Hi", reply_markup=keyboard("Go=g"))
    (call,) = await fake.called("sendMessage")
    assert call.params["chat_id"] == ada.id
    assert call.params["reply_markup"]["inline_keyboard"][0][0]["text"] == "Go"
    assert [call.method for call in fake.calls] == ["getMe", "sendChatAction", "sendMessage"]
    with pytest.raises(AssertionError, match="not called 2 times"):
        await fake.called("sendMessage", times=2, within=0.01)


async def test_json_and_queries_are_read_as_forms_are(fake: FakeTelegram) -> None:
    ada = fake.person("Ada")
    await ada.says("/start")
    address = f"{fake.url}/bot{fake.token}"
    async with aiohttp.ClientSession() as session:
        markup = keyboard("Go=g").to_dict()
        for sent in (markup, json.dumps(markup)):
            body = {"chat_id": ada.id, "text": "Hi", "reply_markup": sent}
            async with session.post(f"{address}/SendMessage", json=body) as answer:
                assert answer.status == 200
            assert ada.screen.buttons == [["Go"]]
        async with session.get(f"{address}/getUpdates?limit=1&offset=-1") as answer:
            assert len((await answer.json())["result"]) == 1


async def test_a_group_hears_only_what_is_meant_for_the_bot(fake: FakeTelegram, bot: Bot) -> None:
    ada, club = fake.person("Ada"), fake.group("Club")
    await club.adds_bot(ada)
    voice = club.member(ada)
    assert await voice.says("morning all") == 0
    assert await voice.says("/today") > 0
    sent = await bot.send_message(club.id, "Rest.", reply_markup=keyboard("Ok=o"))
    assert sent.chat.title == "Club"
    assert await voice.says("why?", reply_to=voice.screen) > 0
    assert await voice.says("@sidestride_bot hi") > 0
    await voice.presses("ok")
    assert club.transcript().splitlines()[1:] == [
        "Ada  morning all",
        "Ada  /today",
        "Bot  Rest.",
        "     [Ok]",
        "Ada  why?",
        "Ada  @sidestride_bot hi",
        "Ada  [Ok]",
    ]
