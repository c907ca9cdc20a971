"""Whatever Telegram fails at, and however, a runner still gets through the first run."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest
from telegram import MenuButtonDefault
from telegram.error import TelegramError

from bot.platform import PlatformError
from bot.telegram.menus import introduce
from dialogs.messages import File, Reply
from tests.bot.coach import Clock, Coach, direct_bot, opened, where
from tests.bot.every_method import AT_THE_START, BY_WEBHOOK, IN_BETWEEN, SELDOM
from tests.bot.webhooks import listening
from tests.fakes.telegram import FakeTelegram, Member, Person

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

TROUBLES_OF_WEBHOOKS = {kind: each for kind, each in TROUBLES.items() if kind != "400"}
"""An address that is refused ends the process, too, which test_webhook shows."""

STEPS = (
    ("/start", "1 of 4"),
    ("[A weak spot]", "2 of 4"),
    ("[Yoga]", "2 of 4"),
    ("[Next]", "3 of 4"),
    ("all of it", "4 of 4"),
    ("[Farther]", "Which town"),
    ("Leeds", "What do you run?"),
    ("purple", "What do you run?"),
    ("easy, hard", "When shall I write"),
    ("[07:00]", "usual week"),
    ("[Later]", "You're set."),
)
"""What the runner does, and what is seen then."""

PICTURE = File("week.png", "image/png", b"\x89PNG\r\n\x1a\n" + bytes(8) + b"\0\0\0\x0a\0\0\0\x0a")


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits long between two tries, and every turn is long enough for a sign of typing."""
    monkeypatch.setattr("bot.patience._exponential", lambda _state: 0.01)
    monkeypatch.setattr("bot.telegram.typing.AFTER", 0)


@asynccontextmanager
async def anew(
    tmp_path: Path, telegram: FakeTelegram, clock: Clock, trouble: Trouble
) -> AsyncIterator[Coach]:
    """A coach whose bot has to begin anew, and fails at all that belongs to a start."""
    bot = direct_bot(telegram)
    async with opened(tmp_path, telegram, clock, bot=bot) as coach:
        await bot.set_chat_menu_button(menu_button=MenuButtonDefault())
        await bot.shutdown()
        for method in AT_THE_START:
            trouble(telegram, method)
        async with coach.listening():
            for _start in range(2):
                # What one start could not look up, the next one sets.
                await introduce(bot)
            yield coach


@pytest.mark.parametrize("trouble", TROUBLES.values(), ids=TROUBLES)
async def test_the_runner_gets_there(
    tmp_path: Path, telegram: FakeTelegram, clock: Clock, ada: Person, trouble: Trouble
) -> None:
    async with anew(tmp_path, telegram, clock, trouble) as coach:
        for method in (*IN_BETWEEN, *SELDOM):
            trouble(telegram, method)
        for does, sees in STEPS:
            trouble(telegram, "sendMessage")
            await gets_to(ada, does, sees)
        await telegram.confirmed(await ada.says("/export"))
        await sees_a_picture(coach, ada)
        await sees_a_club(telegram.group("Harriers").member(ada))
        await hears_of_everything(coach, ada)
    assert telegram.untroubled == []


@pytest.mark.parametrize("trouble", TROUBLES_OF_WEBHOOKS.values(), ids=TROUBLES_OF_WEBHOOKS)
async def test_the_runner_gets_there_by_webhook(
    tmp_path: Path, telegram: FakeTelegram, clock: Clock, ada: Person, trouble: Trouble
) -> None:
    async with opened(tmp_path, telegram, clock, bot=direct_bot(telegram)) as coach:
        for method in (*BY_WEBHOOK, *IN_BETWEEN):
            if method != "getUpdates":
                trouble(telegram, method)
        async with listening(telegram, coach):
            for does, sees in STEPS:
                await gets_to(ada, does, sees)
            await hears_of_everything(coach, ada)
    assert telegram.untroubled == []


async def gets_to(ada: Person, does: str, sees: str) -> None:
    """Does something; whoever sees nothing of it after a while asks where they are."""
    for attempt in range(6):
        with suppress(AssertionError):
            if attempt % 2:
                await ada.says("/start")
            elif does.startswith("["):
                await ada.presses(does.strip("[]"), within=0)
            else:
                await ada.says(does)
            await ada.hears(sees, timeout=1)
            return
        if does == "[Later]":
            return
    raise AssertionError(f"never saw {sees!r}:\n{ada.transcript()}")


async def sees_a_picture(coach: Coach, ada: Person) -> None:
    """What the clock says comes again when it did not arrive."""
    pictures = [Reply(text="Your week", files=(PICTURE,))]
    try:
        await coach.telegram.push(where(ada), pictures)
    except (PlatformError, TelegramError):
        await coach.telegram.push(where(ada), pictures)
    await ada.hears("Your week")


async def sees_a_club(here: Member) -> None:
    """Who cannot be looked up runs no group; what is said is said."""
    await here.says("/club")
    await here.hears("club")


async def hears_of_everything(coach: Coach, ada: Person) -> None:
    """Every answer arrived, once, and the coach goes on."""
    runner = (await coach.recalls(ada)).runner
    assert runner is not None
    assert runner.answers is not None
    assert runner.answers.enjoys == ("yoga",)
    assert (runner.town, str(runner.message_at)) == ("Leeds", "07:00:00")
    await ada.says("/today")
    await ada.hears("Mon 23 Nov", timeout=5)
