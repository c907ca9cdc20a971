"""Whatever Telegram fails at, and however, a runner still gets through the first run."""

from collections.abc import Callable
from itertools import cycle
from pathlib import Path

import pytest

from bot.telegram.menus import introduce
from tests.bot.coach import Clock, Coach, direct_bot, opened
from tests.fakes.telegram import FakeTelegram, Person

AT_THE_START = (
    "getMe",
    "deleteWebhook",
    "getMyCommands",
    "setMyCommands",
    "getMyDescription",
    "setMyDescription",
    "getMyShortDescription",
    "setMyShortDescription",
    "getChatMenuButton",
    "setChatMenuButton",
)
IN_BETWEEN = (
    "sendMessage",
    "getUpdates",
    "editMessageText",
    "answerCallbackQuery",
    "sendChatAction",
)
"""All that a polling bot calls; sendDocument and sendPhoto come with the export."""

Trouble = Callable[[FakeTelegram, str], None]

TROUBLES: dict[str, Trouble] = {
    "400": lambda telegram, method: telegram.fail_next(method, 400, "Bad Request: no"),
    "403": lambda telegram, method: telegram.fail_next(
        method, 403, "Forbidden: bot was blocked by the user"
    ),
    "409": lambda telegram, method: telegram.fail_next(method, 409, "Conflict: another"),
    "429": lambda telegram, method: telegram.fail_next(
        method, 429, "Too Many Requests: retry after 0", retry_after=0
    ),
    "500": lambda telegram, method: telegram.fail_next(method, 500, "Internal Server Error"),
    "502": lambda telegram, method: telegram.fail_next(method, 502, "Bad Gateway"),
    "dropped": lambda telegram, method: telegram.drop_next(method),
    "answer lost": lambda telegram, method: telegram.drop_next(method, after_doing=True),
}
"""Each kind of error; 401 ends the process, which test_polling shows."""

STEPS = (
    ("/start", "1 of 4"),
    ("[A weak spot]", "2 of 4"),
    ("[Yoga]", "2 of 4"),
    ("[Next]", "3 of 4"),
    ("all of it", "4 of 4"),
    ("[Farther]", "Which town"),
    ("Leeds", "What do you run?"),
    ("easy, hard", "When shall I write"),
    ("[07:00]", "usual week"),
    ("[Later]", "You're set."),
    ("/export", ""),
)
"""What the runner does, and what is seen then."""


@pytest.mark.parametrize("trouble", TROUBLES.values(), ids=TROUBLES)
async def test_the_runner_gets_there(
    tmp_path: Path,
    telegram: FakeTelegram,
    clock: Clock,
    ada: Person,
    monkeypatch: pytest.MonkeyPatch,
    trouble: Trouble,
) -> None:
    monkeypatch.setattr("bot.patience._exponential", lambda _state: 0.01)
    bot = direct_bot(telegram)
    async with opened(tmp_path, telegram, clock, bot=bot) as coach:
        await bot.shutdown()  # so that it has to begin anew
        for method in AT_THE_START:
            trouble(telegram, method)
        async with coach.listening():
            await introduce(bot)
            for method, (does, sees) in zip(cycle(IN_BETWEEN), STEPS, strict=False):
                trouble(telegram, method)
                if does == "/export":
                    trouble(telegram, "sendDocument")
                await gets_to(ada, does, sees)
            await hears_of_everything(coach, ada)


async def gets_to(ada: Person, does: str, sees: str) -> None:
    """Does something; whoever sees nothing of it after a while asks where they are."""
    if does.startswith("["):
        await ada.presses(does.strip("[]"))
    else:
        await ada.says(does)
    for _attempt in range(3):
        try:
            await ada.hears(sees, timeout=1)
        except AssertionError:
            await ada.says("/start")
        else:
            return
    if sees != "You're set.":
        raise AssertionError(f"never saw {sees!r}:\n{ada.transcript()}")


async def hears_of_everything(coach: Coach, ada: Person) -> None:
    """Every answer arrived, once, and the coach goes on."""
    runner = (await coach.recalls(ada)).runner
    assert runner is not None
    assert runner.answers is not None
    assert runner.answers.enjoys == ("yoga",)
    assert (runner.town, str(runner.message_at)) == ("Leeds", "07:00:00")
    await ada.says("/today")
    await ada.hears("Mon 23 Nov", timeout=5)
