"""What the bot says about itself, set at the start and only if it changed."""

import logging

import pytest

from bot.bot_api import make_bot
from bot.telegram.menus import DESCRIPTION, SHORT_DESCRIPTION, introduce
from dialogs.language import Speech, languages, speaking
from dialogs.language import gettext as _
from tests.fakes.telegram import FakeTelegram

EIGHT = ["today", "week", "log", "race", "niggle", "settings", "privacy", "help"]


def changed(telegram: FakeTelegram) -> list[str]:
    return sorted(call.method for call in telegram.calls if call.method.startswith("set"))


async def test_every_language_has_its_menus_and_they_are_set_once(telegram: FakeTelegram) -> None:
    async with make_bot(telegram.token, telegram.url) as bot:
        await introduce(bot)
        assert changed(telegram).count("setMyCommands") == 2 * len(languages())
        for language in languages():
            code = None if language == "en" else language
            with speaking(Speech(language=language)):
                about = await bot.get_my_description(code), await bot.get_my_short_description(code)
                assert about[0].description == _(DESCRIPTION)
                assert about[1].short_description == _(SHORT_DESCRIPTION)
        commands = [call.params for call in telegram.calls if call.method == "setMyCommands"]
        alone, groups = ([dict(each) for each in commands[n]["commands"]] for n in (0, 1))
        assert [each["command"] for each in alone] == EIGHT
        assert [each["command"] for each in groups] == ["club", "guide", "privacy", "help"]
        assert {each.get("language_code", "") for each in commands} == {"", *languages()} - {"en"}
        telegram.calls.clear()
        await introduce(bot)
        assert changed(telegram) == []


async def test_only_what_somebody_changed_is_set_again(telegram: FakeTelegram) -> None:
    async with make_bot(telegram.token, telegram.url) as bot:
        await introduce(bot)
        await bot.set_my_short_description("Something else")
        await bot.set_my_commands([("today", "Now")])
        telegram.calls.clear()
        await introduce(bot)
        assert changed(telegram) == ["setMyCommands", "setMyShortDescription"]


async def test_no_menu_is_worth_an_end(
    telegram: FakeTelegram, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.fail_next("getMyCommands", 400, "Bad Request: no")
    telegram.fail_next("getMyDescription", 502, "Bad Gateway")
    telegram.fail_next("setMyShortDescription", 429, "Too Many Requests", retry_after=100)
    with caplog.at_level(logging.WARNING):
        async with make_bot(telegram.token, telegram.url) as bot:
            await introduce(bot)
    assert len(caplog.records) == 2
    assert "setMyDescription" in changed(telegram)
    assert changed(telegram).count("setMyCommands") == 2 * len(languages()) - 1


def test_descriptions_are_as_long_as_telegram_takes() -> None:
    for language in languages():
        with speaking(Speech(language=language)):
            assert len(_(DESCRIPTION)) <= 512
            assert len(_(SHORT_DESCRIPTION)) <= 120
